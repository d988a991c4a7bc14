package jindu.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import jindu.reference.disk.UnfinishedFile;

/** Files and folders that their owner alone can read, from their first byte. */
final class OwnerFiles {

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

    /** Puts what is written in place, whole or not at all. */
    static <E extends Exception> void put(Writing<E> writing, Path target) throws IOException, E {
        try (UnfinishedFile file = UnfinishedFile.ofOwner(target)) {
            writing.into(file.path());
            file.finish();
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
