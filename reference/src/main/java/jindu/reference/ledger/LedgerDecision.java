package jindu.reference.ledger;

import java.time.Instant;
import java.util.Locale;

/**
 * What the desk decided about a submission. It holds from its moment on; the last one about a submission counts.
 *
 * @param reason why, in the desk's words; it stays in the ledger
 */
public record LedgerDecision(Kind kind, String submissionId, String reason, Instant decidedAt) implements LedgerLine {

    /** What may be decided. */
    public enum Kind {
        /** A held submission counts, by the time it was received; a withdrawn one counts again. */
        ACCEPT,
        /** It counts no more. */
        WITHDRAW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
