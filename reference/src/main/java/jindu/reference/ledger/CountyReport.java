package jindu.reference.ledger;

import java.time.Instant;
import java.time.LocalDate;
import jindu.catalog.submission.Timeliness;

/**
 * Where a county stands with a month's report as of a moment.
 *
 * @param due last day in time; null where no report is due
 * @param firstReceived when the first accepted one came; null while none has
 * @param daysLate from the due date to the first accepted one, for a late one; 0 else
 * @param revisions accepted ones
 * @param rejected workbooks that were rejected whole
 * @param held lists that wait for the desk's decision
 * @param withdrawn lists that the desk took out of effect
 * @param inForce the one that counts; null while there is none
 */
public record CountyReport(
        LocalDate due,
        Instant firstReceived,
        Timeliness timeliness,
        long daysLate,
        int revisions,
        int rejected,
        int held,
        int withdrawn,
        Submission inForce) {

    /** Rows accepted of the one in force; null while there is none. */
    public Integer rowsAccepted() {
        return inForce == null ? null : inForce.read().rowsAccepted();
    }

    /** Rows rejected of the one in force; null while there is none. */
    public Integer rowsRejected() {
        return inForce == null ? null : inForce.read().rowsRejected();
    }
}
