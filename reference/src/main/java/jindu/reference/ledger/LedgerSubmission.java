package jindu.reference.ledger;

import java.io.Serializable;
import jindu.catalog.submission.Form;

/**
 * A submission as it was read. What became of it since is for {@link Submissions} to say.
 *
 * @param form null for a file that could not be read as any form
 * @param countyCode null for a log, and for a file whose county was not found
 * @param month yyyy-MM; null for a log, and for a file whose month was not found
 * @param rejectRule id of the rule that rejected the whole file, else null
 * @param holdRule id of the rule that holds it until the desk decides, else null
 * @param emptyList the list has no rows and says so
 * @param listHash the same for lists that say the same of the same persons; null for a log, a rejected file, an empty
 *     list, and in ledgers of before lists were compared
 */
public record LedgerSubmission(
        String submissionId,
        Form form,
        String countyCode,
        String month,
        String rejectRule,
        String holdRule,
        boolean emptyList,
        String listHash,
        int rowsAccepted,
        int rowsRejected)
        implements Serializable {

    private static final char READING = '.';

    /** What an id ends with where the file was read before; nothing for the first reading. */
    public static String ofReading(int number) {
        return number == 1 ? "" : String.valueOf(READING) + number;
    }

    /** The id that a submission had, or would have had, when its file was read first. */
    public static String firstReading(String submissionId) {
        int end = submissionId.indexOf(READING);
        return end < 0 ? submissionId : submissionId.substring(0, end);
    }

    /** Whether it was read from content of that hash, with the beginning of which its id ends. */
    public boolean isOf(String sha256) {
        String first = firstReading(submissionId);
        return sha256.startsWith(first.substring(first.lastIndexOf('-') + 1));
    }

    /** Whether the whole file was rejected. */
    public boolean rejected() {
        return rejectRule != null;
    }

    /** The same submission, with the hash of its list. */
    public LedgerSubmission withList(String hash) {
        return new LedgerSubmission(
                submissionId,
                form,
                countyCode,
                month,
                rejectRule,
                holdRule,
                emptyList,
                hash,
                rowsAccepted,
                rowsRejected);
    }

    /** The same submission, held by a rule, or by none. */
    public LedgerSubmission heldBy(String rule) {
        return new LedgerSubmission(
                submissionId,
                form,
                countyCode,
                month,
                rejectRule,
                rule,
                emptyList,
                listHash,
                rowsAccepted,
                rowsRejected);
    }
}
