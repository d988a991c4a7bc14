package jindu.ingest.grid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import jindu.catalog.submission.FileLimit;
import jindu.catalog.submission.FileRules;
import jindu.ingest.content.ZipDirectory;

/**
 * A part of a workbook as it is inflated. The archive's own checksum is compared at its end, which nobody
 * else does: a changed byte in a stored figure would go unnoticed.
 */
final class PartStream extends FilterInputStream {

    /** Counts what is inflated over all parts of a file. */
    static final class Meter {
        private final long most;
        private final Deadline deadline;
        private long read;

        Meter(ReadLimits limits, Deadline deadline) {
            this.most = limits.inflatedBytes();
            this.deadline = deadline;
        }

        /** Begins another time through the file. */
        void restart() {
            read = 0;
        }

        private void add(int bytes) throws UnreadableFileException {
            read += bytes;
            if (read > most) {
                throw UnreadableFileException.beyond(FileLimit.INFLATED_MEBIBYTES);
            }
            deadline.check();
        }
    }

    private final Meter meter;
    private final long checksum;
    private final CRC32 crc = new CRC32();

    PartStream(ZipDirectory zip, ZipDirectory.Entry entry, Meter meter) throws IOException {
        super(zip.open(entry));
        this.meter = meter;
        this.checksum = entry.checksum();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        if (read < 0) {
            if (checksum >= 0 && crc.getValue() != checksum) {
                throw new BrokenXmlException();
            }
            return read;
        }
        crc.update(into, from, read);
        try {
            meter.add(read);
        } catch (UnreadableFileException e) {
            throw new LimitReachedException(e);
        }
        return read;
    }

    /** Carries a limit through a method that only knows of failing disks. */
    static final class LimitReachedException extends IOException {
        private static final long serialVersionUID = 1L;

        LimitReachedException(UnreadableFileException limit) {
            super(FileRules.TOO_MUCH.id(), limit);
        }

        UnreadableFileException limit() {
            return (UnreadableFileException) getCause();
        }
    }
}
