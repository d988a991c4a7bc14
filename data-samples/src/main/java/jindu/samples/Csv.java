package jindu.samples;

import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** The comma-separated form that all of the samples' tables are read and written in. */
final class Csv {

    static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final CSVFormat LINES = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator("\n")
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private Csv() {}

    /** One line without its end; null becomes an empty cell. */
    static String line(List<?> cells) {
        return LINES.format(
                cells.stream().map(cell -> cell == null ? "" : cell.toString()).toArray());
    }

    /** A whole table, each line ended by a line feed. */
    static String table(String header, Iterable<? extends List<?>> rows) {
        StringBuilder text = new StringBuilder(header).append('\n');
        rows.forEach(row -> text.append(line(row)).append('\n'));
        return text.toString();
    }
}
