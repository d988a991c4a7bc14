package jindu.bench.peers;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** spark-excel on Spark 3.5: the first sheet from its header on as a data frame, read by its streaming reader. */
public final class SparkExcel implements ToLongFunction<Path> {

    private static final String HEADER_AT = "A4";
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final Set<String> NUMBERS = Set.of("序号", "产业带动收入（元/年）");

    private final SparkSession spark = SparkSession.builder()
            .master("local[*]")
            .appName("spark-excel")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();

    @Override
    public long applyAsLong(Path file) {
        Dataset<Row> rows = spark.read()
                .format("com.crealytics.spark.excel")
                .option("header", "true")
                .option("dataAddress", HEADER_AT)
                .option("maxRowsInMemory", ROWS_IN_MEMORY)
                .load(file.toUri().toString());
        Column sum = Arrays.stream(rows.columns())
                .map(SparkExcel::of)
                .reduce(Column::plus)
                .orElseThrow();
        return rows.agg(functions.sum(sum)).first().getLong(0);
    }

    private static Column of(String name) {
        Column cell = functions.col("`" + name + "`");
        Column value = NUMBERS.contains(name) ? cell.cast("double").cast("long") : functions.length(cell);
        return functions.coalesce(value, functions.lit(0)).cast("long");
    }
}
