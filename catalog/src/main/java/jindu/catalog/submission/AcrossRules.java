package jindu.catalog.submission;

import static jindu.catalog.Severity.NOTE;
import static jindu.catalog.Severity.WARN;

import java.util.List;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Text;
import jindu.catalog.Threshold;
import jindu.catalog.roster.RosterColumn;

/**
 * Checks that hold a list against those in force when it was received: other counties' of the month, the county's own of
 * the month, and of the month before. They name counties, businesses and counts; a person is never named, and nobody is
 * followed from one month to the next.
 */
public final class AcrossRules {

    public static final Threshold SHARE_OF_CHANGE = Threshold.of(
            "3",
            Text.of("人数增减超过上月的几分之一", "persons more or fewer by more than this part of the month before"),
            Text.of(
                    "季节性用工也少有一个月增减三分之一以上；更多的多半是漏报或重复",
                    "even seasonal work seldom moves by a third in a month; more is most likely an omission or a doubling"));
    public static final Threshold FEWEST_COMPARED = Threshold.of(
            "6",
            Text.of("两份名单中较大者的人数不少于", "persons of the longer of the two lists, at least"),
            Text.of("更短的名单一两个人就是三分之一", "of a shorter list one or two persons make a third"));
    public static final Threshold SHARE_OF_PART = Threshold.of(
            "3",
            Text.of("人数比有效名单少几分之一及以上", "persons fewer than the list in force by this part or more"),
            Text.of(
                    "更正多半人数相近；乡镇全不相同又少得多，多半是某个乡镇单独报来的一部分",
                    "a correction is about as long; one with other townships and much shorter is most likely one township's part"));
    public static final Threshold NAMED = Threshold.of(
            "10", Text.of("一次列出的名称最多", "names listed at once, at most"), Text.of("再多没有人读", "nobody reads more"));

    private static final String HEADER = "序号 | 乡镇、村 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）\n";
    private static final String MULEI = "填报单位：木垒县文旅局\n" + HEADER;
    private static final String QITAI = "填报单位：奇台县文旅局\n" + HEADER;
    private static final String ONE = "1 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样一 | 659999198001010013 | 12000\n";
    private static final String TWO = "2 | 西吉尔镇屯庄村 | 样例酒店 | 就业 | 样二 | 659999198001010021 | 9000\n";
    private static final String FOUR_MORE = """
            3 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样三 | 65999919800101003X | 12000
            4 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样四 | 659999198001010048 | 12000
            5 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样五 | 659999198001010056 | 12000
            6 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样六 | 659999198502020033 | 12000
            """;
    private static final String SIX = ONE + TWO + FOUR_MORE;

    public static final Rule PERSON_IN_TWO_COUNTIES = new Rule(
            "ACROSS-PERSON-001",
            WARN,
            List.of(RosterColumn.ID_NUMBER),
            Text.of("同一人也在另一县市同月的有效名单中", "the same person stands in another county's list of the month too"),
            Text.of(
                    "此人在两个县市本月的名单中：{hint}；全州只计一次。",
                    "this person stands in the lists of two counties for the month: {hint}; the prefecture counts once."),
            Text.of("无须退回；请两县市核对由谁上报。", "Nothing is rejected; the two counties should settle who reports the person."),
            months("2020-05/a.xlsx", MULEI + ONE, "2020-05/b.xlsx", QITAI + qitai(TWO)),
            months("2020-05/a.xlsx", MULEI + ONE, "2020-05/b.xlsx", QITAI + qitai(ONE)));
    public static final Rule LIST_UNCHANGED = new Rule(
            "ACROSS-LIST-001",
            NOTE,
            List.of(),
            Text.of("名单与上月的有效名单完全相同", "the list is the one in force for the month before"),
            Text.of("名单与上月完全相同（{got} 人）。", "the list is the one of the month before ({got} {got|person|persons})."),
            Text.of(
                    "无须处理；如只是忘了更新，请更新后重发。",
                    "Nothing need be done; if it was not brought up to date, do so and send it again."),
            months("2020-05/a.xlsx", MULEI + ONE, "2020-06/b.xlsx", MULEI + ONE + TWO),
            months("2020-05/a.xlsx", MULEI + ONE + TWO, "2020-06/b.xlsx", MULEI + TWO + ONE));
    public static final Rule LIST_CHANGED_MUCH = new Rule(
                    "ACROSS-LIST-002",
                    WARN,
                    List.of(),
                    Text.of(
                            "人数比上月的有效名单增减三分之一以上",
                            "the list has more than a third more or fewer persons than the one in force for the month before"),
                    Text.of("本月 {got} 人，上月 {hint} 人。", "{got} {got|person|persons}; {hint} in the month before."),
                    Text.of(
                            "请核对是否漏报、重复，或只报了变化；名单应是当月的全部人员。",
                            "Check for omissions and doublings, or whether only changes were sent: a list is everybody of the month."),
                    months("2020-05/a.xlsx", MULEI + SIX, "2020-06/b.xlsx", MULEI + ONE + FOUR_MORE),
                    months(
                            "2020-05/a.xlsx",
                            MULEI + SIX,
                            "2020-06/b.xlsx",
                            MULEI + FOUR_MORE.substring(0, FOUR_MORE.lastIndexOf("6 |"))))
            .with(SHARE_OF_CHANGE, FEWEST_COMPARED);
    public static final Rule PART_OF_A_LIST = new Rule(
                    "ACROSS-PART-001",
                    WARN,
                    List.of(),
                    Text.of(
                            "乡镇与该县市该月的有效名单全不相同，人数又少三分之一及以上：暂不生效",
                            "no township of the list in force for the county and month, and fewer persons by a third or more: held"),
                    Text.of(
                            "可能只是名单的一部分（{got} 人，有效名单 {hint} 人），已暂存，不生效，待州里决定。",
                            "this may be a part of the list ({got} {got|person|persons}; {hint} in the one in force). It is held and counts for nothing until the desk decides."),
                    Text.of(
                            "县市：请把全县名单合在一个工作簿内重发。州里：jindu accept 采用，jindu withdraw 撤回。",
                            "County: send the whole list in one workbook. Desk: jindu accept or jindu withdraw."),
                    months(
                            "2020-05/a.xlsx",
                            MULEI + ONE + TWO,
                            "2020-05/b.xlsx",
                            MULEI + ONE + TWO.replace("西吉尔镇屯庄村", "东城镇东城村")),
                    months(
                            "2020-05/a.xlsx",
                            MULEI + ONE + TWO,
                            "2020-05/b.xlsx",
                            MULEI + ONE.replace("西吉尔镇屯庄村", "东城镇东城村")))
            .with(SHARE_OF_PART);
    public static final Rule ENTERPRISES_GONE = new Rule(
                    "ACROSS-ENTERPRISE-001",
                    NOTE,
                    List.of(),
                    Text.of(
                            "上月有效名单中的经营主体本月没有（以个人为主体的不列）",
                            "businesses of the list in force for the month before are not in this one (those that are persons are not named)"),
                    Text.of(
                            "上月有而本月没有的经营主体 {got} 个：{hint}。",
                            "{got} {got|business|businesses} of the month before {got|is|are} not in this list: {hint}."),
                    Text.of(
                            "无须处理；如是漏报，请补上后重发。",
                            "Nothing need be done; if they were forgotten, add them and send it again."),
                    months("2020-05/a.xlsx", MULEI + ONE + TWO, "2020-06/b.xlsx", MULEI + TWO + ONE),
                    months("2020-05/a.xlsx", MULEI + ONE + TWO, "2020-06/b.xlsx", MULEI + ONE))
            .with(NAMED);

    /** All, in order of the page. */
    public static final List<Rule> ALL =
            List.of(PERSON_IN_TWO_COUNTIES, LIST_UNCHANGED, LIST_CHANGED_MUCH, PART_OF_A_LIST, ENTERPRISES_GONE);

    private AcrossRules() {}

    private static String qitai(String row) {
        return row.replace("西吉尔镇屯庄村", "东湾镇大泉村").replace("样例", "奇台样例");
    }

    private static Example months(String first, String firstSheet, String second, String secondSheet) {
        return Example.files(">>> " + first + "\n" + firstSheet + ">>> " + second + "\n" + secondSheet);
    }
}
