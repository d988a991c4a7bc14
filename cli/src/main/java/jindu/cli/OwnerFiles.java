package jindu.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files and folders that their owner alone can read, from their first byte. */
final class OwnerFiles {

    /** A hidden name beside a file's place, with the number of the process that writes it. */
    private static final Pattern ASIDE = Pattern.compile("\\..*\\.(\\d{1,18})\\.writing");

    private OwnerFiles() {}

    /** What writes into a file that is there. */
    @FunctionalInterface
    interface Writing<E extends Exception> {
        void into(Path file) throws IOException, E;
    }

    /** Makes a folder and those above it up to a root that is there; a folder that is there stays as it is. */
    static void folders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            folders(folder.getParent());
        }
        try {
            Files.createDirectory(folder, owner(folder, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another thread made it meanwhile.
        }
    }

    static void put(byte[] bytes, Path target) throws IOException {
        put(file -> Files.write(file, bytes), target);
    }

    /** Writes a file beside its place, forces it to disk and then puts it there: whole or not at all. */
    static <E extends Exception> void put(Writing<E> writing, Path target) throws IOException, E {
        Path aside = aside(target);
        try {
            Files.deleteIfExists(aside);
            Files.createFile(aside, owner(aside, "rw-------"));
            writing.into(aside);
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    static Path aside(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".writing");
    }

    /**
     * Takes away what processes that were killed left half-written in a folder and below it; to be called before anything
     * is written there.
     *
     * @param depth 1 for the folder alone
     */
    static void sweep(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder, depth)) {
            for (Path path : paths.filter(OwnerFiles::isLeftOver).toList()) {
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

    private static FileAttribute<?>[] owner(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
