package jindu.catalog.conformed;

import static jindu.catalog.Column.optional;
import static jindu.catalog.Column.required;
import static jindu.catalog.conformed.Shared.COUNTY_CODE;
import static jindu.catalog.conformed.Shared.COUNTY_NAME;
import static jindu.catalog.conformed.Shared.INCOME_YUAN_PER_YEAR;
import static jindu.catalog.conformed.Shared.IS_POOR_VILLAGE;
import static jindu.catalog.conformed.Shared.IS_REGION_LEVEL;
import static jindu.catalog.conformed.Shared.MONTH;
import static jindu.catalog.conformed.Shared.PERSONS;
import static jindu.catalog.conformed.Shared.PERSONS_EMPLOYED;
import static jindu.catalog.conformed.Shared.ROWS_ACCEPTED;
import static jindu.catalog.conformed.Shared.ROWS_REJECTED;
import static jindu.catalog.conformed.Shared.TOWNSHIP_NAME;
import static jindu.catalog.conformed.Shared.VILLAGE_CODE;
import static jindu.catalog.conformed.Shared.VILLAGE_KEY;
import static jindu.catalog.conformed.Shared.VILLAGE_NAME;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.Column;
import jindu.catalog.IndicatorStatus;
import jindu.catalog.Table;
import jindu.catalog.Text;
import jindu.catalog.Type;
import jindu.catalog.Units;

/** The figures of a month, ready to be printed. */
public final class ReportTables {

    private static final Text YEAR_TO_DATE = Text.of("当年 1 月 1 日至月末", "from 1 January to the month's end");

    private static Column eventsYtd(String name, String zh, String en) {
        return required(name, Type.INTEGER, Text.of(zh, en), YEAR_TO_DATE).in(Units.EVENTS);
    }

    public static final Column PERFORMANCES_YTD = eventsYtd("performances_ytd", "演出场次", "Performances this year");
    public static final Column CULTURE_TRAININGS_YTD =
            eventsYtd("culture_trainings_ytd", "文化培训", "Culture training courses this year");
    public static final Column SPORTS_TRAININGS_YTD =
            eventsYtd("sports_trainings_ytd", "体育培训", "Sports training courses this year");
    public static final Column SKILL_TRAININGS_YTD =
            eventsYtd("skill_trainings_ytd", "技能培训", "Skill training courses this year");
    public static final Column PAIRING_ACTIVITIES_YTD =
            eventsYtd("pairing_activities_ytd", "结对帮扶", "Pairing activities this year");
    public static final Column SEVEN_ONES_COMPLETED = required(
            "seven_ones_completed",
            Type.INTEGER,
            Text.of("七个一已建成", "Seven ones completed"),
            Text.of("截至月末，0 至 7", "at the month's end, 0 to 7"));
    public static final Column HAS_AUDIO_SET = required(
            "has_audio_set",
            Type.BOOLEAN,
            Text.of("有音响", "Has audio equipment"),
            Text.of("截至月末已配备", "delivered by the month's end"));
    public static final Column HAS_CULTURE_CENTRE_POINT = required(
            "has_culture_centre_point",
            Type.BOOLEAN,
            Text.of("有文化馆服务点", "Has a cultural-centre point"),
            Text.of("截至月末已建成", "opened by the month's end"));
    public static final Column HAS_LIBRARY_POINT = required(
            "has_library_point",
            Type.BOOLEAN,
            Text.of("有图书馆服务点", "Has a library point"),
            Text.of("截至月末已建成", "opened by the month's end"));
    public static final Column SHORT_OF = optional(
            "short_of",
            Type.TEXT,
            Text.of("所缺", "Short of"),
            Text.of("距目标所缺的项目，顿号分隔", "what is missing to the targets, parted by 、"),
            Text.of("不缺，或不是贫困村", "nothing, or not a poor village"));
    public static final Table VILLAGE_MONTH = Table.named("rpt_village_month", "conformed")
            .label("村月表", "Villages by month")
            .grain("村 × 月，村取月末有效的版本", "village × month, in the version valid at the month's end")
            .columns(
                    MONTH,
                    VILLAGE_KEY,
                    VILLAGE_CODE,
                    VILLAGE_NAME,
                    TOWNSHIP_NAME,
                    COUNTY_CODE,
                    COUNTY_NAME,
                    IS_POOR_VILLAGE,
                    IS_REGION_LEVEL,
                    PERSONS,
                    PERSONS_EMPLOYED,
                    INCOME_YUAN_PER_YEAR,
                    PERFORMANCES_YTD,
                    CULTURE_TRAININGS_YTD,
                    SPORTS_TRAININGS_YTD,
                    SKILL_TRAININGS_YTD,
                    PAIRING_ACTIVITIES_YTD,
                    SEVEN_ONES_COMPLETED,
                    HAS_AUDIO_SET,
                    HAS_CULTURE_CENTRE_POINT,
                    HAS_LIBRARY_POINT,
                    SHORT_OF)
            .key(MONTH, VILLAGE_KEY)
            .references(MONTH, "dim_month")
            .references(VILLAGE_KEY, "dim_village")
            .references(COUNTY_CODE, "dim_county")
            .build();

    public static final Column PERSONS_SUPPORTED = optional(
                    "persons_supported",
                    Type.INTEGER,
                    Text.of("带动增收人数", "Persons supported"),
                    Text.of("当月名单上收入大于 0 的不同人员数", "distinct persons with an income above 0 on the month's lists"),
                    Text.of("当月没有有效名单", "no list in force for the month"))
            .in(Units.PERSONS);
    private static final Text NO_TWO_LISTS =
            Text.of("本月或上月没有有效名单", "no list in force for this month or the one before");
    public static final Column PERSONS_JOINED = optional(
                    "persons_joined",
                    Type.INTEGER,
                    Text.of("新增人数", "Persons joined"),
                    Text.of("本月在名单上、上月不在的人数", "on this month's list and not on that of the month before"),
                    NO_TWO_LISTS)
            .in(Units.PERSONS);
    public static final Column PERSONS_LEFT = optional(
                    "persons_left",
                    Type.INTEGER,
                    Text.of("退出人数", "Persons left"),
                    Text.of("上月在名单上、本月不在的人数", "on the list of the month before and not on this month's"),
                    NO_TWO_LISTS)
            .in(Units.PERSONS);
    public static final Table COUNTY_MONTH = Table.named("rpt_county_month", "conformed")
            .label("县市月表", "Counties by month")
            .grain(
                    "县市 × 月，另有州一行；一人在两县市名单上时，县市合计不等于州数",
                    "county × month, and the prefecture; a person on two counties' lists counts once for the prefecture")
            .columns(
                    MONTH,
                    COUNTY_CODE,
                    COUNTY_NAME,
                    PERSONS_SUPPORTED,
                    INCOME_YUAN_PER_YEAR,
                    PERSONS_JOINED,
                    PERSONS_LEFT,
                    ROWS_ACCEPTED,
                    ROWS_REJECTED)
            .key(MONTH, COUNTY_CODE)
            .references(MONTH, "dim_month")
            .references(COUNTY_CODE, "dim_county")
            .build();

    public static final Column AREA_LEVEL = required(
            "area_level",
            Type.TEXT,
            Text.of("地区层级", "Area level"),
            Text.of("prefecture、county 或 village", "prefecture, county or village"));
    public static final Column AREA_CODE = required(
            "area_code",
            Type.TEXT,
            Text.of("地区代码", "Area code"),
            Text.of("州、县市或村的代码", "code of the prefecture, county or village"));
    public static final Column AREA_NAME =
            required("area_name", Type.TEXT, Text.of("地区", "Area"), Text.of("州、县市或村的名称", "name of the area"));
    public static final Column INDICATOR_ID = required(
            "indicator_id", Type.TEXT, Text.of("指标编号", "Indicator id"), Text.of("指标的编号", "id of the indicator"));
    public static final Column INDICATOR_NAME = required(
            "indicator_name",
            Type.TEXT,
            Text.of("指标", "Indicator"),
            Text.of("指标的中文名称", "the indicator's Chinese name"));
    public static final Column VALUE = optional(
            "value",
            Type.DECIMAL,
            Text.of("完成数", "Value"),
            Text.of("指标值，单位见 unit", "the indicator's value, in the unit of column unit"),
            Text.of("尚无报送", "nobody reported"));
    public static final Column TARGET = optional(
            "target",
            Type.DECIMAL,
            Text.of("目标数", "Target"),
            Text.of("目标值，单位见 unit", "the target, in the unit of column unit"),
            Text.of("该地区没有此项目标", "no target for this area"));
    public static final Column UNIT =
            required("unit", Type.TEXT, Text.of("单位", "Unit"), Text.of("完成数与目标数的单位", "unit of value and target"));
    public static final Column TARGET_PCT = optional(
                    "target_pct",
                    Type.PERCENT,
                    Text.of("完成率", "Share of target"),
                    Text.of("完成数除以目标数", "value over target"),
                    Text.of("没有完成数或目标数", "no value or no target"))
            .in(Units.PERCENT);
    public static final Column STATUS = required(
            "status",
            Type.TEXT,
            Text.of("进度", "Status"),
            Text.of(
                    Stream.of(IndicatorStatus.values())
                            .map(s -> s.code() + " " + s.label().zh())
                            .collect(Collectors.joining("，")),
                    Text.choice(Stream.of(IndicatorStatus.values())
                                    .map(IndicatorStatus::code)
                                    .toList())
                            .en()));
    public static final Column CLAUSE = optional(
            "clause",
            Type.TEXT,
            Text.of("依据", "Clause"),
            Text.of("目标所依方案条款", "the plan's clause that the target rests on"),
            Text.of("没有目标", "no target"));
    public static final Table INDICATOR = Table.named("rpt_indicator", "conformed")
            .label("指标表", "Indicators")
            .grain("指标 × 地区 × 月", "indicator × area × month")
            .columns(
                    MONTH,
                    AREA_LEVEL,
                    AREA_CODE,
                    AREA_NAME,
                    INDICATOR_ID,
                    INDICATOR_NAME,
                    VALUE,
                    TARGET,
                    UNIT,
                    TARGET_PCT,
                    Dimensions.YEAR_SHARE_PCT,
                    STATUS,
                    CLAUSE)
            .key(MONTH, AREA_LEVEL, AREA_CODE, INDICATOR_ID)
            .references(MONTH, "dim_month")
            .build();

    private ReportTables() {}
}
