package jindu.catalog.service;

import static jindu.catalog.Example.serviceRow;
import static jindu.catalog.Severity.NOTE;
import static jindu.catalog.Severity.REJECT_ROW;
import static jindu.catalog.Severity.WARN;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Severity;
import jindu.catalog.Text;

/** Checks on a line of an activity log. */
public final class ServiceRules {

    private static final Example GOOD_ROW = serviceRow();
    private static final String HEADER = "事件编号,日期,县市,村,机构,服务类型,项目,进度,名称,参加人数,数量,金额（元）,版本,状态,备注\n";
    private static final String GOOD_LINE = "S-1,2020-05-12,木垒县,西吉尔镇屯庄村,样例艺术剧院,演出,,,样例演出,120,,,1,有效,\n";

    public static final Rule EVENT_ID_MISSING =
            missing("SERVICE-ID-001", ServiceColumn.EVENT_ID, "事件编号未填", "the event id is missing");
    public static final Rule DATE_UNREADABLE = rule(
            "SERVICE-DATE-001",
            REJECT_ROW,
            ServiceColumn.DATE,
            Text.of("日期缺失或读不成某一天", "the date is missing or cannot be read as a day"),
            Text.of("日期缺失，或读不成某一天。", "the date is missing or cannot be read as a day."),
            Text.of("请填年月日，如 2020-05-28。", "Give year, month and day, such as 2020-05-28."),
            serviceRow("date", "2020年5月12日"),
            serviceRow("date", "5月中旬"));
    public static final Rule DATE_DOUBTFUL = rule(
            "SERVICE-DATE-002",
            WARN,
            ServiceColumn.DATE,
            Text.of("日期的写法可疑（无年份、星期不符）", "the date is written in a doubtful way (no year, wrong weekday)"),
            Text.of("日期的写法可疑，已按{got}计。", "the date is written in a doubtful way and was taken as {got}."),
            Text.of("请填完整的年月日。", "Give year, month and day."),
            GOOD_ROW,
            serviceRow("date", "5月12日"));
    public static final Rule TYPE_UNKNOWN = rule(
            "SERVICE-TYPE-001",
            REJECT_ROW,
            ServiceColumn.SERVICE_TYPE,
            Text.of("服务类型缺失或不认识", "the service type is missing or not known"),
            Text.of("服务类型“{got}”缺失或不认识。", "the service type \"{got}\" is missing or not known."),
            Text.of(
                    "请填：" + Text.choice(typesBy(t -> t.label().zh())).zh() + "。",
                    "Use " + Text.choice(typesBy(ServiceType::code)).en() + "."),
            serviceRow("service_type", "pairing_activity"),
            serviceRow("service_type", "其他活动"));
    public static final Rule LINE_UNREADABLE = rule(
            "SERVICE-LINE-001",
            REJECT_ROW,
            null,
            Text.of("这一行读不出来", "the line cannot be read"),
            Text.of("这一行不完整或格式有误：{got}。", "the line is cut short or malformed: {got}."),
            Text.of("请重新导出并重发。", "Export the log again and send it anew."),
            GOOD_ROW,
            Example.file(
                    "2020-05/log.jsonl",
                    "{\"event_id\":\"S-1\",\"date\":\"2020-05-12\",\"service_type\":\"performance\"}\n{\"event_id\":\"S-2\",\"da\n"));
    public static final Rule ITEM_UNKNOWN = rule(
            "SERVICE-ITEM-001",
            WARN,
            ServiceColumn.ITEM,
            Text.of("项目缺失，或不属于该服务类型", "the item is missing or none of its service type"),
            Text.of(
                    "项目“{got}”缺失，或不属于该服务类型；按未知项目计。",
                    "the item {got} is missing or none of its service type; it counts as unknown."),
            Text.of("请按填报说明填写项目。", "Use one of the items of its service type."),
            serviceRow("service_type", "设施", "item", "小舞台"),
            serviceRow("service_type", "设施", "item", "凉亭"));
    public static final Rule STAGE_UNKNOWN = rule(
            "SERVICE-STAGE-001",
            WARN,
            ServiceColumn.STAGE,
            Text.of("进度不认识", "the stage is not known"),
            Text.of("进度“{got}”不认识，按计划计。", "the stage {got} is not known; it counts as planned."),
            Text.of("请填：计划、开工、建成。", "Use planned, started or completed."),
            serviceRow("service_type", "设施", "item", "小舞台", "stage", "开工"),
            serviceRow("service_type", "设施", "item", "小舞台", "stage", "差不多"));
    public static final Rule COUNTY_UNKNOWN = rule(
            "SERVICE-COUNTY-001",
            WARN,
            ServiceColumn.COUNTY,
            Text.of("县市不认识", "the county is not known"),
            Text.of("县市“{got}”不认识。", "the county {got} is not known."),
            Text.of("请填本州县市名称。", "Give a county of the prefecture."),
            GOOD_ROW,
            serviceRow("county", "某某县"));
    public static final Rule VILLAGE_NOT_FOUND = rule(
            "SERVICE-VILLAGE-001",
            WARN,
            ServiceColumn.VILLAGE,
            Text.of("村缺失、找不到、有几个，或属于另一县市", "the village is missing, not found, ambiguous or another county's"),
            Text.of(
                    "村“{got}”认不出，暂归入“未知村”。{hint}",
                    "the village {got} could not be told; the event counts under the unknown village. {hint}"),
            Text.of("请按官方名称填写县市、乡镇和村。", "Give the official names of county, township and village."),
            GOOD_ROW,
            serviceRow("village", "没有这个村"));
    public static final Rule VILLAGE_DOUBTFUL = rule(
            "SERVICE-VILLAGE-002",
            WARN,
            ServiceColumn.VILLAGE,
            Text.of("村名用了旧名、别名或不规范的写法", "the village is given by a former name or an irregular spelling"),
            Text.of("“{got}”不是现用的官方名称，已按{hint}计。", "{got} is not the official name in use; taken as {hint}."),
            Text.of("请改用官方名称。", "Use the official name."),
            GOOD_ROW,
            serviceRow("village", "西吉尔乡屯庄村"));
    public static final Rule INSTITUTION_UNKNOWN = rule(
            "SERVICE-INSTITUTION-001",
            NOTE,
            ServiceColumn.INSTITUTION,
            Text.of("机构不在机构表内", "the institution is not in the list"),
            Text.of("机构缺失或不在机构表内。", "the institution is missing or not in the list."),
            Text.of("请填机构全称，或请州里登记。", "Give its full name, or have it registered."),
            GOOD_ROW,
            serviceRow("institution", "没有登记的机构"));
    public static final Rule NUMBER_UNREADABLE = new Rule(
            "SERVICE-NUMBER-001",
            WARN,
            List.of(ServiceColumn.PARTICIPANTS, ServiceColumn.QUANTITY, ServiceColumn.REVISION),
            Text.of("人数、数量或版本读不成数字", "participants, quantity or revision is no number"),
            Text.of("读不成数字，按未填计。", "it is no number and counts as not given."),
            Text.of("请填数字。", "Give a number."),
            serviceRow("participants", "120"),
            serviceRow("participants", "若干"));
    public static final Rule AMOUNT_UNREADABLE = rule(
                    "SERVICE-AMOUNT-001",
                    WARN,
                    ServiceColumn.AMOUNT_YUAN,
                    Text.of("资金事件没有读得出的金额", "a fund event without a readable amount"),
                    Text.of(
                            "金额缺失、为负或读不出，按未填计。",
                            "the amount is missing, negative or not readable and counts as not given."),
                    Text.of("请填金额，单位为元。", "Give the amount in yuan."),
                    serviceRow("service_type", "资金", "item", "安排", "amount_yuan", "50000"),
                    serviceRow("service_type", "资金", "item", "安排", "amount_yuan", "若干"))
            .with(EventRules.NO_AMOUNT);
    public static final Rule STATUS_UNKNOWN = rule(
            "SERVICE-STATUS-001",
            WARN,
            ServiceColumn.STATUS,
            Text.of("状态不认识", "the status is not known"),
            Text.of("状态“{got}”不认识，按有效计。", "the status {got} is not known; it counts as active."),
            Text.of("请填：有效、作废。", "Use active or cancelled."),
            GOOD_ROW,
            serviceRow("status", "待定"));
    public static final Rule COLUMN_UNKNOWN = rule(
            "SERVICE-COLUMN-001",
            WARN,
            null,
            Text.of("台账有不认识的栏目", "the log has a column that is not known"),
            Text.of("有不认识的栏目，未读取。", "a column is not known and was not read."),
            Text.of("请核对栏目名称。", "Check the column's name."),
            Example.file("2020-05/log.csv", HEADER + GOOD_LINE),
            Example.file("2020-05/log.csv", HEADER.replace("备注", "天气") + GOOD_LINE));
    public static final Rule SAME_REVISION_DIFFERS = rule(
            "SERVICE-DUP-001",
            WARN,
            ServiceColumn.EVENT_ID,
            Text.of("同一事件编号、同一版本的内容不同", "one event id and revision with different contents"),
            Text.of(
                    "与第 {hint} 行编号、版本相同而内容不同，以后收到的为准。",
                    "the same id and revision as line {hint} with other contents; the newest received counts."),
            Text.of("更正时请把版本加 1。", "Raise the revision by 1 when correcting."),
            Example.file("2020-05/log.csv", HEADER + GOOD_LINE + GOOD_LINE),
            Example.file("2020-05/log.csv", HEADER + GOOD_LINE + GOOD_LINE.replace("120", "130")));

    /** All, in order of the page. */
    public static final List<Rule> ALL = List.of(
            EVENT_ID_MISSING,
            DATE_UNREADABLE,
            DATE_DOUBTFUL,
            TYPE_UNKNOWN,
            LINE_UNREADABLE,
            ITEM_UNKNOWN,
            STAGE_UNKNOWN,
            COUNTY_UNKNOWN,
            VILLAGE_NOT_FOUND,
            VILLAGE_DOUBTFUL,
            INSTITUTION_UNKNOWN,
            NUMBER_UNREADABLE,
            AMOUNT_UNREADABLE,
            STATUS_UNKNOWN,
            COLUMN_UNKNOWN,
            SAME_REVISION_DIFFERS);

    private ServiceRules() {}

    private static Rule rule(
            String id,
            Severity severity,
            ServiceColumn column,
            Text condition,
            Text message,
            Text remedy,
            Example accepted,
            Example caught) {
        return new Rule(
                id,
                severity,
                column == null ? List.of() : List.of(column),
                condition,
                message,
                remedy,
                accepted,
                caught);
    }

    private static List<String> typesBy(Function<ServiceType, String> name) {
        return Stream.of(ServiceType.values()).map(name).toList();
    }

    private static Rule missing(String id, ServiceColumn column, String zh, String en) {
        return rule(
                id,
                REJECT_ROW,
                column,
                Text.of(zh, en),
                Text.of(zh + "。", en + "."),
                Text.of("请补填。", "Fill it."),
                GOOD_ROW,
                serviceRow(column.columnName(), ""));
    }
}
