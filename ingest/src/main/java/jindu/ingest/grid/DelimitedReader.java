package jindu.ingest.grid;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads delimited text: comma, tab, semicolon, whichever splits the first lines into the most cells. */
final class DelimitedReader {

    private static final char[] DELIMITERS = {',', '\t', ';', '，'};

    private DelimitedReader() {}

    static List<Sheet> read(String text) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<GridRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            long line = 1;
            while (true) {
                long start = line;
                CSVRecord record;
                try {
                    if (!records.hasNext()) {
                        break;
                    }
                    record = records.next();
                } catch (java.io.UncheckedIOException | IllegalStateException e) {
                    rows.add(GridRow.defective((int) start, "CSV"));
                    break;
                }
                GridRow row = new GridRow((int) start);
                for (int i = 0; i < record.size(); i++) {
                    String value = record.get(i).replace("\uFEFF", "").replace("\0", "");
                    if (!value.isEmpty()) {
                        row.cells().put(i, Cell.text(value));
                    }
                }
                rows.add(row);
                line = parser.getCurrentLineNumber() + 1;
            }
        }
        return List.of(new Sheet(null, 0, false, rows, List.of()));
    }

    private static char delimiter(String text) {
        List<String> head = Stream.of(text.split("\\R", 12)).limit(10).toList();
        char best = ',';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long count = head.stream()
                    .mapToLong(l -> l.chars().filter(c -> c == delimiter).count())
                    .max()
                    .orElse(0);
            if (count > most) {
                most = count;
                best = delimiter;
            }
        }
        return best;
    }
}
