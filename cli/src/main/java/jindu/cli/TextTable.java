package jindu.cli;

import java.util.ArrayList;
import java.util.List;
import jindu.reports.sql.DisplayWidth;

/** A table for a terminal: columns two spaces apart, figures to the right, no trailing spaces. */
final class TextTable {

    /** A column's heading and side. */
    record Heading(String text, boolean alignRight) {
        static Heading left(String text) {
            return new Heading(text, false);
        }

        static Heading right(String text) {
            return new Heading(text, true);
        }
    }

    private final List<Heading> headings;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<Heading> headings) {
        this.headings = List.copyOf(headings);
    }

    void add(List<String> row) {
        if (row.size() != headings.size()) {
            throw new IllegalArgumentException(
                    "Invalid row: " + row.size() + " cells under " + headings.size() + " headings");
        }
        rows.add(List.copyOf(row));
    }

    List<String> lines() {
        int[] widths = new int[headings.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayWidth.of(headings.get(i).text());
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(headings.stream().map(Heading::text).toList(), widths));
        int whole = 2 * (widths.length - 1);
        for (int width : widths) {
            whole += width;
        }
        lines.add("─".repeat(whole));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            line.append(i == 0 ? "" : "  ");
            line.append(
                    headings.get(i).alignRight()
                            ? DisplayWidth.padLeft(cell, widths[i])
                            : DisplayWidth.padRight(cell, widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
