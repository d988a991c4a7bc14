package jindu.ingest.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jindu.ingest.content.Content;
import jindu.ingest.content.Passwords;

/** A sheet that was read through, with all that it holds. */
record TestSheet(Sheet sheet, List<GridRow> rows, List<Merge> merges) {

    static List<TestSheet> readAll(Path file) throws IOException, UnreadableFileException {
        List<TestSheet> sheets = new ArrayList<>();
        try (Grid grid = GridReader.open(Content.of(file), ReadLimits.STANDARD, Passwords.NONE)) {
            for (Sheet sheet : grid.sheets()) {
                List<GridRow> rows = new ArrayList<>();
                grid.rows(sheet, rows::add);
                Merges merges = grid.merges(sheet);
                List<Merge> regions = new ArrayList<>();
                for (int n = 0; n < merges.size(); n++) {
                    regions.add(merges.get(n));
                }
                sheets.add(new TestSheet(sheet, rows, regions));
            }
        }
        return sheets;
    }
}
