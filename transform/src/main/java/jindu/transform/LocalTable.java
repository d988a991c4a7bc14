package jindu.transform;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** A small table made in Java that queries read by name. */
record LocalTable(String name, StructType schema, List<Row> rows) {

    /** @param ddl columns and types, as in {@code month STRING, due_day INT} */
    static LocalTable of(String name, String ddl) {
        return new LocalTable(name, StructType.fromDDL(ddl), new ArrayList<>());
    }

    LocalTable add(Object... values) {
        if (values.length != schema.size()) {
            throw new IllegalArgumentException(
                    "Invalid row of " + name + ": " + values.length + " values for " + schema.size() + " columns");
        }
        rows.add(RowFactory.create(values));
        return this;
    }

    void register(SparkSession spark) {
        spark.createDataFrame(rows, schema).coalesce(1).createOrReplaceTempView(name);
    }
}
