package jindu.transform;

import java.util.stream.Collectors;
import jindu.catalog.Table;
import org.apache.spark.sql.types.StructType;

/** The Spark schema of a catalog table. */
final class CatalogSchema {

    private CatalogSchema() {}

    static StructType of(Table table) {
        return StructType.fromDDL(table.columns().stream()
                .map(c -> c.name() + " " + c.type().sql())
                .collect(Collectors.joining(", ")));
    }
}
