package jindu.reports.sql;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated values after RFC 4180: the header line and the rows, and nothing else. Null is an empty field, an empty
 * text is "". A text that a spreadsheet would run as a formula has an apostrophe before it.
 */
public final class CsvOutput implements RowOutput {

    /** What begins a formula, unless it is but a number with its sign. */
    private static final Pattern FORMULA = Pattern.compile("(?![-+]?[\\d.,]+%?$)[=+\\-@\\t\\r].+", Pattern.DOTALL);

    private final Writer out;

    public CsvOutput(Writer out) {
        this.out = out;
    }

    @Override
    public long write(Rows rows, ZoneId zone) throws SQLException {
        List<String> names = rows.names();
        long count = 0;
        try {
            line(names);
            while (rows.next()) {
                for (int i = 0; i < names.size(); i++) {
                    Object value = rows.value(i);
                    String text = Cells.text(value, zone);
                    field(value instanceof String && FORMULA.matcher(text).matches() ? "'" + text : text, i == 0);
                }
                out.write("\r\n");
                count++;
            }
            out.flush();
            return count;
        } catch (IOException e) {
            throw SqlException.closed(e);
        }
    }

    private void line(List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            field(values.get(i), i == 0);
        }
        out.write("\r\n");
    }

    private void field(String value, boolean isFirst) throws IOException {
        if (!isFirst) {
            out.write(',');
        }
        if (value == null) {
            return;
        }
        boolean isPlain =
                !value.isEmpty() && value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        out.write(isPlain ? value : '"' + value.replace("\"", "\"\"") + '"');
    }
}
