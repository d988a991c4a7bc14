package jindu.ingest;

import java.io.IOException;
import java.util.function.Supplier;
import jindu.catalog.submission.Form;
import jindu.ingest.across.AcrossLists;
import jindu.ingest.staging.SubmissionFolders;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerSubmission;

/** Holds what was read against what is in force, in order of receipt, before it is committed. */
final class Acceptance {

    private final SubmissionFolders folders;
    private final Supplier<AcrossLists> lists;
    private AcrossLists across;

    /** @param lists asked for only when a list came */
    Acceptance(SubmissionFolders folders, Supplier<AcrossLists> lists) {
        this.folders = folders;
        this.lists = lists;
    }

    /**
     * The submission with what was found. Its findings are added to those that lie written.
     *
     * @param file that it came in
     * @param kept the same submission as it was registered before, where that stays; null for a new one
     */
    ReadTask.Written settle(ReadTask.Written written, LedgerEntry file, int run, LedgerSubmission kept)
            throws IOException {
        LedgerSubmission read = written.submission();
        if (kept != null) {
            return new ReadTask.Written(kept, written.idColumns(), written.found());
        }
        if (read.rejected() || read.form() != Form.ROSTER) {
            return written;
        }
        if (across == null) {
            across = lists.get();
        }
        String id = read.submissionId();
        AcrossLists.Outcome outcome = across.examine(read, file, folders.written(id, run), written.idColumns());
        if (!outcome.findings().isEmpty()) {
            folders.add(id, run, outcome.findings());
        }
        return written.with(outcome);
    }
}
