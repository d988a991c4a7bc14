package jindu.catalog.conformed;

import static jindu.catalog.Column.optional;
import static jindu.catalog.Column.required;

import jindu.catalog.Column;
import jindu.catalog.Table;
import jindu.catalog.Text;
import jindu.catalog.Type;
import jindu.catalog.Units;

/** The dimensions that facts of several subjects share. */
public final class Dimensions {

    public static final Column CALENDAR_DATE =
            required("calendar_date", Type.DATE, Text.of("日期", "Date"), Text.of("公历日期", "calendar day"));
    public static final Column CALENDAR_YEAR =
            required("calendar_year", Type.INTEGER, Text.of("年", "Year"), Text.of("公历年", "calendar year"));
    public static final Column QUARTER_OF_YEAR =
            required("quarter_of_year", Type.INTEGER, Text.of("季", "Quarter"), Text.of("1 至 4", "1 to 4"));
    public static final Column MONTH_OF_YEAR =
            required("month_of_year", Type.INTEGER, Text.of("月", "Month of year"), Text.of("1 至 12", "1 to 12"));
    public static final Column DAY_OF_WEEK = required(
            "day_of_week",
            Type.INTEGER,
            Text.of("星期", "Day of week"),
            Text.of("1 为星期一，7 为星期日（GB/T 7408）", "1 Monday to 7 Sunday (GB/T 7408)"));
    public static final Table DATE = Table.named("dim_date", "conformed")
            .label("日期维", "Dates")
            .grain("一天一行", "a day")
            .columns(CALENDAR_DATE, Shared.MONTH, CALENDAR_YEAR, QUARTER_OF_YEAR, MONTH_OF_YEAR, DAY_OF_WEEK)
            .key(CALENDAR_DATE)
            .references(Shared.MONTH, "dim_month")
            .build();

    public static final Column MONTH_START_DATE = required(
            "month_start_date", Type.DATE, Text.of("月初", "Month start"), Text.of("该月第一天", "first day of the month"));
    public static final Column MONTH_END_DATE = required(
            "month_end_date", Type.DATE, Text.of("月末", "Month end"), Text.of("该月最后一天", "last day of the month"));
    public static final Column DUE_DATE = optional(
            "due_date",
            Type.DATE,
            Text.of("截止日", "Due date"),
            Text.of(
                    "最迟应收到的日期，当日仍算按时（方案：每月28日前）",
                    "last day on which the report is on time (the plan: by the 28th of each month)"),
            Text.of("不须报送", "no report is due"));
    public static final Column YEAR_SHARE_PCT = required(
                    "year_share_pct",
                    Type.PERCENT,
                    Text.of("序时进度", "Share of year"),
                    Text.of("月份数除以 12", "month of the year over 12"))
            .in(Units.PERCENT);
    public static final Column IS_REPORTED = required(
            "is_reported",
            Type.BOOLEAN,
            Text.of("出报表", "Reported"),
            Text.of(
                    "计划年度内、截至数据时点已开始的月份，各 rpt_ 表有行",
                    "a month of the plan year that has begun: the rpt_ tables have rows for it"));
    public static final Table MONTHS = Table.named("dim_month", "conformed")
            .label("月份维", "Months")
            .grain("一个月一行", "a month")
            .columns(
                    Shared.MONTH,
                    MONTH_START_DATE,
                    MONTH_END_DATE,
                    CALENDAR_YEAR,
                    MONTH_OF_YEAR,
                    DUE_DATE,
                    YEAR_SHARE_PCT,
                    IS_REPORTED)
            .key(Shared.MONTH)
            .build();

    public static final Column COUNTY_SHORT_NAME = required(
            "county_short_name",
            Type.TEXT,
            Text.of("简称", "Short name"),
            Text.of("不带民族与“自治”的名称", "the name without nationality and 自治"));
    public static final Column IS_PREFECTURE = required(
            "is_prefecture",
            Type.BOOLEAN,
            Text.of("州本级", "Prefecture"),
            Text.of("是否州本级这一成员：不属于任何县市的事项归此", "the member for the prefecture itself, for what belongs to no county"));
    public static final Column IS_MUST_REPORT = required(
            "is_must_report",
            Type.BOOLEAN,
            Text.of("须报送", "Must report"),
            Text.of("是否须按月报送", "whether a monthly report is due from it"));
    public static final Table COUNTY = Table.named("dim_county", "conformed")
            .label("县市维", "Counties")
            .grain("一个县市一行，另有州本级一行", "a county, and one member for the prefecture itself")
            .columns(Shared.COUNTY_CODE, Shared.COUNTY_NAME, COUNTY_SHORT_NAME, IS_PREFECTURE, IS_MUST_REPORT)
            .key(Shared.COUNTY_CODE)
            .build();

    public static final Column IS_UNKNOWN = required(
            "is_unknown",
            Type.BOOLEAN,
            Text.of("未知成员", "Unknown member"),
            Text.of("是否“未知村”成员", "the unknown member of its county"));
    public static final Table VILLAGE = Table.named("dim_village", "conformed")
            .label("村维", "Villages")
            .grain("村的一个版本一行（缓慢变化维，第二类），每县市另有一个未知成员", "a village's version (SCD2), and an unknown member per county")
            .columns(
                    Shared.VILLAGE_KEY,
                    Shared.VILLAGE_CODE,
                    Shared.VILLAGE_NAME,
                    Shared.TOWNSHIP_CODE,
                    Shared.TOWNSHIP_NAME,
                    Shared.COUNTY_CODE,
                    Shared.COUNTY_NAME,
                    Shared.IS_POOR_VILLAGE,
                    Shared.IS_REGION_LEVEL,
                    Shared.VALID_FROM,
                    Shared.VALID_TO,
                    Shared.IS_CURRENT,
                    IS_UNKNOWN)
            .key(Shared.VILLAGE_KEY)
            .references(Shared.COUNTY_CODE, "dim_county")
            .build();

    public static final Column INSTITUTION_ID = optional(
            "institution_id",
            Type.TEXT,
            Text.of("机构编号", "Institution id"),
            Text.of("参考数据中的编号", "the id in the reference data"),
            Text.of("未知机构", "unknown member"));
    public static final Column INSTITUTION_NAME = required(
            "institution_name",
            Type.TEXT,
            Text.of("机构", "Institution"),
            Text.of("文化机构名称", "name of the culture institution"));
    public static final Column INSTITUTION_LEVEL = optional(
            "institution_level",
            Type.TEXT,
            Text.of("层级", "Level"),
            Text.of("州级或县级", "prefecture or county"),
            Text.of("未知机构", "unknown member"));
    public static final Column INSTITUTION_COUNTY_CODE = optional(
            "institution_county_code",
            Type.TEXT,
            Text.of("所属县市代码", "County of the institution"),
            Text.of("机构所属县市", "the county it belongs to"),
            Text.of("州级机构，或未知机构", "an institution of the prefecture, or the unknown member"));
    public static final Table INSTITUTION = Table.named("dim_institution", "conformed")
            .label("机构维", "Institutions")
            .grain("一个文化机构一行，另有一个未知成员", "a culture institution, and an unknown member")
            .columns(
                    Shared.INSTITUTION_KEY,
                    INSTITUTION_ID,
                    INSTITUTION_NAME,
                    INSTITUTION_LEVEL,
                    INSTITUTION_COUNTY_CODE)
            .key(Shared.INSTITUTION_KEY)
            .build();

    private Dimensions() {}
}
