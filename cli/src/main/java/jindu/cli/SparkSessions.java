package jindu.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import jindu.transform.SparkTuning;
import org.apache.spark.sql.SparkSession;

/** How jindu sets Spark up: one process, no web pages, nothing left on disk. */
final class SparkSessions {

    private SparkSessions() {}

    static SparkSession open(String master, Path temporary) {
        SparkSession.Builder builder = SparkSession.builder().appName("jindu").master(master);
        settings(temporary).forEach(builder::config);
        return builder.getOrCreate();
    }

    private static Map<String, String> settings(Path temporary) {
        Map<String, String> settings = new TreeMap<>(SparkTuning.settings());
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.driver.host", "127.0.0.1");
        settings.put("spark.driver.bindAddress", "127.0.0.1");
        settings.put("spark.local.dir", temporary.toString());
        settings.put("spark.sql.warehouse.dir", temporary.resolve("tables").toString());
        // A task that runs out of memory fails the command with a message; it does not end the process without one.
        settings.put("spark.executor.killOnFatalError.depth", "0");
        return settings;
    }
}
