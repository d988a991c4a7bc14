package jindu.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jindu.reference.Workspace;

/**
 * The right to write to a workspace, held by one run at a time. The operating system gives it back however a run ends;
 * the file stays, because removing it could part two runs that wait at the same name.
 */
final class WorkspaceLock implements AutoCloseable {

    /** Another run holds the workspace. */
    static final class HeldException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String holder;
        private final String since;

        HeldException(String holder, String since) {
            super("Cannot hold the workspace: process " + holder + " has held it since " + since);
            this.holder = holder;
            this.since = since;
        }

        String holder() {
            return holder;
        }

        String since() {
            return since;
        }
    }

    private static final int MAX_BYTES = 200;

    /**
     * Held by this process: a POSIX lock is lost when its process closes any other channel of the file, so that none may
     * be opened.
     */
    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private WorkspaceLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock, without waiting.
     *
     * @throws HeldException when another process, or another command of this one, has it
     */
    static WorkspaceLock take(Workspace workspace, Instant now) throws HeldException, IOException {
        Path file = workspace.home().toRealPath().resolve(workspace.lock().getFileName());
        String self = ProcessHandle.current().pid() + " " + now.truncatedTo(ChronoUnit.SECONDS);
        String other = HELD_HERE.putIfAbsent(file, self);
        if (other != null) {
            throw held(other);
        }
        FileChannel channel = null;
        boolean isTaken = false;
        try {
            channel = open(file);
            if (channel.tryLock() == null) {
                throw held(read(channel));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((self + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            isTaken = true;
            return new WorkspaceLock(file, channel);
        } finally {
            if (!isTaken) {
                HELD_HERE.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static HeldException held(String text) {
        String[] holder = (text + " ? ?").split("\\s+");
        return new HeldException(holder[0], holder[1]);
    }

    private static FileChannel open(Path file) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix && !Files.exists(file)
                ? FileChannel.open(
                        file,
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(file, options);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_BYTES);
        int length = channel.read(bytes, 0);
        return length <= 0 ? "?" : new String(bytes.array(), 0, length, StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
