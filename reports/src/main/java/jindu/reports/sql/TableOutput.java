package jindu.reports.sql;

import java.io.PrintWriter;
import java.io.Writer;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jindu.catalog.Text;

/**
 * A table for the eye: columns aligned by the width at which a terminal shows them, Chinese signs taking two places;
 * numbers to the right. Of many rows the first are shown. Where the table does not fit the terminal, long texts are cut
 * with an ellipsis; where that does not do, each row is a list of its own, a column a line. Numbers are never cut.
 */
public final class TableOutput implements RowOutput {

    /** Rows of a table; more are for a file. */
    public static final int MOST_ROWS = 1000;

    private static final String GAP = "  ";

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** What is left of a text that is cut, at least: a village with its township. */
    private static final int NARROWEST = 16;

    private final PrintWriter out;
    private final PrintWriter messages;
    private final int terminalWidth;
    private final Locale locale;

    /**
     * @param messages where the number of rows goes
     * @param terminalWidth places of a line, or 0 to cut nothing
     * @param locale of the messages
     */
    public TableOutput(Writer out, Writer messages, int terminalWidth, Locale locale) {
        this.locale = locale;
        this.out = new PrintWriter(out);
        this.messages = new PrintWriter(messages);
        this.terminalWidth = terminalWidth;
    }

    @Override
    public long write(Rows rows, ZoneId zone) throws SQLException {
        List<String> names = rows.names();
        List<List<String>> lines = new ArrayList<>();
        boolean more = false;
        while (rows.next()) {
            if (lines.size() == MOST_ROWS) {
                more = true;
                break;
            }
            List<String> line = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                String text = Cells.text(rows.value(i), zone);
                line.add(text == null ? "" : text);
            }
            lines.add(line);
        }
        if (names.size() == 2 && names.get(0).equals("explain_key")) {
            lines.forEach(line -> out.println(line.get(1)));
        } else {
            boolean[] numeric = new boolean[names.size()];
            for (int i = 0; i < numeric.length; i++) {
                numeric[i] = rows.isNumber(i);
            }
            print(names, lines, numeric);
        }
        out.flush();
        Text count = more
                ? Text.of("前 {0} 行，还有更多；全部请用 --format csv", "the first {0} rows; use --format csv for all")
                : Text.of("{0} 行", "{0} {0|row|rows}");
        messages.println(count.with(lines.size()).in(locale));
        messages.flush();
        return lines.size();
    }

    private void print(List<String> names, List<List<String>> lines, boolean[] numeric) {
        int[] widths = new int[names.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayWidth.of(oneLine(names.get(i)));
            for (List<String> line : lines) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(oneLine(line.get(i))));
            }
        }
        if (!fit(widths, numeric, names)) {
            printRecords(names, lines);
            return;
        }
        println(names, widths, numeric);
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? "" : GAP).append("-".repeat(widths[i]));
        }
        out.println(rule);
        lines.forEach(line -> println(line, widths, numeric));
    }

    /**
     * Takes places from the widest columns of text until the line fits.
     *
     * @return false where it cannot fit
     */
    private boolean fit(int[] widths, boolean[] numeric, List<String> names) {
        int tooMuch = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - terminalWidth;
        while (terminalWidth > 0 && tooMuch > 0) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean mayShrink =
                        !numeric[i] && widths[i] > Math.max(NARROWEST, DisplayWidth.of(oneLine(names.get(i))));
                if (mayShrink && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return false;
            }
            widths[widest]--;
            tooMuch--;
        }
        return true;
    }

    private void printRecords(List<String> names, List<List<String>> lines) {
        int width = names.stream()
                .mapToInt(name -> DisplayWidth.of(oneLine(name)))
                .max()
                .orElse(0);
        for (int row = 0; row < lines.size(); row++) {
            String head = "-- " + (row + 1) + " ";
            out.println(head + "-".repeat(Math.max(2, width - head.length())));
            for (int i = 0; i < names.size(); i++) {
                out.println((DisplayWidth.padRight(oneLine(names.get(i)), width)
                                + GAP
                                + oneLine(lines.get(row).get(i)))
                        .stripTrailing());
            }
        }
    }

    private void println(List<String> cells, int[] widths, boolean[] numeric) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = DisplayWidth.cut(oneLine(cells.get(i)), widths[i]);
            text.append(i == 0 ? "" : GAP)
                    .append(
                            numeric[i]
                                    ? DisplayWidth.padLeft(cell, widths[i])
                                    : DisplayWidth.padRight(cell, widths[i]));
        }
        out.println(text.toString().stripTrailing());
    }

    private static String oneLine(String text) {
        String line = text.replace("\r\n", "⏎").replace('\n', '⏎').replace('\t', ' ');
        // What a terminal would obey is shown as a sign of its own.
        return CONTROL.matcher(line).replaceAll("\uFFFD");
    }
}
