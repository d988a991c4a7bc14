package jindu.ingest.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a sheet that was read through, as long as they are few enough to be kept for the next time. */
final class KeptRows {

    private static final int BYTES_A_ROW = 160;
    private static final int BYTES_A_CELL = 8;

    /** Bounds what the sheets of a workbook keep together. */
    static final class Budget {
        private long left;

        Budget(long bytes) {
            left = bytes;
        }
    }

    private final Budget budget;
    private List<GridRow> rows = new ArrayList<>();
    private long used;

    KeptRows(Budget budget) {
        this.budget = budget;
    }

    /** @param cellBytes what the cells take that were made for this row */
    void add(GridRow row, long cellBytes) {
        if (rows == null) {
            return;
        }
        long bytes = BYTES_A_ROW + (long) BYTES_A_CELL * row.size() + cellBytes;
        used += bytes;
        budget.left -= bytes;
        if (budget.left < 0) {
            forget();
        } else {
            rows.add(row);
        }
    }

    void forget() {
        rows = null;
        budget.left += used;
        used = 0;
    }

    boolean isWhole() {
        return rows != null;
    }

    void replay(RowVisitor visitor, Deadline deadline) throws IOException, UnreadableFileException {
        int count = 0;
        for (GridRow row : rows) {
            if ((++count & 0xFF) == 0) {
                deadline.check();
            }
            visitor.row(row);
        }
    }
}
