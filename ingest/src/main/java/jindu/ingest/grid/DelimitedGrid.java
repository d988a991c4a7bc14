package jindu.ingest.grid;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import jindu.catalog.Text;
import jindu.catalog.submission.FileLimit;
import jindu.ingest.content.Content;
import jindu.ingest.text.Line;
import jindu.ingest.text.LineReader;
import jindu.ingest.text.TextEncoding;

/**
 * Delimited text, line by line. A quote that nothing closes would swallow the lines after it: where a line within quotes
 * reads as a record of its own, or none closes in time, only the line of the quote is given up.
 */
final class DelimitedGrid implements Grid {

    private static final char[] DELIMITERS = {',', '\t', ';', '，', '|'};
    private static final String NO_TEXT = Text.of("不是文字", "no text").inline();
    private static final int TELLING_LINES = 10;
    /** A cell of Excel holds as many characters. */
    private static final int LONGEST_QUOTED = 32_767;

    private static final int MOST_QUOTED_LINES = 256;
    /** Fewer cells than this a title may have. */
    private static final int LEAST_TELLING_CELLS = 3;

    private final Content content;
    private final TextEncoding encoding;
    private final Deadline deadline;
    private final char delimiter;
    private final Sheet sheet = Sheet.ofText();

    /** @param head the text's beginning */
    DelimitedGrid(Content content, TextEncoding encoding, String head, Deadline deadline) {
        this.content = content;
        this.encoding = encoding;
        this.deadline = deadline;
        this.delimiter = delimiter(head);
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(sheet);
    }

    @Override
    public void rows(Sheet ignored, RowVisitor visitor) throws IOException, UnreadableFileException {
        try (LineReader lines = new LineReader(content.stream(), encoding)) {
            new Pass(lines).visit(visitor);
        }
    }

    @Override
    public Merges merges(Sheet ignored) {
        return Merges.NONE;
    }

    @Override
    public void close() {}

    /** The delimiter that parts one of the first lines into the most cells, those in quotes left out. */
    private static char delimiter(String head) {
        List<String> lines =
                head.lines().filter(l -> !l.isBlank()).limit(TELLING_LINES).toList();
        char best = ',';
        int most = 0;
        for (char candidate : DELIMITERS) {
            int count = lines.stream()
                    .mapToInt(l -> countOutsideQuotes(l, candidate))
                    .max()
                    .orElse(0);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static int countOutsideQuotes(String line, char candidate) {
        int count = 0;
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == candidate && !isQuoted) {
                count++;
            }
        }
        return count;
    }

    private final class Pass {
        private final LineReader lines;
        private final Deque<Line> ahead = new ArrayDeque<>();
        /** Cells of the first line that is no title; 0 before it. */
        private int width;

        Pass(LineReader lines) {
            this.lines = lines;
        }

        void visit(RowVisitor visitor) throws IOException, UnreadableFileException {
            for (Line line = take(); line != null; line = take()) {
                deadline.check();
                visitor.row(row(line));
            }
        }

        private Line take() throws IOException {
            return ahead.isEmpty() ? lines.next() : ahead.poll();
        }

        private GridRow row(Line first) throws IOException {
            if (first.isTooLong()) {
                return GridRow.defective(first.number(), FileLimit.LINE_BYTES.exceeded());
            }
            if (first.isBroken()) {
                return GridRow.defective(first.number(), NO_TEXT);
            }
            DelimitedRecord record = record(first.text());
            LineSigns signs = LineSigns.of(first);
            if (record.isOpen()) {
                List<Line> further = new ArrayList<>();
                if (!close(record, further)) {
                    for (int i = further.size() - 1; i >= 0; i--) {
                        ahead.addFirst(further.get(i));
                    }
                    return GridRow.defective(first.number(), "CSV");
                }
                for (Line line : further) {
                    signs = signs.with(line);
                }
            }
            if (record.isTooWide()) {
                return GridRow.defective(first.number(), FileLimit.LINE_CELLS.exceeded());
            }
            List<String> cells = record.cells();
            if (width == 0 && cells.size() >= LEAST_TELLING_CELLS) {
                width = cells.size();
            }
            GridRow.Builder row = new GridRow.Builder(first.number()).line(signs.withCells(cells.size(), width));
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    row.put(i, Cell.text(cells.get(i)));
                }
            }
            return row.build();
        }

        /** Reads on until the quote closes, or it shows that it does not. */
        private boolean close(DelimitedRecord record, List<Line> further) throws IOException {
            while (record.isOpen()) {
                Line line = take();
                if (line == null) {
                    return false;
                }
                further.add(line);
                if (line.isBroken()
                        || further.size() > MOST_QUOTED_LINES
                        || record.openLength() > LONGEST_QUOTED
                        || isRecordOfItsOwn(line)) {
                    return false;
                }
                record.add(line.text());
            }
            return !record.isStray();
        }

        private boolean isRecordOfItsOwn(Line line) {
            if (width == 0) {
                return false;
            }
            DelimitedRecord alone = record(line.text());
            return !alone.isOpen() && !alone.isStray() && alone.cells().size() == width;
        }

        private DelimitedRecord record(String text) {
            DelimitedRecord record = new DelimitedRecord(delimiter, (int) FileLimit.LINE_CELLS.value());
            record.add(text);
            return record;
        }
    }
}
