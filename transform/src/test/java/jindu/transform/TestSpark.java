package jindu.transform;

import org.apache.spark.sql.SparkSession;

/** The one session of all tests. */
final class TestSpark {

    private static SparkSession session;

    private TestSpark() {}

    static synchronized SparkSession session() {
        if (session == null) {
            SparkSession.Builder builder = SparkSession.builder().master("local[2]");
            SparkTuning.settings().forEach(builder::config);
            session = builder.getOrCreate();
        }
        return session;
    }
}
