package jindu.catalog.roster;

import static jindu.catalog.Column.optional;
import static jindu.catalog.Column.required;
import static jindu.catalog.conformed.Shared.COUNTY_CODE;
import static jindu.catalog.conformed.Shared.ENTERPRISE_KEY;
import static jindu.catalog.conformed.Shared.INCOME_YUAN_PER_YEAR;
import static jindu.catalog.conformed.Shared.MONTH;
import static jindu.catalog.conformed.Shared.PERSONS;
import static jindu.catalog.conformed.Shared.PERSONS_EMPLOYED;
import static jindu.catalog.conformed.Shared.SUBMISSION_KEY;
import static jindu.catalog.conformed.Shared.SUPPORT_MODE_KEY;
import static jindu.catalog.conformed.Shared.VILLAGE_KEY;

import jindu.catalog.Column;
import jindu.catalog.Table;
import jindu.catalog.Text;
import jindu.catalog.Type;
import jindu.catalog.Units;
import jindu.catalog.submission.SubmissionTables;

/** The tables made of the monthly workbooks. */
public final class RosterTables {

    public static final Column PERSON_TOKEN = optional(
            "person_token",
            Type.TEXT,
            Text.of("人员令牌", "Person token"),
            Text.of(
                    "身份证号（15 位先化为 18 位）的密钥散列，各月相同；只在暂存区，权限 0600",
                    "keyed hash of the ID number in its 18-digit form, the same in every month; in staging alone, mode 0600"),
            Text.of("身份证号缺失或无效", "ID number missing or invalid"));
    public static final Column COUNTY_TEXT =
            cell("county_text", "县市原文", "County as read", "县市单元格的内容", "the county cell");
    public static final Column VILLAGE_TEXT =
            cell("village_text", "村原文", "Village as read", "乡镇、村单元格的内容", "the village cell");
    public static final Column ENTERPRISE_NAME = optional(
            "enterprise_name",
            Type.TEXT,
            Text.of("经营主体", "Business"),
            Text.of(
                    "经营主体的名称；以个人为主体的，以类型和村代称",
                    "the business's name; a business that is a person is named by its kind and village"),
            Text.of("缺失，或以个人为主体（见 is_person_business）", "missing, or a business that is a person"));
    public static final Column IS_PERSON_BUSINESS = required(
            "is_person_business",
            Type.BOOLEAN,
            Text.of("个人经营", "Person's own business"),
            Text.of(
                    "自办，或名称中含有名单上人员的姓名：不保留其名称",
                    "run by a person, or named after one on the list: the name is not kept"));
    public static final Column ENTERPRISE_KIND = required(
            "enterprise_kind",
            Type.TEXT,
            Text.of("经营主体类型", "Kind of business"),
            Text.of("类型代码，由名称判断", "code of the kind, read from the name"));
    public static final Column SUPPORT_MODE_TEXT =
            cell("support_mode_text", "带动方式原文", "Support mode as read", "带动方式单元格的内容", "the support mode cell");
    public static final Column SUPPORT_MODE_CODE = optional(
            "support_mode_code",
            Type.TEXT,
            Text.of("带动方式代码", "Support mode code"),
            Text.of("带动方式；认不出的为 other", "the support mode; other where it is not a known one"),
            Text.of("缺失", "missing"));
    public static final Column INCOME_TEXT =
            cell("income_text", "收入原文", "Income as read", "产业带动收入单元格的内容", "the income cell");

    /** As in the facts, but missing for another reason. */
    public static final Column STAGED_INCOME = optional(
                    INCOME_YUAN_PER_YEAR.name(),
                    Type.DECIMAL,
                    INCOME_YUAN_PER_YEAR.label(),
                    INCOME_YUAN_PER_YEAR.meaning(),
                    Text.of("缺失或读不出", "missing or not readable"))
            .in(Units.YUAN_PER_YEAR);

    public static final Table STAGED_ROW = Table.named("stg_roster_row", "roster")
            .label("名单行（暂存）", "Staged roster rows")
            .grain("工作簿中的一个数据行一行，采用的和退回的都在", "a data row of a workbook, accepted or rejected")
            .columns(
                    SubmissionTables.SUBMISSION_ID,
                    SubmissionTables.SHEET,
                    SubmissionTables.SHEET_NO,
                    SubmissionTables.ROW_NO,
                    SubmissionTables.IS_ACCEPTED,
                    SubmissionTables.REJECT_RULES,
                    PERSON_TOKEN,
                    COUNTY_TEXT,
                    VILLAGE_TEXT,
                    ENTERPRISE_NAME,
                    IS_PERSON_BUSINESS,
                    ENTERPRISE_KIND,
                    SUPPORT_MODE_TEXT,
                    SUPPORT_MODE_CODE,
                    INCOME_TEXT,
                    STAGED_INCOME)
            .key(SubmissionTables.SUBMISSION_ID, SubmissionTables.SHEET_NO, SubmissionTables.ROW_NO)
            .build();

    public static final Column PERSON_KEY = required(
            "person_key",
            Type.TEXT,
            Text.of("人员月度键", "Person key of the month"),
            Text.of(
                    "每月不同：当月内同一人只计一次，跨月无法追踪",
                    "different each month: a person counts once within a month and cannot be followed to the next"));
    public static final Column SOURCE_ROWS = required(
                    "source_rows",
                    Type.INTEGER,
                    Text.of("合并行数", "Source rows"),
                    Text.of("合并为本行的工作簿行数", "workbook rows that were added into this one"))
            .in(Units.ROWS);
    public static final Table INCOME = Table.named("fct_income", "roster")
            .label("带动收入事实", "Income")
            .grain("人员 × 经营主体 × 带动方式 × 月", "person × enterprise × support mode × month")
            .columns(
                    MONTH,
                    COUNTY_CODE,
                    PERSON_KEY,
                    ENTERPRISE_KEY,
                    SUPPORT_MODE_KEY,
                    VILLAGE_KEY,
                    SUBMISSION_KEY,
                    INCOME_YUAN_PER_YEAR,
                    SOURCE_ROWS)
            .key(MONTH, COUNTY_CODE, PERSON_KEY, ENTERPRISE_KEY, SUPPORT_MODE_KEY)
            .references(MONTH, "dim_month")
            .references(COUNTY_CODE, "dim_county")
            .references(ENTERPRISE_KEY, "dim_enterprise")
            .references(SUPPORT_MODE_KEY, "dim_support_mode")
            .references(VILLAGE_KEY, "dim_village")
            .references(SUBMISSION_KEY, "dim_submission")
            .build();

    public static final Table EMPLOYMENT = Table.named("fct_employment", "roster")
            .label("带动就业事实", "Employment")
            .grain("村 × 经营主体 × 带动方式 × 月", "village × enterprise × support mode × month")
            .columns(MONTH, COUNTY_CODE, VILLAGE_KEY, ENTERPRISE_KEY, SUPPORT_MODE_KEY, PERSONS, PERSONS_EMPLOYED)
            .key(MONTH, COUNTY_CODE, VILLAGE_KEY, ENTERPRISE_KEY, SUPPORT_MODE_KEY)
            .references(MONTH, "dim_month")
            .references(COUNTY_CODE, "dim_county")
            .references(VILLAGE_KEY, "dim_village")
            .references(ENTERPRISE_KEY, "dim_enterprise")
            .references(SUPPORT_MODE_KEY, "dim_support_mode")
            .build();

    public static final Column ENTERPRISE_KIND_NAME = required(
            "enterprise_kind_name",
            Type.TEXT,
            Text.of("类型名称", "Name of the kind"),
            Text.of("类型的中文名称", "the kind's Chinese name"));
    private static final Column NAME_OF_ENTERPRISE =
            required("enterprise_name", Type.TEXT, ENTERPRISE_NAME.label(), ENTERPRISE_NAME.meaning());
    public static final Table ENTERPRISE = Table.named("dim_enterprise", "roster")
            .label("经营主体维", "Businesses")
            .grain("一个县市的一个经营主体一行（类型、名称）", "a business in a county (kind, name)")
            .columns(
                    ENTERPRISE_KEY,
                    COUNTY_CODE,
                    ENTERPRISE_KIND,
                    ENTERPRISE_KIND_NAME,
                    NAME_OF_ENTERPRISE,
                    IS_PERSON_BUSINESS)
            .key(ENTERPRISE_KEY)
            .references(COUNTY_CODE, "dim_county")
            .build();

    public static final Column SUPPORT_MODE_NAME =
            required("support_mode_name", Type.TEXT, Text.of("带动方式", "Support mode"), Text.of("中文名称", "Chinese name"));
    public static final Column SUPPORT_MODE_NAME_EN = required(
            "support_mode_name_en",
            Type.TEXT,
            Text.of("带动方式（英文）", "Support mode (English)"),
            Text.of("英文名称", "English name"));
    public static final Column IS_EMPLOYMENT = required(
            "is_employment",
            Type.BOOLEAN,
            Text.of("就业类", "Employment"),
            Text.of("就业或公益岗位", "employment or a public-welfare post"));
    public static final Table SUPPORT_MODE = Table.named("dim_support_mode", "roster")
            .label("带动方式维", "Support modes")
            .grain("一种带动方式一行", "a support mode")
            .columns(SUPPORT_MODE_KEY, SUPPORT_MODE_NAME, SUPPORT_MODE_NAME_EN, IS_EMPLOYMENT)
            .key(SUPPORT_MODE_KEY)
            .build();

    private RosterTables() {}

    private static Column cell(String name, String zh, String en, String meaningZh, String meaningEn) {
        return optional(
                name,
                Type.TEXT,
                Text.of(zh, en),
                Text.of(meaningZh + "，如所读，个人信息已遮盖", meaningEn + " as read, anything personal masked"),
                Text.of("空单元格", "empty cell"));
    }
}
