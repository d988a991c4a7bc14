package jindu.ingest.form;

import java.util.Collection;
import java.util.regex.Pattern;
import jindu.ingest.grid.Cell;
import jindu.reference.TextNormaliser;

/** Rows below a header that are about the list and not of it: totals, notes, signatures, headings. */
public final class Furniture {

    private static final String TOTALS = "(?:合计|小计|总计|共计)";
    private static final String FIGURE = "(?:[:：(（人数元共\\d].*)?";
    private static final Pattern TOTAL = Pattern.compile("(?:.{0,12}?" + TOTALS + "|累计|总数|总人数)" + FIGURE);
    private static final Pattern NOTE = Pattern.compile(
            "(?:注|备注|说明|填表说明|填报说明)\\s*\\d*\\s*[:：、.].*|(?:填报人|填表人|制表人?|审核人?|负责人|单位负责人|分管领导|填报单位|填报时间|填表时间|填报日期|联系人|联系电话)\\s*[:：].*");
    private static final Pattern HEADING = Pattern.compile("[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．)）].*|\\d{1,2}[、.)].{6,}");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("[(（]?(?:\\d{1,2}|[甲乙丙丁戊己庚辛壬癸A-Z]|栏次)[)）]?");
    private static final int FEWEST_COLUMN_NUMBERS = 5;

    private Furniture() {}

    public static boolean isTotal(Cell cell) {
        return TOTAL.matcher(compact(cell)).matches();
    }

    /** A note or a line of signatures, by its first cell. */
    public static boolean isNote(Cell cell) {
        return NOTE.matcher(compact(cell)).matches();
    }

    public static boolean isHeading(Cell cell) {
        return HEADING.matcher(compact(cell)).matches();
    }

    /** 1, 2, 3 … or 甲, 乙, 1, 2 … under the header. */
    public static boolean isColumnNumbers(Collection<Cell> filled) {
        return filled.size() >= FEWEST_COLUMN_NUMBERS
                && filled.stream()
                        .allMatch(c -> COLUMN_NUMBER.matcher(compact(c)).matches());
    }

    private static String compact(Cell cell) {
        return TextNormaliser.compact(cell.text());
    }
}
