package jindu.ingest.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.SupportMode;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.GridRow;
import jindu.ingest.value.Redactor;
import jindu.reference.TextNormaliser;

/**
 * Gathers what has to be masked wherever else it stands: what lies below the headers of names, ID numbers and phones,
 * and who signed.
 */
final class RosterPersonal {

    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:填报|填表|报送|审核|制表|联系|负责|经办)人 ?:? ?([\\p{IsHan}·•.]{2,12}?)" + "(?= |,|;|填报|填表|报送|审核|制表|联系|负责|电话|$)");
    /** A place or a business that slipped into the name column is no name to mask in every other row. */
    private static final Pattern PUBLIC =
            Pattern.compile(".+(?:村|村委会|社区|镇|乡|县|市|街道|公司|合作社|农家乐|牧家乐|度假村|民宿|酒店|宾馆|景区|山庄|营地)|合计|小计|总计|姓名");

    private static final String PUBLIC_ENDS = "村会区镇乡县市道司社乐宿店馆庄地计名";

    private final Redactor.Builder redactor;

    RosterPersonal(Redactor.Builder redactor) {
        this.redactor = redactor;
    }

    /** Takes in the signatures of a row, wherever it stands. */
    void signatures(GridRow row) {
        boolean mayBeSigned = false;
        for (int n = 0; n < row.size() && !mayBeSigned; n++) {
            mayBeSigned = row.at(n).text().indexOf('人') >= 0;
        }
        if (!mayBeSigned) {
            return;
        }
        StringBuilder text = new StringBuilder();
        row.forEachFilled((column, cell) -> text.append(cell.text()).append(' '));
        Matcher signature = SIGNATURE.matcher(TextNormaliser.normalise(text.toString()));
        while (signature.find()) {
            redactor.name(signature.group(1));
        }
    }

    /** Takes in the person of a row below the header. */
    void person(GridRow row, RosterRows rows) {
        for (int position : rows.positions(RosterColumn.NAME)) {
            Cell cell = row.cell(position);
            if (!cell.isBlank() && !isPublic(cell.text())) {
                redactor.name(cell.text());
            }
        }
        numbers(row, rows.positions(RosterColumn.ID_NUMBER));
        numbers(row, rows.positions(RosterColumn.PHONE));
    }

    private static boolean isPublic(String text) {
        String compact = TextNormaliser.compact(text);
        boolean endsPublicly = !compact.isEmpty() && PUBLIC_ENDS.indexOf(compact.charAt(compact.length() - 1)) >= 0;
        return endsPublicly && PUBLIC.matcher(compact).matches()
                || SupportMode.CODES.find(text).isPresent();
    }

    private void numbers(GridRow row, int[] positions) {
        for (int position : positions) {
            redactor.number(row.cell(position).text());
        }
    }
}
