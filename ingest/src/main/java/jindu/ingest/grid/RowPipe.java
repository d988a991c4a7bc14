package jindu.ingest.grid;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads rows in a thread of its own, so that the next ones are parsed on another core while these are looked at. The
 * visitor is called in the caller's thread.
 */
final class RowPipe {

    private static final int ROWS_A_BATCH = 256;
    private static final int BATCHES_AHEAD = 8;

    /** What reads the rows. */
    interface Source {
        void read(RowVisitor visitor) throws IOException, UnreadableFileException;
    }

    private record Batch(GridRow[] rows, boolean isLast) {}

    private final BlockingQueue<Batch> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private volatile boolean isGivenUp;
    private Throwable failure;
    private GridRow[] batch = new GridRow[ROWS_A_BATCH];
    private int size;

    private final Deadline deadline;

    private RowPipe(Deadline deadline) {
        this.deadline = deadline;
    }

    /** @param deadline that the thread's work counts for */
    static void run(Source source, Deadline deadline, RowVisitor visitor) throws IOException, UnreadableFileException {
        new RowPipe(deadline).pass(source, visitor);
    }

    private void pass(Source source, RowVisitor visitor) throws IOException, UnreadableFileException {
        Thread thread = new Thread(() -> readAll(source), "jindu-rows");
        thread.setDaemon(true);
        thread.start();
        try {
            Batch next;
            do {
                next = ahead.take();
                for (GridRow row : next.rows()) {
                    visitor.row(row);
                }
            } while (!next.isLast());
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Cannot read the rows: interrupted", e);
        } finally {
            isGivenUp = true;
        }
        rethrow();
    }

    private void readAll(Source source) {
        Deadline.Beside beside = deadline.besideOfThread();
        try {
            source.read(this::add);
        } catch (Throwable e) {
            // Handed to the thread that waits for the rows.
            failure = e;
        }
        beside.close();
        hand(new Batch(Arrays.copyOf(batch, size), true));
    }

    private void add(GridRow row) throws IOException {
        batch[size++] = row;
        if (size == ROWS_A_BATCH) {
            if (!hand(new Batch(batch, false))) {
                throw new IOException("Nobody waits for the rows");
            }
            batch = new GridRow[ROWS_A_BATCH];
            size = 0;
        }
    }

    private boolean hand(Batch full) {
        try {
            while (!isGivenUp) {
                if (ahead.offer(full, 50, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void rethrow() throws IOException, UnreadableFileException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof UnreadableFileException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}
