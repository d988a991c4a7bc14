package jindu.ingest.grid;

import java.time.Duration;
import jindu.catalog.submission.FileRules;

/** The moment by which a file has to be read. Polled in every loop over its content. */
public final class Deadline {

    private final Duration allowed;
    private final long end;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
        this.end = System.nanoTime() + allowed.toNanos();
    }

    public static Deadline in(Duration allowed) {
        return new Deadline(allowed);
    }

    /** @throws UnreadableFileException if it has passed */
    public void check() throws UnreadableFileException {
        if (System.nanoTime() - end > 0) {
            throw new UnreadableFileException(FileRules.TOO_LONG, String.valueOf(allowed.toSeconds()));
        }
    }
}
