package jindu.catalog.submission;

import static jindu.catalog.Severity.NOTE;
import static jindu.catalog.Severity.REJECT_FILE;
import static jindu.catalog.Severity.WARN;

import java.util.List;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Severity;
import jindu.catalog.Text;

/** Checks on a whole file or sheet, of either form. */
public final class FileRules {

    private static final String GOOD_SHEET = """
            填报单位：木垒县文旅局 | 填报时间：2020年5月26日
            序号 | 县市 | 乡镇、村 | 名称 | 带动方式 | 姓名 | 民族 | 性别 | 身份证号 | 联系电话 | 产业带动收入（元/年） | 备注
            1 | 木垒县 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样一 | 汉族 | 男 | 659999198001010013 | 13800000001 | 12000 |
            """;
    static final Example GOOD = Example.sheet("2020-05/a.xlsx", GOOD_SHEET);

    public static final Rule NOT_A_FORM = rule(
            "FILE-TYPE-001",
            REJECT_FILE,
            Text.of("认不出文件是什么", "it cannot be told what the file is"),
            Text.of("文件内容既不是工作簿，也不是文字。", "the content is neither a workbook nor text."),
            Text.of(
                    "文件可能已损坏；请用 WPS 或 Excel 打开原件，另存为 .xlsx 后重发，台账请发 CSV 或 JSON Lines。",
                    "It may be damaged: open the original in WPS or Excel and save it as .xlsx, or a log as CSV or JSON Lines, and send that."),
            GOOD,
            Example.file("2020-05/a.xlsx", "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011"));
    public static final Rule UNREADABLE = rule(
            "FILE-READ-001",
            REJECT_FILE,
            Text.of("文件损坏或不完整", "the file is broken or cut short"),
            Text.of("文件打不开：{got}。", "the file cannot be opened: {got}."),
            Text.of("请用 WPS 或 Excel 打开、另存后重发。", "Open it in WPS or Excel, save it anew and send it again."),
            GOOD,
            Example.file("2020-05/a.xlsx", "PK\u0003\u0004 cut short"));
    public static final Rule TOO_MUCH = rule(
            "FILE-LIMIT-001",
            REJECT_FILE,
            Text.of("内容超出读取限度", "there is more in it than is read"),
            Text.of("超出读取限度：{got}，未读取。", "it goes beyond a limit of reading and was not read: {got}."),
            Text.of(
                    "请把名单复制到空白的附件1中（只粘贴数值）后重发；名单过大的请分成几个文件。",
                    "Paste the list, values only, into a blank Annex 1 and send that; split a list that is too large."),
            GOOD,
            null);
    public static final Rule TOO_LONG = rule(
            "FILE-LIMIT-002",
            REJECT_FILE,
            Text.of("在限定时间内读不完", "it cannot be read in the time allowed"),
            Text.of("处理器用了 {got} 秒仍未读完，已停止。", "reading was stopped after {got} seconds of processor time."),
            Text.of(
                    "请把名单复制到空白的附件1中（只粘贴数值）后重发；名单过大的请分成几个文件。",
                    "Paste the list, values only, into a blank Annex 1 and send that; split a list that is too large."),
            GOOD,
            null);
    public static final Rule TOO_MUCH_MEMORY = rule(
            "FILE-LIMIT-003",
            REJECT_FILE,
            Text.of("读取所需的内存超出限度", "reading it takes more memory than is allowed"),
            Text.of("读取这个文件需要的内存超出限度，已停止。", "reading this file takes more memory than is allowed and was stopped."),
            Text.of(
                    "请把名单复制到空白的附件1中（只粘贴数值）后重发；名单过大的请分成几个文件。",
                    "Paste the list, values only, into a blank Annex 1 and send that; split a list that is too large."),
            GOOD,
            null);
    public static final Rule ZERO_BYTES = rule(
            "FILE-EMPTY-001",
            REJECT_FILE,
            Text.of("文件没有内容", "the file holds nothing"),
            Text.of("文件是空的（0 字节）。", "the file is empty (0 bytes)."),
            Text.of("可能传输中断，请重发。", "It may have been cut off in transit: send it again."),
            GOOD,
            Example.file("2020-05/a.xlsx", ""));
    public static final Rule NO_HEADER = rule(
            "FILE-HEADER-001",
            REJECT_FILE,
            Text.of("找不到表头", "no header row is found"),
            Text.of("没有一张工作表有可识别的表头。", "no sheet has a header row that can be recognised."),
            Text.of(
                    "请按附件1保留表头各栏文字（名称、带动方式、姓名、身份证号、产业带动收入等）。",
                    "Keep the header texts of Annex 1 (名称, 带动方式, 姓名, 身份证号, 产业带动收入 …)."),
            GOOD,
            Example.sheet("2020-05/a.xlsx", "填报单位：木垒县文旅局\n样例 | 样例\n"));
    public static final Rule NO_COUNTY = rule(
            "FILE-COUNTY-001",
            REJECT_FILE,
            Text.of("找不到县市", "the county is not found"),
            Text.of("看不出是哪个县市的名单。", "it does not say which county's list it is."),
            Text.of(
                    "请在表头上方填写“填报单位：××县（市）文旅局”，或填写县市栏。",
                    "Fill 填报单位 (reporting unit) above the header, or the county column."),
            GOOD,
            Example.sheet("2020-05/a.xlsx", """
                    序号 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）
                    1 | 样例度假村 | 就业 | 样一 | 659999198001010013 | 12000
                    """));
    public static final Rule NO_MONTH = rule(
            "FILE-MONTH-001",
            REJECT_FILE,
            Text.of("找不到月份", "the month is not found"),
            Text.of("看不出是哪个月的名单。", "it does not say which month's list it is."),
            Text.of(
                    "请放入以月份命名的文件夹（如 2020-05），或在文件名、标题或填报时间中写明。",
                    "Put it into a folder named by the month (2020-05), or name the month in the file name, the title or the date of filling."),
            GOOD,
            Example.sheet("a.xlsx", """
                    填报单位：木垒县文旅局
                    序号 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）
                    1 | 样例度假村 | 就业 | 样一 | 659999198001010013 | 12000
                    """));
    public static final Rule EMPTY_LIST = rule(
            "FILE-EMPTY-002",
            REJECT_FILE,
            Text.of("名单为空，又未注明“本月无”", "the list is empty and does not say so"),
            Text.of("表头下没有数据行，也没有“本月无”。", "there is no row below the header, and no 本月无."),
            Text.of(
                    "确实没有人员时，请在表头下写“本月无”；否则请填写名单后重发。",
                    "If there is nobody, write 本月无 below the header; else fill the list and send it again."),
            Example.sheet("2020-05/a.xlsx", """
                    填报单位：木垒县文旅局
                    序号 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）
                    本月无
                    """),
            Example.sheet("2020-05/a.xlsx", """
                    填报单位：木垒县文旅局
                    序号 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）
                    """));
    public static final Rule COUNTY_DISAGREES = rule(
            "FILE-COUNTY-002",
            WARN,
            Text.of("填报单位与县市栏不一致", "the reporting unit and the county column disagree"),
            Text.of(
                    "填报单位是{got}，多数行的县市栏是{hint}；按填报单位处理。",
                    "the reporting unit is {got}, the county column mostly says {hint}; the unit counts."),
            Text.of("请核对填报单位与县市栏。", "Check the reporting unit and the county column."),
            GOOD,
            Example.sheet("2020-05/a.xlsx", GOOD_SHEET.replace("1 | 木垒县", "1 | 奇台县")));
    public static final Rule MONTH_DISAGREES = rule(
            "FILE-MONTH-002",
            WARN,
            Text.of("文件夹、文件名、标题、填报时间中的月份不一致", "folder, file name, title and date of filling name different months"),
            Text.of("按{got}处理，但{hint}。", "taken as {got}, but {hint}."),
            Text.of(
                    "请核对月份；如放错文件夹，请移到正确的月份后重新运行，并用 jindu withdraw 撤回原月份的那一份。",
                    "Check the month; if it lies in the wrong folder, move it, run again, and take the one of the wrong month"
                            + " out of effect by jindu withdraw."),
            GOOD,
            Example.sheet("2020-05/6月.xlsx", GOOD_SHEET));
    public static final Rule MONTH_OUTSIDE_PLAN = rule(
            "FILE-MONTH-003",
            WARN,
            Text.of("月份不在计划年度内", "the month lies outside the plan year"),
            Text.of("月份{got}不在计划年度内。", "the month {got} lies outside the plan year."),
            Text.of("请核对月份。", "Check the month."),
            GOOD,
            Example.sheet("2019-05/a.xlsx", GOOD_SHEET.replace("2020年5月", "2019年5月")));
    public static final Rule SHEET_WITHOUT_HEADER = rule(
            "SHEET-HEADER-001",
            NOTE,
            Text.of("某张有内容的工作表没有表头", "a sheet with content has no header row"),
            Text.of("这张工作表没有可识别的表头，未读取。", "this sheet has no header row that can be recognised and was not read."),
            Text.of("如其中有名单，请补上表头。", "If it holds a list, add the header row."),
            GOOD,
            Example.sheet("2020-05/a.xlsx", GOOD_SHEET + "=== 说明\n本表由各乡镇汇总 | 样例\n"));
    public static final Rule UNKNOWN_COLUMN = rule(
            "SHEET-COLUMN-001",
            NOTE,
            Text.of("有表中没有的栏目", "a column that the form does not have"),
            Text.of("表头中有不认识的栏目，未读取。", "a column of the header is not known and was not read."),
            Text.of(
                    "无须处理；如是栏目名称有误，请改回附件1的名称。",
                    "Nothing need be done; if the header is misspelt, restore that of Annex 1."),
            GOOD,
            Example.sheet("2020-05/a.xlsx", GOOD_SHEET.replace("| 备注", "| 星级")));
    public static final Rule MISSING_COLUMN = rule(
            "SHEET-COLUMN-002",
            WARN,
            Text.of("缺少必填的栏目", "a required column is missing"),
            Text.of("表头中没有“{got}”一栏。", "the header has no column {got}."),
            Text.of("请补上这一栏；没有它，各行都会被退回。", "Add the column; without it every row is rejected."),
            GOOD,
            Example.sheet("2020-05/a.xlsx", GOOD_SHEET.replace("带动方式", "星级")));
    public static final Rule ROW_NOT_READ = rule(
            "SHEET-ROW-001",
            WARN,
            Text.of("表头下有既非名单行、也非合计或说明的内容", "content below the header that is no row, total or note"),
            Text.of(
                    "这一行有内容，但必填栏全空，未计入。",
                    "this row has content but none of the required columns, and was not counted."),
            Text.of(
                    "如是名单中的人员，请补齐；如是说明，无须处理。",
                    "If it is a person of the list, complete it; if a note, nothing need be done."),
            GOOD,
            Example.sheet("2020-05/a.xlsx", GOOD_SHEET + "2 | 木垒县 | 西吉尔镇屯庄村 |  |  |  | 汉族 | 男 |  |  |  |\n"));

    /** All, in order of the page. */
    public static final List<Rule> ALL = List.of(
            NOT_A_FORM,
            UNREADABLE,
            TOO_MUCH,
            TOO_LONG,
            TOO_MUCH_MEMORY,
            ZERO_BYTES,
            NO_HEADER,
            NO_COUNTY,
            NO_MONTH,
            EMPTY_LIST,
            COUNTY_DISAGREES,
            MONTH_DISAGREES,
            MONTH_OUTSIDE_PLAN,
            SHEET_WITHOUT_HEADER,
            UNKNOWN_COLUMN,
            MISSING_COLUMN,
            ROW_NOT_READ);

    private FileRules() {}

    private static Rule rule(
            String id, Severity severity, Text condition, Text message, Text remedy, Example accepted, Example caught) {
        return new Rule(id, severity, List.of(), condition, message, remedy, accepted, caught);
    }
}
