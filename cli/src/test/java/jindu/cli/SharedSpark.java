package jindu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** One session for all tests of this JVM, set up as the command line sets it up. */
final class SharedSpark implements SparkSource {

    static final SharedSpark INSTANCE = new SharedSpark();

    private SparkSession session;

    private SharedSpark() {}

    @Override
    public synchronized SparkSession open(Path temporary, String master) {
        if (session == null) {
            try {
                session = SparkSessions.open("local[2]", Files.createTempDirectory("jindu-test-spark"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return session;
    }

    @Override
    public void close(SparkSession used) {
        // The next test uses it, too.
    }
}
