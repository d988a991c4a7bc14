package jindu.transform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import jindu.catalog.Table;
import jindu.catalog.Text;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.service.ServiceTables;
import jindu.catalog.submission.Form;
import jindu.reference.Workspace;
import jindu.reference.WorkspaceException;
import jindu.reference.ledger.Submission;
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
                        + " received_at TIMESTAMP, received_day INT, receipt_order INT, submission_label STRING, revision INT, is_in_force BOOLEAN,"
                        + " is_empty_list BOOLEAN, rows_accepted INT, rows_rejected INT");
        for (Submission r : inputs.submissions()) {
            table.add(
                    r.id(),
                    r.read().form().code(),
                    r.read().countyCode(),
                    r.read().month(),
                    r.file().sha256(),
                    Timestamp.from(r.receivedAt()),
                    (int) r.receivedAt()
                            .atZone(inputs.settings().timeZone())
                            .toLocalDate()
                            .toEpochDay(),
                    table.rows().size(),
                    r.label(),
                    r.revision(),
                    r.inForce(),
                    r.read().emptyList(),
                    r.read().rowsAccepted(),
                    r.read().rowsRejected());
        }
        return table;
    }

    private void register(SparkSession spark, Table table, Form form) {
        List<String> files = new ArrayList<>();
        for (Submission r : inputs.submissions()) {
            if (r.read().form() == form) {
                Path file = workspace.submission(r.id()).resolve(table.name() + ".parquet");
                if (!Files.exists(file)) {
                    throw new WorkspaceException(Text.of(
                                    "无法读取暂存区：登记册中有报送 {0}，其文件夹却不在。请从备份恢复 staging/。",
                                    "Cannot read staging: submission {0} is in the ledger but not in its folder. Restore"
                                            + " staging/ from a backup.")
                            .with(r.id()));
                }
                files.add(SparkPath.of(file));
            }
        }
        Dataset<Row> rows = files.isEmpty()
                ? spark.createDataFrame(List.of(), CatalogSchema.of(table))
                : spark.read().schema(CatalogSchema.of(table)).parquet(files.toArray(String[]::new));
        rows.createOrReplaceTempView(table.name());
    }
}
