package jindu.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that their owner alone can read, from their first byte. */
final class OwnerFiles {

    private OwnerFiles() {}

    /** Makes a folder and those above it up to a root that is there; a folder that is there stays as it is. */
    static void folders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            folders(folder.getParent());
        }
        Files.createDirectory(folder, owner(folder, "rwx------"));
    }

    /** Writes a file beside its place, forces it to disk and then puts it there: whole or not at all. */
    static void put(byte[] bytes, Path target) throws IOException {
        Path aside = aside(target);
        try {
            Files.deleteIfExists(aside);
            Files.createFile(aside, owner(aside, "rw-------"));
            Files.write(aside, bytes);
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** A hidden name beside a file's place. */
    static Path aside(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".writing");
    }

    private static FileAttribute<?>[] owner(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
