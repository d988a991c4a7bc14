package jindu.ingest.grid;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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

    static Grid read(String text) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        List<GridRow> rows = new ArrayList<>();
        int offset = 0;
        int line = 1;
        while (offset < text.length()) {
            int defective = read(text.substring(offset), line, format, rows);
            if (defective == 0) {
                break;
            }
            // A quote that nothing closes would swallow every line after it: only its own is given up.
            rows.add(GridRow.defective(defective, "CSV"));
            for (; line <= defective && offset < text.length(); line++) {
                offset = afterLine(text, offset);
            }
        }
        return HeldGrid.of(rows);
    }

    /** Reads records up to one that is not closed, and returns the line where that begins; 0 where there is none. */
    private static int read(String text, int firstLine, CSVFormat format, List<GridRow> rows) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            int line = firstLine;
            while (true) {
                CSVRecord record;
                try {
                    if (!records.hasNext()) {
                        return 0;
                    }
                    record = records.next();
                } catch (UncheckedIOException | IllegalStateException e) {
                    return line;
                }
                GridRow.Builder row = new GridRow.Builder(line);
                for (int i = 0; i < record.size(); i++) {
                    String value = record.get(i).replace("\uFEFF", "").replace("\0", "");
                    if (!value.isEmpty()) {
                        row.put(i, Cell.text(value));
                    }
                }
                rows.add(row.build());
                line = firstLine + (int) parser.getCurrentLineNumber();
            }
        }
    }

    private static int afterLine(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
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
