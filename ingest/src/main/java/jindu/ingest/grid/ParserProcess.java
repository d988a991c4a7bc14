package jindu.ingest.grid;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jindu.catalog.Rule;
import jindu.catalog.submission.FileRules;
import jindu.reference.process.ChildProcess;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.collections4.ListUtils;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.IOUtils;
import org.apache.commons.math3.util.ArithmeticUtils;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** One parsing process. For one thread. */
final class ParserProcess implements Closeable {

    private static final List<Class<?>> LIBRARIES = List.of(
            Rule.class,
            POIFSFileSystem.class,
            SeekableInMemoryByteChannel.class,
            DigestUtils.class,
            ListUtils.class,
            IOUtils.class,
            ArithmeticUtils.class,
            LogManager.class);

    private final ChildProcess process;
    private volatile long idleSince;

    private ParserProcess(ChildProcess process) {
        this.process = process;
    }

    /** Starts a process; it is ready when it answers. */
    static ParserProcess start(long heapMebibytes) throws IOException {
        return new ParserProcess(ChildProcess.start(ParserMain.class, heapMebibytes, LIBRARIES));
    }

    DataInputStream in() {
        return process.in();
    }

    DataOutputStream out() {
        return process.out();
    }

    /**
     * Begins the account of a file.
     *
     * @param work of the process in processor time
     * @param wait for all answers together
     */
    void allow(Duration work, Duration wait) {
        process.allow(work, wait);
    }

    /** Processor time that the process has taken in all, in nanoseconds. */
    long workedNanos() {
        return process.workedNanos();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    void nowIdle() {
        idleSince = System.nanoTime();
    }

    boolean isIdleFor(Duration time) {
        return System.nanoTime() - idleSince > time.toNanos();
    }

    /** Ends the process if it works for its file for longer than allowed, or keeps its reader waiting. */
    void endIfOvertime() {
        process.endIfOvertime();
    }

    /** Why the process went away in the middle of a file. */
    UnreadableFileException end() {
        return switch (process.end()) {
            case OVERTIME -> new UnreadableFileException(FileRules.TOO_LONG, null);
            case OUT_OF_MEMORY -> new UnreadableFileException(FileRules.TOO_MUCH_MEMORY, null);
            case CRASHED -> new UnreadableFileException(FileRules.UNREADABLE, "OLE2");
        };
    }

    @Override
    public void close() {
        process.close();
    }
}
