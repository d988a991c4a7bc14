package jindu.reference.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** What is on the disk for good, and what is gone from it. */
public final class Disk {

    private Disk() {}

    /** Forces a file's content, or a folder's entries, to the disk: when this returns they survive a power cut. */
    public static void force(Path path) throws IOException {
        if (Files.isDirectory(path) && !hasForcibleFolders(path)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Forces a folder with everything below it to the disk. */
    public static void forceTree(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                force(path);
            }
        }
    }

    /** Deletes a file, or a folder with everything below it, if it is there. */
    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Windows opens no folder as a file; its file systems keep entries in a journal of their own. */
    private static boolean hasForcibleFolders(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
