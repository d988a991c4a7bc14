package jindu.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import jindu.catalog.Text;
import jindu.reference.Workspace;
import jindu.reference.disk.UnfinishedFile;

/**
 * warehouse.duckdb, the file analysts open: a copy of the current snapshot's own DuckDB file. CURRENT decides which
 * snapshot that is; a copy of another size or time than the snapshot's file is a switch cut short, and is made again.
 */
public final class WarehouseFile {

    /** As transform names them: the date of the data and a hash. */
    private static final Pattern SNAPSHOT_ID = Pattern.compile("\\d{8}-[0-9a-f]{12}");

    private WarehouseFile() {}

    /**
     * Puts the current snapshot's file in place in one step. Who has the earlier one open keeps it and the snapshot it
     * reads.
     *
     * @throws ReportException when CURRENT names no snapshot that is there
     */
    public static void publish(Workspace workspace) {
        Path snapshot = current(workspace);
        if (!SnapshotDatabase.isInPlace(snapshot)) {
            SnapshotDatabase.create(snapshot);
        }
        Path source = snapshot.resolve(SnapshotDatabase.FILE);
        Path target = workspace.warehouseDuckdb();
        try (UnfinishedFile unfinished = UnfinishedFile.of(target)) {
            Files.copy(source, unfinished.path(), StandardCopyOption.COPY_ATTRIBUTES);
            Files.setLastModifiedTime(unfinished.path(), Files.getLastModifiedTime(source));
            unfinished.finish();
        } catch (IOException e) {
            throw ReportException.because(
                    Text.of("无法替换 {0}", "Cannot replace {0}").with(target), e);
        }
    }

    /**
     * Publishes again where the file does not fit CURRENT or the place of the workspace; does nothing in a workspace
     * without a snapshot.
     *
     * @return whether there was something to mend
     */
    public static boolean repair(Workspace workspace) {
        if (!Files.exists(workspace.current())) {
            return false;
        }
        Path snapshot = current(workspace);
        if (SnapshotDatabase.isInPlace(snapshot) && isCopy(workspace, snapshot)) {
            return false;
        }
        publish(workspace);
        return true;
    }

    /** The folder of the snapshot that CURRENT names. */
    public static Path current(Workspace workspace) {
        String id;
        try {
            id = Files.readString(workspace.current()).strip();
        } catch (IOException e) {
            throw new ReportException(
                    Text.of(
                                    "找不到当前快照：{0} 无法读取。请用 `jindu transform` 生成。",
                                    "Cannot find the current snapshot: {0} cannot be read. Make one with `jindu transform`.")
                            .with(workspace.current()),
                    e);
        }
        if (!SNAPSHOT_ID.matcher(id).matches()) {
            throw new ReportException(Text.of(
                            "找不到当前快照：{0} 已损坏。请运行 `jindu transform` 重新写入。",
                            "Cannot find the current snapshot: {0} is damaged. Run `jindu transform`, which writes it anew.")
                    .with(workspace.current()));
        }
        Path snapshot = workspace.snapshot(id);
        if (!Files.isDirectory(snapshot)) {
            throw new ReportException(Text.of(
                            "找不到当前快照：{0} 不存在。请运行 `jindu transform` 重新生成。",
                            "Cannot find the current snapshot: {0} is missing. Run `jindu transform`, which makes it again.")
                    .with(snapshot));
        }
        return snapshot;
    }

    private static boolean isCopy(Workspace workspace, Path snapshot) {
        Path source = snapshot.resolve(SnapshotDatabase.FILE);
        Path copy = workspace.warehouseDuckdb();
        try {
            return Files.isRegularFile(copy)
                    && Files.size(copy) == Files.size(source)
                    && Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(source));
        } catch (IOException e) {
            throw ReportException.because(Text.of("无法读取 {0}", "Cannot read {0}").with(copy), e);
        }
    }
}
