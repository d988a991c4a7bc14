package jindu.ingest.grid;

import java.util.Map;
import java.util.TreeMap;

/**
 * A row with its cells by column, 0 for the first.
 *
 * @param number row of the sheet or line of the file, from 1
 * @param defect why the line could not be read wholly; null for a whole one
 */
public record GridRow(int number, TreeMap<Integer, Cell> cells, String defect) {

    GridRow(int number) {
        this(number, new TreeMap<>(), null);
    }

    static GridRow defective(int number, String defect) {
        return new GridRow(number, new TreeMap<>(), defect);
    }

    public Cell cell(int column) {
        return cells.getOrDefault(column, Cell.EMPTY);
    }

    public boolean isBlank() {
        return defect == null && cells.values().stream().allMatch(Cell::isBlank);
    }

    /** The cells that hold something. */
    public Map<Integer, Cell> filled() {
        Map<Integer, Cell> filled = new TreeMap<>(cells);
        filled.values().removeIf(Cell::isBlank);
        return filled;
    }

    @Override
    public String toString() {
        return "GridRow[" + number + "]";
    }
}
