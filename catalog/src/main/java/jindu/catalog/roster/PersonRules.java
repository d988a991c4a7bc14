package jindu.catalog.roster;

import static jindu.catalog.Example.rosterRow;
import static jindu.catalog.Severity.NOTE;
import static jindu.catalog.Severity.WARN;

import java.util.List;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Text;

/** Checks that hold what a row says of one person against something else. None of their messages says any of it. */
public final class PersonRules {

    private static final String HEAD = """
            填报单位：木垒县文旅局
            序号 | 乡镇、村 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）
            """;
    private static final String FOUR_PERSONS = """
            1 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样一 | 659999198001010013 | 12000
            2 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样二 | 659999198001010021 | 11000
            3 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样三 | 65999919800101003X | 13000
            4 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样四 | 659999198001010048 | 12500
            """;
    private static final String FIFTH = "5 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样五 | 659999198001010056 | ";

    public static final Rule ID_MAY_BE_ROUNDED = new Rule(
            "ROSTER-ID-009",
            WARN,
            List.of(RosterColumn.ID_NUMBER),
            Text.of(
                    "身份证号末三位都是 0，校验码却相符：十一个被舍入的号码中约有一个如此",
                    "the ID number ends in three zeros, yet its check digit fits: so does one rounded number in eleven"),
            Text.of(
                    "身份证号末三位都是 0，可能曾被 Excel 当作数字而丢失末几位。",
                    "the ID number ends in three zeros: it may have been taken as a number and lost its last digits."),
            Text.of(
                    "请对照身份证核对；如有误，请先把该栏设为“文本”格式，再重新输入。",
                    "Check it against the ID card; if it is wrong, set the column's format to text and type it again."),
            rosterRow(),
            rosterRow("sex", "女", "id_number", "659999198001071000"));
    public static final Rule TOO_YOUNG_TO_WORK = new Rule(
                    "ROSTER-AGE-001",
                    WARN,
                    List.of(RosterColumn.ID_NUMBER, RosterColumn.SUPPORT_MODE),
                    Text.of(
                            "月末不满 " + RosterThresholds.YOUNGEST.text() + " 周岁而带动方式为就业或公益岗位",
                            "below " + RosterThresholds.YOUNGEST.text()
                                    + " at the month's end, and employed or on a public-welfare post"),
                    Text.of(
                            "按身份证号未满法定就业年龄，带动方式却是就业类。",
                            "by the ID number too young to be employed, but the mode says so."),
                    Text.of("请核对身份证号和带动方式。", "Check the ID number and the support mode."),
                    rosterRow("support_mode", "分红", "id_number", "659999201001010018"),
                    rosterRow("id_number", "659999201001010018"))
            .with(RosterThresholds.YOUNGEST);
    public static final Rule OUTSIDE_WORKING_AGE = new Rule(
                    "ROSTER-AGE-002",
                    NOTE,
                    List.of(RosterColumn.ID_NUMBER),
                    Text.of(
                            "月末年龄在 " + RosterThresholds.YOUNGEST.text() + " 至 " + RosterThresholds.OLDEST.text()
                                    + " 周岁以外",
                            "age at the month's end outside " + RosterThresholds.YOUNGEST.text() + " to "
                                    + RosterThresholds.OLDEST.text()),
                    Text.of(
                            "按身份证号不在劳动年龄内，仍计入。",
                            "by the ID number outside working age; the person counts all the same."),
                    Text.of("无须处理；如号码有误，请更正。", "Nothing need be done; if the number is wrong, correct it."),
                    rosterRow(),
                    rosterRow("support_mode", "分红", "id_number", "659999194001010015"))
            .with(RosterThresholds.YOUNGEST, RosterThresholds.OLDEST);
    public static final Rule SEX_DISAGREES = new Rule(
            "ROSTER-SEX-002",
            WARN,
            List.of(RosterColumn.SEX, RosterColumn.ID_NUMBER),
            Text.of("性别与身份证号第 17 位的奇偶不符（奇数为男）", "the sex is not that of the ID number's 17th digit (odd for men)"),
            Text.of("性别与身份证号不符。", "the sex is not the ID number's."),
            Text.of("请对照身份证核对性别和号码：可能串行。", "Check both against the ID card: the cells may be another person's."),
            rosterRow("sex", "男"),
            rosterRow("sex", "女"));
    public static final Rule INCOME_FAR = new Rule(
                    "ROSTER-INCOME-008",
                    WARN,
                    List.of(RosterColumn.INCOME),
                    Text.of(
                            "收入高于同一主体、同一方式下各行中位数的 " + RosterThresholds.INCOME_TIMES.text() + " 倍，或低于其 "
                                    + RosterThresholds.INCOME_TIMES.text() + " 分之一（至少 "
                                    + RosterThresholds.INCOME_PERSONS.text() + " 行）",
                            "income above " + RosterThresholds.INCOME_TIMES.text() + " times the median of its business"
                                    + " and mode, or below a " + RosterThresholds.INCOME_TIMES.text()
                                    + "th of it (of at least " + RosterThresholds.INCOME_PERSONS.text() + " rows)"),
                    Text.of(
                            "收入与同一主体、同一方式的其他人相差 " + RosterThresholds.INCOME_TIMES.text() + " 倍以上。",
                            "the income is more than " + RosterThresholds.INCOME_TIMES.text()
                                    + " times what others have there, or less than a "
                                    + RosterThresholds.INCOME_TIMES.text() + "th of it."),
                    Text.of("请核对是否多写或少写了零。", "Check for a zero too many or too few."),
                    Example.sheet("2020-05/a.xlsx", HEAD + FOUR_PERSONS + FIFTH + "9000\n"),
                    Example.sheet("2020-05/a.xlsx", HEAD + FOUR_PERSONS + FIFTH + "130000\n"))
            .with(RosterThresholds.INCOME_TIMES, RosterThresholds.INCOME_PERSONS, RosterThresholds.INCOME_GROUPS);
    public static final Rule VILLAGE_NOT_POOR = new Rule(
            "ROSTER-VILLAGE-006",
            NOTE,
            List.of(RosterColumn.VILLAGE),
            Text.of(
                    "村不是认定的贫困村（参照数据认定了贫困村时才查；一份名单内每村只说一次）",
                    "the village is no designated poor one (looked at only where the reference data designates any; said once a village and list)"),
            Text.of("{got}不是认定的贫困村，人员照常计入。", "{got} is no designated poor village; its persons count all the same."),
            Text.of(
                    "无须处理；如是贫困村，请州里在 villages.csv 中登记。",
                    "Nothing need be done; if it is one, have it entered in villages.csv."),
            rosterRow(),
            rosterRow("village", "木垒镇园林社区"));

    /** All, in order of the page. */
    public static final List<Rule> ALL = List.of(
            ID_MAY_BE_ROUNDED, TOO_YOUNG_TO_WORK, OUTSIDE_WORKING_AGE, SEX_DISAGREES, INCOME_FAR, VILLAGE_NOT_POOR);

    private PersonRules() {}
}
