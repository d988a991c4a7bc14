package jindu.ingest.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jindu.catalog.Rules;
import jindu.catalog.Table;
import jindu.catalog.submission.Form;
import jindu.catalog.submission.SubmissionTables;
import jindu.ingest.form.Finding;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.ProgressNote;
import jindu.ingest.form.SubmissionSink;

/** Writes the submissions of one file as Parquet while they are read, each into a folder of its own. */
public final class StagedSubmissions implements SubmissionSink {

    /** Where a submission's folder is made. */
    public interface Folders {

        /** An empty folder for a submission. */
        Path make(String submissionId) throws IOException;

        /** Removes a folder that was made. */
        void remove(Path folder) throws IOException;

        /** Makes a folder whose tables are whole last. */
        void finish(Path folder) throws IOException;
    }

    /**
     * A submission that lies written.
     *
     * @param id of the submission
     */
    public record Written(String id, ParsedSubmission submission) {}

    private final Folders folders;
    private final Function<SubmissionKey, String> ids;
    private final List<StagedEntry> entries = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final StagingThread writing = new StagingThread();

    /** What a submission's id is made of, besides its file. */
    public record SubmissionKey(Form form, String countyCode, String month) {

        /** Such as 652328-2020-05, service-none, unknown-none. */
        public String label() {
            String whose = countyCode != null ? countyCode : form == Form.SERVICE ? "service" : "unknown";
            return whose + "-" + (month == null ? "none" : month);
        }
    }

    public StagedSubmissions(Folders folders, Function<SubmissionKey, String> ids) {
        this.folders = folders;
        this.ids = ids;
    }

    /** Those ended so far, in their order. */
    public List<Written> written() {
        return List.copyOf(written);
    }

    @Override
    public Entry begin(Form form, String countyCode, String month, Table table) throws IOException {
        String id = ids.apply(new SubmissionKey(form, countyCode, month));
        StagedEntry entry = new StagedEntry(id, folders.make(id), table);
        entries.add(entry);
        return entry;
    }

    @Override
    public void abandon() throws IOException {
        writing.giveUp();
        for (StagedEntry entry : entries) {
            entry.close();
            folders.remove(entry.folder);
        }
        entries.clear();
        written.clear();
    }

    static Object[] findingRow(String submissionId, int number, Finding f) {
        return new Object[] {
            submissionId,
            number,
            f.ruleId(),
            Rules.byId(f.ruleId()).severity().code(),
            f.sheetNo(),
            f.sheet(),
            f.row(),
            f.cell(),
            f.formColumn(),
            f.got(),
            f.hint()
        };
    }

    private final class StagedEntry implements Entry {
        private final String id;
        private final Path folder;
        private final Table table;
        private final StagedTable findings;
        private StagedTable rows;
        private StagedTable notes;
        private int findingNo;

        StagedEntry(String id, Path folder, Table table) throws IOException {
            this.id = id;
            this.folder = folder;
            this.table = table;
            this.findings = StagedTable.in(folder, SubmissionTables.STAGED_FINDING);
        }

        @Override
        public void row(Object[] values) throws IOException {
            if (rows == null) {
                rows = StagedTable.in(folder, table);
            }
            values[0] = id;
            writing.write(rows, values);
        }

        @Override
        public void finding(Finding f) throws IOException {
            writing.write(findings, findingRow(id, ++findingNo, f));
        }

        @Override
        public void note(ProgressNote note) throws IOException {
            if (notes == null) {
                notes = StagedTable.in(folder, SubmissionTables.STAGED_PROGRESS_NOTE);
            }
            writing.write(notes, new Object[] {id, note.section().code(), note.text()});
        }

        @Override
        public void end(ParsedSubmission submission) throws IOException {
            boolean hasTable = submission.rejectRule() == null && table != null;
            if (hasTable && rows == null) {
                rows = StagedTable.in(folder, table);
            }
            writing.finish();
            close();
            if (!hasTable && rows != null) {
                rows.delete();
            }
            if (submission.rejectRule() != null && notes != null) {
                notes.delete();
            }
            folders.finish(folder);
            written.add(new Written(id, submission));
        }

        private void close() throws IOException {
            findings.close();
            if (rows != null) {
                rows.close();
            }
            if (notes != null) {
                notes.close();
            }
        }
    }
}
