package jindu.ingest.grid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row with its cells by column, 0 for the first. It never changes. */
public final class GridRow {

    private static final BitSet NONE = new BitSet(0);

    private final int number;
    private final String defect;
    private final LineSigns line;
    private final boolean hidden;
    private final BitSet hiddenColumns;
    private final int[] columns;
    private final Cell[] cells;
    private final int size;
    private final int longest;

    private GridRow(Builder builder) {
        this.number = builder.number;
        this.defect = builder.defect;
        this.line = builder.line;
        this.hidden = builder.hidden;
        this.hiddenColumns = builder.hiddenColumns;
        this.columns = builder.keptColumns();
        this.cells = Arrays.copyOf(builder.cells, builder.size);
        this.size = builder.size;
        this.longest = builder.longest;
    }

    /** Row of the sheet or line of the file, from 1; 0 for the names of JSON fields, which stand in no line. */
    public int number() {
        return number;
    }

    /** Why the line could not be read wholly; null for a whole one. */
    public String defect() {
        return defect;
    }

    /** What was odd about the line; null for a row of a workbook. */
    public LineSigns line() {
        return line;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** The hidden columns of the sheet; not to be changed. */
    BitSet hiddenColumns() {
        return hiddenColumns;
    }

    public boolean isColumnHidden(int column) {
        return hiddenColumns.get(column);
    }

    /** How many cells it has, blank ones among them. */
    public int size() {
        return size;
    }

    /** The column of the n-th cell from the left. */
    public int column(int n) {
        return columns[n];
    }

    /** The n-th cell from the left. */
    public Cell at(int n) {
        return cells[n];
    }

    /** The cell of a column; an empty one where there is none. */
    public Cell cell(int column) {
        if (column < size && columns[column] == column) {
            return cells[column];
        }
        int n = Arrays.binarySearch(columns, 0, size, column);
        return n < 0 ? Cell.NOTHING : cells[n];
    }

    public boolean isBlank() {
        return defect == null && firstFilled() == null;
    }

    /** The same row, or one whose texts are cut to so many characters where any is longer. */
    GridRow cut(int most) {
        if (longest <= most) {
            return this;
        }
        Builder shorter = new Builder(number).line(line).hidden(hidden).hiddenColumns(hiddenColumns);
        shorter.defect = defect;
        for (int n = 0; n < size; n++) {
            shorter.put(columns[n], cells[n].cut(most));
        }
        return shorter.build();
    }

    /** The first cell that holds something, or null. */
    public Cell firstFilled() {
        for (int n = 0; n < size; n++) {
            if (!cells[n].isBlank()) {
                return cells[n];
            }
        }
        return null;
    }

    /** The cells that hold something. */
    public void forEachFilled(CellVisitor visitor) {
        for (int n = 0; n < size; n++) {
            if (!cells[n].isBlank()) {
                visitor.cell(columns[n], cells[n]);
            }
        }
    }

    /** The cells that hold something, by column. */
    public Map<Integer, Cell> filled() {
        Map<Integer, Cell> filled = new LinkedHashMap<>();
        forEachFilled(filled::put);
        return filled;
    }

    @Override
    public String toString() {
        return "GridRow[" + number + "]";
    }

    static GridRow defective(int number, String defect) {
        Builder builder = new Builder(number);
        builder.defect = defect;
        return builder.build();
    }

    /** Gathers the cells of a row in whatever order they come; one can make row after row. */
    static final class Builder {
        private int number;
        private String defect;
        private LineSigns line;
        private boolean hidden;
        private BitSet hiddenColumns = NONE;
        private int[] columns = new int[16];
        private Cell[] cells = new Cell[16];
        private int size;
        private int longest;
        /** Where the cells of the row before stood: mostly in the same columns, for which one array is enough. */
        private int[] columnsBefore = {};

        Builder(int number) {
            this.number = number;
        }

        /** Begins another row. */
        Builder begin(int rowNumber) {
            number = rowNumber;
            defect = null;
            line = null;
            hidden = false;
            hiddenColumns = NONE;
            size = 0;
            longest = 0;
            return this;
        }

        private int[] keptColumns() {
            if (!Arrays.equals(columns, 0, size, columnsBefore, 0, columnsBefore.length)) {
                columnsBefore = Arrays.copyOf(columns, size);
            }
            return columnsBefore;
        }

        Builder line(LineSigns signs) {
            line = signs;
            return this;
        }

        Builder hidden(boolean isHidden) {
            hidden = isHidden;
            return this;
        }

        /** @param columnsOfSheet is kept, and not copied: it is the same for all rows of a sheet */
        Builder hiddenColumns(BitSet columnsOfSheet) {
            hiddenColumns = columnsOfSheet;
            return this;
        }

        /** Adds a cell; of two in one column the later counts. */
        Builder put(int column, Cell cell) {
            longest = Math.max(longest, cell.text().length());
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, 2 * size);
                cells = Arrays.copyOf(cells, 2 * size);
            }
            int at = size;
            if (size > 0 && columns[size - 1] >= column) {
                int found = Arrays.binarySearch(columns, 0, size, column);
                if (found >= 0) {
                    cells[found] = cell;
                    return this;
                }
                at = -found - 1;
                System.arraycopy(columns, at, columns, at + 1, size - at);
                System.arraycopy(cells, at, cells, at + 1, size - at);
            }
            columns[at] = column;
            cells[at] = cell;
            size++;
            return this;
        }

        boolean isEmpty() {
            return size == 0;
        }

        GridRow build() {
            return new GridRow(this);
        }
    }
}
