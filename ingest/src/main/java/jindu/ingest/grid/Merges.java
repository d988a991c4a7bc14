package jindu.ingest.grid;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The merged regions of a sheet, in order of their first rows. */
public final class Merges {

    public static final Merges NONE = new Builder().build();

    /** Four numbers a region, because a hostile sheet may have millions. */
    private final int[] regions;

    private Merges(int[] regions) {
        this.regions = regions;
    }

    public int size() {
        return regions.length / 4;
    }

    public Merge get(int n) {
        return new Merge(firstRow(n), regions[4 * n + 1], regions[4 * n + 2], regions[4 * n + 3]);
    }

    private int firstRow(int n) {
        return regions[4 * n];
    }

    /** Hands over the regions that begin in a row. */
    public void beginningIn(int row, Consumer<Merge> visitor) {
        for (int n = firstFrom(row); n < size() && firstRow(n) == row; n++) {
            visitor.accept(get(n));
        }
    }

    /** Whether a region that begins in a row passes a test. */
    public boolean anyBeginningIn(int row, Predicate<Merge> test) {
        for (int n = firstFrom(row); n < size() && firstRow(n) == row; n++) {
            if (test.test(get(n))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a region that begins in a row or below it passes a test. */
    public boolean anyFrom(int row, Predicate<Merge> test) {
        for (int n = firstFrom(row); n < size(); n++) {
            if (test.test(get(n))) {
                return true;
            }
        }
        return false;
    }

    /** The columns of the widest region that begins in a row, 1 where none does. */
    public int widestIn(int row) {
        int widest = 1;
        for (int n = firstFrom(row); n < size() && firstRow(n) == row; n++) {
            widest = Math.max(widest, get(n).columns());
        }
        return widest;
    }

    /** The first region that begins in a row or below it. */
    private int firstFrom(int row) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firstRow(middle) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Gathers regions in whatever order they come. */
    static final class Builder {
        private int[] regions = new int[0];
        private int size;

        void add(Merge merge) {
            if (4 * size == regions.length) {
                regions = Arrays.copyOf(regions, Math.max(64, 2 * regions.length));
            }
            regions[4 * size] = merge.firstRow();
            regions[4 * size + 1] = merge.lastRow();
            regions[4 * size + 2] = merge.firstColumn();
            regions[4 * size + 3] = merge.lastColumn();
            size++;
        }

        int size() {
            return size;
        }

        Merges build() {
            int[] sorted = Arrays.copyOf(regions, 4 * size);
            if (!isSorted(sorted)) {
                sorted = sorted(sorted);
            }
            return new Merges(sorted);
        }

        private static boolean isSorted(int[] regions) {
            for (int at = 4; at < regions.length; at += 4) {
                if (regions[at] < regions[at - 4]) {
                    return false;
                }
            }
            return true;
        }

        private static int[] sorted(int[] regions) {
            long[] order = new long[regions.length / 4];
            for (int n = 0; n < order.length; n++) {
                order[n] = (long) regions[4 * n] << 32 | n;
            }
            Arrays.sort(order);
            int[] sorted = new int[regions.length];
            for (int n = 0; n < order.length; n++) {
                System.arraycopy(regions, 4 * (int) order[n], sorted, 4 * n, 4);
            }
            return sorted;
        }
    }
}
