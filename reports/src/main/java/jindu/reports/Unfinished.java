package jindu.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file in the making: written under another name beside its place, then put there in one step. What is not put in
 * place is removed, so that a fault leaves neither half a file nor litter.
 */
public final class Unfinished implements AutoCloseable {

    private final Path target;
    private final Path path;

    public Unfinished(Path target) throws IOException {
        this.target = target;
        path = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(path);
    }

    /** Where to write. */
    public Path path() {
        return path;
    }

    /** Puts the file in its place, replacing an earlier one; who has that one open keeps it. */
    public void finish() throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
