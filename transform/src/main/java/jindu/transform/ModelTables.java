package jindu.transform;

import java.nio.file.Path;
import java.util.List;
import jindu.catalog.Column;
import jindu.catalog.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Runs the queries, one after another, each reading what those before it made.
 *
 * <p>A prefecture's data is small and a person waits: then rows are held in memory between queries, every input is one
 * partition, and so a query is one task without a shuffle. What is large is read back from Parquet, and Spark spreads it
 * as it sees fit.
 */
final class ModelTables {

    private final SparkSession spark;
    private final Path folder;
    private final boolean large;

    /** @param folder of the snapshot that is being built */
    ModelTables(SparkSession spark, Path folder, boolean large) {
        this.spark = spark;
        this.folder = folder;
        this.large = large;
    }

    /** Reads views over staging once, where they are small, instead of once a query. */
    void hold(List<String> views) {
        for (String view : views) {
            hold(view, spark.table(view));
        }
    }

    private void hold(String name, Dataset<Row> rows) {
        Dataset<Row> held = large
                ? rows
                : spark.createDataFrame(rows.collectAsList(), rows.schema()).coalesce(1);
        held.createOrReplaceTempView(name);
    }

    void make(SqlModel model) {
        Dataset<Row> rows = spark.sql(model.sql());
        if (model.table().isPresent()) {
            publish(rows, model.table().get());
        } else {
            hold(model.name(), rows);
        }
    }

    /** Writes a table in the catalog's columns and types, its rows by key so that no sheet's order shows. */
    private void publish(Dataset<Row> rows, Table table) {
        List<String> made = List.of(rows.columns());
        if (!made.equals(table.columnNames())) {
            throw new IllegalStateException(
                    "Invalid query of " + table.name() + ": it makes " + made + ", not " + table.columnNames());
        }
        Dataset<Row> typed = rows.select(table.columns().stream()
                .map(c -> functions.col(c.name()).cast(c.type().sql()).as(c.name()))
                .toArray(org.apache.spark.sql.Column[]::new));
        org.apache.spark.sql.Column[] key =
                table.key().stream().map(Column::name).map(functions::col).toArray(org.apache.spark.sql.Column[]::new);
        String target = SparkPath.of(folder.resolve(table.name()));
        if (large) {
            typed.sort(key).write().parquet(target);
            spark.read().schema(CatalogSchema.of(table)).parquet(target).createOrReplaceTempView(table.name());
        } else {
            hold(table.name(), typed);
            spark.table(table.name()).sortWithinPartitions(key).write().parquet(target);
        }
    }
}
