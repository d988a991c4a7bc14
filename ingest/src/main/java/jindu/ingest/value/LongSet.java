package jindu.ingest.value;

import java.util.Arrays;

/** A set of hashes without an object for each: a list may name a million persons. */
public final class LongSet {

    /** Stands for an empty place, so that 0 itself is kept as 1. */
    private static final long FREE = 0;

    private long[] places = new long[64];
    private int size;

    /** Adds a hash, or other bits that are spread evenly; false where it is in already. */
    public boolean add(long hash) {
        if (4L * size >= 3L * places.length) {
            grow();
        }
        int at = place(places, key(hash));
        if (places[at] != FREE) {
            return false;
        }
        places[at] = key(hash);
        size++;
        return true;
    }

    boolean contains(long hash) {
        return places[place(places, key(hash))] != FREE;
    }

    public int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void grow() {
        long[] larger = new long[2 * places.length];
        Arrays.stream(places).filter(key -> key != FREE).forEach(key -> larger[place(larger, key)] = key);
        places = larger;
    }

    /** Where the key stands, or where it would. */
    private static int place(long[] places, long key) {
        int mask = places.length - 1;
        int at = (int) (key ^ key >>> 32) & mask;
        while (places[at] != FREE && places[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static long key(long hash) {
        return hash == FREE ? 1 : hash;
    }
}
