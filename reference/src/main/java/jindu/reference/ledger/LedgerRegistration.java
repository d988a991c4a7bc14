package jindu.reference.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A time of receipt that the desk entered or corrected in its register after the file had been read. The last one about
 * a file counts. When a file came is a fact about the file and no decision: it holds for every as-of moment, just as that
 * of a file which is read late.
 *
 * @param sha256 hash of the file's content
 * @param path of the file, relative to the inbox; it may hold a person's name, and stays here
 */
public record LedgerRegistration(String sha256, String path, Instant receivedAt, Instant registeredAt)
        implements LedgerLine {

    /** The lines with each file's time of receipt as it was registered last; those about receipts alone left out. */
    public static List<LedgerLine> settled(List<? extends LedgerLine> lines) {
        Map<List<String>, Instant> registered = new HashMap<>();
        for (LedgerLine line : lines) {
            if (line instanceof LedgerRegistration r) {
                registered.put(List.of(r.sha256(), r.path()), r.receivedAt());
            }
        }
        return lines.stream()
                .filter(line -> !(line instanceof LedgerRegistration))
                .map(line -> settled(line, registered))
                .toList();
    }

    private static LedgerLine settled(LedgerLine line, Map<List<String>, Instant> registered) {
        if (!(line instanceof LedgerEntry entry)) {
            return line;
        }
        Instant at = registered.get(List.of(entry.sha256(), entry.path()));
        return at == null ? entry : entry.withReceipt(at);
    }
}
