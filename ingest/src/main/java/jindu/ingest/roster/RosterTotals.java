package jindu.ingest.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.catalog.Rule;
import jindu.catalog.Threshold;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.RosterThresholds;
import jindu.catalog.submission.SheetRules;
import jindu.ingest.form.Finding;
import jindu.ingest.form.FindingSink;
import jindu.ingest.form.Furniture;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.GridRow;
import jindu.ingest.value.LongSet;
import jindu.ingest.value.MoneyText;
import jindu.reference.TextNormaliser;

/**
 * Holds the figures of a sheet's total rows against the rows that were read. A total may be of all rows so far, or of
 * those below any earlier total: villages, townships and the whole in one sheet are all right.
 */
final class RosterTotals {

    /** Of something else than this list: not to be held against it. */
    private static final Pattern OTHER = Pattern.compile(".*(?:累计|上月|上年|去年|同期|新增|减少|增加|本页以上).*");

    private static final Pattern PERSONS = Pattern.compile("(\\d{1,7})(?:人|名)(?!次)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,7})(?:\\.0+)?");
    /** More totals in one sheet than these are not told apart. */
    private static final int MOST_SECTIONS = 1_000;

    /** What stood above a total: every row, and the incomes of all and of those accepted. */
    private record Sum(int rows, BigDecimal income, BigDecimal accepted) {}

    private final RosterSheet sheet;
    private final List<Sum> totals = new ArrayList<>(List.of(new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO)));
    private final LongSet persons = new LongSet();
    private int rows;
    private BigDecimal income = BigDecimal.ZERO;
    private BigDecimal accepted = BigDecimal.ZERO;
    private boolean isWhole = true;

    RosterTotals(RosterSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Adds a row of the list, accepted or not: a total may be the sum of either.
     *
     * @param token of its person, or null
     * @param yuan its income, or null where it could not be read
     */
    void add(String token, BigDecimal yuan, boolean isAccepted) {
        rows++;
        if (token != null) {
            persons.add(HexFormat.fromHexDigitsToLong(token, 0, 16));
        }
        if (yuan != null) {
            income = income.add(yuan);
            accepted = isAccepted ? accepted.add(yuan) : accepted;
        }
    }

    /** A row of the sheet was not read: totals cannot be checked. */
    void addUnread() {
        isWhole = false;
    }

    /** Looks at a row that is none of the list. */
    void furniture(GridRow row, FindingSink findings) {
        if (!isWhole || rows == 0 || !isTotal(row)) {
            return;
        }
        checkPersons(row, findings);
        checkIncome(row, findings);
        if (totals.size() < MOST_SECTIONS) {
            totals.add(new Sum(rows, income, accepted));
        }
    }

    private static boolean isTotal(GridRow row) {
        boolean[] found = new boolean[2];
        row.forEachFilled((position, cell) -> {
            found[0] |= Furniture.isTotal(cell);
            found[1] |= OTHER.matcher(TextNormaliser.compact(cell.text())).matches();
        });
        return found[0] && !found[1];
    }

    private void checkPersons(GridRow row, FindingSink findings) {
        Set<Integer> said = new TreeSet<>();
        Cell name = sheet.rows().cell(row, RosterColumn.NAME);
        Matcher number = NUMBER.matcher(TextNormaliser.compact(name.text()));
        if (number.matches()) {
            said.add(Integer.valueOf(number.group(1)));
        }
        row.forEachFilled((position, cell) -> {
            Matcher m = PERSONS.matcher(TextNormaliser.compact(cell.text()));
            while (m.find()) {
                said.add(Integer.valueOf(m.group(1)));
            }
        });
        boolean isRight = said.isEmpty()
                || said.contains(persons.size())
                || totals.stream().anyMatch(t -> said.contains(rows - t.rows()));
        if (!isRight) {
            int section = rows - totals.get(totals.size() - 1).rows();
            int nearest = said.stream()
                    .min((a, b) -> Integer.compare(Math.abs(a - section), Math.abs(b - section)))
                    .orElseThrow();
            int read = Math.abs(nearest - rows) < Math.abs(nearest - section) ? rows : section;
            add(
                    SheetRules.TOTAL_OF_PERSONS,
                    RosterColumn.NAME,
                    row,
                    String.valueOf(nearest),
                    read + " (" + signed(BigDecimal.valueOf((long) nearest - read)) + ")",
                    findings);
        }
    }

    private void checkIncome(GridRow row, FindingSink findings) {
        boolean inTenThousands = sheet.incomeInTenThousands();
        BigDecimal said = MoneyText.read(
                        sheet.rows().cell(row, RosterColumn.INCOME).text(),
                        inTenThousands ? MoneyText.ColumnUnit.TEN_THOUSAND_YUAN : MoneyText.ColumnUnit.YUAN)
                .value();
        if (said == null) {
            return;
        }
        Threshold leeway = inTenThousands ? RosterThresholds.TOTAL_LEEWAY_TEN_THOUSANDS : RosterThresholds.TOTAL_LEEWAY;
        BigDecimal nearest = null;
        int behind = 0;
        for (Sum total : totals) {
            for (BigDecimal sum : List.of(income.subtract(total.income()), accepted.subtract(total.accepted()))) {
                if (nearest == null
                        || said.subtract(sum)
                                        .abs()
                                        .compareTo(said.subtract(nearest).abs())
                                < 0) {
                    nearest = sum;
                    behind = rows - total.rows();
                }
            }
        }
        BigDecimal difference = said.subtract(nearest);
        if (difference.abs().compareTo(leeway.value()) > 0) {
            boolean tellsNobody = behind >= SheetRules.FEWEST_SUMMED.intValue();
            String got = said.toPlainString() + " − " + nearest.toPlainString() + " = " + signed(difference);
            add(SheetRules.TOTAL_OF_INCOME, RosterColumn.INCOME, row, tellsNobody ? got : "…", null, findings);
        }
    }

    private static String signed(BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
    }

    private void add(Rule rule, RosterColumn column, GridRow row, String got, String hint, FindingSink findings) {
        findings.add(Finding.onCell(
                rule,
                sheet.number(),
                sheet.name(),
                row.number(),
                sheet.cellReference(column, row.number()),
                column,
                got,
                hint));
    }
}
