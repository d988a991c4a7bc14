package jindu.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import jindu.catalog.Text;

/** Where everything of a workspace lies. The record names places; making folders is up to the commands that fill them. */
public record Workspace(Path home) {
    public Workspace {
        home = home.toAbsolutePath().normalize();
    }

    /**
     * The workspace at a folder.
     *
     * @throws WorkspaceException when one of the three entries that make a workspace is not there
     */
    public static Workspace open(Path home) {
        Workspace workspace = new Workspace(home);
        if (!Files.isDirectory(workspace.home)) {
            throw missing(workspace, Text.of("文件夹不存在", "the folder does not exist"));
        }
        if (!Files.isRegularFile(workspace.settings())) {
            throw missing(workspace, Text.of("缺少 jindu.yaml", "jindu.yaml is missing"));
        }
        if (!Files.isDirectory(workspace.reference())) {
            throw missing(workspace, Text.of("缺少文件夹 reference/", "the folder reference/ is missing"));
        }
        if (!Files.isDirectory(workspace.inbox())) {
            throw missing(workspace, Text.of("缺少文件夹 inbox/", "the folder inbox/ is missing"));
        }
        return workspace;
    }

    private static WorkspaceException missing(Workspace workspace, Text reason) {
        return new WorkspaceException(Text.of(
                        "无法打开工作区 {0}：{1}。请用 `jindu init {0}` 新建，或用 --home 指定另一个。",
                        "Cannot open workspace {0}: {1}. Make one with `jindu init {0}`, or name another with --home.")
                .with(workspace.home, reason));
    }

    public Path settings() {
        return home.resolve("jindu.yaml");
    }

    public Path reference() {
        return home.resolve("reference");
    }

    public Path inbox() {
        return home.resolve("inbox");
    }

    /** The desk's register of incoming mail; need not exist. */
    public Path received() {
        return inbox().resolve("received.csv");
    }

    public Path staging() {
        return home.resolve("staging");
    }

    public Path ledger() {
        return staging().resolve("ledger.jsonl");
    }

    public Path submissions() {
        return staging().resolve("submissions");
    }

    public Path submission(String submissionId) {
        return submissions().resolve(submissionId);
    }

    public Path warehouse() {
        return home.resolve("warehouse");
    }

    public Path snapshots() {
        return warehouse().resolve("snapshots");
    }

    public Path snapshot(String snapshotId) {
        return snapshots().resolve(snapshotId);
    }

    /** The text file that names the published snapshot. */
    public Path current() {
        return warehouse().resolve("CURRENT");
    }

    public Path warehouseDuckdb() {
        return warehouse().resolve("warehouse.duckdb");
    }

    public Path feedback(YearMonth month) {
        return home.resolve("feedback").resolve(month.toString());
    }

    public Path reports(YearMonth month) {
        return home.resolve("reports").resolve(month.toString());
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /** Held by the one run that may write to the workspace. */
    public Path lock() {
        return home.resolve(".jindu.lock");
    }
}
