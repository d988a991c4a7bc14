package jindu.ingest.roster;

import java.util.Arrays;
import java.util.HexFormat;
import jindu.ingest.form.ReadContext;
import jindu.ingest.value.ResidentId;

/**
 * The ID numbers of a sheet and the tokens that stand for them. A token takes longer than all else that is done with a
 * cell, and says the same in both passes: in the first, while another core parses the sheet, there is time to make it.
 * Those of the first rows are kept, and so many that few lists have more, as numbers: a list may be longer than the heap
 * has room for its texts.
 */
final class IdNumbers {

    private static final int MOST_KEPT = 1 << 17;

    /** Hex digits of half a token. */
    private static final int DIGITS = 16;

    private static final HexFormat HEX = HexFormat.of();

    /**
     * What a cell says.
     *
     * @param token null where it is no valid number
     */
    record IdNumber(ResidentId.Result read, String token) {

        /** Whether it is a number alone: it is a person's. */
        @Override
        public String toString() {
            return "IdNumber[" + (token != null) + "]";
        }
    }

    private final ReadContext context;
    private int[] rows = new int[1 << 8];
    private long[] numbers = new long[1 << 8];
    private long[] tokens = new long[1 << 9];
    private int size;
    private int next;

    IdNumbers(ReadContext context) {
        this.context = context;
    }

    /** Reads the cell of a row ahead. */
    void ahead(int row, String text) {
        if (size == MOST_KEPT) {
            return;
        }
        ResidentId.Result id = ResidentId.read(text, context.receivedOn());
        if (!id.isValid()) {
            return;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
            tokens = Arrays.copyOf(tokens, 4 * size);
        }
        String token = context.tokens().token(id.number());
        rows[size] = row;
        numbers[size] = number(id);
        tokens[2 * size] = HexFormat.fromHexDigitsToLong(token, 0, DIGITS);
        tokens[2 * size + 1] = HexFormat.fromHexDigitsToLong(token, DIGITS, 2 * DIGITS);
        size++;
    }

    /** What the cell of a row says; rows are asked for in the order in which they were read ahead. */
    IdNumber of(int row, String text) {
        ResidentId.Result id = ResidentId.read(text, context.receivedOn());
        if (!id.isValid()) {
            return new IdNumber(id, null);
        }
        while (next < size && rows[next] < row) {
            next++;
        }
        boolean isKnown = next < size && rows[next] == row && numbers[next] == number(id);
        return new IdNumber(
                id,
                isKnown
                        ? HEX.toHexDigits(tokens[2 * next]) + HEX.toHexDigits(tokens[2 * next + 1])
                        : context.tokens().token(id.number()));
    }

    /** The digits before the check character, which follows from them. */
    private static long number(ResidentId.Result id) {
        return Long.parseLong(id.number(), 0, id.number().length() - 1, 10);
    }
}
