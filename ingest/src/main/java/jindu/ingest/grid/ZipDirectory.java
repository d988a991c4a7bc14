package jindu.ingest.grid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jindu.catalog.submission.FileLimit;

/** Looks at how large an archive says its directory is, because whoever opens it reads all of that into memory. */
final class ZipDirectory {

    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int LOCATOR_BYTES = 20;
    private static final int END_64_BYTES = 56;
    private static final int END_MARK = 0x06054b50;
    private static final int LOCATOR_MARK = 0x07064b50;
    private static final int END_64_MARK = 0x06064b50;
    private static final long LARGEST_BYTES = 32L << 20;

    private ZipDirectory() {}

    /** @throws UnreadableFileException if it is too large to be opened */
    static void check(Path file, ReadLimits limits) throws IOException, UnreadableFileException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int length = (int) Math.min(channel.size(), END_BYTES + LONGEST_COMMENT + LOCATOR_BYTES);
            ByteBuffer tail = read(channel, channel.size() - length, length);
            for (int at = length - END_BYTES; at >= 0; at--) {
                if (tail.getInt(at) == END_MARK) {
                    check(tail.getShort(at + 10) & 0xFFFF, tail.getInt(at + 12) & 0xFFFFFFFFL, limits);
                    checkLarge(channel, tail, at, limits);
                    return;
                }
            }
        }
    }

    /** An archive with many entries says how many in another place. */
    private static void checkLarge(FileChannel channel, ByteBuffer tail, int end, ReadLimits limits)
            throws IOException, UnreadableFileException {
        int locator = end - LOCATOR_BYTES;
        if (locator < 0 || tail.getInt(locator) != LOCATOR_MARK) {
            return;
        }
        long place = tail.getLong(locator + 8);
        if (place < 0 || place > channel.size() - END_64_BYTES) {
            return;
        }
        ByteBuffer large = read(channel, place, END_64_BYTES);
        if (large.getInt(0) == END_64_MARK) {
            check(large.getLong(32), large.getLong(40), limits);
        }
    }

    private static void check(long entries, long bytes, ReadLimits limits) throws UnreadableFileException {
        boolean isSaidElsewhere = entries == 0xFFFF || bytes == 0xFFFFFFFFL;
        if (!isSaidElsewhere && (entries < 0 || entries > limits.entries() || bytes < 0 || bytes > LARGEST_BYTES)) {
            throw XmlScanner.tooMuch(FileLimit.ENTRIES);
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // Until all is there.
        }
        return bytes;
    }
}
