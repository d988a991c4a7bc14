package jindu.ingest.roster;

import java.util.Map;
import jindu.catalog.roster.RosterColumn;
import jindu.ingest.grid.Cell;

/**
 * A data row of a roster sheet, merged cells filled down, nothing read from it yet.
 *
 * @param sheet the sheet it stands in
 * @param row number of the row
 */
record RosterLine(RosterSheet sheet, int row, Map<RosterColumn, Cell> cells) {

    Cell cell(RosterColumn column) {
        return cells.getOrDefault(column, Cell.text(""));
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
