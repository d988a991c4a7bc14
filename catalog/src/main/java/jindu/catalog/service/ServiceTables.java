package jindu.catalog.service;

import static jindu.catalog.Column.optional;
import static jindu.catalog.Column.required;
import static jindu.catalog.conformed.Shared.COUNTY_CODE;
import static jindu.catalog.conformed.Shared.FACILITY_ITEM_KEY;
import static jindu.catalog.conformed.Shared.INSTITUTION_KEY;
import static jindu.catalog.conformed.Shared.MONTH;
import static jindu.catalog.conformed.Shared.SERVICE_TYPE_KEY;
import static jindu.catalog.conformed.Shared.SUBMISSION_KEY;
import static jindu.catalog.conformed.Shared.VILLAGE_KEY;

import jindu.catalog.Column;
import jindu.catalog.Table;
import jindu.catalog.Text;
import jindu.catalog.Type;
import jindu.catalog.Units;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.submission.SubmissionTables;

/** The tables made of the activity logs. */
public final class ServiceTables {

    private static final Text REJECTED = Text.of("退回的行", "a rejected row");

    public static final Column EVENT_ID = required(
            "event_id", Type.TEXT, Text.of("事件编号", "Event id"), Text.of("机构给出的编号", "the id the institution gave"));
    public static final Column EVENT_DATE =
            required("event_date", Type.DATE, Text.of("日期", "Date"), Text.of("事件发生或完成的日期", "day of the event"));
    public static final Column INSTITUTION_TEXT = optional(
            "institution_text",
            Type.TEXT,
            Text.of("机构原文", "Institution as read"),
            Text.of("机构单元格的内容", "the institution cell"),
            Text.of("空单元格", "empty cell"));
    public static final Column SERVICE_TYPE_CODE = optional(
            "service_type_code",
            Type.TEXT,
            Text.of("服务类型代码", "Service type code"),
            Text.of("服务类型", "the service type"),
            REJECTED);
    public static final Column ITEM_CODE = optional(
            "item_code",
            Type.TEXT,
            Text.of("项目代码", "Item code"),
            Text.of("设施、设备、培训或资金的项目", "what it is about within its type"),
            Text.of("没有，或认不出", "none, or not a known one"));
    public static final Column STAGE_CODE = optional(
            "stage_code",
            Type.TEXT,
            Text.of("进度代码", "Stage code"),
            Text.of("planned、started 或 completed", "planned, started or completed"),
            Text.of("没有进度的服务类型", "a service type without stages"));
    public static final Column PARTICIPANTS = optional(
                    "participants",
                    Type.INTEGER,
                    Text.of("参加人数", "Participants"),
                    Text.of(
                            "整个事件的参加人数；同一事件惠及多村时各村重复，不得跨村相加",
                            "of the whole event; repeated for each of its villages, so not to be added over villages"),
                    Text.of("未填", "not given"))
            .in(Units.PERSONS);
    public static final Column QUANTITY = optional(
                    "quantity",
                    Type.DECIMAL,
                    Text.of("数量", "Quantity"),
                    Text.of("件数或套数", "pieces or sets"),
                    Text.of("未填", "not given"))
            .in(Units.PIECES);
    public static final Column AMOUNT_YUAN = optional(
                    "amount_yuan",
                    Type.DECIMAL,
                    Text.of("金额", "Amount"),
                    Text.of("资金变动的金额", "the money moved"),
                    Text.of("未填", "not given"))
            .in(Units.YUAN);
    public static final Column EVENT_REVISION = required(
            "event_revision",
            Type.INTEGER,
            Text.of("版本", "Revision of the event"),
            Text.of("同一编号以最高版本为准", "of one event id the highest counts"));
    public static final Column IS_CANCELLED = required(
            "is_cancelled",
            Type.BOOLEAN,
            Text.of("作废", "Cancelled"),
            Text.of("作废的不计", "a cancelled one counts for nothing"));

    public static final Table STAGED_EVENT = Table.named("stg_service_event", "service")
            .label("事件（暂存）", "Staged events")
            .grain("日志中的一行一行，采用的和退回的都在", "a line of a log, accepted or rejected")
            .columns(
                    SubmissionTables.SUBMISSION_ID,
                    SubmissionTables.SHEET,
                    SubmissionTables.SHEET_NO,
                    SubmissionTables.ROW_NO,
                    SubmissionTables.IS_ACCEPTED,
                    SubmissionTables.REJECT_RULES,
                    optional("event_id", Type.TEXT, EVENT_ID.label(), EVENT_ID.meaning(), REJECTED),
                    optional("event_date", Type.DATE, EVENT_DATE.label(), EVENT_DATE.meaning(), REJECTED),
                    RosterTables.COUNTY_TEXT,
                    RosterTables.VILLAGE_TEXT,
                    INSTITUTION_TEXT,
                    SERVICE_TYPE_CODE,
                    ITEM_CODE,
                    STAGE_CODE,
                    PARTICIPANTS,
                    QUANTITY,
                    AMOUNT_YUAN,
                    EVENT_REVISION,
                    IS_CANCELLED)
            .key(SubmissionTables.SUBMISSION_ID, SubmissionTables.SHEET_NO, SubmissionTables.ROW_NO)
            .build();

    public static final Column VILLAGES_IN_EVENT = required(
                    "villages_in_event",
                    Type.INTEGER,
                    Text.of("惠及村数", "Villages in the event"),
                    Text.of("该事件惠及的村数", "how many villages the event served"))
            .in(Units.VILLAGES);
    public static final Table CULTURAL_SERVICE = Table.named("fct_cultural_service", "service")
            .label("文化服务事实", "Cultural services")
            .grain("服务事件 × 村，取最高版本，作废的除外", "service event × village, latest revision, cancelled ones left out")
            .columns(
                    EVENT_ID,
                    VILLAGE_KEY,
                    EVENT_DATE,
                    MONTH,
                    COUNTY_CODE,
                    SERVICE_TYPE_KEY,
                    ITEM_CODE,
                    INSTITUTION_KEY,
                    PARTICIPANTS,
                    QUANTITY,
                    VILLAGES_IN_EVENT,
                    SUBMISSION_KEY)
            .key(EVENT_ID, VILLAGE_KEY)
            .references(MONTH, "dim_month")
            .references(COUNTY_CODE, "dim_county")
            .references(VILLAGE_KEY, "dim_village")
            .references(SERVICE_TYPE_KEY, "dim_service_type")
            .references(INSTITUTION_KEY, "dim_institution")
            .references(SUBMISSION_KEY, "dim_submission")
            .build();

    private static final Text NOT_YET = Text.of("尚未", "not yet");
    public static final Column PLANNED_DATE = optional(
            "planned_date",
            Type.DATE,
            Text.of("计划日期", "Planned"),
            Text.of("最早的计划日期", "earliest date planned"),
            NOT_YET);
    public static final Column STARTED_DATE = optional(
            "started_date",
            Type.DATE,
            Text.of("开工日期", "Started"),
            Text.of("最早的开工日期", "earliest date started"),
            NOT_YET);
    public static final Column COMPLETED_DATE = optional(
            "completed_date",
            Type.DATE,
            Text.of("建成日期", "Completed"),
            Text.of("最早的建成日期", "earliest date completed"),
            NOT_YET);
    public static final Table FACILITY_STATUS = Table.named("fct_facility_status", "service")
            .label("设施状态事实", "Facility status")
            .grain("村 × 设施项目 × 月（累积快照），截至月末", "village × facility item × month, accumulating, as at the month's end")
            .columns(MONTH, COUNTY_CODE, VILLAGE_KEY, FACILITY_ITEM_KEY, PLANNED_DATE, STARTED_DATE, COMPLETED_DATE)
            .key(MONTH, VILLAGE_KEY, FACILITY_ITEM_KEY)
            .references(MONTH, "dim_month")
            .references(COUNTY_CODE, "dim_county")
            .references(VILLAGE_KEY, "dim_village")
            .references(FACILITY_ITEM_KEY, "dim_facility_item")
            .build();

    public static final Column FUND_MOVEMENT = required(
            "fund_movement",
            Type.TEXT,
            Text.of("资金变动", "Movement"),
            Text.of(
                    "allocated 安排、disbursed 拨付、spent 支出；unknown 为未认定",
                    "allocated, disbursed or spent; unknown where it could not be told"));
    public static final Table AID_FUND = Table.named("fct_aid_fund", "fund")
            .label("帮扶资金事实", "Aid fund")
            .grain("一笔资金变动一行", "one fund movement")
            .columns(
                    EVENT_ID,
                    EVENT_DATE,
                    MONTH,
                    COUNTY_CODE,
                    FUND_MOVEMENT,
                    AMOUNT_YUAN,
                    INSTITUTION_KEY,
                    SUBMISSION_KEY)
            .key(EVENT_ID)
            .references(MONTH, "dim_month")
            .references(COUNTY_CODE, "dim_county")
            .references(INSTITUTION_KEY, "dim_institution")
            .references(SUBMISSION_KEY, "dim_submission")
            .build();

    public static final Column SERVICE_TYPE_NAME =
            required("service_type_name", Type.TEXT, Text.of("服务类型", "Service type"), Text.of("中文名称", "Chinese name"));
    public static final Column SERVICE_TYPE_NAME_EN = required(
            "service_type_name_en",
            Type.TEXT,
            Text.of("服务类型（英文）", "Service type (English)"),
            Text.of("英文名称", "English name"));
    public static final Table SERVICE_TYPE = Table.named("dim_service_type", "service")
            .label("服务类型维", "Service types")
            .grain("一种服务类型一行", "a service type")
            .columns(SERVICE_TYPE_KEY, SERVICE_TYPE_NAME, SERVICE_TYPE_NAME_EN)
            .key(SERVICE_TYPE_KEY)
            .build();

    public static final Column FACILITY_ITEM_NAME =
            required("facility_item_name", Type.TEXT, Text.of("项目", "Item"), Text.of("中文名称", "Chinese name"));
    public static final Column FACILITY_ITEM_NAME_EN = required(
            "facility_item_name_en", Type.TEXT, Text.of("项目（英文）", "Item (English)"), Text.of("英文名称", "English name"));
    public static final Column FACILITY_ITEM_ORDER = required(
            "facility_item_order", Type.INTEGER, Text.of("次序", "Order"), Text.of("方案中的次序", "order in the plan"));
    public static final Column IS_SEVEN_ONES = required(
            "is_seven_ones", Type.BOOLEAN, Text.of("七个一", "Seven ones"), Text.of("是否七个一之一", "one of the seven ones"));
    private static final Column TYPE_OF_ITEM = optional(
            "service_type_key",
            Type.TEXT,
            SERVICE_TYPE_KEY.label(),
            SERVICE_TYPE_KEY.meaning(),
            Text.of("未知项目", "unknown member"));
    public static final Table FACILITY_ITEM = Table.named("dim_facility_item", "service")
            .label("设施项目维", "Facility items")
            .grain(
                    "一个设施、设备、服务点或旅游设施项目一行，另有一个未知成员",
                    "an item that is planned, started, completed; and an unknown member")
            .columns(
                    FACILITY_ITEM_KEY,
                    TYPE_OF_ITEM,
                    FACILITY_ITEM_NAME,
                    FACILITY_ITEM_NAME_EN,
                    FACILITY_ITEM_ORDER,
                    IS_SEVEN_ONES)
            .key(FACILITY_ITEM_KEY)
            .references(TYPE_OF_ITEM, "dim_service_type")
            .build();

    private ServiceTables() {}
}
