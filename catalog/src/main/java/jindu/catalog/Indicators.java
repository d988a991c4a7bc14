package jindu.catalog;

import static jindu.catalog.Indicator.AreaLevel.COUNTY;
import static jindu.catalog.Indicator.AreaLevel.PREFECTURE;
import static jindu.catalog.Indicator.AreaLevel.VILLAGE;

import java.util.List;

/**
 * The indicators of the plan year, in the order in which leaders read them. Source: the prefecture bureau's 2020 work
 * plan for poverty alleviation, 2020-05-07.
 */
public final class Indicators {

    private static final List<Indicator.AreaLevel> DOWN_TO_COUNTY = List.of(PREFECTURE, COUNTY);
    private static final List<Indicator.AreaLevel> DOWN_TO_VILLAGE = List.of(PREFECTURE, COUNTY, VILLAGE);

    public static final Indicator PERSONS_SUPPORTED = of(
            "persons_supported",
            Text.of("带动增收人数（当月）", "Persons supported in the month"),
            DOWN_TO_COUNTY,
            Text.of("当月名单上收入大于 0 的不同人员数", "distinct persons with an income above 0 in the month's lists"),
            Text.of("带动建档立卡贫困人口增收的目标人数", "registered poor persons whose income is to rise through tourism"),
            Units.PERSONS,
            Indicator.Source.ROSTER);
    public static final Indicator PERSONS_SUPPORTED_YTD = of(
            "persons_supported_ytd",
            Text.of("带动增收人数（当年累计）", "Persons supported in the year so far"),
            DOWN_TO_COUNTY,
            Text.of(
                    "当年至今任一月名单上收入大于 0 的不同人员数",
                    "distinct persons with an income above 0 in any month's list of the year so far"),
            Text.of("带动建档立卡贫困人口增收的目标人数", "registered poor persons whose income is to rise through tourism"),
            Units.PERSONS,
            Indicator.Source.ROSTER);
    public static final Indicator SEVEN_ONES_VILLAGES = of(
            "seven_ones_villages",
            Text.of("“七个一”齐全的自治区级贫困村", "Region-level villages with all seven ones"),
            DOWN_TO_COUNTY,
            Text.of("截至月末七项设施均已建成的自治区级贫困村数", "region-level poor villages with all seven completed at the month's end"),
            Text.of("应配齐“七个一”的自治区级贫困村数", "region-level poor villages to be completed"),
            Units.VILLAGES,
            Indicator.Source.SERVICE_LOG);
    public static final Indicator BRANCH_SERVICE_POINTS = of(
            "branch_service_points",
            Text.of("总分馆基层服务点齐全的村", "Villages with both branch points"),
            DOWN_TO_COUNTY,
            Text.of(
                    "截至月末文化馆、图书馆服务点均已建成的自治区级贫困村数",
                    "region-level poor villages with both points opened at the month's end"),
            Text.of("应建服务点的自治区级贫困村数", "region-level poor villages to have both points"),
            Units.VILLAGES,
            Indicator.Source.SERVICE_LOG);
    public static final Indicator AUDIO_VILLAGES = of(
            "audio_villages",
            Text.of("配备音响设备的贫困村", "Poor villages with audio equipment"),
            DOWN_TO_COUNTY,
            Text.of("截至月末已配备音响设备的贫困村数", "poor villages with audio equipment delivered by the month's end"),
            Text.of("应配备音响设备的贫困村数", "poor villages to be equipped"),
            Units.VILLAGES,
            Indicator.Source.SERVICE_LOG);
    public static final Indicator PAIRING_ACTIVITIES = villageEvents(
            "pairing_activities",
            Text.of("“一对一”结对帮扶", "One-to-one pairing activities"),
            Text.of("当年结对帮扶活动", "pairing activities of the year"));
    public static final Indicator TRAINING_COURSES = villageEvents(
            "training_courses",
            Text.of("文化、体育专题培训班", "Culture and sports training courses"),
            Text.of("当年文化和体育培训班", "culture and sports training courses of the year"));
    public static final Indicator PERFORMANCES = villageEvents(
            "performances", Text.of("送文艺演出下基层", "Performances"), Text.of("当年演出", "performances of the year"));
    public static final Indicator AID_FUND = of(
            "aid_fund",
            Text.of("文化帮扶专项资金", "Special fund for culture aid"),
            DOWN_TO_COUNTY,
            Text.of(
                    "当年 1 月 1 日起安排的金额；州本级不含县市",
                    "yuan allocated from 1 January; the prefecture's own, not the sum of the counties'"),
            Text.of("应安排的金额", "yuan to be allocated"),
            Units.YUAN,
            Indicator.Source.FUND);
    public static final Indicator SUBMISSION_ON_TIME = of(
            "submission_on_time",
            Text.of("月报按时报送", "Monthly reports on time"),
            DOWN_TO_COUNTY,
            Text.of("截至当月按时报送的次数", "reports due so far that were on time"),
            Text.of("截至当月应报送的次数", "reports due so far"),
            Units.REPORTS,
            Indicator.Source.TIMELINESS);

    /** All, in order. */
    public static final List<Indicator> ALL = List.of(
            PERSONS_SUPPORTED,
            PERSONS_SUPPORTED_YTD,
            SEVEN_ONES_VILLAGES,
            BRANCH_SERVICE_POINTS,
            AUDIO_VILLAGES,
            PAIRING_ACTIVITIES,
            TRAINING_COURSES,
            PERFORMANCES,
            AID_FUND,
            SUBMISSION_ON_TIME);

    private Indicators() {}

    private static Indicator of(
            String id,
            Text label,
            List<Indicator.AreaLevel> levels,
            Text numerator,
            Text denominator,
            Text unit,
            Indicator.Source source) {
        return new Indicator(
                id, label, levels, numerator, denominator, unit, source, Indicator.Direction.HIGHER_IS_BETTER);
    }

    private static Indicator villageEvents(String id, Text label, Text events) {
        return of(
                id,
                label,
                DOWN_TO_VILLAGE,
                Text.of(
                        "村：" + events.zh() + "；县市和州：达到村目标的贫困村数",
                        "village: " + events.en()
                                + "; county and prefecture: its poor villages at or above the village target"),
                Text.of(
                        "村：村目标；县市和州：贫困村数",
                        "village: the village target; county and prefecture: the number of its poor villages"),
                Units.VILLAGES,
                Indicator.Source.SERVICE_LOG);
    }
}
