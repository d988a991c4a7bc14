package jindu.ingest.grid;

import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import jindu.catalog.submission.FileRules;

/**
 * How long a file may be read. What refuses it is the work that it makes, in processor time: on a machine with processors
 * free it takes as long on the clock, and on a busy one a good file is not refused because others work too. The clock
 * only ends the waiting, which refuses nothing. Polled in every loop over the content.
 *
 * <p>Counted are the thread that reads the file, what works beside it as far as that takes longer, and the pauses in which
 * memory is cleared up.
 */
public final class Deadline {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();
    private static final Duration FOREVER = Duration.ofDays(365);
    /** Asking for processor times takes as long as reading some rows. */
    private static final long LOOK_NANOS = 5_000_000;

    private final Duration work;
    private final Duration wait;
    private final long reader = Thread.currentThread().getId();
    private final long began = System.nanoTime();
    private final long readBefore = THREADS.getThreadCpuTime(reader);
    private final long clearedBefore = clearedNanos();
    private final Set<Beside> beside = ConcurrentHashMap.newKeySet();
    /** Of what no longer works beside the reader, in nanoseconds. */
    private final AtomicLong done = new AtomicLong();

    private volatile long nextLook = began;

    private Deadline(Duration work, Duration wait) {
        this.work = work;
        this.wait = wait;
    }

    /** For the calling thread, which reads the file. */
    static Deadline in(Duration work) {
        return new Deadline(work, FOREVER);
    }

    /** @param wait after which nobody waits any more, however little work was done */
    public static Deadline in(Duration work, Duration wait) {
        return new Deadline(work, wait);
    }

    /** Something that works beside the reader until it is closed. */
    final class Beside {
        private final LongSupplier nanos;
        private final long before;
        private final long readBefore = readNanos();

        private Beside(LongSupplier nanos) {
            this.nanos = nanos;
            this.before = nanos.getAsLong();
        }

        private long longer() {
            long worked = nanos.getAsLong() - before;
            return Math.max(0, worked - (readNanos() - readBefore));
        }

        void close() {
            if (beside.remove(this)) {
                done.addAndGet(longer());
            }
        }
    }

    /** Begins to count the work of the calling thread beside that of the reader. */
    Beside besideOfThread() {
        long thread = Thread.currentThread().getId();
        return beside(() -> THREADS.getThreadCpuTime(thread));
    }

    /** @param nanos how much processor time something has taken in all; it never becomes less */
    Beside beside(LongSupplier nanos) {
        Beside worker = new Beside(nanos);
        beside.add(worker);
        return worker;
    }

    private long readNanos() {
        return THREADS.getThreadCpuTime(reader);
    }

    private static long clearedNanos() {
        return COLLECTORS.stream()
                .mapToLong(c -> Duration.ofMillis(c.getCollectionTime()).toNanos())
                .sum();
    }

    /** What is left of the work that is allowed; never below zero. */
    Duration left() {
        long longer = done.get() + beside.stream().mapToLong(Beside::longer).sum();
        long spent = readNanos() - readBefore + longer + clearedNanos() - clearedBefore;
        return spent >= work.toNanos() ? Duration.ZERO : work.minusNanos(spent);
    }

    /** For how much longer it is waited for; never below zero. */
    Duration leftToWait() {
        long left = wait.toNanos() - (System.nanoTime() - began);
        return Duration.ofNanos(Math.max(0, left));
    }

    /**
     * Goes on, or not.
     *
     * @throws UnreadableFileException if all the work is done that is allowed
     * @throws UncheckedIOException of a {@link SlowReadException} if nobody waits any more
     */
    public void check() throws UnreadableFileException {
        long now = System.nanoTime();
        if (now - nextLook < 0) {
            return;
        }
        nextLook = now + LOOK_NANOS;
        if (left().isZero()) {
            throw exceeded();
        }
        if (leftToWait().isZero()) {
            throw new UncheckedIOException(new SlowReadException(wait));
        }
    }

    UnreadableFileException exceeded() {
        return new UnreadableFileException(FileRules.TOO_LONG, String.valueOf(work.toSeconds()));
    }
}
