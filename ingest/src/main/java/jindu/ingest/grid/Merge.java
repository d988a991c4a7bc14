package jindu.ingest.grid;

/** A merged region; rows from 1 as in {@link GridRow}, columns from 0, all inclusive. Its value is the first cell's. */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    public int columns() {
        return lastColumn - firstColumn + 1;
    }
}
