package jindu.ingest.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jindu.catalog.FormColumn;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.GridRow;

/**
 * A sheet's header row, found by its texts wherever it stands.
 *
 * @param lastRow number of the header's last row: a header may take two
 * @param columns where each known column stands
 * @param further other positions whose header means a column too, in order
 * @param texts the header text of each known column, normalised
 * @param unknown positions of columns that the form does not have
 */
public record Header<C extends FormColumn>(
        int firstRow,
        int lastRow,
        Map<C, Integer> columns,
        Map<C, List<Integer>> further,
        Map<C, String> texts,
        List<Integer> unknown) {

    public boolean has(C column) {
        return columns.containsKey(column);
    }

    /** The first cell that holds something under any header that means a column; empty where the header lacks it. */
    public Cell cell(GridRow row, C column) {
        return cells(row, column).stream().findFirst().orElse(Cell.text(""));
    }

    /** The cells that hold something under the headers that mean a column: 乡镇 and 村 may stand apart. */
    public List<Cell> cells(GridRow row, C column) {
        return positions(column).stream()
                .map(row::cell)
                .filter(c -> !c.isBlank())
                .toList();
    }

    /** Where a column stands; empty where the header lacks it. */
    public List<Integer> positions(C column) {
        Integer position = columns.get(column);
        if (position == null) {
            return List.of();
        }
        List<Integer> all = new ArrayList<>(List.of(position));
        all.addAll(further.getOrDefault(column, List.of()));
        return all;
    }
}
