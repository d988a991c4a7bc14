package jindu.ingest.grid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import jindu.catalog.submission.FileLimit;

/**
 * The shared strings of a workbook as bytes, one after the other: a million persons have three million texts, each of
 * which would be two objects.
 */
final class SharedTexts {

    private static final int CHUNK_BYTES = 1 << 20;
    private static final int REMEMBERED = 1 << 14;
    /** What keeping a text takes besides its bytes, while the list of them grows. */
    private static final int BYTES_A_TEXT = 3 * Long.BYTES;

    private final long mostBytes;
    private byte[][] chunks = new byte[16][];
    private int chunkCount;
    private int used;
    private long total;
    /** Where each text begins: chunk, then place in it; and one more, where the last ends. */
    private long[] begins = new long[1024];

    private int size;
    private final BitSet struck = new BitSet();
    private final int[] rememberedIndex = new int[REMEMBERED];
    private final Cell[] remembered = new Cell[REMEMBERED];
    private long madeBytes;

    SharedTexts(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    int size() {
        return size;
    }

    /** About how much memory the cells take that were made so far. */
    long madeBytes() {
        return madeBytes;
    }

    /** Takes in a text; {@code isStruck} says whether all its runs are struck through. */
    void add(byte[] text, int from, int to, boolean isStruck) throws IOException, UnreadableFileException {
        int length = to - from;
        total += length + BYTES_A_TEXT;
        if (total > mostBytes) {
            throw UnreadableFileException.beyond(FileLimit.SHARED_TEXT_MEBIBYTES);
        }
        if (chunkCount == 0 || used + length > chunks[chunkCount - 1].length) {
            if (chunkCount == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * chunkCount);
            }
            chunks[chunkCount++] = new byte[Math.max(CHUNK_BYTES, length)];
            used = 0;
        }
        System.arraycopy(text, from, chunks[chunkCount - 1], used, length);
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, 2 * size);
        }
        // Chunk, place and length in one number: 12, 24 and 24 bits.
        begins[size] = (long) (chunkCount - 1) << 48 | (long) used << 24 | length;
        struck.set(size, isStruck);
        used += length;
        size++;
    }

    /**
     * The cell of a text.
     *
     * @throws BrokenXmlException if there is none of this index
     */
    Cell cell(int index) throws BrokenXmlException {
        if (index < 0 || index >= size) {
            throw new BrokenXmlException();
        }
        int place = index & REMEMBERED - 1;
        if (remembered[place] != null && rememberedIndex[place] == index) {
            return remembered[place];
        }
        long begin = begins[index];
        String text = new String(
                chunks[(int) (begin >>> 48)],
                (int) (begin >>> 24) & 0xFFFFFF,
                (int) begin & 0xFFFFFF,
                StandardCharsets.UTF_8);
        Cell cell = Cell.text(EscapedText.unescape(text));
        cell = struck.get(index) ? cell.asStruck() : cell;
        madeBytes += Cell.BYTES + 2L * text.length();
        rememberedIndex[place] = index;
        remembered[place] = cell;
        return cell;
    }
}
