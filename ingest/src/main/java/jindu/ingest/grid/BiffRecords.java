package jindu.ingest.grid;

import org.apache.poi.hssf.record.RecordInputStream;

/** Steps from record to record of a BIFF8 stream, over whatever was left unread in the one before. */
final class BiffRecords {

    private static final int HEADER_BYTES = 4;

    private final RecordInputStream in;
    private final Deadline deadline;
    private long position;
    private int depth;
    private int steps;

    /** @param position of the first record in the stream */
    BiffRecords(RecordInputStream in, long position, Deadline deadline) {
        this.in = in;
        this.position = position;
        this.deadline = deadline;
    }

    /** The content of the record stepped to. */
    RecordInputStream in() {
        return in;
    }

    /** Steps to the next record, and gives its identifier; -1 at the end. */
    int next() throws UnreadableFileException {
        if ((++steps & 0xFF) == 0) {
            deadline.check();
        }
        in.readRemainder();
        if (!in.hasNextRecord()) {
            return -1;
        }
        in.nextRecord();
        position += HEADER_BYTES + in.remaining();
        return in.getSid() & 0xFFFF;
    }

    /** The next record of the sheet that begins here; those of charts within it are passed over. -1 after the last. */
    int nextOfSheet() throws UnreadableFileException {
        while (true) {
            int sid = next();
            if (sid == BiffSid.BOF) {
                depth++;
            } else if (sid == BiffSid.EOF) {
                depth--;
            }
            if (sid < 0 || depth <= 0) {
                return -1;
            }
            if (depth == 1 && sid != BiffSid.BOF && sid != BiffSid.EOF) {
                return sid;
            }
        }
    }

    /** The place behind the record stepped to. Right only while no record goes on in a further one. */
    long position() {
        return position;
    }

    /** Steps until the next record is the one at a place. */
    void passOverTo(long place) throws UnreadableFileException {
        while (position < place && next() >= 0) {
            // Nothing is wanted of what lies before.
        }
    }
}
