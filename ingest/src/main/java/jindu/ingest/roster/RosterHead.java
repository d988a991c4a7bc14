package jindu.ingest.roster;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.CellReferences;
import jindu.ingest.grid.GridRow;
import jindu.ingest.value.DateText;
import jindu.reference.TextNormaliser;

/** What a roster sheet says of the list as a whole: title, reporting unit, date of filling. */
final class RosterHead {

    private static final String LABELS = "填报|填表|报送|上报";
    private static final String NEXT = "(?=填报人|填表人|报送人|联系人|联系电话|审核人|负责人|(?:" + LABELS + ")(?:单位|部门|时间|日期)|$)";
    private static final Pattern UNIT = Pattern.compile("(?:" + LABELS + ")(?:单位|部门)[:：]?(.*?)" + NEXT);
    private static final Pattern FILLED = Pattern.compile("(?:" + LABELS + ")(?:时间|日期)[:：]?(.*?)" + NEXT);
    private static final Pattern FILLED_LABEL = Pattern.compile("(?:" + LABELS + ")(?:时间|日期)");
    private static final Pattern HEAD_LINE = Pattern.compile("(?:" + LABELS + ")(?:单位|部门|时间|日期|人)");
    private static final Pattern TEN_THOUSANDS_ABOVE = Pattern.compile("(?<!填报|报送|上报|填表)单位[:：]?[(（]?万元");
    /** What a blank form leaves to be filled. */
    private static final Pattern NO_DATE = Pattern.compile("[年月日号_/.\\-\\s]*");
    /** A title is short; what goes on for longer stands above a list by accident. */
    private static final int LONGEST_TITLE = 10_000;

    private final boolean date1904;
    private final StringBuilder title = new StringBuilder();
    private String unit = "";
    private String filled = "";
    private int filledRow;
    private String filledCell;
    private boolean tenThousands;

    RosterHead(boolean date1904) {
        this.date1904 = date1904;
    }

    String title() {
        return title.toString();
    }

    /** The reporting unit; empty where none is given. */
    String unit() {
        return unit;
    }

    String filled() {
        return filled;
    }

    /** The row of the date of filling, where there is one. */
    int filledRow() {
        return filledRow;
    }

    /** The cell in which the date of filling begins, or null where there is none. */
    String filledCell() {
        return filledCell;
    }

    /** Whether the date of filling names a day or month, or is left blank. */
    boolean isDateOfFillingReadable(int planYear) {
        return NO_DATE.matcher(filled).matches()
                || DateText.readMonth(filled, new DateText.Context(planYear, date1904, ZoneOffset.UTC))
                        .hasValue();
    }

    /** Whether a line says that figures are in 万元. */
    boolean isInTenThousands() {
        return tenThousands;
    }

    void above(GridRow row) {
        String text = text(row);
        String compact = TextNormaliser.compact(text);
        tenThousands |= TEN_THOUSANDS_ABOVE.matcher(compact).find();
        if (!readLine(row, compact) && title.length() < LONGEST_TITLE) {
            title.append(text).append(' ');
        }
    }

    /** Reads a row that is none of the list. */
    void below(GridRow row) {
        readLine(row, TextNormaliser.compact(text(row)));
    }

    private boolean readLine(GridRow row, String compact) {
        if (!HEAD_LINE.matcher(compact).find()) {
            return false;
        }
        unit = first(unit, UNIT, compact);
        if (filled.isEmpty()) {
            filled = first(filled, FILLED, compact);
            if (!filled.isEmpty()) {
                filledRow = row.number();
                row.forEachFilled((column, cell) -> noteFilled(row, column, cell));
            }
        }
        return true;
    }

    private void noteFilled(GridRow row, int column, Cell cell) {
        if (filledCell == null
                && FILLED_LABEL.matcher(TextNormaliser.compact(cell.text())).find()) {
            filledCell = CellReferences.of(column, row.number());
        }
    }

    private static String first(String known, Pattern pattern, String text) {
        if (!known.isEmpty()) {
            return known;
        }
        Matcher m = pattern.matcher(text);
        return m.find() ? m.group(1).strip() : "";
    }

    private String text(GridRow row) {
        StringBuilder text = new StringBuilder();
        row.forEachFilled((column, cell) -> {
            if (text.length() < LONGEST_TITLE) {
                text.append(text.isEmpty() ? "" : " ").append(shown(cell));
            }
        });
        return text.toString();
    }

    private String shown(Cell cell) {
        if (cell.kind() != Cell.Kind.DATE) {
            return cell.text();
        }
        LocalDate date = DateText.read(cell.text(), new DateText.Context(null, date1904, ZoneOffset.UTC))
                .value();
        return date == null ? "" : date.toString();
    }
}
