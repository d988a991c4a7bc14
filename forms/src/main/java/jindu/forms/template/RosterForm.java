package jindu.forms.template;

import static org.apache.poi.ss.usermodel.DataValidation.ErrorStyle.INFO;
import static org.apache.poi.ss.usermodel.DataValidation.ErrorStyle.STOP;
import static org.apache.poi.ss.usermodel.DataValidation.ErrorStyle.WARNING;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.CENTER;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.LEFT;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jindu.catalog.roster.IdNumberParts;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.SupportMode;
import jindu.reference.EthnicGroups;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The official form of the monthly list (Annex 1), to the letter. */
final class RosterForm {

    static final String SHEET = "附件1";
    private static final String TITLE_1 = "自治州各旅游景区(点)、农(牧)家乐、民宿、酒店等企业吸纳带动";
    private static final String TITLE_2 = "建档立卡贫困人口就业增收情况统计表";
    private static final int HEAD_ROW = 2;
    private static final int HEADER_ROW = 3;

    private final FormContext context;
    private final FormStyles styles;
    private final Choices choices;
    private final List<KnownBusiness> businesses;

    RosterForm(FormContext context, FormStyles styles, Choices choices, List<KnownBusiness> businesses) {
        this.context = context;
        this.styles = styles;
        this.choices = choices;
        this.businesses = businesses;
    }

    void write(XSSFWorkbook workbook) {
        addChoices();
        XSSFSheet sheet = workbook.createSheet(SHEET);
        FormTable table = new FormTable(
                sheet,
                styles,
                Arrays.stream(RosterColumn.values()).map(RosterForm::column).toList(),
                HEADER_ROW);
        table.write();
        head(sheet);
        RosterChecks checks =
                new RosterChecks(table.firstRow(), table.lastRow(), context.countyName(), context.month());
        validate(table, checks);
        table.check(checks.all(), checks.begun());
    }

    private void addChoices() {
        choices.add(RosterChecks.COUNTIES, context.countyNames());
        choices.add(RosterChecks.VILLAGES, context.villageNames());
        choices.add(
                RosterChecks.BUSINESSES,
                businesses.stream().map(KnownBusiness::name).distinct().toList());
        choices.add(
                RosterChecks.MODES,
                Arrays.stream(SupportMode.values()).map(m -> m.label().zh()).toList());
        choices.add(
                RosterChecks.GROUPS,
                EthnicGroups.names().stream().map(name -> name + "族").toList());
        choices.add(RosterChecks.SEXES, List.of("男", "女"));
        choices.add(
                RosterChecks.PROVINCES,
                IdNumberParts.PROVINCES.stream().map(Integer::valueOf).toList());
        choices.add(
                RosterChecks.PLACES,
                IntStream.rangeClosed(1, IdNumberParts.WEIGHTS.size()).boxed().toList());
        choices.add(RosterChecks.WEIGHTS, IdNumberParts.WEIGHTS);
    }

    private void head(XSSFSheet sheet) {
        int last = RosterColumn.values().length - 1;
        XSSFCellStyle title = styles.title();
        line(sheet, 0, 30, title, TITLE_1, 0, last);
        line(sheet, 1, 30, title, TITLE_2, 0, last);
        XSSFCellStyle plain = styles.line();
        line(sheet, HEAD_ROW, 26, plain, "填报单位：" + context.bureau(), 0, 3);
        line(sheet, HEAD_ROW, 26, plain, "填报人：", 4, 5);
        line(sheet, HEAD_ROW, 26, plain, "联系电话：", 6, 8);
        line(sheet, HEAD_ROW, 26, plain, "填报时间：" + context.fillingDate(), 9, last);
    }

    private static void line(
            XSSFSheet sheet, int number, int height, XSSFCellStyle style, String text, int first, int last) {
        XSSFRow row = sheet.getRow(number);
        row = row == null ? sheet.createRow(number) : row;
        row.setHeightInPoints(height);
        for (int i = first; i <= last; i++) {
            row.createCell(i).setCellStyle(style);
        }
        row.getCell(first).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(number, number, first, last));
    }

    private static FormTable.Column column(RosterColumn column) {
        return switch (column) {
            case SEQUENCE -> of(column, 6, "General", CENTER, "可以不填。");
            case COUNTY -> of(column, 10, "General", CENTER, "从下拉列表中选择；一般是本县市。");
            case VILLAGE -> of(column, 22, "General", LEFT, "填本人所在的乡镇和村，从下拉列表中选择，如“西吉尔镇屯庄村”。列表按区划排列，也可以直接输入。");
            case ENTERPRISE -> of(column, 24, "General", LEFT, "必填。吸纳或带动该人的企业、合作社、景区、酒店、农（牧）家乐等的全称。同一家每次写法要一致。");
            case SUPPORT_MODE -> of(column, 14, "General", CENTER, "必填。从下拉列表中选择。一人有几种方式的，分几行填。");
            case NAME -> of(column, 12, "General", CENTER, "必填。与身份证一致；名字中间的点用“·”。");
            case ETHNIC_GROUP -> of(column, 11, "General", CENTER, "从下拉列表中选择，也可以直接输入。");
            case SEX -> of(column, 7, "General", CENTER, "从下拉列表中选择；应与身份证号第 17 位相符（单数为男，双数为女）。");
            case ID_NUMBER -> of(column, 22, "@", CENTER, "必填。18 位，末位可为 X。本栏已设为文本格式，请直接输入；从别处粘贴时用“选择性粘贴—数值”。变红表示号码有误。");
            case PHONE -> of(column, 14, "@", CENTER, "手机 11 位，或区号-号码，如 0994-1234567。");
            case INCOME -> of(column, 13, "#,##0.00", RIGHT, "必填。该经营主体一年给本人带来的收入，单位为元，只填数字，如 12000。不是增加额，不用万元。");
            case REMARK -> of(column, 14, "General", LEFT, "如“旅游业”“企业就业”。");
        };
    }

    private static FormTable.Column of(
            RosterColumn column,
            int width,
            String format,
            org.apache.poi.ss.usermodel.HorizontalAlignment at,
            String help) {
        return new FormTable.Column(column, width, format, at, help);
    }

    private void validate(FormTable table, RosterChecks checks) {
        XSSFDataValidationHelper helper = table.helper();
        table.validate(
                RosterColumn.COUNTY,
                helper.createFormulaListConstraint(RosterChecks.COUNTIES),
                STOP,
                null,
                "请从下拉列表中选择本州的县市。");
        table.validate(
                RosterColumn.VILLAGE,
                helper.createFormulaListConstraint(RosterChecks.VILLAGES),
                WARNING,
                "从下拉列表中选择乡镇和村。",
                "名单中没有这个村。请从下拉列表中选择官方名称；确实不在名单内的，可以继续。");
        if (!businesses.isEmpty()) {
            table.validate(
                    RosterColumn.ENTERPRISE,
                    helper.createFormulaListConstraint(RosterChecks.BUSINESSES),
                    INFO,
                    "可从上月的经营主体中选择，新的直接输入全称。",
                    "这是上月没有的经营主体，请核对名称。");
        }
        table.validate(
                RosterColumn.SUPPORT_MODE,
                helper.createFormulaListConstraint(RosterChecks.MODES),
                STOP,
                null,
                "请从下拉列表中选择带动方式。");
        table.validate(
                RosterColumn.ETHNIC_GROUP,
                helper.createFormulaListConstraint(RosterChecks.GROUPS),
                WARNING,
                null,
                "不是规范的民族名称，如“汉族”“哈萨克族”。");
        table.validate(
                RosterColumn.SEX, helper.createFormulaListConstraint(RosterChecks.SEXES), STOP, null, "请填“男”或“女”。");
        table.validate(
                RosterColumn.ID_NUMBER,
                helper.createCustomConstraint(checks.idMayBe()),
                STOP,
                "18 位身份证号，末位可为 X。",
                "身份证号的位数或校验码不对，请对照身份证逐位核对。");
        table.validate(
                RosterColumn.PHONE,
                helper.createCustomConstraint(checks.phoneMayBe()),
                WARNING,
                null,
                "应为 11 位手机号，或区号-号码，如 0994-1234567。");
        table.validate(
                RosterColumn.INCOME,
                helper.createDecimalConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", null),
                STOP,
                "单位为元（一年），只填数字。",
                "请填 0 或正数，单位为元，如 12000。");
    }
}
