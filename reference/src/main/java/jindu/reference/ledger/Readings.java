package jindu.reference.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of a file that was read more than once, the reading that counts. A file that is read again keeps its time of receipt,
 * but what was made of it then was known only then: as of an earlier moment the earlier reading stands.
 */
final class Readings {

    private Readings() {}

    /**
     * Each file that had come, in the order of the ledger, as it was read last.
     *
     * @param lines with each file's time of receipt as it was registered last
     */
    static List<LedgerEntry> asOf(List<LedgerLine> lines, Instant asOf) {
        Map<List<String>, LedgerEntry> files = new LinkedHashMap<>();
        for (LedgerLine line : lines) {
            if (line instanceof LedgerEntry file && !file.receivedAt().isAfter(asOf)) {
                // The first reading of a file that came in time counts however late it was staged.
                files.merge(
                        List.of(file.sha256(), file.path()),
                        file,
                        (before, again) -> again.stagedAt().isAfter(asOf) ? before : again);
            }
        }
        return List.copyOf(files.values());
    }
}
