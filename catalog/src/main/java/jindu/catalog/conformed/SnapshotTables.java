package jindu.catalog.conformed;

import static jindu.catalog.Column.optional;
import static jindu.catalog.Column.required;

import jindu.catalog.Column;
import jindu.catalog.Table;
import jindu.catalog.Text;
import jindu.catalog.Type;

/** What a snapshot's DuckDB file says of the snapshot itself. */
public final class SnapshotTables {

    public static final Column SNAPSHOT_ID = required(
            "snapshot_id",
            Type.TEXT,
            Text.of("快照编号", "snapshot"),
            Text.of(
                    "数据日期和所据内容的摘要；每份报告都注明它",
                    "date of the data and a hash of what it was made of; every report names it"));
    public static final Column FOLDER = required(
            "folder",
            Type.TEXT,
            Text.of("所在文件夹", "folder"),
            Text.of("各视图所读的 Parquet 文件所在的文件夹", "where the Parquet files lie that the views read"));
    public static final Column MANIFEST = optional(
            "manifest",
            Type.TEXT,
            Text.of("快照清单", "manifest"),
            Text.of(
                    "snapshot.json 的内容（JSON）：所据报送、参考数据的摘要、最后收到的时间，如 manifest ->> '$.last_received_at'",
                    "what snapshot.json says, as JSON: the submissions, the hash of the reference data, the last time of"
                            + " receipt, as in manifest ->> '$.last_received_at'"),
            Text.of("快照文件夹中没有清单", "the snapshot's folder has no manifest"));

    public static final Table SNAPSHOT = Table.named("jindu_snapshot", "conformed")
            .label("本快照", "This snapshot")
            .grain("一行：这个 DuckDB 文件所属的快照", "the one snapshot to which the DuckDB file belongs")
            .columns(SNAPSHOT_ID, FOLDER, MANIFEST)
            .key(SNAPSHOT_ID)
            .build();

    private SnapshotTables() {}
}
