package jindu.transform;

import java.util.LinkedHashMap;
import java.util.Map;

/** What Spark has to be told for data of this kind: many small tables, a person waiting. */
public final class SparkTuning {

    /** Above this many staged rows Spark spreads the work; below, spreading takes longer than the work. */
    static final long ROWS_OF_ONE_TASK = 1_000_000;

    private SparkTuning() {}

    /** Settings of a session, to be given before it starts. */
    public static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.sql.session.timeZone", "UTC");
        settings.put("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        settings.put("spark.sql.caseSensitive", "false");
        // A prefecture's month is some thousands of rows: planning, code generation and shuffling cost more than work.
        settings.put("spark.sql.shuffle.partitions", "1");
        settings.put("spark.sql.adaptive.enabled", "false");
        settings.put("spark.sql.codegen.wholeStage", "false");
        settings.put("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        // Sides of one partition join where they are; only what a query marks is broadcast, each a job of its own.
        settings.put("spark.sql.autoBroadcastJoinThreshold", "-1");
        // A listing job of its own is started above this many paths.
        settings.put("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000");
        settings.put("spark.sql.sources.fileCompressionFactor", "1.0");
        settings.put("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        settings.put("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2");
        settings.put("spark.hadoop.fs.file.impl", InProcessFileSystem.class.getName());
        settings.put("spark.sql.parquet.compression.codec", "uncompressed");
        settings.put("spark.cleaner.referenceTracking", "false");
        return settings;
    }
}
