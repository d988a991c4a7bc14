package jindu.catalog.roster;

import static jindu.catalog.Example.rosterRow;
import static jindu.catalog.Severity.NOTE;
import static jindu.catalog.Severity.REJECT_ROW;
import static jindu.catalog.Severity.WARN;

import java.util.List;
import java.util.stream.Stream;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Severity;
import jindu.catalog.Text;

/** Checks on a row of the monthly workbook. */
public final class RosterRules {

    private static final Example GOOD_ROW = rosterRow();
    private static final Text SUPPORT_MODES = Text.choice(
            Stream.of(SupportMode.values()).map(mode -> mode.label().zh()).toList());

    public static final Rule ENTERPRISE_MISSING = missing("ROSTER-ENTERPRISE-001", RosterColumn.ENTERPRISE);
    public static final Rule MODE_MISSING = missing("ROSTER-MODE-001", RosterColumn.SUPPORT_MODE);
    public static final Rule MODE_UNKNOWN = rule(
            "ROSTER-MODE-002",
            WARN,
            RosterColumn.SUPPORT_MODE,
            Text.of("带动方式不在名单内", "the support mode is none of the list"),
            Text.of("带动方式“{got}”不认识，按“其他”计。", "the support mode {got} is not known; it counts as other."),
            Text.of("请填：" + SUPPORT_MODES.zh() + "。", "Use " + SUPPORT_MODES.en() + "."),
            rosterRow("support_mode", "分红"),
            rosterRow("support_mode", "多种方式"));
    public static final Rule NAME_MISSING = missing("ROSTER-NAME-001", RosterColumn.NAME);
    public static final Rule NAME_DOUBTFUL = rule(
            "ROSTER-NAME-002",
            WARN,
            RosterColumn.NAME,
            Text.of("姓名的写法可疑", "the name is oddly written"),
            Text.of(
                    "姓名的写法可疑（问号、句号或缺字）。",
                    "the name is oddly written (a question mark, a full stop, a lost character)."),
            Text.of("请对照身份证核对姓名。", "Check it against the ID card."),
            rosterRow("name", "样一"),
            rosterRow("name", "样?"));
    public static final Rule ID_MISSING = missing("ROSTER-ID-001", RosterColumn.ID_NUMBER);
    public static final Rule ID_CHECKSUM = rule(
            "ROSTER-ID-002",
            REJECT_ROW,
            RosterColumn.ID_NUMBER,
            Text.of("身份证号校验码不符（GB 11643）", "the ID number's check digit is wrong (GB 11643)"),
            Text.of("身份证号校验码不符。", "the ID number's check digit is wrong."),
            Text.of("请对照身份证逐位核对。", "Check it digit by digit against the ID card."),
            GOOD_ROW,
            rosterRow("id_number", "659999198001010012"));
    public static final Rule ID_DATE = rule(
            "ROSTER-ID-003",
            REJECT_ROW,
            RosterColumn.ID_NUMBER,
            Text.of(
                    "身份证号中的日期不存在、早于 1900 年或在将来（晚于名单的月份或收到之日）",
                    "the date in the ID number is impossible, before 1900 or in the future (after the list's month, or its"
                            + " receipt)"),
            Text.of("身份证号中的出生日期不可能。", "the date of birth in the ID number is impossible."),
            Text.of("请对照身份证核对第 7 至 14 位。", "Check digits 7 to 14 against the ID card."),
            GOOD_ROW,
            rosterRow("id_number", "659999200102290018"));
    public static final Rule ID_PROVINCE = rule(
            "ROSTER-ID-004",
            REJECT_ROW,
            RosterColumn.ID_NUMBER,
            Text.of("身份证号前两位不是省级代码", "the ID number's first two digits are no province"),
            Text.of("身份证号前两位不是任何省份的代码。", "the ID number's first two digits are no province's code."),
            Text.of("请对照身份证核对前两位。", "Check the first two digits against the ID card."),
            GOOD_ROW,
            rosterRow("id_number", "099999198001010019"));
    public static final Rule ID_FORM = rule(
            "ROSTER-ID-005",
            REJECT_ROW,
            RosterColumn.ID_NUMBER,
            Text.of("身份证号的位数或字符不对", "the ID number has the wrong length or characters"),
            Text.of(
                    "身份证号应为 18 位（末位可为 X），或旧的 15 位。",
                    "the ID number must have 18 characters (the last may be X), or the old 15."),
            Text.of("请对照身份证补全；不要遮盖或留空格以外的字符。", "Complete it from the ID card; nothing masked, no other characters."),
            GOOD_ROW,
            rosterRow("id_number", "65999919800101001"));
    public static final Rule ID_ROUNDED = rule(
            "ROSTER-ID-006",
            REJECT_ROW,
            RosterColumn.ID_NUMBER,
            Text.of("身份证号被 Excel 当作数字，末几位已丢失", "the ID number was taken as a number by Excel and lost its last digits"),
            Text.of(
                    "身份证号被当作数字，末几位已丢失（如 6.5E+17）。",
                    "the ID number was taken as a number; its last digits are lost (6.5E+17)."),
            Text.of("请先把该栏设为“文本”格式，再重新输入身份证号。", "Set the column's format to text, then type the number again."),
            GOOD_ROW,
            rosterRow("id_number", "6.59999E+17"));
    public static final Rule ID_OLD_FORM = rule(
            "ROSTER-ID-007",
            NOTE,
            RosterColumn.ID_NUMBER,
            Text.of("身份证号为旧的 15 位", "the ID number has the old 15 digits"),
            Text.of(
                    "身份证号为旧的 15 位，已按 18 位计。",
                    "the ID number has the old 15 digits and was taken in its 18-digit form."),
            Text.of("有新证的，请填 18 位。", "If there is a new card, give its 18 digits."),
            GOOD_ROW,
            rosterRow("id_number", "659999800101001"));
    public static final Rule ID_REGION = rule(
            "ROSTER-ID-008",
            WARN,
            RosterColumn.ID_NUMBER,
            Text.of(
                    "身份证号的地市部分从未使用（样例工作区不查）",
                    "the ID number's city part was never given out (not looked at in a workspace of samples)"),
            Text.of("身份证号第 3、4 位不是任何地市的代码。", "digits 3 and 4 of the ID number are no city's code."),
            Text.of("请对照身份证核对前六位。", "Check the first six digits against the ID card."),
            rosterRow("id_number", "110101199003078670"),
            rosterRow("id_number", "659999198001010013"));
    public static final Rule INCOME_MISSING = missing("ROSTER-INCOME-001", RosterColumn.INCOME);
    public static final Rule INCOME_HIGH = rule(
                    "ROSTER-INCOME-002",
                    WARN,
                    RosterColumn.INCOME,
                    Text.of(
                            "年收入高于 " + RosterThresholds.INCOME_ABOVE.text() + " 元",
                            "income above " + RosterThresholds.INCOME_ABOVE.text() + " yuan a year"),
                    Text.of(
                            "年收入高于 " + RosterThresholds.INCOME_ABOVE.text() + " 元。",
                            "income above " + RosterThresholds.INCOME_ABOVE.text() + " yuan a year."),
                    Text.of("请核对是否多写了零，或误按万元填写。", "Check for an extra zero or a figure in 万元."),
                    rosterRow("income", "500000"),
                    rosterRow("income", "1200000"))
            .with(RosterThresholds.INCOME_ABOVE);
    public static final Rule INCOME_NOT_A_NUMBER = rule(
                    "ROSTER-INCOME-003",
                    REJECT_ROW,
                    RosterColumn.INCOME,
                    Text.of("收入读不成一个金额", "the income cannot be read as one amount"),
                    Text.of("收入读不成一个金额。", "the income cannot be read as one amount."),
                    Text.of("请填一个数字，单位为元，如 12000。", "Give one number in yuan, such as 12000."),
                    rosterRow("income", "1.2万元"),
                    rosterRow("income", "3000-5000"))
            .with(RosterThresholds.NO_INCOME);
    public static final Rule INCOME_NEGATIVE = rule(
            "ROSTER-INCOME-004",
            REJECT_ROW,
            RosterColumn.INCOME,
            Text.of("收入为负", "the income is negative"),
            Text.of("收入为负数。", "the income is negative."),
            Text.of("请填 0 或正数。", "Give 0 or more."),
            rosterRow("income", "0"),
            rosterRow("income", "-500"));
    public static final Rule INCOME_ZERO = rule(
            "ROSTER-INCOME-005",
            NOTE,
            RosterColumn.INCOME,
            Text.of("收入为 0", "the income is 0"),
            Text.of("收入为 0，该人不计入带动增收人数。", "the income is 0: the person does not count as supported."),
            Text.of("如有收入，请补填。", "If there is an income, give it."),
            GOOD_ROW,
            rosterRow("income", "0"));
    public static final Rule INCOME_DOUBTFUL = rule(
                    "ROSTER-INCOME-006",
                    WARN,
                    RosterColumn.INCOME,
                    Text.of("收入的写法可疑（约数、按月）", "the income is written in a doubtful way (about, a month)"),
                    Text.of(
                            "收入的写法可疑（如约数、按月），已按所写数字计。",
                            "the income is written in a doubtful way (about, a month) and was taken as the number stands."),
                    Text.of("请填一年的确切数字，单位为元。", "Give the exact number for the year in yuan."),
                    GOOD_ROW,
                    rosterRow("income", "约3000"))
            .with(RosterThresholds.TEN_THOUSANDS);
    public static final Rule INCOME_LOW = rule(
                    "ROSTER-INCOME-007",
                    WARN,
                    RosterColumn.INCOME,
                    Text.of(
                            "年收入大于 0 而不足 " + RosterThresholds.INCOME_BELOW.text() + " 元",
                            "income above 0 and below " + RosterThresholds.INCOME_BELOW.text() + " yuan a year"),
                    Text.of(
                            "年收入不足 " + RosterThresholds.INCOME_BELOW.text() + " 元，多半是按万元填写。",
                            "income below " + RosterThresholds.INCOME_BELOW.text()
                                    + " yuan a year: most likely a figure in 万元."),
                    Text.of("请核对是否误按万元填写，应以元为单位。", "Check whether the figure is in 万元: the form is in yuan."),
                    rosterRow("income", "100"),
                    rosterRow("income", "1.2"))
            .with(RosterThresholds.INCOME_BELOW);
    public static final Rule VILLAGE_MISSING = rule(
            "ROSTER-VILLAGE-001",
            WARN,
            RosterColumn.VILLAGE,
            Text.of("乡镇、村未填", "the village is missing"),
            Text.of("乡镇、村未填，暂归入“未知村”。", "the village is missing; the row counts under the unknown village."),
            Text.of("请填本人所在的乡镇和村。", "Give the person's township and village."),
            GOOD_ROW,
            rosterRow("village", ""));
    public static final Rule VILLAGE_UNKNOWN = rule(
            "ROSTER-VILLAGE-002",
            WARN,
            RosterColumn.VILLAGE,
            Text.of("村名在区划中找不到", "the village is not in the list of divisions"),
            Text.of(
                    "找不到村“{got}”，暂归入“未知村”。{hint}",
                    "the village {got} is not found; the row counts under the unknown village. {hint}"),
            Text.of(
                    "请按官方名称填写乡镇和村，或请州里登记别名。",
                    "Use the official names of township and village, or have the spelling registered as an alias."),
            GOOD_ROW,
            rosterRow("village", "西吉尔镇没有这个村"));
    public static final Rule VILLAGE_AMBIGUOUS = rule(
            "ROSTER-VILLAGE-003",
            WARN,
            RosterColumn.VILLAGE,
            Text.of("县市内有几个同名的村", "several villages of the county have that name"),
            Text.of(
                    "“{got}”可指几个村或乡镇，暂归入“未知村”。{hint}",
                    "{got} may be several villages or townships; the row counts under the unknown village. {hint}"),
            Text.of("请写明乡镇。", "Name the township."),
            GOOD_ROW,
            Example.sheet("2020-05/a.xlsx", """
                    填报单位：玛纳斯县文旅局
                    序号 | 乡镇、村 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）
                    1 | 王家庄村 | 样例度假村 | 就业 | 样一 | 659999198001010013 | 12000
                    """));
    public static final Rule VILLAGE_ELSEWHERE = rule(
            "ROSTER-VILLAGE-004",
            WARN,
            RosterColumn.VILLAGE,
            Text.of("村属于另一个县市", "the village is another county's"),
            Text.of(
                    "“{got}”属于另一个县市，暂归入“未知村”。{hint}",
                    "{got} is another county's village; the row counts under the unknown village. {hint}"),
            Text.of("请核对县市和村。", "Check county and village."),
            GOOD_ROW,
            rosterRow("village", "奇台县东湾镇大泉村"));
    public static final Rule VILLAGE_DOUBTFUL = rule(
            "ROSTER-VILLAGE-005",
            WARN,
            RosterColumn.VILLAGE,
            Text.of("村名用了旧名、别名或不规范的写法", "the village is given by a former name or an irregular spelling"),
            Text.of("“{got}”不是现用的官方名称，已按{hint}计。", "{got} is not the official name in use; taken as {hint}."),
            Text.of("请改用官方名称。", "Use the official name."),
            GOOD_ROW,
            rosterRow("village", "西吉尔乡屯庄村"));
    public static final Rule COUNTY_UNKNOWN = rule(
            "ROSTER-COUNTY-001",
            WARN,
            RosterColumn.COUNTY,
            Text.of("县市栏不是本州的县市", "the county cell names no county of the prefecture"),
            Text.of("县市“{got}”不认识，按填报单位计。", "the county {got} is not known; the reporting unit counts."),
            Text.of("请填本州县市名称。", "Give a county of the prefecture."),
            GOOD_ROW,
            rosterRow("county", "某某县"));
    public static final Rule COUNTY_OTHER = rule(
            "ROSTER-COUNTY-002",
            WARN,
            RosterColumn.COUNTY,
            Text.of("县市栏不是填报单位的县市", "the county cell is not the reporting unit's"),
            Text.of(
                    "县市栏是{got}，与填报单位不一致；按填报单位计。",
                    "the county cell says {got}, which is not the reporting unit's; the unit counts."),
            Text.of("请核对县市栏。", "Check the county cell."),
            GOOD_ROW,
            rosterRow("county", "奇台县"));
    public static final Rule ETHNIC_GROUP_ODD = personal(
            "ROSTER-ETHNIC-001",
            RosterColumn.ETHNIC_GROUP,
            "民族未填或写法不规范",
            "the ethnic group is missing or oddly written",
            "不详");
    public static final Rule SEX_ODD =
            personal("ROSTER-SEX-001", RosterColumn.SEX, "性别未填或写法不规范", "the sex is missing or oddly written", "汉");
    public static final Rule PHONE_ODD = personal(
            "ROSTER-PHONE-001",
            RosterColumn.PHONE,
            "联系电话未填或写法不规范",
            "the phone is missing or oddly written",
            "1.38E+10");
    public static final Rule SAME_TWICE = rule(
            "ROSTER-DUP-001",
            WARN,
            RosterColumn.ID_NUMBER,
            Text.of("同一人在同一经营主体、同一带动方式下出现两次", "the same person stands twice for one business and support mode"),
            Text.of(
                    "与第 {hint} 行是同一人、同一经营主体、同一带动方式，收入已相加。",
                    "the same person, business and support mode as in row {hint}; the incomes are added."),
            Text.of("如是重复填写，请删去一行。", "If it was entered twice, delete one."),
            GOOD_ROW,
            Example.sheet("2020-05/a.xlsx", """
                    填报单位：木垒县文旅局
                    序号 | 乡镇、村 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）
                    1 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样一 | 659999198001010013 | 12000
                    2 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样一 | 659999198001010013 | 3000
                    """));

    /** All, in order of the page. */
    public static final List<Rule> ALL = List.of(
            ENTERPRISE_MISSING,
            MODE_MISSING,
            MODE_UNKNOWN,
            NAME_MISSING,
            NAME_DOUBTFUL,
            ID_MISSING,
            ID_CHECKSUM,
            ID_DATE,
            ID_PROVINCE,
            ID_FORM,
            ID_ROUNDED,
            ID_OLD_FORM,
            ID_REGION,
            INCOME_MISSING,
            INCOME_HIGH,
            INCOME_NOT_A_NUMBER,
            INCOME_NEGATIVE,
            INCOME_ZERO,
            INCOME_DOUBTFUL,
            INCOME_LOW,
            VILLAGE_MISSING,
            VILLAGE_UNKNOWN,
            VILLAGE_AMBIGUOUS,
            VILLAGE_ELSEWHERE,
            VILLAGE_DOUBTFUL,
            COUNTY_UNKNOWN,
            COUNTY_OTHER,
            ETHNIC_GROUP_ODD,
            SEX_ODD,
            PHONE_ODD,
            SAME_TWICE);

    private RosterRules() {}

    private static Rule rule(
            String id,
            Severity severity,
            RosterColumn column,
            Text condition,
            Text message,
            Text remedy,
            Example accepted,
            Example caught) {
        return new Rule(id, severity, List.of(column), condition, message, remedy, accepted, caught);
    }

    private static Rule missing(String id, RosterColumn column) {
        String zh = column.header().zh().replaceAll("（.*", "");
        String en = column.header().en();
        return rule(
                id,
                REJECT_ROW,
                column,
                Text.of(zh + "未填", en + " missing"),
                Text.of(zh + "未填，或所填的（如“不详”）不能当作" + zh + "。", "the cell " + en + " is empty, or what it says is none."),
                Text.of("请补填。", "Fill it."),
                GOOD_ROW,
                rosterRow(column.columnName(), ""));
    }

    private static Rule personal(String id, RosterColumn column, String zh, String en, String caught) {
        return rule(
                id,
                WARN,
                column,
                Text.of(zh, en),
                Text.of(zh + "。", en + "."),
                Text.of("请对照证件补填或更正。", "Complete or correct it from the person's papers."),
                GOOD_ROW,
                rosterRow(column.columnName(), caught));
    }
}
