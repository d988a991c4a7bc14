package jindu.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerLine;
import jindu.reference.ledger.LedgerRegistration;

/**
 * What the register of incoming mail says of files that were read before: a line added or corrected after ingest counts
 * too, whether the file still lies there or not.
 *
 * @param changed for each file whose registered time is not the one that the ledger has
 * @param linesWithoutFile lines of the register that name a file which never came
 */
record Registrations(List<LedgerRegistration> changed, List<Long> linesWithoutFile) {

    /** @param fresh files that this run enters in the ledger, with what the register says of them now */
    static Registrations of(
            List<LedgerLine> ledger,
            ReceivedRegister register,
            List<InboxFile> all,
            List<InboxFile> fresh,
            Instant now) {
        Map<String, LedgerEntry> newestByPath = new LinkedHashMap<>();
        for (LedgerLine line : LedgerRegistration.settled(ledger)) {
            if (line instanceof LedgerEntry entry) {
                newestByPath.put(entry.path(), entry);
            }
        }
        Set<String> paths = new HashSet<>(newestByPath.keySet());
        all.forEach(file -> paths.add(file.path()));
        // Another file took the name: the line speaks of that one.
        fresh.forEach(file -> newestByPath.remove(file.path()));
        List<LedgerRegistration> changed = new ArrayList<>();
        newestByPath.forEach((path, entry) -> register.receivedAt(path)
                .filter(at -> !at.equals(entry.receivedAt()))
                .ifPresent(at -> changed.add(new LedgerRegistration(entry.sha256(), path, at, now))));
        return new Registrations(List.copyOf(changed), register.linesWithout(paths));
    }
}
