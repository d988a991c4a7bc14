package jindu.catalog.submission;

import static jindu.catalog.Severity.NOTE;
import static jindu.catalog.Severity.WARN;

import java.util.List;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Severity;
import jindu.catalog.Text;
import jindu.catalog.Threshold;
import jindu.catalog.roster.RosterThresholds;

/** Checks on what stands in a sheet beside the values of its rows: totals, and what the eye does not see. */
public final class SheetRules {

    /** The sum of fewer incomes is not repeated: it would tell a person's. */
    public static final Threshold FEWEST_SUMMED = Threshold.of(
            "5",
            Text.of("报出收入合计所需的人数", "persons behind a sum of incomes that is repeated, at least"),
            Text.of("人数更少时合计会露出个人的收入", "the sum of fewer would tell a person's income"));

    private static final String HEAD = """
            填报单位：木垒县文旅局 | 填报时间：2020年5月26日
            序号 | 乡镇、村 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）
            """;
    private static final String ONE = "1 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样一 | 659999198001010013 | 12000\n";
    private static final String TWO = "2 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样二 | 659999198001010021 | 9000\n";
    private static final Example GOOD = sheet(HEAD + ONE + TWO);

    public static final Rule TOTAL_OF_PERSONS = rule(
            "SHEET-TOTAL-001",
            WARN,
            Text.of(
                    "合计行的人数与读到的行数、人数都不符",
                    "the persons of a total row are neither the rows nor the persons that were read"),
            Text.of("合计行写 {got} 人，读到 {hint}。", "the total row says {got} {got|person|persons}; {hint} were read."),
            Text.of(
                    "请核对：可能有行被隐藏、遗漏、重复，或合计未更新。",
                    "Check: rows may be hidden, lost or doubled, or the total is out of date."),
            sheet(HEAD + ONE + TWO + "合计 |  |  |  | 2人 |  | 21000\n"),
            sheet(HEAD + ONE + TWO + "合计 |  |  |  | 3人 |  | 21000\n"));
    public static final Rule TOTAL_OF_INCOME = rule(
                    "SHEET-TOTAL-002",
                    WARN,
                    Text.of(
                            "合计行的收入与读到的合计不符（相差超过 " + RosterThresholds.TOTAL_LEEWAY.text() + " 元）",
                            "the income of a total row is not the sum of what was read (by more than "
                                    + RosterThresholds.TOTAL_LEEWAY.text() + " yuan)"),
                    Text.of(
                            "合计行的收入与读到的合计不符（合计行 − 读到 = 差：{got}）。",
                            "the income of the total row is not the sum of what was read (total row − read = difference: {got})."),
                    Text.of(
                            "请核对：可能有行被隐藏、遗漏、重复，收入读不出，或合计未更新。",
                            "Check: rows may be hidden, lost or doubled, an income unreadable, or the total out of date."),
                    sheet(HEAD + ONE + TWO + "合计 |  |  |  | 2人 |  | 21000\n"),
                    sheet(HEAD + ONE + TWO + "合计 |  |  |  | 2人 |  | 22000\n"))
            .with(FEWEST_SUMMED, RosterThresholds.TOTAL_LEEWAY, RosterThresholds.TOTAL_LEEWAY_TEN_THOUSANDS);
    public static final Rule FORMULA_WITHOUT_VALUE = rule(
            "SHEET-FORMULA-001",
            WARN,
            Text.of("公式单元格里没有存下结果", "a formula's result is not in the file"),
            Text.of(
                    "这是公式，文件中没有存下它的结果，按空读取。",
                    "this is a formula whose result the file does not hold; it was read as empty."),
            Text.of(
                    "请用 WPS 或 Excel 打开、重算、保存后重发；最好把公式粘贴为数值。",
                    "Open it in WPS or Excel, recalculate and save; best paste formulas as values."),
            GOOD,
            sheet(HEAD + ONE + TWO.replace("9000", "=500*18")));
    public static final Rule HIDDEN_ROWS = rule(
            "SHEET-HIDDEN-001",
            WARN,
            Text.of("隐藏的行里有名单或台账的数据", "hidden rows hold data"),
            Text.of(
                    "有 {got} 个隐藏行，已照常读取：第 {hint} 行。",
                    "{got} hidden {got|row was|rows were} read like the others: {hint}."),
            Text.of(
                    "请取消隐藏或筛选后核对；不应上报的请删去。",
                    "Unhide them or clear the filter and check; delete what should not be reported."),
            GOOD,
            sheet(HEAD + ONE + "[hidden]" + TWO));
    public static final Rule HIDDEN_COLUMNS = rule(
            "SHEET-HIDDEN-002",
            NOTE,
            Text.of("隐藏的列里有名单或台账的数据", "hidden columns hold data"),
            Text.of("隐藏的列已照常读取：{got}。", "hidden columns were read like the others: {got}."),
            Text.of("请取消隐藏后核对。", "Unhide them and check."),
            GOOD,
            sheet("[hidden columns] 7\n" + HEAD + ONE + TWO));
    public static final Rule HIDDEN_SHEET = rule(
            "SHEET-HIDDEN-003",
            WARN,
            Text.of("隐藏的工作表里有名单或台账", "a hidden sheet holds a list or log"),
            Text.of("这张工作表是隐藏的，其中的名单或台账已照常读取。", "this sheet is hidden; its list or log was read like the others."),
            Text.of("请取消隐藏后核对；不应上报的请删去整张表。", "Unhide it and check; delete the sheet if it should not be reported."),
            GOOD,
            sheet(HEAD + ONE + "=== 旧表 [hidden]\n" + HEAD + TWO));
    public static final Rule STRUCK_THROUGH = rule(
            "SHEET-STRUCK-001",
            WARN,
            Text.of("行或单元格画有删除线", "a row or cell is struck through"),
            Text.of("画有删除线，已照常计入。", "it is struck through and was counted like the others."),
            Text.of(
                    "删除线不起作用：应删去的请删去，应改的请改写。",
                    "Striking through has no effect: delete what should go, overwrite what should change."),
            GOOD,
            sheet(HEAD + ONE + "2 | 西吉尔镇屯庄村 | ~~样例度假村~~ | ~~就业~~ | ~~样二~~ | ~~659999198001010021~~ | ~~9000~~\n"));
    public static final Rule DATE_OF_FILLING = rule(
            "SHEET-DATE-001",
            WARN,
            Text.of("填报时间读不成日期", "the date of filling cannot be read as a date"),
            Text.of("填报时间读不成日期。", "the date of filling cannot be read as a date."),
            Text.of("请填年月日，如 2020年5月26日。", "Give year, month and day, such as 2020年5月26日."),
            GOOD,
            sheet(HEAD.replace("2020年5月26日", "月底前") + ONE));

    /** All, in order of the page. */
    public static final List<Rule> ALL = List.of(
            TOTAL_OF_PERSONS,
            TOTAL_OF_INCOME,
            FORMULA_WITHOUT_VALUE,
            HIDDEN_ROWS,
            HIDDEN_COLUMNS,
            HIDDEN_SHEET,
            STRUCK_THROUGH,
            DATE_OF_FILLING);

    private SheetRules() {}

    private static Example sheet(String content) {
        return Example.sheet("2020-05/a.xlsx", content);
    }

    private static Rule rule(
            String id, Severity severity, Text condition, Text message, Text remedy, Example accepted, Example caught) {
        return new Rule(id, severity, List.of(), condition, message, remedy, accepted, caught);
    }
}
