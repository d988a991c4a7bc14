package jindu.ingest.grid;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jindu.catalog.submission.FileLimit;
import jindu.ingest.content.Content;
import jindu.ingest.content.Passwords;

/**
 * The parsing processes of this one. A process is started when a file needs it, is kept for the next file, and ends when
 * none came for a while; each reads one file at a time.
 */
final class ParserProcesses {

    private static final Duration KEPT_IDLE = Duration.ofSeconds(20);
    private static final long WATCH_MILLIS = 100;

    private static final Deque<ParserProcess> IDLE = new ArrayDeque<>();
    private static final Set<ParserProcess> BUSY = new HashSet<>();
    private static Thread watch;

    private ParserProcesses() {}

    /**
     * Opens a compound file in a process of its own.
     *
     * @throws UnreadableFileException if it cannot be read, or takes more time or memory than is allowed
     */
    static Grid open(Content content, Deadline deadline, Passwords passwords)
            throws IOException, UnreadableFileException {
        if (!(content instanceof Content.OnDisk) && content.size() > FileLimit.MEMORY_MEBIBYTES.value() << 20) {
            throw UnreadableFileException.beyond(FileLimit.MEMORY_MEBIBYTES);
        }
        List<String> tried = passwords.inOrder();
        ParserGrid grid = ParserGrid.open(lease(), content, deadline, tried);
        if (grid.password() != null) {
            passwords.opened(grid.password());
        }
        return grid;
    }

    private static ParserProcess lease() throws IOException {
        synchronized (ParserProcesses.class) {
            while (!IDLE.isEmpty()) {
                ParserProcess process = IDLE.pop();
                if (process.isAlive()) {
                    BUSY.add(process);
                    return process;
                }
            }
        }
        ParserProcess process = ParserProcess.start(FileLimit.CHILD_MEBIBYTES.value());
        synchronized (ParserProcesses.class) {
            BUSY.add(process);
            if (watch == null) {
                watch = new Thread(ParserProcesses::watch, "parsing processes");
                watch.setDaemon(true);
                watch.start();
            }
        }
        return process;
    }

    /** Takes a process back; one that is to be used no more is ended. */
    static void giveBack(ParserProcess process, boolean isSound) {
        boolean isKept;
        synchronized (ParserProcesses.class) {
            BUSY.remove(process);
            isKept = isSound
                    && process.isAlive()
                    && IDLE.size() < Runtime.getRuntime().availableProcessors();
            if (isKept) {
                process.nowIdle();
                IDLE.push(process);
            }
        }
        if (!isKept) {
            process.close();
        }
    }

    private static void watch() {
        while (true) {
            try {
                Thread.sleep(WATCH_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            List<ParserProcess> unused = new ArrayList<>();
            synchronized (ParserProcesses.class) {
                BUSY.forEach(ParserProcess::endIfOvertime);
                IDLE.removeIf(p -> p.isIdleFor(KEPT_IDLE) && unused.add(p));
                if (IDLE.isEmpty() && BUSY.isEmpty()) {
                    watch = null;
                }
            }
            unused.forEach(ParserProcess::close);
            synchronized (ParserProcesses.class) {
                if (watch != Thread.currentThread()) {
                    return;
                }
            }
        }
    }
}
