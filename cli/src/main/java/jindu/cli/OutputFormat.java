package jindu.cli;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jindu.reports.sql.CsvOutput;
import jindu.reports.sql.JsonOutput;
import jindu.reports.sql.RowOutput;
import jindu.reports.sql.TableOutput;
import jindu.reports.sql.XlsxOutput;

/** The formats in which a command gives rows: what was asked for to standard output, and nothing else there. */
final class OutputFormat {

    private OutputFormat() {}

    /** @throws UsageException when nobody knows the format, or a terminal cannot show it */
    static RowOutput of(String name, Surroundings surroundings, Messages messages) {
        OutputStreamWriter out = new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8);
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "table" ->
                new TableOutput(
                        out,
                        new OutputStreamWriter(surroundings.err(), StandardCharsets.UTF_8),
                        // A file or another program takes lines of any length.
                        surroundings.terminal().output()
                                ? surroundings.terminal().columns()
                                : 0,
                        messages.locale());
            case "csv" -> new CsvOutput(out);
            case "json" -> new JsonOutput(out);
            case "xlsx" -> {
                if (surroundings.terminal().output()) {
                    throw new UsageException(messages.text("msg.usage.xlsx"));
                }
                yield new XlsxOutput(surroundings.out());
            }
            default -> throw new UsageException(messages.text("msg.usage.format", name));
        };
    }
}
