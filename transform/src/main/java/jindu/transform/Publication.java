package jindu.transform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import jindu.reference.Workspace;
import jindu.reference.disk.UnfinishedFile;

/** Which snapshot is the current one: the text of the file CURRENT decides, and is replaced at one instant. */
public final class Publication {

    private Publication() {}

    /**
     * Makes a whole snapshot the current one.
     *
     * @throws IllegalArgumentException if it is not whole
     */
    public static void switchTo(Workspace workspace, String snapshotId) throws IOException {
        if (!Files.isRegularFile(workspace.snapshot(snapshotId).resolve(SnapshotManifest.FILE))) {
            throw new IllegalArgumentException("Cannot publish snapshot " + snapshotId + ": it is not whole");
        }
        try (UnfinishedFile current = UnfinishedFile.of(workspace.current())) {
            current.finish((snapshotId + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
