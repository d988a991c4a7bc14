package jindu.ingest.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.RecordInputStream;

/** The texts that the cells of a BIFF8 workbook share. Phonetic runs are left out. */
final class BiffStrings {

    private final List<String> texts = new ArrayList<>();
    /** Texts in which a run has a font that is struck through. */
    private final BitSet struckRuns = new BitSet();
    /** Texts whose runs leave the beginning to the cell's own font. */
    private final BitSet lateRuns = new BitSet();
    /** Texts with runs. */
    private final BitSet rich = new BitSet();

    /** Reads the shared texts; there may be fewer than the record promises. */
    void read(RecordInputStream in, BiffStyles styles, Deadline deadline) throws UnreadableFileException {
        in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count && hasMore(in); i++) {
            if ((i & 0xFF) == 0) {
                deadline.check();
            }
            readText(in, styles);
        }
    }

    private static boolean hasMore(RecordInputStream in) {
        return in.remaining() > 0 || in.hasNextRecord() && in.getNextSid() == 0x3C;
    }

    private void readText(RecordInputStream in, BiffStyles styles) {
        int length = in.readUShort();
        int flags = in.readUByte();
        int runs = (flags & 8) != 0 ? in.readUShort() : 0;
        int extension = (flags & 4) != 0 ? in.readInt() : 0;
        String text = (flags & 1) != 0 ? in.readUnicodeLEString(length) : in.readCompressedUnicode(length);
        boolean isStruck = false;
        for (int run = 0; run < runs; run++) {
            int at = in.readUShort();
            int font = in.readUShort();
            if (run == 0 && at > 0) {
                lateRuns.set(texts.size());
            }
            if (at < length) {
                isStruck |= styles.isFontStruck(font);
            }
        }
        rich.set(texts.size(), runs > 0);
        struckRuns.set(texts.size(), isStruck);
        for (int left = extension; left > 0; ) {
            byte[] skipped = new byte[Math.min(left, 1 << 12)];
            in.readFully(skipped);
            left -= skipped.length;
        }
        texts.add(text);
    }

    /** @throws IndexOutOfBoundsException if there is no such text */
    Cell cell(long index, boolean isCellStruck) {
        int at = Math.toIntExact(index);
        Cell cell = Cell.text(texts.get(at));
        boolean isOwnFontSeen = !rich.get(at) || lateRuns.get(at);
        boolean isStruck = struckRuns.get(at) || (isCellStruck && isOwnFontSeen);
        return isStruck ? cell.asStruck() : cell;
    }
}
