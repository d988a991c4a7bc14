package jindu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jindu.catalog.Text;
import jindu.reference.Workspace;
import jindu.reports.ReportException;
import jindu.reports.SnapshotDatabase;
import jindu.reports.WarehouseFile;

/** The snapshots of a workspace, as those find them who only read. */
final class Snapshots {

    private Snapshots() {}

    /**
     * The folder of a snapshot, the current one's where none is named. Mends a switch that a crash cut short.
     *
     * @throws UsageException when there is no snapshot of that name
     * @throws ReportException when there is none at all
     */
    static Path folder(Workspace workspace, String id, Messages messages) {
        if (Files.isWritable(workspace.warehouse())) {
            WarehouseFile.repair(workspace);
        }
        if (id == null) {
            return WarehouseFile.current(workspace);
        }
        return published(workspace).stream()
                .filter(folder -> folder.getFileName().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException(messages.text("msg.usage.snapshot", id)));
    }

    /** Those that were published, newest data first. */
    static List<Path> published(Workspace workspace) {
        if (!Files.isDirectory(workspace.snapshots())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(workspace.snapshots())) {
            return folders.filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .filter(folder -> Files.isRegularFile(folder.resolve(SnapshotDatabase.FILE)))
                    .sorted(Comparator.comparing(
                                    (Path folder) -> folder.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw ReportException.because(Text.of("无法列出 {0}", "Cannot list {0}").with(workspace.snapshots()), e);
        }
    }

    /** Whether CURRENT names that snapshot. */
    static boolean isCurrent(Workspace workspace, String id) {
        try {
            return Files.exists(workspace.current())
                    && Files.readString(workspace.current()).strip().equals(id);
        } catch (IOException e) {
            throw ReportException.because(Text.of("无法读取 {0}", "Cannot read {0}").with(workspace.current()), e);
        }
    }
}
