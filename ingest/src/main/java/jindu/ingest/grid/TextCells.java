package jindu.ingest.grid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes cells of bytes. A list repeats villages, businesses and modes in row after row: a cell made before is given
 * again, so that it costs no memory and is worked out but once by those who remember cells.
 */
final class TextCells {

    private static final int PLACES = 1 << 12;
    private static final int LONGEST = 64;

    private final byte[][] bytes = new byte[PLACES][];
    private final Cell[] cells = new Cell[PLACES];
    private long madeBytes;

    /** About how much memory the cells take that were made so far. */
    long madeBytes() {
        return madeBytes;
    }

    /** Makes a cell of a text in UTF-8 that was not met of late. */
    interface Maker {
        Cell make(byte[] text, int from, int to);
    }

    /** @param kind tells apart cells that are made of the same bytes in another way */
    Cell cell(byte[] text, int from, int to, int kind, Maker maker) {
        if (to - from > LONGEST) {
            return made(maker.make(text, from, to));
        }
        int hash = kind;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        byte[] known = bytes[place];
        if (known != null
                && known[known.length - 1] == kind
                && Arrays.equals(known, 0, known.length - 1, text, from, to)) {
            return cells[place];
        }
        Cell cell = made(maker.make(text, from, to));
        byte[] key = Arrays.copyOfRange(text, from, to + 1);
        key[key.length - 1] = (byte) kind;
        bytes[place] = key;
        cells[place] = cell;
        return cell;
    }

    private Cell made(Cell cell) {
        madeBytes += Cell.BYTES + 2L * cell.text().length();
        return cell;
    }

    static String string(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }
}
