package jindu.ingest.grid;

/**
 * A cell as nearly every program writes it, {@code <c r="A5" s="2" t="s"><v>17</v></c>} or {@code <c r="A5" s="2"/>},
 * read in one go: it takes a third of what it takes to go through its elements. Whatever is written in another way, and
 * all that is wrong, is left to {@link XmlScanner}.
 */
final class PlainCell {

    /** Numbers and indexes are shorter. */
    private static final int LONGEST_VALUE = 32;

    private static final int MOST_STYLE_DIGITS = 6;
    private static final int MOST_LETTERS = 3;
    private static final byte[] VALUE = {'<', 'v', '>'};
    private static final byte[] ENDS = {'<', '/', 'v', '>', '<', '/', 'c', '>'};

    private int column;
    private int style;
    private byte type;
    private int valueFrom;
    private int valueTo;

    /** Takes the cell that begins at a place; returns where it ends, -1 where there is none such. */
    int take(byte[] bytes, int from, int end) {
        if (end - from < 4 || bytes[from] != '<' || bytes[from + 1] != 'c' || bytes[from + 2] != ' ') {
            return -1;
        }
        column = -1;
        style = -1;
        type = 0;
        int at = from + 2;
        while (at >= 0 && end - at > 4 && bytes[at] == ' ') {
            at = attribute(bytes, at + 1, end);
        }
        if (at < 0 || end - at < 2) {
            return -1;
        }
        if (bytes[at] == '/' && bytes[at + 1] == '>') {
            valueFrom = at;
            valueTo = at;
            return at + 2;
        }
        return bytes[at] == '>' ? value(bytes, at + 1, end) : -1;
    }

    /** Takes an attribute of one letter; returns where it ends, -1 where there is none such. */
    private int attribute(byte[] bytes, int from, int end) {
        if (bytes[from + 1] != '=' || bytes[from + 2] != '"') {
            return -1;
        }
        return switch (bytes[from]) {
            case 'r' -> reference(bytes, from + 3, end);
            case 's' -> style(bytes, from + 3, end);
            case 't' -> type(bytes, from + 3, end);
            default -> -1;
        };
    }

    private int reference(byte[] bytes, int from, int end) {
        int at = from;
        int letters = 0;
        while (at < end && bytes[at] >= 'A' && bytes[at] <= 'Z') {
            letters = letters * 26 + bytes[at++] - 'A' + 1;
        }
        boolean isColumn = at > from && at - from <= MOST_LETTERS && letters <= CellReferences.COLUMNS;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (!isColumn || column >= 0 || at >= end || bytes[at] != '"') {
            return -1;
        }
        column = letters - 1;
        return at + 1;
    }

    private int style(byte[] bytes, int from, int end) {
        int at = from;
        int number = 0;
        while (at < end && at - from < MOST_STYLE_DIGITS && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at++] - '0';
        }
        if (at == from || style >= 0 || at >= end || bytes[at] != '"') {
            return -1;
        }
        style = number;
        return at + 1;
    }

    private int type(byte[] bytes, int from, int end) {
        boolean isKnown = end - from > 1 && (bytes[from] == 's' || bytes[from] == 'n') && bytes[from + 1] == '"';
        if (!isKnown || type != 0) {
            return -1;
        }
        type = bytes[from];
        return from + 2;
    }

    /** Takes the value up to the end of the cell. */
    private int value(byte[] bytes, int from, int end) {
        if (end - from < VALUE.length + 1 + ENDS.length || !stands(VALUE, bytes, from)) {
            return -1;
        }
        int at = from + VALUE.length;
        valueFrom = at;
        int last = Math.min(end - ENDS.length, at + LONGEST_VALUE);
        while (at < last && bytes[at] > ' ' && bytes[at] != '<' && bytes[at] != '&') {
            at++;
        }
        if (at == valueFrom || at > end - ENDS.length || !stands(ENDS, bytes, at)) {
            return -1;
        }
        valueTo = at;
        return at + ENDS.length;
    }

    private static boolean stands(byte[] what, byte[] bytes, int from) {
        for (int i = 0; i < what.length; i++) {
            if (bytes[from + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    /** From 0; -1 where it names none. */
    int column() {
        return column;
    }

    int style() {
        return Math.max(style, 0);
    }

    /** Whether its value is the index of a shared text, and not a number. */
    boolean isShared() {
        return type == 's';
    }

    boolean isEmpty() {
        return valueFrom == valueTo;
    }

    int valueFrom() {
        return valueFrom;
    }

    int valueTo() {
        return valueTo;
    }
}
