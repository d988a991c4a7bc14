package jindu.forms.template;

import static jindu.forms.feedback.MarkColour.NOTE;
import static jindu.forms.feedback.MarkColour.REJECT;
import static jindu.forms.feedback.MarkColour.WARN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jindu.catalog.service.ServiceColumn;
import jindu.catalog.service.ServiceType;
import jindu.forms.feedback.MarkColour;
import org.apache.poi.ss.util.CellReference;

/** What the sheet itself finds wrong in a line of the activity log, as formulas for the row it begins with. */
final class LogChecks {

    /** Names of lists that the formulas use. */
    static final String COUNTIES = "县市名单";

    static final String VILLAGES = "村名单";
    static final String INSTITUTIONS = "机构名单";
    static final String TYPES = "服务类型名单";
    static final String STAGES = "进度名单";
    static final String STATUSES = "状态名单";
    static final String TYPES_WITH_ITEMS = "有项目的类型";

    static final String ITEMS = "类型与项目";
    /** Stands between type and item. */
    static final String PAIR = "·";

    private final int first;
    private final int last;

    LogChecks(int firstRow, int lastRow) {
        this.first = firstRow;
        this.last = lastRow;
    }

    static String letters(ServiceColumn column) {
        return CellReference.convertNumToColString(column.ordinal());
    }

    private String cell(ServiceColumn column) {
        return "$" + letters(column) + first;
    }

    private String all(ServiceColumn column) {
        return "$" + letters(column) + "$" + first + ":$" + letters(column) + "$" + last;
    }

    /** Whether the row has anything in it. */
    String begun() {
        return "LEN(" + Arrays.stream(ServiceColumn.values()).map(this::cell).collect(Collectors.joining("&")) + ")>0";
    }

    /** All checks, those that reject a row first. */
    List<SheetCheck> all() {
        List<SheetCheck> checks = new ArrayList<>();
        for (ServiceColumn column : ServiceColumn.values()) {
            if (column.required()) {
                add(checks, column, REJECT, "AND(LEN(TRIM(" + cell(column) + "))=0," + begun() + ")");
            }
        }
        String type = cell(ServiceColumn.SERVICE_TYPE);
        String item = cell(ServiceColumn.ITEM);
        String hasItems = "ISNUMBER(MATCH(" + type + "," + TYPES_WITH_ITEMS + ",0))";
        add(checks, ServiceColumn.SERVICE_TYPE, REJECT, filledAndNotIn(ServiceColumn.SERVICE_TYPE, TYPES));
        add(
                checks,
                ServiceColumn.DATE,
                REJECT,
                "AND(LEN(" + cell(ServiceColumn.DATE) + ")>0,NOT(ISNUMBER(" + cell(ServiceColumn.DATE) + ")))");
        add(
                checks,
                ServiceColumn.DATE,
                WARN,
                "AND(ISNUMBER(" + cell(ServiceColumn.DATE) + ")," + cell(ServiceColumn.DATE) + ">TODAY())");
        add(
                checks,
                ServiceColumn.ITEM,
                WARN,
                "AND(" + hasItems + ",ISNA(MATCH(" + type + "&\"" + PAIR + "\"&" + item + "," + ITEMS + ",0)))");
        add(checks, ServiceColumn.STAGE, WARN, filledAndNotIn(ServiceColumn.STAGE, STAGES));
        add(checks, ServiceColumn.STATUS, WARN, filledAndNotIn(ServiceColumn.STATUS, STATUSES));
        add(checks, ServiceColumn.COUNTY, WARN, filledAndNotIn(ServiceColumn.COUNTY, COUNTIES));
        add(checks, ServiceColumn.INSTITUTION, NOTE, filledAndNotIn(ServiceColumn.INSTITUTION, INSTITUTIONS));
        String village = cell(ServiceColumn.VILLAGE);
        add(
                checks,
                ServiceColumn.VILLAGE,
                WARN,
                "AND(LEN(" + village + ")>0,ISERROR(FIND(\"、\"," + village + ")),ISNA(MATCH(" + village + "," + VILLAGES
                        + ",0)))");
        String isFund = type + "=\"" + ServiceType.FUND.label().zh() + "\"";
        add(checks, ServiceColumn.VILLAGE, WARN, "AND(" + begun() + ",LEN(" + village + ")=0,NOT(" + isFund + "))");
        String amount = cell(ServiceColumn.AMOUNT_YUAN);
        add(checks, ServiceColumn.AMOUNT_YUAN, WARN, "AND(LEN(" + amount + ")>0,NOT(" + isFund + "))");
        add(checks, ServiceColumn.AMOUNT_YUAN, WARN, "AND(" + isFund + ",NOT(ISNUMBER(" + amount + ")))");
        add(checks, ServiceColumn.EVENT_ID, WARN, twice());
        return checks;
    }

    private static void add(List<SheetCheck> checks, ServiceColumn column, MarkColour colour, String formula) {
        checks.add(new SheetCheck(column.ordinal(), colour, formula));
    }

    private String filledAndNotIn(ServiceColumn column, String list) {
        return "AND(LEN(" + cell(column) + ")>0,ISNA(MATCH(" + cell(column) + "," + list + ",0)))";
    }

    /** The same event in the same revision. */
    private String twice() {
        return "AND(LEN(" + cell(ServiceColumn.EVENT_ID) + ")>0,COUNTIFS(" + all(ServiceColumn.EVENT_ID) + ","
                + cell(ServiceColumn.EVENT_ID) + "," + all(ServiceColumn.REVISION) + "," + cell(ServiceColumn.REVISION)
                + "&\"\")>1)";
    }
}
