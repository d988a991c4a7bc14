package jindu.ingest.value;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of the collected cells and what each should be read as. */
final class MessyValues {
    record Row(String field, String raw, String expected, String status, String comment) {
        Reading.Status readingStatus() {
            return Reading.Status.valueOf(status.toUpperCase(Locale.ROOT));
        }
    }

    private MessyValues() {}

    static List<Row> all() {
        return records("messy_values.csv").stream()
                .map(row -> new Row(
                        row.get("field"), row.get("raw"), row.get("expected"), row.get("status"), row.get("comment")))
                .toList();
    }

    static List<Row> of(String field) {
        return all().stream().filter(row -> row.field().equals(field)).toList();
    }

    static List<CSVRecord> records(String resource) {
        try (Reader reader =
                        new InputStreamReader(MessyValues.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
