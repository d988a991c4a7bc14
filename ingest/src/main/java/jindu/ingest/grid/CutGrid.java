package jindu.ingest.grid;

import java.io.IOException;
import java.util.List;
import jindu.catalog.submission.FileLimit;
import jindu.catalog.submission.FormSheets;

/**
 * A grid whose texts are cut to as much as is looked at. No name, village or business comes near that length, and what
 * tells them by their form takes longer than anyone waits on a cell that holds a book. What a county writes of its
 * progress is left whole.
 */
public final class CutGrid implements Grid {

    private static final int MOST = Math.toIntExact(FileLimit.CELL_READ_CHARACTERS.value());

    private final Grid whole;

    public CutGrid(Grid whole) {
        this.whole = whole;
    }

    @Override
    public List<Sheet> sheets() {
        return whole.sheets();
    }

    @Override
    public void rows(Sheet sheet, RowVisitor visitor) throws IOException, UnreadableFileException {
        if (FormSheets.PROGRESS.equals(sheet.name())) {
            whole.rows(sheet, visitor);
        } else {
            whole.rows(sheet, row -> visitor.row(row.cut(MOST)));
        }
    }

    @Override
    public Merges merges(Sheet sheet) {
        return whole.merges(sheet);
    }

    @Override
    public String password() {
        return whole.password();
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
