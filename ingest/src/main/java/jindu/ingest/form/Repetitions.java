package jindu.ingest.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import jindu.catalog.Text;
import jindu.ingest.value.TextHash;

/**
 * Finds rows that say again what an earlier one said. What was seen is kept as hashes, those of a long list on disk; what
 * is hashed of a person is the keyed token, never a number or a name. The earlier row counts as the first however far
 * above it stands.
 */
public final class Repetitions {

    /** So many are kept in memory; a county's list has fewer. */
    static final int MOST_IN_MEMORY = 100_000;

    /** Two hashes of what is compared, one of all else, the sheet and the row. */
    private static final int NUMBERS = 4;

    /** Hex digits of a number. */
    private static final int DIGITS = 16;

    private static final long OTHER_SEED = 0x5851F42D4C957F2DL;

    /** What is done with a row that repeats another. */
    public interface Visitor {

        /** @param sameContent whether all else is the same too */
        void repeated(int sheetNo, int row, int firstSheetNo, int firstRow, boolean sameContent);
    }

    private record Repeated(long place, long firstPlace, boolean sameContent) {}

    private final int mostInMemory;
    private long[] records = new long[64 * NUMBERS];
    private int size;
    private SpilledRecords spilled;

    public Repetitions() {
        this(MOST_IN_MEMORY);
    }

    Repetitions(int mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    /**
     * Takes in a row.
     *
     * @param what is compared
     * @param content all else that the row says
     * @throws UncheckedIOException if the disk fails
     */
    public void add(String what, String content, int sheetNo, int row) {
        add(TextHash.of(what), TextHash.seeded(OTHER_SEED, what), TextHash.of(content), sheetNo, row);
    }

    /**
     * Takes in a row that a person's token and something else tell.
     *
     * @param token of 32 hex digits
     * @param what else is compared
     * @throws UncheckedIOException if the disk fails
     */
    public void addPerson(String token, String what, int sheetNo, int row) {
        long first = HexFormat.fromHexDigitsToLong(token, 0, DIGITS);
        long second = HexFormat.fromHexDigitsToLong(token, DIGITS, 2 * DIGITS);
        add(
                TextHash.mixed(first + TextHash.of(what)),
                TextHash.mixed(second + TextHash.seeded(OTHER_SEED, what)),
                0,
                sheetNo,
                row);
    }

    /** Where the first row stands, for a message about another: with its sheet where that is another too. */
    public static String place(int sheetNo, int firstSheetNo, int firstRow) {
        return sheetNo == firstSheetNo
                ? String.valueOf(firstRow)
                : Text.of("{0}（第 {1} 张工作表）", "{0} (sheet {1})")
                        .with(firstRow, firstSheetNo)
                        .inline();
    }

    private void add(long hash, long otherHash, long content, int sheetNo, int row) {
        if (size == mostInMemory) {
            spill();
        }
        if ((size + 1) * NUMBERS > records.length) {
            records = Arrays.copyOf(records, 2 * records.length);
        }
        int at = NUMBERS * size++;
        records[at] = hash;
        records[at + 1] = otherHash;
        records[at + 2] = content;
        records[at + 3] = (long) sheetNo << Integer.SIZE | row;
    }

    private void spill() {
        try {
            if (spilled == null) {
                spilled = new SpilledRecords(NUMBERS);
            }
            spilled.add(records, size);
            size = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over the rows that repeat another, in their order, and forgets all. */
    public void visit(Visitor visitor) {
        List<Repeated> repeated = new ArrayList<>();
        if (spilled == null) {
            find(records, size, repeated);
        } else {
            spill();
            try (SpilledRecords all = spilled) {
                all.visit((part, count) -> find(part, count, repeated));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        repeated.sort(Comparator.comparingLong(Repeated::place));
        repeated.forEach(r -> visitor.repeated(
                sheetNo(r.place()), (int) r.place(), sheetNo(r.firstPlace()), (int) r.firstPlace(), r.sameContent()));
        records = new long[0];
        size = 0;
    }

    private static int sheetNo(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    /** Looks among records that hold every one of a hash, in the order in which they came. */
    private static void find(long[] records, int count, List<Repeated> into) {
        int[] firsts = new int[Integer.highestOneBit(Math.max(count, 1)) * 4];
        int mask = firsts.length - 1;
        for (int n = 0; n < count; n++) {
            int at = NUMBERS * n;
            int place = (int) (records[at] >>> Integer.SIZE) & mask;
            while (firsts[place] != 0 && !isSame(records, NUMBERS * (firsts[place] - 1), at)) {
                place = place + 1 & mask;
            }
            if (firsts[place] == 0) {
                firsts[place] = n + 1;
            } else {
                int first = NUMBERS * (firsts[place] - 1);
                into.add(new Repeated(records[at + 3], records[first + 3], records[at + 2] == records[first + 2]));
            }
        }
    }

    private static boolean isSame(long[] records, int a, int b) {
        return records[a] == records[b] && records[a + 1] == records[b + 1];
    }
}
