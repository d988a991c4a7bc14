package jindu.ingest.form;

import java.util.List;
import jindu.catalog.Table;
import jindu.catalog.submission.Form;

/**
 * A submission as read from a file, not yet staged.
 *
 * @param form null for a file that is no form
 * @param countyCode null for a log, and where it was not found
 * @param month yyyy-MM; null for a log, and where it was not found
 * @param rejectRule id of the rule that rejects it, null if it is accepted
 * @param table of the rows; null for a file that is no form
 * @param rows values in the order of the table's columns, the submission id left null
 * @param rowsRejected all rows present where the whole file is rejected, though none is staged then
 */
public record ParsedSubmission(
        Form form,
        String countyCode,
        String month,
        String rejectRule,
        boolean emptyList,
        Table table,
        List<Object[]> rows,
        int rowsAccepted,
        int rowsRejected,
        List<Finding> findings) {

    /** A file that was rejected whole. */
    public static ParsedSubmission rejected(
            Form form, String countyCode, String month, int rows, List<Finding> findings, String rule) {
        return new ParsedSubmission(form, countyCode, month, rule, false, null, List.of(), 0, rows, findings);
    }
}
