package jindu.ingest.value;

/** A 64-bit hash of a text, spread well; not one that keeps a secret. */
public final class TextHash {

    private TextHash() {}

    public static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** Another hash of the text for each seed. */
    public static long seeded(long seed, CharSequence text) {
        return of(seed, text, 0, text.length());
    }

    static long of(CharSequence text, int from, int to) {
        return of(0, text, from, to);
    }

    private static long of(long seed, CharSequence text, int from, int to) {
        long hash = seed + to - from;
        for (int i = from; i < to; i++) {
            hash = (hash + text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return mixed(hash);
    }

    /** Spreads a number over all bits. */
    public static long mixed(long number) {
        long z = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
