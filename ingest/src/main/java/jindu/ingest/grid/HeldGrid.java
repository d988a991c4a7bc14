package jindu.ingest.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A grid whose rows are in memory: for files whose size bounds them. */
final class HeldGrid implements Grid {

    private record Content(List<GridRow> rows, Merges merges) {}

    private final Map<Integer, Content> contents = new LinkedHashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();

    static HeldGrid of(List<GridRow> rows) {
        HeldGrid grid = new HeldGrid();
        grid.add(Sheet.ofText(), rows, Merges.NONE);
        return grid;
    }

    void add(Sheet sheet, List<GridRow> rows, Merges merges) {
        sheets.add(sheet);
        contents.put(sheet.number(), new Content(rows, merges));
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void rows(Sheet sheet, RowVisitor visitor) throws IOException, UnreadableFileException {
        for (GridRow row : contents.get(sheet.number()).rows()) {
            visitor.row(row);
        }
    }

    @Override
    public Merges merges(Sheet sheet) {
        return contents.get(sheet.number()).merges();
    }

    @Override
    public void close() {
        contents.clear();
    }
}
