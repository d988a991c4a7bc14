package jindu.ingest.staging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Writes tables in a thread of its own, so that the next rows are checked on another core while these are encoded. It
 * begins when there is a batch to write: few files have one.
 */
final class StagingThread {

    private static final int ROWS_A_BATCH = 512;
    private static final int BATCHES_AHEAD = 8;

    private record Write(StagedTable table, Object[] row) {}

    private final BlockingQueue<List<Write>> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private List<Write> batch = new ArrayList<>(ROWS_A_BATCH);
    private Thread thread;
    private volatile Throwable failure;

    void write(StagedTable table, Object[] row) throws IOException {
        batch.add(new Write(table, row));
        if (batch.size() == ROWS_A_BATCH) {
            if (thread == null) {
                thread = new Thread(this::writeAll, "jindu-staging");
                thread.setDaemon(true);
                thread.start();
            }
            rethrow();
            hand(batch);
            batch = new ArrayList<>(ROWS_A_BATCH);
        }
    }

    /** Writes what was handed over. */
    void finish() throws IOException {
        if (thread == null) {
            write(batch);
        } else {
            if (!batch.isEmpty()) {
                hand(batch);
            }
            stop();
        }
        batch = new ArrayList<>(ROWS_A_BATCH);
        rethrow();
    }

    /** Forgets what was handed over and not written yet, and whatever failed. */
    void giveUp() throws IOException {
        batch = new ArrayList<>(ROWS_A_BATCH);
        if (thread != null) {
            ahead.clear();
            stop();
        }
        failure = null;
    }

    private void stop() throws IOException {
        hand(List.of());
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        thread = null;
    }

    private void hand(List<Write> writes) throws IOException {
        try {
            ahead.put(writes);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("Cannot write to staging: interrupted", e);
    }

    private void writeAll() {
        try {
            List<Write> writes = ahead.take();
            while (!writes.isEmpty()) {
                // After a failure the rest is only taken off, so that nobody waits for room.
                if (failure == null) {
                    writeOrFail(writes);
                }
                writes = ahead.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeOrFail(List<Write> writes) {
        try {
            write(writes);
        } catch (Throwable e) {
            // Handed to the thread that hands over rows.
            failure = e;
        }
    }

    private static void write(List<Write> writes) throws IOException {
        for (Write write : writes) {
            write.table().write(write.row());
        }
    }

    private void rethrow() throws IOException {
        Throwable known = failure;
        if (known instanceof IOException e) {
            throw e;
        }
        if (known instanceof RuntimeException e) {
            throw e;
        }
        if (known instanceof Error e) {
            throw e;
        }
    }
}
