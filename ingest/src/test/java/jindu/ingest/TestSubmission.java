package jindu.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jindu.catalog.Table;
import jindu.catalog.submission.Form;
import jindu.ingest.form.Finding;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.ProgressNote;
import jindu.ingest.form.ReadContext;
import jindu.ingest.form.SubmissionSink;
import jindu.ingest.grid.ReadLimits;

/**
 * A submission with all its rows and findings.
 *
 * @param findings in the order in which they were made
 */
record TestSubmission(ParsedSubmission parsed, Table table, List<Object[]> rows, List<Finding> findings) {

    static List<TestSubmission> read(Path file, ReadContext context) throws IOException {
        List<TestSubmission> all = new ArrayList<>();
        ArrivedFile.read(file, context, ReadLimits.STANDARD, (part, sha256) -> sink(all));
        return all;
    }

    private static SubmissionSink sink(List<TestSubmission> all) {
        List<TestSubmission> submissions = new ArrayList<>();
        return new SubmissionSink() {
            @Override
            public Entry begin(Form form, String countyCode, String month, Table table) {
                List<Object[]> rows = new ArrayList<>();
                List<Finding> findings = new ArrayList<>();
                return new Entry() {
                    @Override
                    public void row(Object[] values) {
                        rows.add(values);
                    }

                    @Override
                    public void finding(Finding finding) {
                        findings.add(finding);
                    }

                    @Override
                    public void note(ProgressNote note) {
                        // Not looked at here.
                    }

                    @Override
                    public void end(ParsedSubmission submission) {
                        TestSubmission ended = new TestSubmission(submission, table, rows, findings);
                        submissions.add(ended);
                        all.add(ended);
                    }
                };
            }

            @Override
            public void abandon() {
                all.removeAll(submissions);
            }
        };
    }

    Form form() {
        return parsed.form();
    }

    String countyCode() {
        return parsed.countyCode();
    }

    String month() {
        return parsed.month();
    }

    String rejectRule() {
        return parsed.rejectRule();
    }

    boolean emptyList() {
        return parsed.emptyList();
    }

    int rowsAccepted() {
        return parsed.rowsAccepted();
    }

    int rowsRejected() {
        return parsed.rowsRejected();
    }
}
