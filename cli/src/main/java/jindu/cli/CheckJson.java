package jindu.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jindu.catalog.Rule;
import jindu.catalog.Rules;
import jindu.catalog.Severity;
import jindu.catalog.Text;
import jindu.catalog.submission.SubmissionTables;
import jindu.ingest.FileCheck.CheckedFile;
import jindu.ingest.FileCheck.CheckedSubmission;
import jindu.ingest.form.Finding;
import jindu.reference.Counties;
import jindu.reference.IoReason;
import jindu.reference.WorkspaceException;

/**
 * Findings for programs, one JSON object:
 *
 * <pre>
 * {"version", "month", "reference": "built_in" | "folder" | "workspace",
 *  "files": [{"path", "is_clean",
 *    "submissions": [{"form", "county_code", "county_name", "month", "is_accepted", "reject_rule", "is_empty_list",
 *      "rows_accepted", "rows_rejected", "counts": {"reject_file", "reject_row", "warn", "note"},
 *      "findings": [{"rule_id", "severity", "sheet_no", "sheet", "row_no", "cell", "form_column", "got", "hint",
 *        "message": {"zh", "en"}, "remedy": {"zh", "en"}}]}], "marked_copy"}],
 *  "counts": {…}, "exit_code"}
 * </pre>
 *
 * Counts are of all findings, of which very many in one file are not all listed. Findings stand in order of severity, the worst first. What has no value is null. Names are added, never changed.
 */
final class CheckJson implements CheckOutput {

    private final JsonGenerator json;
    private final Map<Severity, Integer> all = new EnumMap<>(Severity.class);
    private Counties counties;

    CheckJson(PrintStream out) {
        try {
            json = new JsonFactory()
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .createGenerator(out, JsonEncoding.UTF8)
                    .setPrettyPrinter(new DefaultPrettyPrinter());
        } catch (IOException e) {
            throw closed(e);
        }
    }

    @Override
    public void begin(CheckBasis basis, YearMonth month) {
        counties = Counties.of(basis.reference().divisions(), basis.settings().prefecture());
        try {
            json.writeStartObject();
            json.writeStringField("version", Version.number());
            text("month", month == null ? null : month.toString());
            json.writeStringField(
                    "reference", basis.isBuiltIn() ? "built_in" : basis.workspace() == null ? "folder" : "workspace");
            json.writeArrayFieldStart("files");
        } catch (IOException e) {
            throw closed(e);
        }
    }

    @Override
    public void file(String path, CheckedFile checked, Path markedCopy) {
        try {
            json.writeStartObject();
            json.writeStringField("path", path);
            json.writeBooleanField("is_clean", !checked.hasRejections());
            json.writeArrayFieldStart("submissions");
            for (CheckedSubmission submission : checked.submissions()) {
                write(submission);
            }
            json.writeEndArray();
            text("marked_copy", markedCopy == null ? null : markedCopy.toString());
            json.writeEndObject();
            json.flush();
        } catch (IOException e) {
            throw closed(e);
        }
    }

    private void write(CheckedSubmission submission) throws IOException {
        json.writeStartObject();
        text(
                SubmissionTables.FORM.name(),
                submission.form() == null ? null : submission.form().code());
        text("county_code", submission.countyCode());
        text("county_name", submission.countyCode() == null ? null : counties.name(submission.countyCode()));
        text("month", submission.month());
        json.writeBooleanField(SubmissionTables.IS_ACCEPTED.name(), submission.rejectRule() == null);
        text("reject_rule", submission.rejectRule());
        json.writeBooleanField(SubmissionTables.IS_EMPTY_LIST.name(), submission.emptyList());
        json.writeNumberField("rows_accepted", submission.rowsAccepted());
        json.writeNumberField("rows_rejected", submission.rowsRejected());
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        submission
                .counts()
                .forEach((rule, count) -> counts.merge(Rules.byId(rule).severity(), count, Integer::sum));
        counts.forEach((severity, count) -> all.merge(severity, count, Integer::sum));
        counts("counts", counts);
        json.writeArrayFieldStart("findings");
        List<Finding> worstFirst = new ArrayList<>(submission.findings());
        worstFirst.sort(Comparator.comparing(f -> Rules.byId(f.ruleId()).severity()));
        for (Finding finding : worstFirst) {
            write(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Finding finding) throws IOException {
        Rule rule = Rules.byId(finding.ruleId());
        json.writeStartObject();
        json.writeStringField(SubmissionTables.RULE_ID.name(), rule.id());
        json.writeStringField(SubmissionTables.SEVERITY.name(), rule.severity().code());
        number(SubmissionTables.SHEET_NO.name(), finding.sheetNo());
        text(SubmissionTables.SHEET.name(), finding.sheet());
        number(SubmissionTables.ROW_NO.name(), finding.row());
        text(SubmissionTables.CELL.name(), finding.cell());
        text(SubmissionTables.FORM_COLUMN.name(), finding.formColumn());
        text(SubmissionTables.GOT.name(), worded(finding.got()));
        text(SubmissionTables.HINT.name(), worded(finding.hint()));
        json.writeObjectFieldStart("message");
        json.writeStringField("zh", rule.message(Language.CHINESE, finding.got(), finding.hint()));
        json.writeStringField("en", rule.message(Language.ENGLISH, finding.got(), finding.hint()));
        json.writeEndObject();
        json.writeObjectFieldStart("remedy");
        json.writeStringField("zh", rule.remedy().in(Language.CHINESE));
        json.writeStringField("en", rule.remedy().in(Language.ENGLISH));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void counts(String field, Map<Severity, Integer> counts) throws IOException {
        json.writeObjectFieldStart(field);
        for (Severity severity : Severity.values()) {
            json.writeNumberField(severity.code(), counts.getOrDefault(severity, 0));
        }
        json.writeEndObject();
    }

    /** Words in a value stand in Chinese, as the form's own do. */
    private static String worded(String value) {
        return value == null ? null : Text.choose(value, Language.CHINESE);
    }

    private void text(String field, String value) throws IOException {
        json.writeStringField(field, value);
    }

    private void number(String field, Integer value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, value);
        }
    }

    @Override
    public void end(int exitCode) {
        try {
            json.writeEndArray();
            counts("counts", all);
            json.writeNumberField("exit_code", exitCode);
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (IOException e) {
            throw closed(e);
        }
    }

    private static WorkspaceException closed(IOException e) {
        return new WorkspaceException(
                Text.of("无法写出核对结果：{0}。", "Cannot write the findings: {0}.").with(IoReason.of(e)), e);
    }
}
