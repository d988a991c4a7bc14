package jindu.reference.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file in the making: written under another name beside its place, forced to the disk, then put there in one step.
 * Readers see all of the old or all of the new, also after a power cut. What is not put in place is removed, so that a
 * fault leaves neither half a file nor litter; {@link #sweep} takes away what a killed process left.
 */
public final class UnfinishedFile implements AutoCloseable {

    /** A hidden name beside a file's place, with the number of the process that writes it. */
    private static final Pattern ASIDE = Pattern.compile("\\..*\\.(\\d{1,18})\\.writing");

    private final Path target;
    private final Path path;

    private UnfinishedFile(Path target, FileAttribute<?>... permissions) throws IOException {
        this.target = target.toAbsolutePath();
        path = aside(target);
        Files.deleteIfExists(path);
        if (permissions.length > 0) {
            Files.createFile(path, permissions);
        }
    }

    /** A file that is made by whoever writes to {@link #path}, with the permissions that new files get. */
    public static UnfinishedFile of(Path target) throws IOException {
        return new UnfinishedFile(target);
    }

    /** A file that is there, empty, and that its owner alone can read from its first byte. */
    public static UnfinishedFile ofOwner(Path target) throws IOException {
        boolean isPosix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (isPosix) {
            return new UnfinishedFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        UnfinishedFile file = new UnfinishedFile(target);
        Files.createFile(file.path);
        return file;
    }

    /** Where to write. */
    public Path path() {
        return path;
    }

    /** Puts the file in its place for good, replacing an earlier one; who has that one open keeps it. */
    public void finish() throws IOException {
        Disk.force(path);
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.force(folder());
    }

    /** The same with these bytes. */
    public void finish(byte[] bytes) throws IOException {
        Files.write(path, bytes);
        finish();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private Path folder() {
        return Objects.requireNonNull(target.getParent(), "a file lies in a folder");
    }

    /** The name under which this process writes a file. */
    public static Path aside(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".writing");
    }

    /**
     * Takes away what processes that were killed left half-written in a folder and below it; to be called before anything
     * is written there.
     *
     * @param depth 1 for the folder alone
     */
    public static void sweep(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder, depth)) {
            for (Path path : paths.filter(UnfinishedFile::isLeftOver).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static boolean isLeftOver(Path path) {
        Matcher aside = ASIDE.matcher(path.getFileName().toString());
        if (!aside.matches()) {
            return false;
        }
        long writer = Long.parseLong(aside.group(1));
        return writer == ProcessHandle.current().pid()
                || ProcessHandle.of(writer).isEmpty();
    }
}
