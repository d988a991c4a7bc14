package jindu.catalog.service;

import static jindu.catalog.Example.serviceRow;
import static jindu.catalog.Severity.NOTE;
import static jindu.catalog.Severity.WARN;

import java.util.List;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Severity;
import jindu.catalog.Text;
import jindu.catalog.Threshold;

/** Checks on whether an event of a log makes sense. The event counts by the usual rules whatever they find. */
public final class EventRules {

    public static final Threshold NO_AMOUNT = Threshold.of(
            "1000000000000",
            Text.of("不能是金额的数（元），不小于", "no amount, yuan, from"),
            Text.of("有这么多位的是误填到本栏的其他号码", "so many digits are another number that slipped into the column"));
    public static final Threshold MOST_PARTICIPANTS = Threshold.of(
            "10000",
            Text.of("一次活动的参加人数超过", "participants of an event above"),
            Text.of(
                    "一个行政村不过几千人；更多的多半是多写了零或填成了人次",
                    "a village has a few thousand people; more is most likely an extra zero or attendances added up"));

    public static final Rule DATE_IN_FUTURE = rule(
            "SERVICE-DATE-003",
            WARN,
            ServiceColumn.DATE,
            Text.of("日期晚于收到台账的日子（进度为计划的除外）", "the date is after the log was received (what is planned excepted)"),
            Text.of("日期 {got} 晚于收到台账的 {hint}。", "the date {got} is after the log was received on {hint}."),
            Text.of("请核对日期；尚未发生的请等发生后再报。", "Check the date; report what is to come when it has been."),
            serviceRow("date", "2020-12-01", "service_type", "设施", "item", "小舞台", "stage", "计划"),
            serviceRow("date", "2020-12-01"));
    public static final Rule DATE_BEFORE_PLAN = rule(
            "SERVICE-DATE-004",
            WARN,
            ServiceColumn.DATE,
            Text.of(
                    "日期早于计划年度（设施、旅游设施、设备、服务点除外）",
                    "the date is before the plan year (facilities, equipment and service points excepted)"),
            Text.of(
                    "日期 {got} 早于计划年度 {hint}，不计入本年。",
                    "the date {got} is before the plan year {hint} and does not count for it."),
            Text.of("请核对年份。", "Check the year."),
            serviceRow("date", "2018-09-01", "service_type", "设施", "item", "小舞台"),
            serviceRow("date", "2019-12-31"));
    public static final Rule PARTICIPANTS_IMPOSSIBLE = rule(
                    "SERVICE-PARTICIPANTS-001",
                    WARN,
                    ServiceColumn.PARTICIPANTS,
                    Text.of(
                            "参加人数不可能：为负、有小数、活动为 0 人，或超过 " + MOST_PARTICIPANTS.text() + " 人",
                            "impossible participants: negative, a fraction, 0 at an activity, or above "
                                    + MOST_PARTICIPANTS.text()),
                    Text.of("参加人数不可能。", "such a number of participants is impossible."),
                    Text.of("请核对参加人数；不知道的请留空。", "Check the number; leave the cell empty where it is not known."),
                    serviceRow("participants", "800"),
                    serviceRow("participants", "-20"))
            .with(MOST_PARTICIPANTS);
    public static final Rule AMOUNT_UNEXPECTED = rule(
            "SERVICE-AMOUNT-002",
            WARN,
            ServiceColumn.AMOUNT_YUAN,
            Text.of("不是资金事件却有金额", "an amount on an event that is not about money"),
            Text.of("服务类型是{got}，金额不计入专项资金。", "the service type is {got}; the amount does not count as aid fund."),
            Text.of("如是专项资金，请另报一条服务类型为“资金”的事件。", "If it is aid fund, report it as an event of its own, of type fund."),
            serviceRow("service_type", "资金", "item", "安排", "amount_yuan", "50000", "participants", ""),
            serviceRow("amount_yuan", "5000"));
    public static final Rule VILLAGE_NOT_POOR = rule(
            "SERVICE-VILLAGE-003",
            NOTE,
            ServiceColumn.VILLAGE,
            Text.of(
                    "村不是认定的贫困村（参照数据认定了贫困村时才查；一份台账内每村只说一次）",
                    "the village is no designated poor one (looked at only where the reference data designates any; said once a village and log)"),
            Text.of("{got}不是认定的贫困村，不计入贫困村的目标。", "{got} is no designated poor village; the targets are about those."),
            Text.of(
                    "无须处理；如是贫困村，请州里在 villages.csv 中登记。",
                    "Nothing need be done; if it is one, have it entered in villages.csv."),
            serviceRow(),
            serviceRow("village", "木垒镇园林社区"));

    /** All, in order of the page. */
    public static final List<Rule> ALL =
            List.of(DATE_IN_FUTURE, DATE_BEFORE_PLAN, PARTICIPANTS_IMPOSSIBLE, AMOUNT_UNEXPECTED, VILLAGE_NOT_POOR);

    private EventRules() {}

    private static Rule rule(
            String id,
            Severity severity,
            ServiceColumn column,
            Text condition,
            Text message,
            Text remedy,
            Example accepted,
            Example caught) {
        return new Rule(id, severity, List.of(column), condition, message, remedy, accepted, caught);
    }
}
