package jindu.ingest.roster;

import jindu.catalog.roster.RosterColumn;
import jindu.ingest.grid.Cell;

/** A data row of a roster sheet, merged cells filled down, nothing read from it yet. */
final class RosterLine {

    private final RosterSheet sheet;
    private final int row;
    private final Cell[] cells;

    /**
     * @param sheet the sheet it stands in; null while that is surveyed
     * @param row number of the row
     * @param cells by the columns' order
     */
    RosterLine(RosterSheet sheet, int row, Cell[] cells) {
        this.sheet = sheet;
        this.row = row;
        this.cells = cells;
    }

    RosterSheet sheet() {
        return sheet;
    }

    int row() {
        return row;
    }

    Cell cell(RosterColumn column) {
        return cells[column.ordinal()];
    }

    String text(RosterColumn column) {
        return cell(column).text();
    }

    /** Place alone: the cells hold personal data. */
    @Override
    public String toString() {
        return "RosterLine[" + row + "]";
    }
}
