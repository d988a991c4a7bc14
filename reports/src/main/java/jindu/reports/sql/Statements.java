package jindu.reports.sql;

import java.util.ArrayList;
import java.util.List;

/** Collects lines until a statement ends with a semicolon that stands outside quotes and comments. */
final class Statements {

    private final StringBuilder text = new StringBuilder();

    /** Adds a line; the statements that are complete with it. */
    List<String> add(String line) {
        text.append(line).append('\n');
        List<String> complete = new ArrayList<>();
        int end = end();
        while (end >= 0) {
            String statement = text.substring(0, end).strip();
            if (!statement.isEmpty()) {
                complete.add(statement);
            }
            text.delete(0, end + 1);
            end = end();
        }
        return complete;
    }

    /** Whether a statement has begun and not ended. */
    boolean isOpen() {
        return !text.toString().isBlank();
    }

    /** Takes what has begun, complete or not. */
    String take() {
        String rest = text.toString().strip();
        text.setLength(0);
        return rest;
    }

    private int end() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ';') {
                return i;
            }
            String closing = closing(i);
            if (closing == null) {
                i++;
                continue;
            }
            int close = text.indexOf(closing, i + (closing.length() == 2 ? 2 : 1));
            if (close < 0) {
                return -1;
            }
            i = close + closing.length();
        }
        return -1;
    }

    /** What closes the quote or comment that opens here, or null. */
    private String closing(int at) {
        if (text.charAt(at) == '\'' || text.charAt(at) == '"') {
            return String.valueOf(text.charAt(at));
        }
        if (text.indexOf("--", at) == at) {
            return "\n";
        }
        if (text.indexOf("/*", at) == at) {
            return "*/";
        }
        return text.indexOf("$$", at) == at ? "$$" : null;
    }
}
