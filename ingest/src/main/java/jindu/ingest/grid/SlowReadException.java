package jindu.ingest.grid;

import java.io.IOException;
import java.time.Duration;

/**
 * A file that was waited for in vain, though it made little work: the machine is overloaded, or its disk does not answer.
 * That says nothing of the file, which can be read another time.
 */
public final class SlowReadException extends IOException {

    private static final long serialVersionUID = 1L;

    SlowReadException(Duration waited) {
        super("Cannot read a file in " + waited.toSeconds()
                + " s: the machine is overloaded or its disk does not answer");
    }
}
