package jindu.forms.template;

import static org.apache.poi.ss.usermodel.DataValidation.ErrorStyle.STOP;
import static org.apache.poi.ss.usermodel.DataValidation.ErrorStyle.WARNING;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.CENTER;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.LEFT;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jindu.catalog.Code;
import jindu.catalog.service.EventStatus;
import jindu.catalog.service.ServiceColumn;
import jindu.catalog.service.ServiceItem;
import jindu.catalog.service.ServiceType;
import jindu.catalog.service.Stage;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The blank activity log, one event a row. */
final class LogForm {

    static final String SHEET = "活动台账";
    private static final int HEADER_ROW = 1;

    private final FormContext context;
    private final FormStyles styles;
    private final Choices choices;

    LogForm(FormContext context, FormStyles styles, Choices choices) {
        this.context = context;
        this.styles = styles;
        this.choices = choices;
    }

    void write(XSSFWorkbook workbook) {
        addChoices();
        XSSFSheet sheet = workbook.createSheet(SHEET);
        FormTable table = new FormTable(
                sheet,
                styles,
                Arrays.stream(ServiceColumn.values()).map(this::column).toList(),
                HEADER_ROW);
        table.write();
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(34);
        title.createCell(0).setCellValue(context.countyName() + context.monthText() + "文化扶贫活动台账");
        title.getCell(0).setCellStyle(styles.title());
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, ServiceColumn.values().length - 1));
        validate(table);
        LogChecks checks = new LogChecks(table.firstRow(), table.lastRow());
        table.check(checks.all(), checks.begun());
    }

    private void addChoices() {
        choices.add(LogChecks.COUNTIES, context.countyNames());
        choices.add(LogChecks.VILLAGES, context.villageNames());
        choices.add(LogChecks.INSTITUTIONS, context.institutionNames());
        choices.add(LogChecks.TYPES, labels(ServiceType.values()));
        choices.add(LogChecks.STAGES, labels(Stage.values()));
        choices.add(LogChecks.STATUSES, labels(EventStatus.values()));
        // A list of its own for each type, under the type's name, so that the item's drop-down follows the type.
        for (ServiceType type : ServiceType.values()) {
            List<ServiceItem> items = ServiceItem.ofType(type);
            if (!items.isEmpty()) {
                choices.add(type.label().zh(), labels(items.toArray(ServiceItem[]::new)));
            }
        }
        choices.add(
                LogChecks.ITEMS,
                Arrays.stream(ServiceItem.values()).map(LogForm::pair).toList());
        choices.add(
                LogChecks.TYPES_WITH_ITEMS,
                Stream.of(ServiceType.values())
                        .filter(t -> !ServiceItem.ofType(t).isEmpty())
                        .map(t -> t.label().zh())
                        .toList());
    }

    private static String pair(ServiceItem item) {
        return item.type().label().zh() + LogChecks.PAIR + item.label().zh();
    }

    private static List<String> labels(Code... codes) {
        return Arrays.stream(codes).map(c -> c.label().zh()).toList();
    }

    private FormTable.Column column(ServiceColumn column) {
        return switch (column) {
            case EVENT_ID ->
                of(
                        column,
                        20,
                        "@",
                        CENTER,
                        "必填。自编，一件事一个编号，如 " + context.countyCode() + "-"
                                + context.month().toString().replace("-", "") + "-001。更正时编号不变。");
            case DATE -> of(column, 13, "yyyy-mm-dd", CENTER, "必填。活动当天；几天的培训填第一天。");
            case COUNTY -> of(column, 10, "General", CENTER, "从下拉列表中选择；州本级的资金可以不填。");
            case VILLAGE -> of(column, 22, "General", LEFT, "从下拉列表中选择；几个村的，输入时用“、”隔开。");
            case INSTITUTION -> of(column, 18, "General", LEFT, "从下拉列表中选择承办的文化机构。");
            case SERVICE_TYPE -> of(column, 11, "General", CENTER, "必填。从下拉列表中选择。");
            case ITEM -> of(column, 14, "General", CENTER, "先选服务类型，再从下拉列表中选择。");
            case STAGE -> of(column, 8, "General", CENTER, "设施、设备、服务点、旅游设施填写；不填视为建成。");
            case TITLE -> of(column, 20, "General", LEFT, "活动名称。不写个人姓名。");
            case PARTICIPANTS -> of(column, 9, "0", RIGHT, "人数，整数。");
            case QUANTITY -> of(column, 8, "0", RIGHT, "如设备的台（套）数。");
            case AMOUNT_YUAN -> of(column, 13, "#,##0.00", RIGHT, "只在服务类型为“资金”时填写，单位为元。");
            case REVISION -> of(column, 7, "0", CENTER, "首次填报为 1；每更正一次加 1。");
            case STATUS -> of(column, 8, "General", CENTER, "取消的活动填“作废”；不填视为有效。");
            case NOTE -> of(column, 14, "General", LEFT, "不写个人姓名、身份证号和电话。");
        };
    }

    private static FormTable.Column of(
            ServiceColumn column, int width, String format, HorizontalAlignment at, String help) {
        return new FormTable.Column(column, width, format, at, help);
    }

    private void validate(FormTable table) {
        XSSFDataValidationHelper helper = table.helper();
        table.validate(
                ServiceColumn.DATE,
                helper.createDateConstraint(OperatorType.BETWEEN, "DATE(2010,1,1)", "TODAY()", "yyyy-mm-dd"),
                STOP,
                "年-月-日，如 " + context.month() + "-12。",
                "请填活动当天的日期，不能在今天以后。");
        list(table, ServiceColumn.COUNTY, LogChecks.COUNTIES, STOP, "请从下拉列表中选择本州的县市。");
        list(table, ServiceColumn.VILLAGE, LogChecks.VILLAGES, WARNING, "名单中没有这个村。几个村用“、”隔开的，可以继续。");
        list(table, ServiceColumn.INSTITUTION, LogChecks.INSTITUTIONS, WARNING, "名单中没有这个机构，请核对名称。");
        list(table, ServiceColumn.SERVICE_TYPE, LogChecks.TYPES, STOP, "请从下拉列表中选择服务类型。");
        String type = "$" + LogChecks.letters(ServiceColumn.SERVICE_TYPE) + table.firstRow();
        list(table, ServiceColumn.ITEM, "INDIRECT(" + type + ")", STOP, "请先选服务类型，再从下拉列表中选择项目。");
        list(table, ServiceColumn.STAGE, LogChecks.STAGES, STOP, "请填：计划、开工或建成。");
        list(table, ServiceColumn.STATUS, LogChecks.STATUSES, STOP, "请填“有效”或“作废”。");
        whole(table, ServiceColumn.PARTICIPANTS, "0", "请填 0 或正整数。");
        whole(table, ServiceColumn.REVISION, "1", "请填 1 或更大的整数。");
        decimal(table, ServiceColumn.QUANTITY, "请填 0 或正数。");
        decimal(table, ServiceColumn.AMOUNT_YUAN, "请填 0 或正数，单位为元。");
    }

    private static void list(FormTable table, ServiceColumn column, String list, int style, String error) {
        table.validate(column, table.helper().createFormulaListConstraint(list), style, null, error);
    }

    private static void whole(FormTable table, ServiceColumn column, String least, String error) {
        table.validate(
                column,
                table.helper().createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, least, null),
                STOP,
                null,
                error);
    }

    private static void decimal(FormTable table, ServiceColumn column, String error) {
        table.validate(
                column,
                table.helper().createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null),
                STOP,
                null,
                error);
    }
}
