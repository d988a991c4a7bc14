package jindu.ingest;

import java.util.Set;

/**
 * Which files that were read before are read again, where they still lie in the inbox: always what a password kept
 * closed, as soon as there are passwords.
 *
 * @param isOfAllThatMayChange besides these whatever was rejected whole, and what an older reader read
 * @param files besides these, whatever became of them: paths as the ledger has them
 */
public record Rereading(boolean isOfAllThatMayChange, Set<String> files) {

    public static final Rereading WHAT_PASSWORDS_MAY_OPEN = new Rereading(false, Set.of());
    public static final Rereading ALL_THAT_MAY_CHANGE = new Rereading(true, Set.of());

    public Rereading {
        files = Set.copyOf(files);
    }
}
