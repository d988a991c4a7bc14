package jindu.ingest.form;

import java.io.IOException;
import java.util.List;
import jindu.catalog.Table;
import jindu.catalog.submission.Form;

/** Hands a file's progress notes on with the first list that it holds: a log belongs to no county. */
public final class NotingSink implements SubmissionSink {

    private final SubmissionSink sink;
    private final List<ProgressNote> notes;
    private boolean isNoted;

    public NotingSink(SubmissionSink sink, List<ProgressNote> notes) {
        this.sink = sink;
        this.notes = List.copyOf(notes);
    }

    @Override
    public Entry begin(Form form, String countyCode, String month, Table table) throws IOException {
        Entry entry = sink.begin(form, countyCode, month, table);
        if (form == Form.ROSTER && !isNoted) {
            isNoted = true;
            for (ProgressNote note : notes) {
                entry.note(note);
            }
        }
        return entry;
    }

    @Override
    public void abandon() throws IOException {
        isNoted = false;
        sink.abandon();
    }
}
