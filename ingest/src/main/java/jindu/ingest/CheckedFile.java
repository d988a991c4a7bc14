package jindu.ingest;

import java.util.List;
import jindu.catalog.submission.Form;
import jindu.ingest.form.Finding;

/**
 * What a file would be read as.
 *
 * @param shownPath its path with the names of its lists and anything like an ID or phone masked
 * @param submissions never none: a file that is no form is one rejected submission
 */
public record CheckedFile(String shownPath, List<Submission> submissions) {

    /**
     * A submission as it would be staged.
     *
     * @param form null for a file that could not be read as any form
     * @param countyCode null for a log, and where it was not found
     * @param month yyyy-MM; null for a log, and where it was not found
     * @param rejectRule id of the rule that rejects it whole, null where it would be accepted
     * @param findings in the order of the file
     */
    public record Submission(
            Form form,
            String countyCode,
            String month,
            String rejectRule,
            boolean emptyList,
            int rowsAccepted,
            int rowsRejected,
            List<Finding> findings) {

        public Submission {
            findings = List.copyOf(findings);
        }

        public boolean isAccepted() {
            return rejectRule == null;
        }
    }

    /** Whether a row or the whole of it would be rejected. */
    public boolean hasRejections() {
        return submissions.stream().anyMatch(s -> !s.isAccepted() || s.rowsRejected() > 0);
    }
}
