package jindu.ingest.grid;

import java.io.IOException;
import jindu.catalog.submission.FileLimit;
import jindu.ingest.text.Line;
import jindu.ingest.text.LineReader;

/**
 * Cuts a text into JSON objects: one a line, or, in a list or spread over lines, from brace to brace. A broken one is
 * given up alone.
 */
final class JsonObjects {

    /** Deeper than any event is. */
    static final int DEEPEST = 20;

    /**
     * An object, not parsed yet.
     *
     * @param text null where it cannot be cut out
     * @param signs what was odd about its lines
     */
    record Piece(int line, String text, LineSigns signs) {}

    private enum Layout {
        UNKNOWN,
        ONE_A_LINE,
        SPREAD
    }

    private final LineReader lines;
    private final Deadline deadline;
    private Layout layout = Layout.UNKNOWN;

    private Line current;
    private int at;
    /** After a broken object: nothing is read before a line that begins one. */
    private boolean isLost;

    JsonObjects(LineReader lines, Deadline deadline) {
        this.lines = lines;
        this.deadline = deadline;
    }

    /** The next object, or null after the last. */
    Piece next() throws IOException, UnreadableFileException {
        if (layout == Layout.SPREAD) {
            return spread();
        }
        for (Line line = take(); line != null; line = take()) {
            if (line.isBroken()) {
                return new Piece(line.number(), null, LineSigns.of(line));
            }
            String text = line.text().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (layout == Layout.UNKNOWN) {
                layout = text.startsWith("[") || !isWhole(text) ? Layout.SPREAD : Layout.ONE_A_LINE;
            }
            if (layout == Layout.SPREAD) {
                current = line;
                at = 0;
                return spread();
            }
            return new Piece(line.number(), text, LineSigns.of(line));
        }
        return null;
    }

    private Line take() throws IOException, UnreadableFileException {
        deadline.check();
        return lines.next();
    }

    private static boolean isWhole(String text) {
        Braces braces = new Braces();
        for (int i = 0; i < text.length(); i++) {
            braces.add(text.charAt(i));
        }
        return braces.depth == 0 && !braces.isInString;
    }

    private Piece spread() throws IOException, UnreadableFileException {
        StringBuilder object = new StringBuilder();
        Braces braces = new Braces();
        int first = 0;
        LineSigns signs = null;
        while (true) {
            if (current == null) {
                current = take();
                at = 0;
                if (current == null) {
                    return first > 0 ? new Piece(first, null, signs) : null;
                }
                if (first > 0) {
                    signs = signs.with(current);
                }
            }
            String text = current.text();
            if (isLost && first == 0 && at == 0 && !text.stripLeading().startsWith("{")) {
                current = null;
                continue;
            }
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (first > 0 || c == '{') {
                    if (first == 0) {
                        first = current.number();
                        signs = LineSigns.of(current);
                        isLost = false;
                    }
                    object.append(c);
                    braces.add(c);
                    if (braces.depth == 0) {
                        return new Piece(first, object.toString(), signs);
                    }
                } else if (!Character.isWhitespace(c) && c != ',' && c != '[' && c != ']') {
                    return lost(current.number(), LineSigns.of(current));
                }
            }
            boolean isBroken = current.isBroken()
                    || braces.isInString
                    || braces.depth > DEEPEST
                    || object.length() > FileLimit.LINE_BYTES.value();
            if (isBroken) {
                return lost(first > 0 ? first : current.number(), LineSigns.of(current));
            }
            object.append('\n');
            current = null;
        }
    }

    private Piece lost(int line, LineSigns signs) {
        current = null;
        isLost = true;
        return new Piece(line, null, signs);
    }

    private static final class Braces {
        private int depth;
        private boolean isInString;
        private boolean isEscaped;

        void add(char c) {
            if (isEscaped) {
                isEscaped = false;
            } else if (isInString) {
                isEscaped = c == '\\';
                isInString = c != '"';
            } else if (c == '"') {
                isInString = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
    }
}
