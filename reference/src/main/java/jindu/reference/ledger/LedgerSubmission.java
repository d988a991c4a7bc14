package jindu.reference.ledger;

import java.io.Serializable;
import jindu.catalog.submission.Form;

/**
 * A submission as the ledger knows it.
 *
 * @param form null for a file that could not be read as any form
 * @param countyCode null for a log, and for a file whose county was not found
 * @param month yyyy-MM; null for a log, and for a file whose month was not found
 * @param rejectRule id of the rule that rejected the whole file, null for an accepted submission
 * @param emptyList the list has no rows and says so
 */
public record LedgerSubmission(
        String submissionId,
        Form form,
        String countyCode,
        String month,
        String rejectRule,
        boolean emptyList,
        int rowsAccepted,
        int rowsRejected)
        implements Serializable {

    public boolean accepted() {
        return rejectRule == null;
    }
}
