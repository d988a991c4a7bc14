package jindu.reports.sql;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;

/** An array of objects, a row a line. Numbers and truth values as such, everything else as text. */
public final class JsonOutput implements RowOutput {

    private final Writer out;

    public JsonOutput(Writer out) {
        this.out = out;
    }

    @Override
    public long write(Rows rows, ZoneId zone) throws SQLException {
        List<String> names = rows.names().stream().map(JsonOutput::quoted).toList();
        long count = 0;
        try {
            out.write("[");
            while (rows.next()) {
                out.write(count == 0 ? "\n{" : ",\n{");
                for (int i = 0; i < names.size(); i++) {
                    out.write((i == 0 ? "" : ", ") + names.get(i) + ": " + value(rows.value(i), zone));
                }
                out.write("}");
                count++;
            }
            out.write(count == 0 ? "]\n" : "\n]\n");
            out.flush();
            return count;
        } catch (IOException e) {
            throw SqlException.closed(e);
        }
    }

    private static String value(Object value, ZoneId zone) {
        String text = Cells.text(value, zone);
        if (text == null) {
            return "null";
        }
        boolean isNumber = value instanceof Number && !text.equals("NaN") && !text.endsWith("Infinity");
        return isNumber || value instanceof Boolean ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }
}
