package jindu.ingest.content;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import jindu.catalog.submission.FileLimit;

/**
 * The directory at the end of a .zip file, and the way to its entries. The JDK's own reader refuses a file with a single
 * name in GBK, as Windows writes them, and reads nothing from memory.
 */
public final class ZipDirectory implements Closeable {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int DIRECTORY_ENTRY_BYTES = 46;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_BYTES = 20;
    private static final int FIELD_64 = 1;
    /** An entry of the directory takes this many times its least length at most, over all. */
    private static final long LONGEST_ENTRY_TIMES = 10;

    private static final long SATURATED = 0xFFFF_FFFFL;

    private final SeekableByteChannel channel;
    private final long mostEntries;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * An entry.
     *
     * @param name as it stands there: it may lead anywhere, and is never used as a path on disk
     * @param checksum CRC-32 of the content, as the directory says
     * @param packedBytes as the directory says; the entry itself may be cut short
     * @param unpackedBytes as the directory says, which may be a lie
     */
    public record Entry(
            String name,
            boolean isEncrypted,
            int method,
            long checksum,
            long packedBytes,
            long unpackedBytes,
            long headerAt) {

        public boolean isFolder() {
            return name.endsWith("/") || name.endsWith("\\");
        }

        /** Whether it is stored as it is, or deflated. */
        public boolean isMethodKnown() {
            return method == 0 || method == 8;
        }
    }

    private ZipDirectory(SeekableByteChannel channel, long mostEntries) {
        this.channel = channel;
        this.mostEntries = mostEntries;
    }

    /**
     * Reads the directory of a file.
     *
     * @throws ZipException if it has none, or a broken one
     * @throws TooManyEntriesException if there are more entries than a file may have
     */
    public static ZipDirectory of(Content content) throws IOException {
        return of(content, FileLimit.ENTRIES.value());
    }

    /** @param mostEntries a file may have; see {@link #of(Content)} for the rest */
    public static ZipDirectory of(Content content, long mostEntries) throws IOException {
        ZipDirectory directory = new ZipDirectory(content.channel(), mostEntries);
        try {
            directory.read();
            return directory;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** There are more entries than {@link FileLimit#ENTRIES}. */
    public static final class TooManyEntriesException extends ZipException {
        private static final long serialVersionUID = 1L;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void read() throws IOException {
        long endAt = findEnd();
        ByteBuffer end = bytes(endAt, END_BYTES);
        long bytes = unsigned(end, 12);
        long at = unsigned(end, 16);
        if (bytes == SATURATED || at == SATURATED || (end.getShort(10) & 0xFFFF) == 0xFFFF) {
            ByteBuffer locator = bytes(endAt - LOCATOR_64_BYTES, LOCATOR_64_BYTES);
            if (locator.getInt(0) == LOCATOR_64) {
                ByteBuffer end64 = bytes(locator.getLong(8), 56);
                if (end64.getInt(0) != END_64) {
                    throw new ZipException("no directory");
                }
                bytes = end64.getLong(40);
                at = end64.getLong(48);
            }
        }
        if (bytes < 0 || at < 0 || bytes > channel.size()) {
            throw new ZipException("no directory");
        }
        if (bytes / DIRECTORY_ENTRY_BYTES > mostEntries * LONGEST_ENTRY_TIMES) {
            throw new TooManyEntriesException();
        }
        // What stands before the archive, as a program that unpacks itself, shifts every offset.
        long shift = Math.max(0, endAt - bytes - at);
        if (shift > 0 && (bytes == 0 || bytes(at + shift, 4).getInt(0) != DIRECTORY_ENTRY)) {
            shift = 0;
        }
        ByteBuffer directory = bytes(at + shift, Math.toIntExact(bytes));
        while (directory.remaining() >= DIRECTORY_ENTRY_BYTES
                && directory.getInt(directory.position()) == DIRECTORY_ENTRY) {
            entries.add(entry(directory, shift));
            if (entries.size() > mostEntries) {
                throw new TooManyEntriesException();
            }
        }
    }

    private long findEnd() throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
        ByteBuffer tail = bytes(size - length, length);
        for (int i = length - END_BYTES; i >= 0; i--) {
            if (tail.getInt(i) == END) {
                return size - length + i;
            }
        }
        throw new ZipException("no directory");
    }

    private static Entry entry(ByteBuffer directory, long shift) throws ZipException {
        int start = directory.position();
        int flags = directory.getShort(start + 8);
        int method = directory.getShort(start + 10) & 0xFFFF;
        long checksum = unsigned(directory, start + 16);
        long packed = unsigned(directory, start + 20);
        long unpacked = unsigned(directory, start + 24);
        int nameLength = directory.getShort(start + 28) & 0xFFFF;
        int extraLength = directory.getShort(start + 30) & 0xFFFF;
        int commentLength = directory.getShort(start + 32) & 0xFFFF;
        long headerAt = unsigned(directory, start + 42);
        int next = start + DIRECTORY_ENTRY_BYTES + nameLength + extraLength + commentLength;
        if (next > directory.limit()) {
            throw new ZipException("directory cut short");
        }
        byte[] name = new byte[nameLength];
        directory.get(start + DIRECTORY_ENTRY_BYTES, name);
        int field = start + DIRECTORY_ENTRY_BYTES + nameLength;
        int fieldsEnd = field + extraLength;
        while (field + 4 <= fieldsEnd) {
            int length = directory.getShort(field + 2) & 0xFFFF;
            if (directory.getShort(field) == FIELD_64) {
                int value = field + 4;
                int valuesEnd = Math.min(fieldsEnd, value + length);
                if (unpacked == SATURATED && value + 8 <= valuesEnd) {
                    unpacked = directory.getLong(value);
                    value += 8;
                }
                if (packed == SATURATED && value + 8 <= valuesEnd) {
                    packed = directory.getLong(value);
                    value += 8;
                }
                if (headerAt == SATURATED && value + 8 <= valuesEnd) {
                    headerAt = directory.getLong(value);
                }
            }
            field += 4 + length;
        }
        directory.position(next);
        boolean isUtf8 = (flags & 0x800) != 0;
        return new Entry(name(name, isUtf8), (flags & 1) != 0, method, checksum, packed, unpacked, headerAt + shift);
    }

    /** Without the flag a name is in the code page of whoever packed it: UTF-8 if it can be, else GBK. */
    private static String name(byte[] bytes, boolean isUtf8) {
        if (isUtf8) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, GBK);
        }
    }

    /**
     * The content of an entry, inflated as it is read. How much comes is not bounded here.
     *
     * @throws ZipException if there is no such entry in the file
     */
    public InputStream open(Entry entry) throws IOException {
        ByteBuffer header = bytes(entry.headerAt(), LOCAL_HEADER_BYTES);
        if (header.getInt(0) != LOCAL_HEADER || !entry.isMethodKnown() || entry.isEncrypted()) {
            throw new ZipException("no entry");
        }
        long at =
                entry.headerAt() + LOCAL_HEADER_BYTES + (header.getShort(26) & 0xFFFF) + (header.getShort(28) & 0xFFFF);
        InputStream packed = new Slice(at, entry.packedBytes());
        if (entry.method() == 0) {
            return packed;
        }
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, 1 << 13) {
            private boolean isPadded;

            /** A raw deflate stream may need one byte more than it has. */
            @Override
            protected void fill() throws IOException {
                int length = in.read(buf, 0, buf.length);
                if (length < 0) {
                    if (isPadded) {
                        throw new EOFException("entry cut short");
                    }
                    isPadded = true;
                    buf[0] = 0;
                    length = 1;
                }
                inf.setInput(buf, 0, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private final class Slice extends InputStream {
        private long at;
        private long left;

        Slice(long at, long length) {
            this.at = at;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            channel.position(at);
            int read = channel.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(length, left)));
            if (read < 0) {
                throw new EOFException("entry cut short");
            }
            at += read;
            left -= read;
            return read;
        }
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        // A place near the largest number there is would pass as a negative one.
        if (at < 0 || length < 0 || at > channel.size() - length) {
            throw new ZipException("cut short");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(at);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new ZipException("cut short");
            }
        }
        return buffer.flip();
    }

    private static long unsigned(ByteBuffer buffer, int at) {
        return buffer.getInt(at) & SATURATED;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
