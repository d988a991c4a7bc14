package jindu.ingest.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.catalog.submission.ProgressSection;
import jindu.ingest.grid.Grid;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Sheet;
import jindu.ingest.grid.UnreadableFileException;
import jindu.ingest.value.Redactor;

/** Reads the sheet 进展情况: a section's label, and what stands beside and below it up to the next label. */
public final class ProgressReader {

    /** A section is a paragraph or two; what goes on for longer was pasted there by mistake. */
    private static final int LONGEST_SECTION = 20_000;

    private static final Pattern LABEL = Pattern.compile(
            "(?:[(（]?[一二三四五六七八九十\\d]{1,2}[)）]?[、.．]?\\s*)?([^:：]{2,12})(?:[:：]\\s*(.*))?", Pattern.DOTALL);

    private final Map<ProgressSection, StringBuilder> texts = new EnumMap<>(ProgressSection.class);
    private ProgressSection current;

    private ProgressReader() {}

    /** The sections that say something, in their order. */
    public static List<ProgressNote> read(Grid grid, Sheet sheet, Redactor redactor)
            throws IOException, UnreadableFileException {
        ProgressReader reader = new ProgressReader();
        grid.rows(sheet, reader::row);
        List<ProgressNote> notes = new ArrayList<>();
        reader.texts.forEach((section, text) -> {
            String kept = redactor.redact(text.toString().strip());
            if (!kept.isEmpty()) {
                notes.add(new ProgressNote(section, kept));
            }
        });
        return notes;
    }

    private void row(GridRow row) {
        row.forEachFilled((column, cell) -> {
            String text = cell.text().strip();
            Matcher label = LABEL.matcher(text);
            Optional<ProgressSection> section =
                    label.matches() ? ProgressSection.CODES.find(label.group(1)) : Optional.empty();
            if (section.isPresent()) {
                current = section.get();
                text = label.group(2) == null ? "" : label.group(2);
            }
            if (current != null && !text.isEmpty()) {
                add(text);
            }
        });
    }

    private void add(String text) {
        StringBuilder all = texts.computeIfAbsent(current, s -> new StringBuilder());
        int room = LONGEST_SECTION - all.length();
        if (room > 0) {
            all.append(all.isEmpty() ? "" : "\n").append(text, 0, Math.min(room, text.length()));
        }
    }
}
