package jindu.bench;

import java.nio.file.Path;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The least that a Spark program can do which does the same kind of thing: write 1,000 rows as Parquet, read and
 * aggregate them, write the result. What jindu takes beyond it is what jindu does.
 */
public final class SmallestSparkProgram {

    private static final int ROWS = 1_000;
    private static final int GROUPS = 7;

    private SmallestSparkProgram() {}

    /**
     * Runs once.
     *
     * @param args a folder to write to
     */
    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("Usage: SmallestSparkProgram <folder>");
            System.exit(2);
        }
        String rows = Path.of(args[0]).resolve("rows").toUri().toString();
        String sums = Path.of(args[0]).resolve("sums").toUri().toString();
        SparkSession spark = SparkSession.builder()
                .master("local[*]")
                .appName("smallest")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .getOrCreate();
        spark.range(ROWS)
                .withColumn("area", functions.col("id").mod(GROUPS))
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(rows);
        spark.read()
                .parquet(rows)
                .groupBy("area")
                .agg(functions.sum("id").as("total"))
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(sums);
        spark.stop();
    }
}
