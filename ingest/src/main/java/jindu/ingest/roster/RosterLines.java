package jindu.ingest.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jindu.catalog.roster.RosterColumn;
import jindu.ingest.form.Header;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merges;
import jindu.ingest.grid.UnreadableFileException;

/** Makes the rows below a roster's header lines of the list, merged cells filled down, as they go by. */
final class RosterLines {

    private static final Set<RosterColumn> FILLED_DOWN =
            Set.of(RosterColumn.COUNTY, RosterColumn.VILLAGE, RosterColumn.ENTERPRISE, RosterColumn.SUPPORT_MODE);
    private static final RosterColumn[] COLUMNS = RosterColumn.values();

    /** What is done with each row below the header that is not blank. */
    interface Visitor {

        /** @param row the row itself, as it stands in the sheet */
        void line(RosterLine line, GridRow row) throws IOException, UnreadableFileException;

        /** A total, heading, note or repeated header. */
        void furniture(GridRow row) throws IOException, UnreadableFileException;

        /** A row that has content but none of the required columns. */
        void notRead(GridRow row) throws IOException, UnreadableFileException;
    }

    private record Fill(Cell value, int lastRow) {}

    private final RosterSheet sheet;
    private final RosterRows rows;
    private final int lastHeaderRow;
    private final Merges merges;
    private final Visitor visitor;
    private final Set<Integer> filledDown;
    private final Map<Integer, Fill> fills = new HashMap<>();

    /** @param sheet null while it is surveyed */
    RosterLines(RosterSheet sheet, Header<RosterColumn> header, RosterRows rows, Merges merges, Visitor visitor) {
        this.sheet = sheet;
        this.rows = rows;
        this.lastHeaderRow = header.lastRow();
        this.merges = merges;
        this.visitor = visitor;
        this.filledDown =
                FILLED_DOWN.stream().flatMap(c -> header.positions(c).stream()).collect(Collectors.toSet());
    }

    void row(GridRow row) throws IOException, UnreadableFileException {
        if (row.number() <= lastHeaderRow) {
            return;
        }
        if (merges.size() > 0) {
            takeFills(row);
        }
        if (row.isBlank()) {
            return;
        }
        if (row.defect() != null) {
            // It may be anybody's line: it counts, and is rejected for what it lacks.
            visitor.line(new RosterLine(sheet, row.number(), cells(row)), row);
        } else if (rows.isFurniture(row, merges.widestIn(row.number()))) {
            visitor.furniture(row);
        } else if (rows.isData(row)) {
            visitor.line(new RosterLine(sheet, row.number(), cells(row)), row);
        } else if (rows.hasMoreThanAPlace(row)) {
            visitor.notRead(row);
        }
    }

    /** What merged regions of the columns that are filled down give to rows below their first. */
    private void takeFills(GridRow row) {
        merges.beginningIn(row.number(), merge -> {
            if (merge.lastRow() > row.number() && filledDown.contains(merge.firstColumn())) {
                fills.put(merge.firstColumn(), new Fill(row.cell(merge.firstColumn()), merge.lastRow()));
            }
        });
    }

    private Cell cell(GridRow row, int position) {
        Cell own = row.cell(position);
        if (fills.isEmpty() || !own.isBlank()) {
            return own;
        }
        Fill fill = fills.get(position);
        return fill != null && row.number() <= fill.lastRow() ? fill.value() : own;
    }

    private Cell[] cells(GridRow row) {
        Cell[] cells = new Cell[COLUMNS.length];
        for (RosterColumn column : COLUMNS) {
            int[] positions = rows.positions(column);
            Cell found = Cell.NOTHING;
            for (int at = positions.length - 1; at >= 0; at--) {
                Cell cell = cell(row, positions[at]);
                found = cell.isBlank() ? found : cell;
            }
            boolean isParted = column == RosterColumn.VILLAGE && positions.length > 1;
            cells[column.ordinal()] = isParted ? joined(row, positions, found) : found;
        }
        return cells;
    }

    /** 乡镇 and 村 may stand apart. */
    private Cell joined(GridRow row, int[] positions, Cell first) {
        List<String> parts = new ArrayList<>();
        for (int position : positions) {
            Cell cell = cell(row, position);
            if (!cell.isBlank() && !parts.contains(cell.text())) {
                parts.add(cell.text());
            }
        }
        return parts.size() < 2 ? first : Cell.text(String.join("", parts));
    }
}
