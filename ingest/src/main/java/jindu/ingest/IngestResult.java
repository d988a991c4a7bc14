package jindu.ingest;

import java.util.List;
import jindu.ingest.form.Finding;
import jindu.ingest.form.FindingSummary;
import jindu.reference.ledger.LedgerSubmission;

/**
 * What a run of ingest did.
 *
 * @param filesSeen files in the inbox that are submissions or want to be
 * @param filesKnown of them those read before, copies among them
 * @param readAgain of the known ones
 * @param files those read in this run, in order of receipt
 * @param unread what lies there too and could not be read, in this run or any other
 * @param receiptsChanged files read before for which the register has another time of receipt than the ledger had
 * @param registerLinesWithoutFile lines of received.csv that name a file which never came
 */
public record IngestResult(
        int filesSeen,
        int filesKnown,
        ReadAgain readAgain,
        List<ReadFile> files,
        List<UnreadFile> unread,
        int receiptsChanged,
        List<Long> registerLinesWithoutFile) {

    /**
     * Files read before and once more in this run.
     *
     * @param changed of which something else was made than before
     */
    public record ReadAgain(int files, int changed) {}

    /**
     * A file read in this run.
     *
     * @param shownPath its path below the inbox, personal data masked: fit for the screen
     * @param copy its content was staged before, for the same county and month
     */
    public record ReadFile(String shownPath, String sha256, boolean copy, List<ReadSubmission> submissions) {}

    /** A submission read in this run, with what was found in it. */
    public record ReadSubmission(LedgerSubmission submission, FindingSummary found) {

        /** Rejections first, notes last; all of them unless there are very many. */
        public List<Finding> findings() {
            return found.worst();
        }
    }

    public int rowsAccepted() {
        return submissions().mapToInt(s -> s.submission().rowsAccepted()).sum();
    }

    public int rowsRejected() {
        return submissions().mapToInt(s -> s.submission().rowsRejected()).sum();
    }

    /** Whether a row or a file was rejected that no earlier run had met, or something cannot be read at all. */
    public boolean hasRejections() {
        return !unread.isEmpty()
                || submissions()
                        .anyMatch(
                                s -> s.submission().rejected() || s.submission().rowsRejected() > 0);
    }

    /** The submissions staged in this run; those of copies were staged before. */
    public java.util.stream.Stream<ReadSubmission> submissions() {
        return files.stream().filter(f -> !f.copy()).flatMap(f -> f.submissions().stream());
    }
}
