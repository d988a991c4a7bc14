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
 * fault leaves neither half a file nor litter; what a killed process left is removed by the next that writes the file.
 */
public final class UnfinishedFile implements AutoCloseable {

    private static final String ENDING = ".writing";
    private static final Pattern OF_PROCESS = Pattern.compile("\\.(\\d+)" + Pattern.quote(ENDING));

    private final Path target;
    private final Path path;

    private UnfinishedFile(Path target, FileAttribute<?>... permissions) throws IOException {
        this.target = target.toAbsolutePath();
        path = target.resolveSibling(prefix() + "." + ProcessHandle.current().pid() + ENDING);
        removeLeftovers();
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

    private String prefix() {
        return "." + target.getFileName();
    }

    private void removeLeftovers() throws IOException {
        Files.deleteIfExists(path);
        try (Stream<Path> siblings = Files.list(folder())) {
            for (Path sibling : siblings.toList()) {
                String name = sibling.getFileName().toString();
                if (name.startsWith(prefix()) && isOfGoneProcess(name.substring(prefix().length()))) {
                    Files.deleteIfExists(sibling);
                }
            }
        }
    }

    private static boolean isOfGoneProcess(String ending) {
        Matcher process = OF_PROCESS.matcher(ending);
        return process.matches()
                && ProcessHandle.of(Long.parseLong(process.group(1))).isEmpty();
    }
}
