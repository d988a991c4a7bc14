package jindu.catalog.conformed;

import static jindu.catalog.Column.optional;
import static jindu.catalog.Column.required;

import jindu.catalog.Column;
import jindu.catalog.Text;
import jindu.catalog.Type;
import jindu.catalog.Units;

/** Columns that stand in tables of several subjects. */
public final class Shared {

    public static final Column MONTH = required(
            "month", Type.TEXT, Text.of("月份", "Month"), Text.of("报告月份，yyyy-MM", "the month reported on, yyyy-MM"));
    public static final Column COUNTY_CODE = required(
            "county_code",
            Type.TEXT,
            Text.of("县市代码", "County code"),
            Text.of("六位行政区划代码（GB/T 2260）；州本级为州代码", "six-digit code (GB/T 2260); the prefecture's own code for itself"));
    public static final Column COUNTY_NAME = required(
            "county_name", Type.TEXT, Text.of("县市", "County"), Text.of("县市全称", "full name of the county or city"));
    public static final Column VILLAGE_KEY = required(
            "village_key",
            Type.TEXT,
            Text.of("村版本键", "Village key"),
            Text.of(
                    "村的一个版本；未能认定的村指向该县市的“未知村”",
                    "a village's version; the county's unknown member where the village could not be told"));
    public static final Column VILLAGE_CODE = optional(
            "village_code",
            Type.TEXT,
            Text.of("村代码", "Village code"),
            Text.of("十二位统计用区划代码：县六位、乡镇三位、村三位", "twelve-digit statistical code: county 6, township 3, village 3"),
            Text.of("未知村", "unknown member"));
    public static final Column VILLAGE_NAME = required(
            "village_name", Type.TEXT, Text.of("村", "Village"), Text.of("村的官方名称", "the village's official name"));
    public static final Column TOWNSHIP_CODE = optional(
            "township_code",
            Type.TEXT,
            Text.of("乡镇代码", "Township code"),
            Text.of("九位统计用区划代码", "nine-digit statistical code"),
            Text.of("未知村", "unknown member"));
    public static final Column TOWNSHIP_NAME = optional(
            "township_name",
            Type.TEXT,
            Text.of("乡镇", "Township"),
            Text.of("乡镇的官方名称", "the township's official name"),
            Text.of("未知村", "unknown member"));
    public static final Column IS_POOR_VILLAGE = required(
            "is_poor_village",
            Type.BOOLEAN,
            Text.of("贫困村", "Poor village"),
            Text.of("是否贫困村", "a designated poor village"));
    public static final Column IS_REGION_LEVEL = required(
            "is_region_level",
            Type.BOOLEAN,
            Text.of("自治区级贫困村", "Region-level"),
            Text.of("是否自治区级贫困村", "a poor village of the autonomous region's list"));
    public static final Column ENTERPRISE_KEY = required(
            "enterprise_key",
            Type.TEXT,
            Text.of("经营主体键", "Business key"),
            Text.of("由县市、类型、名称得出，各月不变", "made of county, kind and name; the same in every month"));
    public static final Column SUPPORT_MODE_KEY = required(
            "support_mode_key",
            Type.TEXT,
            Text.of("带动方式键", "Support mode key"),
            Text.of("带动方式的代码", "the support mode's code"));
    public static final Column SERVICE_TYPE_KEY = required(
            "service_type_key",
            Type.TEXT,
            Text.of("服务类型键", "Service type key"),
            Text.of("服务类型的代码", "the service type's code"));
    public static final Column FACILITY_ITEM_KEY = required(
            "facility_item_key",
            Type.TEXT,
            Text.of("设施项目键", "Facility item key"),
            Text.of("设施、设备或服务点项目的代码；unknown 为未认定", "the item's code; unknown where it could not be told"));
    public static final Column INSTITUTION_KEY = required(
            "institution_key",
            Type.TEXT,
            Text.of("机构键", "Institution key"),
            Text.of("机构编号；unknown 为未认定", "the institution's id; unknown where it could not be told"));
    public static final Column SUBMISSION_KEY = required(
            "submission_key",
            Type.TEXT,
            Text.of("报送键", "Submission key"),
            Text.of("该行出自哪一份报送", "the submission that the row comes from"));
    public static final Column PERSONS = optional(
                    "persons",
                    Type.INTEGER,
                    Text.of("人数", "Persons"),
                    Text.of("名单上的不同人员数", "distinct persons on the lists"),
                    Text.of("当月没有有效名单", "no list in force for the month"))
            .in(Units.PERSONS);
    public static final Column PERSONS_EMPLOYED = optional(
                    "persons_employed",
                    Type.INTEGER,
                    Text.of("就业人数", "Persons employed"),
                    Text.of("其中就业或公益岗位的不同人员数", "of them distinct persons in employment or a public-welfare post"),
                    Text.of("当月没有有效名单", "no list in force for the month"))
            .in(Units.PERSONS);
    public static final Column INCOME_YUAN_PER_YEAR = optional(
                    "income_yuan_per_year",
                    Type.DECIMAL,
                    Text.of("带动年收入", "Income brought a year"),
                    Text.of(
                            "经营主体预计当年为其带来的收入；是年度额，不得跨月相加",
                            "what the business is expected to bring for the year: a yearly rate, never added over months"),
                    Text.of("当月没有有效名单", "no list in force for the month"))
            .in(Units.YUAN_PER_YEAR);
    public static final Column ROWS_ACCEPTED = optional(
                    "rows_accepted",
                    Type.INTEGER,
                    Text.of("采用行数", "Rows accepted"),
                    Text.of("有效的那份报送中采用的行数", "rows accepted in the submission in force"),
                    Text.of("没有采用的报送", "nothing accepted"))
            .in(Units.ROWS);
    public static final Column ROWS_REJECTED = optional(
                    "rows_rejected",
                    Type.INTEGER,
                    Text.of("退回行数", "Rows rejected"),
                    Text.of("有效的那份报送中退回的行数", "rows rejected in the submission in force"),
                    Text.of("没有采用的报送", "nothing accepted"))
            .in(Units.ROWS);
    public static final Column VALID_FROM = required(
            "valid_from", Type.DATE, Text.of("生效日", "Valid from"), Text.of("该版本的第一天", "first day of the version"));
    public static final Column VALID_TO = optional(
            "valid_to",
            Type.DATE,
            Text.of("失效日", "Valid to"),
            Text.of("该版本的最后一天", "last day of the version"),
            Text.of("仍然有效", "still valid"));
    public static final Column IS_CURRENT = required(
            "is_current",
            Type.BOOLEAN,
            Text.of("现行", "Current"),
            Text.of("是否最新版本且仍然有效", "the newest version, still valid"));

    private Shared() {}
}
