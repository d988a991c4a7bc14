package jindu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import jindu.reference.disk.UnfinishedFile;

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

    /** Puts bytes in place, whole or not at all. */
    static void put(byte[] bytes, Path target) throws IOException {
        try (UnfinishedFile file = UnfinishedFile.ofOwner(target)) {
            file.finish(bytes);
        }
    }

    private static FileAttribute<?>[] owner(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
