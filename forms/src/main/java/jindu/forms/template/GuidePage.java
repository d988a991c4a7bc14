package jindu.forms.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jindu.catalog.submission.FormSheets;
import jindu.forms.feedback.MarkColour;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the form is filled, on a page. */
final class GuidePage {

    private static final Map<MarkColour, String> COLOURS = Map.of(
            MarkColour.REJECT, "有误：这样报来，这一行会被退回。",
            MarkColour.WARN, "请核对：能计入，但很可能有误。",
            MarkColour.NOTE, "提示：一般无须处理。");

    private static final int WIDTH = 92;

    private final FormStyles styles;

    GuidePage(FormStyles styles) {
        this.styles = styles;
    }

    static List<String> roster(FormContext context, boolean hasBusinesses) {
        List<String> lines = new ArrayList<>(List.of(
                "报送时间：" + date(context.dueDate()) + "前（含当日）。",
                "填全部在册人员，不是只填新增：本表是" + context.monthText() + "的名单，每月报送当月的全部名单。",
                "一人在一家经营主体以一种方式受带动，填一行；在几家或有几种方式的，分几行填，收入分别填。",
                "表头底色较深的是必填栏：名称、带动方式、姓名、身份证号、收入。填表时单元格会自行变色："));
        lines.add(null);
        lines.addAll(List.of(
                "收入填该经营主体一年给本人带来的收入（预计数），单位为元，只填数字；不是比上年增加的数。",
                "乡镇、村填本人所在的村，请从下拉列表中选择。",
                "从别的表格粘贴时，请用“选择性粘贴—数值”，以免冲掉下拉列表和格式；粘贴后请看有无变色。",
                "本月确无人员的，在表头下第一行“序号”栏写“本月无”。",
                "“进展情况”一页请一并填写。",
                "文件名中的县市和月份请保留；工作表的名称不要改。"));
        if (hasBusinesses) {
            lines.add("“名称”栏可从上月的经营主体中选择，详见“上月经营主体”一页；已不再带动的不必填。");
        }
        lines.add("报送后会收到核对结果：在原表上标出有误的单元格，改好后把该文件原样发回即可。");
        return lines;
    }

    static List<String> log(FormContext context) {
        List<String> lines = new ArrayList<>(List.of(
                "本表记录" + context.countyName() + "文化、体育服务和设施的每一件事，一件一行，随月报一并报送。",
                "事件编号由填报单位自编，一件事一个编号，不重复、不改动，如 " + context.countyCode() + "-"
                        + context.month().toString().replace("-", "") + "-001。",
                "表头底色较深的是必填栏：事件编号、日期、服务类型。填表时单元格会自行变色："));
        lines.add(null);
        lines.addAll(List.of(
                "先选“服务类型”，再从下拉列表中选“项目”：设施、设备、服务点、技能培训、资金、旅游设施须有项目。",
                "一件事涉及几个村的，村名之间用“、”隔开，每个村都计一次。",
                "设施、设备、服务点、旅游设施请填“进度”（计划、开工、建成），不填视为建成。",
                "金额只在服务类型为“资金”时填写，单位为元。",
                "更正已报的事：编号不变，“版本”加 1，整行重填；取消的，“状态”填“作废”。",
                "名称、备注中不写个人姓名、身份证号和电话。"));
        return lines;
    }

    private static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** @param lines of the guide; the colours are explained where one is null */
    void write(XSSFWorkbook workbook, List<String> lines) {
        XSSFSheet sheet = workbook.createSheet(FormSheets.GUIDE);
        sheet.setColumnWidth(0, 6 * 256);
        sheet.setColumnWidth(1, WIDTH * 256);
        sheet.setDisplayGridlines(false);
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(36);
        title.createCell(0).setCellValue(FormSheets.GUIDE);
        title.getCell(0).setCellStyle(styles.heading());
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        XSSFCellStyle text = styles.line();
        int row = 1;
        int number = 1;
        for (String line : lines) {
            if (line == null) {
                for (MarkColour colour : MarkColour.values()) {
                    line(sheet, row++, "", styles.filled(colour.light()), COLOURS.get(colour), text);
                }
            } else {
                line(sheet, row++, number++ + ".", text, line, text);
            }
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    }

    private static void line(
            XSSFSheet sheet, int number, String mark, XSSFCellStyle markStyle, String line, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(line.length() * 2 > WIDTH ? 38 : 22);
        row.createCell(0).setCellValue(mark);
        row.getCell(0).setCellStyle(markStyle);
        row.createCell(1).setCellValue(line);
        row.getCell(1).setCellStyle(style);
    }
}
