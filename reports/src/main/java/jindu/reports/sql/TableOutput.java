package jindu.reports.sql;

import java.io.PrintWriter;
import java.io.Writer;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table for the eye: columns aligned by the width at which a terminal shows them, Chinese signs taking two places;
 * numbers to the right. What does not fit the terminal is cut with an ellipsis, and of many rows the first are shown.
 */
public final class TableOutput implements RowOutput {

    /** Rows of a table; more are for a file. */
    public static final int MOST_ROWS = 1000;

    private static final int NARROWEST = 6;

    private final PrintWriter out;
    private final PrintWriter messages;
    private final int terminalWidth;

    /**
     * @param messages where the number of rows goes
     * @param terminalWidth places of a line, or 0 to cut nothing
     */
    public TableOutput(Writer out, Writer messages, int terminalWidth) {
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
        messages.println(
                more
                        ? "前 " + MOST_ROWS + " 行，还有更多；全部请用 --format csv (first " + MOST_ROWS
                                + " rows; use --format csv for all)"
                        : lines.size() + " 行 (" + lines.size() + (lines.size() == 1 ? " row)" : " rows)"));
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
        fit(widths);
        println(names, widths, numeric);
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
        }
        out.println(rule);
        lines.forEach(line -> println(line, widths, numeric));
    }

    /** Takes places from the widest columns until the line fits, or nothing more can be taken. */
    private void fit(int[] widths) {
        int gaps = 2 * (widths.length - 1);
        while (terminalWidth > 0 && Arrays.stream(widths).sum() + gaps > terminalWidth) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                if (widths[i] > widths[widest]) {
                    widest = i;
                }
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
        }
    }

    private void println(List<String> cells, int[] widths, boolean[] numeric) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = DisplayWidth.cut(oneLine(cells.get(i)), widths[i]);
            String blank = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(cell)));
            text.append(i == 0 ? "" : "  ").append(numeric[i] ? blank + cell : cell + blank);
        }
        out.println(text.toString().stripTrailing());
    }

    private static String oneLine(String text) {
        return text.replace("\r\n", "⏎").replace('\n', '⏎').replace('\t', ' ');
    }
}
