package jindu.ingest.grid;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a stream some blocks ahead in a thread of its own, so that one core inflates what another parses. Whatever is
 * thrown there is thrown here, in the place where it belongs. For one reading thread.
 */
final class ReadAhead extends InputStream {

    private static final int BLOCK_BYTES = 1 << 16;
    private static final int BLOCKS_AHEAD = 8;
    private static final long LONGEST_WAIT_MILLIS = 10;

    /**
     * Some bytes.
     *
     * @param length -1 behind the last of them
     * @param failure why there are no more, null at the stream's end
     */
    private record Block(byte[] bytes, int length, Throwable failure) {}

    private final InputStream source;
    private final Deadline deadline;
    private final BlockingQueue<Block> ahead = new ArrayBlockingQueue<>(BLOCKS_AHEAD);
    /** Arrays to be filled again: those in the queue, and one in each thread's hands. */
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BLOCKS_AHEAD + 2);

    private final Thread thread = new Thread(this::readAll, "jindu-inflate");
    private volatile boolean isClosed;
    private Block block = new Block(new byte[BLOCK_BYTES], 0, null);
    private int at;

    /**
     * @param source is closed with this stream, and read by nobody else
     * @param deadline that the thread's work counts for
     */
    ReadAhead(InputStream source, Deadline deadline) {
        this.source = source;
        this.deadline = deadline;
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll() {
        Deadline.Beside beside = deadline.besideOfThread();
        try {
            Block next;
            do {
                next = readBlock();
                ahead.put(next);
            } while (next.length() >= 0 && !isClosed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            beside.close();
        }
    }

    private Block readBlock() {
        try {
            byte[] known = free.poll();
            byte[] bytes = known == null ? new byte[BLOCK_BYTES] : known;
            return new Block(bytes, source.read(bytes, 0, BLOCK_BYTES), null);
        } catch (Throwable e) {
            // Handed to the thread that takes the blocks.
            return new Block(null, -1, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == block.length()) {
            free.add(block.bytes());
            takeBlock();
        }
        if (block.length() < 0) {
            return -1;
        }
        int taken = Math.min(length, block.length() - at);
        System.arraycopy(block.bytes(), at, into, from, taken);
        at += taken;
        return taken;
    }

    private void takeBlock() throws IOException {
        try {
            block = ahead.take();
            at = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Cannot read a part of the workbook: interrupted", e);
        }
        if (block.failure() instanceof IOException e) {
            throw e;
        }
        if (block.failure() instanceof RuntimeException e) {
            throw e;
        }
        if (block.failure() instanceof Error e) {
            throw e;
        }
    }

    /** Waits until the thread has read its block: what it reads from is about to be closed. */
    @Override
    public void close() throws IOException {
        isClosed = true;
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            ahead.clear();
            try {
                thread.join(LONGEST_WAIT_MILLIS);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
