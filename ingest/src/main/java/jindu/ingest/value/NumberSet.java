package jindu.ingest.value;

import java.util.Arrays;

/** Counts distinct numbers in eight to sixteen bytes each; 0 stands for none and is not counted. */
public final class NumberSet {

    private long[] table = new long[1024];
    private int size;

    public int size() {
        return size;
    }

    /** Adds a number whose bits are spread evenly, such as part of a hash. */
    public void add(long number) {
        if (number == 0) {
            return;
        }
        if (2 * size >= table.length) {
            long[] before = table;
            table = new long[2 * before.length];
            size = 0;
            Arrays.stream(before).filter(n -> n != 0).forEach(this::put);
        }
        put(number);
    }

    private void put(long number) {
        int at = (int) number & table.length - 1;
        while (table[at] != 0 && table[at] != number) {
            at = at + 1 & table.length - 1;
        }
        if (table[at] == 0) {
            table[at] = number;
            size++;
        }
    }
}
