package jindu.ingest.grid;

import java.util.ArrayList;
import java.util.List;

/** Parts lines of delimited text into cells. A cell in quotes may go on over further lines. */
final class DelimitedRecord {

    private final char delimiter;
    private final int mostCells;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean isOpen;
    private boolean isStray;

    DelimitedRecord(char delimiter, int mostCells) {
        this.delimiter = delimiter;
        this.mostCells = mostCells;
    }

    /** Adds a line: the first, or one more of a record whose quote is open. */
    void add(String line) {
        int at = 0;
        if (isOpen) {
            cell.append('\n');
            at = quoted(line, 0);
            if (isOpen) {
                return;
            }
        }
        while (cells.size() <= mostCells) {
            int start = at;
            while (start < line.length() && line.charAt(start) == ' ' && line.charAt(start) != delimiter) {
                start++;
            }
            if (cell.isEmpty() && start < line.length() && line.charAt(start) == '"') {
                at = quoted(line, start + 1);
                if (isOpen) {
                    return;
                }
            }
            int end = line.indexOf(delimiter, at);
            String plain = line.substring(at, end < 0 ? line.length() : end);
            isStray |= plain.indexOf('"') >= 0;
            cell.append(plain);
            cells.add(cell.toString());
            cell.setLength(0);
            if (end < 0) {
                return;
            }
            at = end + 1;
        }
    }

    /** Reads up to the quote that closes, and returns the place behind it. */
    private int quoted(String line, int from) {
        int at = from;
        isOpen = true;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < line.length() && line.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                isOpen = false;
                int after = at;
                while (after < line.length() && line.charAt(after) == ' ' && line.charAt(after) != delimiter) {
                    after++;
                }
                if (after == line.length() || line.charAt(after) == delimiter) {
                    return after;
                }
                // "样例"队: the quotes belong to the text.
                cell.insert(0, '"').append('"');
                isStray = true;
                return at;
            }
        }
        return at;
    }

    /** Whether a quote is open at the end of the line. */
    boolean isOpen() {
        return isOpen;
    }

    /** Whether a quote stands where none belongs. */
    boolean isStray() {
        return isStray;
    }

    boolean isTooWide() {
        return cells.size() > mostCells;
    }

    int openLength() {
        return cell.length();
    }

    List<String> cells() {
        return cells;
    }
}
