package jindu.ingest.grid;

import java.util.List;

/**
 * A sheet.
 *
 * @param name null for a file that has no sheets
 * @param number from 1; 0 for a file that has no sheets
 * @param date1904 serial dates count from 1904-01-01
 */
public record Sheet(String name, int number, boolean date1904, List<GridRow> rows, List<Merge> merges) {

    public boolean isBlank() {
        return rows.stream().allMatch(GridRow::isBlank);
    }

    @Override
    public String toString() {
        return "Sheet[" + number + "]";
    }
}
