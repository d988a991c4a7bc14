package jindu.catalog.submission;

import static jindu.catalog.Column.optional;
import static jindu.catalog.Column.required;
import static jindu.catalog.conformed.Shared.COUNTY_CODE;
import static jindu.catalog.conformed.Shared.MONTH;
import static jindu.catalog.conformed.Shared.ROWS_ACCEPTED;
import static jindu.catalog.conformed.Shared.ROWS_REJECTED;
import static jindu.catalog.conformed.Shared.SUBMISSION_KEY;

import jindu.catalog.Column;
import jindu.catalog.Table;
import jindu.catalog.Text;
import jindu.catalog.Type;
import jindu.catalog.Units;
import jindu.catalog.conformed.Dimensions;

/** What came in: the register, its findings, and who reported when. */
public final class SubmissionTables {

    public static final Column SUBMISSION_ID = required(
            "submission_id",
            Type.TEXT,
            Text.of("报送编号", "Submission id"),
            Text.of("县市、月份与内容散列", "county, month and hash of the content"));
    public static final Column SHEET = optional(
            "sheet",
            Type.TEXT,
            Text.of("工作表", "Sheet"),
            Text.of("工作表名称，个人信息已遮盖", "name of the sheet, anything personal masked"),
            Text.of("文件没有工作表", "the file has no sheets"));
    public static final Column SHEET_NO = required(
            "sheet_no",
            Type.INTEGER,
            Text.of("工作表序号", "Sheet number"),
            Text.of("从 1 起；无工作表的文件为 0", "from 1; 0 in a file without sheets"));
    public static final Column ROW_NO = required(
            "row_no",
            Type.INTEGER,
            Text.of("行号", "Row"),
            Text.of("表中的行号或文件的行号，从 1 起", "row of the sheet or line of the file, from 1"));
    public static final Column IS_ACCEPTED = required(
            "is_accepted", Type.BOOLEAN, Text.of("采用", "Accepted"), Text.of("采用还是退回", "accepted, or else rejected"));
    public static final Column REJECT_RULES = optional(
            "reject_rules",
            Type.TEXT,
            Text.of("退回原因", "Reasons of rejection"),
            Text.of("退回所依规则的编号，逗号分隔", "ids of the rules that reject it, parted by commas"),
            Text.of("采用的行", "an accepted row"));

    public static final Column RULE_ID =
            required("rule_id", Type.TEXT, Text.of("规则", "Rule"), Text.of("规则编号", "id of the rule"));
    public static final Column SEVERITY = required(
            "severity",
            Type.TEXT,
            Text.of("程度", "Severity"),
            Text.of("退回文件、退回该行、提醒或说明", "reject_file, reject_row, warn or note"));
    public static final Column FINDING_NO = required(
            "finding_no", Type.INTEGER, Text.of("序号", "Number"), Text.of("在报送内从 1 起", "from 1 within the submission"));
    public static final Column CELL = optional(
            "cell",
            Type.TEXT,
            Text.of("单元格", "Cell"),
            Text.of("如 K12；日志为列名", "such as K12; the column's name in a log"),
            Text.of("整行或整个文件", "the whole row or file"));
    public static final Column FORM_COLUMN = optional(
            "form_column",
            Type.TEXT,
            Text.of("栏目", "Form column"),
            Text.of("表中的栏目", "the form's column"),
            Text.of("整行或整个文件", "the whole row or file"));
    public static final Column GOT = optional(
            "got",
            Type.TEXT,
            Text.of("所见", "Got"),
            Text.of("读到的内容，绝非个人信息", "what was read, never a personal value"),
            Text.of("不便引用", "not to be repeated"));
    public static final Column HINT = optional(
            "hint",
            Type.TEXT,
            Text.of("提示", "Hint"),
            Text.of("如最接近的官方名称", "such as the nearest official names"),
            Text.of("没有", "none"));
    private static final Column FINDING_ROW =
            optional("row_no", Type.INTEGER, ROW_NO.label(), ROW_NO.meaning(), Text.of("整个文件", "the whole file"));
    private static final Column FINDING_SHEET_NO =
            optional("sheet_no", Type.INTEGER, SHEET_NO.label(), SHEET_NO.meaning(), Text.of("整个文件", "the whole file"));
    public static final Table STAGED_FINDING = Table.named("stg_finding", "submission")
            .label("核对结果（暂存）", "Staged findings")
            .grain("一条核对结果一行", "a finding")
            .columns(
                    SUBMISSION_ID,
                    FINDING_NO,
                    RULE_ID,
                    SEVERITY,
                    FINDING_SHEET_NO,
                    SHEET,
                    FINDING_ROW,
                    CELL,
                    FORM_COLUMN,
                    GOT,
                    HINT)
            .key(SUBMISSION_ID, FINDING_NO)
            .build();

    public static final Column SECTION = required(
            "section",
            Type.TEXT,
            Text.of("部分", "Section"),
            Text.of("进展情况的部分：progress 主要进展等", "which part of the progress told: progress, problems and so on"));
    public static final Column NOTE_TEXT = required(
            "note_text",
            Type.TEXT,
            Text.of("内容", "Text"),
            Text.of(
                    "县市所写，名单上的姓名、身份证号、电话已遮盖",
                    "as the county wrote it, names of the list, ID numbers and phones masked"));
    public static final Table STAGED_PROGRESS_NOTE = Table.named("stg_progress_note", "submission")
            .label("进展情况（暂存）", "Staged progress notes")
            .grain("一份报送的一个部分一行", "a section of a submission")
            .columns(SUBMISSION_ID, SECTION, NOTE_TEXT)
            .key(SUBMISSION_ID, SECTION)
            .build();

    public static final Column FORM = required(
            "form", Type.TEXT, Text.of("报表", "Form"), Text.of("roster 月报工作簿，service 活动台账", "roster or service"));
    public static final Column SHA256 = required(
            "sha256",
            Type.TEXT,
            Text.of("内容散列", "Content hash"),
            Text.of("文件内容的 SHA-256", "SHA-256 of the file's content"));
    public static final Column RECEIVED_AT = required(
            "received_at",
            Type.TIMESTAMP,
            Text.of("收到时间", "Received at"),
            Text.of("收件登记的时间，未登记的为首次读到的时间", "as the register of incoming mail says, else when it was first seen"));
    public static final Column SUBMISSION_LABEL = required(
            "submission_label",
            Type.TEXT,
            Text.of("报送", "Submission"),
            Text.of("如 652328-2020-05-r2；不是文件名", "such as 652328-2020-05-r2; not the file's name"));
    public static final Column REVISION = required(
            "revision",
            Type.INTEGER,
            Text.of("次序", "Revision"),
            Text.of(
                    "该县市该月第几份未被退回的报送，按收到先后；撤回或待定的仍占其号",
                    "which submission of the county and month that was not rejected, in order of receipt; one that is withdrawn or held keeps its number"));
    public static final Column IS_IN_FORCE = required(
            "is_in_force",
            Type.BOOLEAN,
            Text.of("有效", "In force"),
            Text.of("是否该县市该月最新采用的一份；日志都有效", "the newest accepted one of its county and month; logs all are"));
    public static final Column IS_EMPTY_LIST = required(
            "is_empty_list",
            Type.BOOLEAN,
            Text.of("本月无", "Empty list"),
            Text.of("名单为空且已注明本月无", "the list is empty and says so"));
    private static final Column OF_COUNTY = optional(
            "county_code",
            Type.TEXT,
            COUNTY_CODE.label(),
            COUNTY_CODE.meaning(),
            Text.of("日志不属于某一县市", "a log belongs to no county"));
    private static final Column OF_MONTH = optional(
            "month", Type.TEXT, MONTH.label(), MONTH.meaning(), Text.of("日志不属于某一月份", "a log belongs to no month"));
    public static final Table SUBMISSION = Table.named("dim_submission", "submission")
            .label("报送维", "Submissions")
            .grain("一份采用的报送一行", "an accepted submission")
            .columns(
                    SUBMISSION_KEY,
                    SUBMISSION_LABEL,
                    FORM,
                    OF_COUNTY,
                    OF_MONTH,
                    SHA256,
                    RECEIVED_AT,
                    REVISION,
                    IS_IN_FORCE,
                    IS_EMPTY_LIST,
                    ROWS_ACCEPTED,
                    ROWS_REJECTED)
            .key(SUBMISSION_KEY)
            .references(OF_COUNTY, "dim_county")
            .build();

    public static final Column FIRST_RECEIVED_AT = optional(
            "first_received_at",
            Type.TIMESTAMP,
            Text.of("首次收到", "First received"),
            Text.of("第一份采用的报送收到的时间", "when the first accepted submission was received"),
            Text.of("未收到", "nothing received"));
    public static final Column LAST_RECEIVED_AT = optional(
            "last_received_at",
            Type.TIMESTAMP,
            Text.of("最近收到", "Last received"),
            Text.of("有效的那份收到的时间", "when the one in force was received"),
            Text.of("未收到", "nothing received"));
    public static final Column IS_ON_TIME = optional(
            "is_on_time",
            Type.BOOLEAN,
            Text.of("按时", "On time"),
            Text.of("第一份采用的报送在截止日当日或之前收到", "the first accepted submission was received on or before the due date"),
            Text.of("不须报送，或尚未到期", "no report is due, or not yet"));
    public static final Column DAYS_LATE = optional(
                    "days_late",
                    Type.INTEGER,
                    Text.of("迟报天数", "Days late"),
                    Text.of("首次收到晚于截止日的天数，按时为 0", "days from the due date to the first receipt, 0 when on time"),
                    Text.of("不须报送，或未收到", "no report is due, or nothing received"))
            .in(Units.DAYS);
    public static final Column REVISIONS = required(
                    "revisions", Type.INTEGER, Text.of("报送次数", "Revisions"), Text.of("采用的报送份数", "accepted submissions"))
            .in(Units.REPORTS);
    public static final Column ROWS_IN = optional(
                    "rows_in",
                    Type.INTEGER,
                    Text.of("总行数", "Rows in"),
                    Text.of("采用行数与退回行数之和", "rows accepted and rejected together"),
                    Text.of("没有采用的报送", "nothing accepted"))
            .in(Units.ROWS);
    private static final Column IN_FORCE_KEY = optional(
            "submission_key",
            Type.TEXT,
            SUBMISSION_KEY.label(),
            Text.of("有效的那份报送", "the submission in force"),
            Text.of("没有，或为日志（多份）", "none, or logs, of which there are several"));
    public static final Table TIMELINESS = Table.named("fct_submission", "submission")
            .label("报送情况事实", "Who reported when")
            .grain(
                    "县市 × 报表 × 月（累积快照）；日志只在收到事件处有行，且从不到期",
                    "county × form × month, accumulating; service rows only where events were received, and never due")
            .columns(
                    MONTH,
                    COUNTY_CODE,
                    FORM,
                    Dimensions.DUE_DATE,
                    FIRST_RECEIVED_AT,
                    LAST_RECEIVED_AT,
                    IS_ON_TIME,
                    DAYS_LATE,
                    REVISIONS,
                    ROWS_IN,
                    ROWS_ACCEPTED,
                    ROWS_REJECTED,
                    IN_FORCE_KEY)
            .key(MONTH, COUNTY_CODE, FORM)
            .references(MONTH, "dim_month")
            .references(COUNTY_CODE, "dim_county")
            .build();

    private SubmissionTables() {}
}
