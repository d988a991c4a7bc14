package jindu.cli;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Starts Spark in this process, and ends it with the command. */
final class OwnSparkSessions implements SparkSource {

    private final Map<String, String> environment;

    OwnSparkSessions(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public SparkSession open(Path temporary, String master) {
        String named = master != null ? master : environment.get("JINDU_MASTER");
        return SparkSessions.open(named == null || named.isBlank() ? "local[*]" : named, temporary);
    }

    @Override
    public void close(SparkSession session) {
        session.stop();
    }
}
