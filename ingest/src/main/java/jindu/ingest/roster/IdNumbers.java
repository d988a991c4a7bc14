package jindu.ingest.roster;

import java.util.ArrayList;
import java.util.List;
import jindu.ingest.form.ReadContext;
import jindu.ingest.value.ResidentId;

/**
 * The ID numbers of a sheet and the tokens that stand for them. A token takes longer than all else that is done with a
 * cell, and says the same in both passes: in the first, while another core parses the sheet, there is time to make it.
 * Those of the first rows are kept, and so many that few lists have more.
 */
final class IdNumbers {

    private static final int MOST_KEPT = 1 << 17;

    /**
     * What a cell says.
     *
     * @param token null where it is no valid number
     */
    record IdNumber(int row, String text, ResidentId.Result read, String token) {

        /** Row alone: it holds a person's number. */
        @Override
        public String toString() {
            return "IdNumber[" + row + "]";
        }
    }

    private final ReadContext context;
    private final List<IdNumber> kept = new ArrayList<>();
    private int next;

    IdNumbers(ReadContext context) {
        this.context = context;
    }

    /** Reads the cell of a row ahead. */
    void ahead(int row, String text) {
        if (kept.size() < MOST_KEPT) {
            kept.add(read(row, text));
        }
    }

    /** What the cell of a row says; rows are asked for in the order in which they were read ahead. */
    IdNumber of(int row, String text) {
        while (next < kept.size() && kept.get(next).row() < row) {
            next++;
        }
        if (next < kept.size()) {
            IdNumber known = kept.get(next);
            if (known.row() == row && known.text().equals(text)) {
                return known;
            }
        }
        return read(row, text);
    }

    private IdNumber read(int row, String text) {
        ResidentId.Result id = ResidentId.read(text, context.receivedOn());
        return new IdNumber(row, text, id, id.isValid() ? context.tokens().token(id.number()) : null);
    }
}
