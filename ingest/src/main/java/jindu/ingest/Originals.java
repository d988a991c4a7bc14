package jindu.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jindu.reference.Workspace;

/** The files of the inbox as they came, for as long as they lie there unchanged. For several threads. */
public final class Originals {

    private final Path inbox;
    private Map<String, Path> byPath;

    public Originals(Workspace workspace) {
        this.inbox = workspace.inbox();
    }

    /** A file's path as the ledger has it, whether the file is there or not. */
    public static String relative(Workspace workspace, Path file) {
        return Inbox.relative(
                workspace.inbox().toAbsolutePath().normalize(),
                file.toAbsolutePath().normalize());
    }

    /** Whether a file lies at one of the paths, whatever it holds. */
    public boolean mayBeThere(Collection<String> paths) throws IOException {
        return paths.stream().anyMatch(files()::containsKey);
    }

    /**
     * A file with that content at one of the paths.
     *
     * @param paths as the ledger has them
     */
    public Optional<Path> find(String sha256, Collection<String> paths) throws IOException {
        for (String path : paths) {
            Path file = files().get(path);
            if (file != null && Inbox.sha256(file).equals(sha256)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** By the path in the form that the ledger keeps, which the disk's own may not be. */
    private synchronized Map<String, Path> files() throws IOException {
        if (byPath == null) {
            Map<String, Path> found = new HashMap<>();
            FilesBelow below = FilesBelow.of(inbox);
            below.files().forEach(file -> found.put(Inbox.relative(below.folder(), file), file));
            byPath = found;
        }
        return byPath;
    }
}
