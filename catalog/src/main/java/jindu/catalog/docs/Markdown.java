package jindu.catalog.docs;

import java.util.List;
import java.util.stream.Collectors;
import jindu.catalog.Text;

/** Text in Markdown: what stands in a cell of a table must not end it. */
final class Markdown {

    private final StringBuilder out = new StringBuilder();

    Markdown line(String text) {
        out.append(text).append('\n');
        return this;
    }

    Markdown paragraph(String text) {
        return line(text).line("");
    }

    Markdown heading(int level, String text) {
        return paragraph("#".repeat(level) + " " + text);
    }

    Markdown table(List<String> header, List<List<String>> rows) {
        row(header);
        row(header.stream().map(h -> "---").toList());
        rows.forEach(this::row);
        return line("");
    }

    /** A block of text as it stands. */
    Markdown block(String text) {
        return line("```").line(text.stripTrailing()).paragraph("```");
    }

    private void row(List<String> cells) {
        line(cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", "<br>");
    }

    /** Both languages, the one once where they are equal. */
    static String both(Text text) {
        return text.zh().equals(text.en()) ? text.zh() : text.zh() + " · " + text.en();
    }

    static String code(String name) {
        return "`" + name + "`";
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing() + "\n";
    }
}
