package jindu.ingest.value;

/**
 * Names, to be found wherever they stand in a text. Only hashes are kept: a text that has the hash of a name by chance,
 * one in 10¹³, is masked too, which does no harm.
 */
final class NameIndex {

    static final int SHORTEST = 2;
    /** Of longer ones as many characters are compared. */
    private static final int LONGEST = 63;

    private final LongSet hashes = new LongSet();
    /** Which lengths the names have that begin with the same two characters, a bit for each. */
    private long[] lengths = new long[64];

    private int[] starts = new int[64];
    private int size;

    void add(String name) {
        if (name.length() < SHORTEST) {
            return;
        }
        int length = Math.min(name.length(), LONGEST);
        if (hashes.add(hash(name, 0, length))) {
            if (4L * size >= 3L * starts.length) {
                grow();
            }
            int start = start(name, 0);
            int at = place(starts, start);
            size += starts[at] == 0 ? 1 : 0;
            starts[at] = start;
            lengths[at] |= 1L << length;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The end of the longest name that begins at a place of the text; the place itself where none does. */
    int endOfNameAt(String text, int from) {
        if (size == 0 || from + SHORTEST > text.length()) {
            return from;
        }
        int at = place(starts, start(text, from));
        long candidates = starts[at] == 0 ? 0 : lengths[at];
        while (candidates != 0) {
            int length = Long.SIZE - 1 - Long.numberOfLeadingZeros(candidates);
            candidates &= ~(1L << length);
            if (from + length <= text.length() && hashes.contains(hash(text, from, length))) {
                return length == LONGEST ? text.length() : from + length;
            }
        }
        return from;
    }

    private void grow() {
        int[] largerStarts = new int[2 * starts.length];
        long[] largerLengths = new long[largerStarts.length];
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] != 0) {
                int at = place(largerStarts, starts[i]);
                largerStarts[at] = starts[i];
                largerLengths[at] = lengths[i];
            }
        }
        starts = largerStarts;
        lengths = largerLengths;
    }

    private static int place(int[] starts, int start) {
        int mask = starts.length - 1;
        int at = start * 0x9E3779B9 >>> 7 & mask;
        while (starts[at] != 0 && starts[at] != start) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static int start(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }

    private static long hash(String text, int from, int length) {
        return TextHash.of(text, from, from + length);
    }
}
