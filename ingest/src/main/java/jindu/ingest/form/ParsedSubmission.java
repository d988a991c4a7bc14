package jindu.ingest.form;

import java.util.Map;
import jindu.catalog.submission.Form;

/**
 * A submission as read from a file. Its rows went to the {@link SubmissionSink}.
 *
 * @param form null for a file that is no form
 * @param countyCode null for a log, and where it was not found
 * @param month yyyy-MM; null for a log, and where it was not found
 * @param rejectRule id of the rule that rejects it, null if it is accepted
 * @param idColumns letters of the column of ID numbers, by number of the sheet
 * @param rowsRejected all rows present where the whole file is rejected, though none is staged then
 */
public record ParsedSubmission(
        Form form,
        String countyCode,
        String month,
        String rejectRule,
        boolean emptyList,
        Map<Integer, String> idColumns,
        int rowsAccepted,
        int rowsRejected,
        FindingSummary findings) {}
