package jindu.transform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jindu.catalog.Table;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.service.ServiceTables;
import jindu.catalog.submission.Form;
import jindu.reference.Workspace;
import jindu.reference.WorkspaceException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The staged tables as views, of the submissions that count. */
final class StagedViews {

    private final Workspace workspace;
    private final SnapshotInputs inputs;

    StagedViews(Workspace workspace, SnapshotInputs inputs) {
        this.workspace = workspace;
        this.inputs = inputs;
    }

    void register(SparkSession spark) {
        submissions().register(spark);
        register(spark, RosterTables.STAGED_ROW, Form.ROSTER);
        register(spark, ServiceTables.STAGED_EVENT, Form.SERVICE);
    }

    private LocalTable submissions() {
        LocalTable table = LocalTable.of(
                "stg_submission",
                "submission_id STRING, form STRING, county_code STRING, month STRING, sha256 STRING,"
                        + " received_at TIMESTAMP, received_day INT, modified_at TIMESTAMP, path_order INT,"
                        + " is_empty_list BOOLEAN, rows_accepted INT, rows_rejected INT");
        Map<String, Integer> pathOrder = new HashMap<>();
        inputs.submissions().stream()
                .map(r -> r.file().path())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(path -> pathOrder.put(path, pathOrder.size()));
        for (SnapshotInputs.Received r : inputs.submissions()) {
            table.add(
                    r.submission().submissionId(),
                    r.submission().form().code(),
                    r.submission().countyCode(),
                    r.submission().month(),
                    r.file().sha256(),
                    Timestamp.from(r.file().receivedAt()),
                    (int) r.file()
                            .receivedAt()
                            .atZone(inputs.settings().timeZone())
                            .toLocalDate()
                            .toEpochDay(),
                    Timestamp.from(r.file().modifiedAt()),
                    pathOrder.get(r.file().path()),
                    r.submission().emptyList(),
                    r.submission().rowsAccepted(),
                    r.submission().rowsRejected());
        }
        return table;
    }

    private void register(SparkSession spark, Table table, Form form) {
        List<String> files = new ArrayList<>();
        for (SnapshotInputs.Received r : inputs.submissions()) {
            if (r.submission().form() == form) {
                Path file = workspace.submission(r.submission().submissionId()).resolve(table.name() + ".parquet");
                if (!Files.exists(file)) {
                    throw new WorkspaceException("Cannot read staging: submission "
                            + r.submission().submissionId()
                            + " is in the ledger but not in its folder. Restore staging/ from a backup.");
                }
                files.add(file.toUri().toString());
            }
        }
        Dataset<Row> rows = files.isEmpty()
                ? spark.createDataFrame(List.of(), CatalogSchema.of(table))
                : spark.read().schema(CatalogSchema.of(table)).parquet(files.toArray(String[]::new));
        rows.createOrReplaceTempView(table.name());
    }
}
