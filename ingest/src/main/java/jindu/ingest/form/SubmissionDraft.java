package jindu.ingest.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import jindu.catalog.Rule;
import jindu.catalog.Table;
import jindu.catalog.submission.Form;

/** A submission while it is read: counts its rows and findings, and hands them on. */
public final class SubmissionDraft implements FindingSink {

    private final Form form;
    private final String countyCode;
    private final String month;
    private final SubmissionSink.Entry entry;
    private final FindingSummary.Builder findings = new FindingSummary.Builder();
    private final Map<Integer, String> idColumns = new TreeMap<>();
    private int accepted;
    private int rejected;

    private SubmissionDraft(Form form, String countyCode, String month, SubmissionSink.Entry entry) {
        this.form = form;
        this.countyCode = countyCode;
        this.month = month;
        this.entry = entry;
    }

    /** Begins a submission; see {@link SubmissionSink#begin}. */
    public static SubmissionDraft begin(SubmissionSink sink, Form form, String countyCode, String month, Table table)
            throws IOException {
        return new SubmissionDraft(form, countyCode, month, sink.begin(form, countyCode, month, table));
    }

    /** Adds a row that is staged. */
    public void row(Object[] values, boolean isAccepted) throws IOException {
        entry.row(values);
        if (isAccepted) {
            accepted++;
        } else {
            rejected++;
        }
    }

    /** Notes where a sheet has its ID numbers, for what is found when lists are held against one another. */
    public void idColumn(int sheetNo, String letters) {
        idColumns.put(sheetNo, letters);
    }

    /** Counts a row of a submission that is rejected as a whole. */
    public void rowOfRejected() {
        rejected++;
    }

    public boolean isEmpty() {
        return accepted + rejected == 0;
    }

    @Override
    public void add(Finding finding) {
        findings.add(finding);
        try {
            entry.finding(finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends an accepted submission. */
    public ParsedSubmission accept() throws IOException {
        return end(null);
    }

    /** Ends a submission that a rule rejects as a whole. */
    public ParsedSubmission reject(Rule rule, String got) throws IOException {
        add(Finding.onFile(rule, got, null));
        return end(rule.id());
    }

    private ParsedSubmission end(String rejectRule) throws IOException {
        ParsedSubmission submission = new ParsedSubmission(
                form,
                countyCode,
                month,
                rejectRule,
                rejectRule == null && isEmpty(),
                idColumns,
                rejectRule == null ? accepted : 0,
                rejectRule == null ? rejected : accepted + rejected,
                findings.build());
        entry.end(submission);
        return submission;
    }
}
