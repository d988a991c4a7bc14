package jindu.reports.sql;

import org.jline.utils.WCWidth;

/** How many places of a terminal a text takes: two for a Chinese sign, none for a combining one. */
public final class DisplayWidth {

    private DisplayWidth() {}

    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text, or as much of it as fits with an ellipsis. */
    public static String cut(String text, int places) {
        if (of(text) <= places) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int width = 0;
        for (int sign : text.codePoints().toArray()) {
            if (width + of(sign) > places - 1) {
                break;
            }
            cut.appendCodePoint(sign);
            width += of(sign);
        }
        return cut.append('…').toString();
    }

    /** The text with spaces behind it up to a width. */
    public static String padRight(String text, int places) {
        return text + " ".repeat(Math.max(0, places - of(text)));
    }

    /** The text with spaces before it up to a width. */
    public static String padLeft(String text, int places) {
        return " ".repeat(Math.max(0, places - of(text))) + text;
    }

    private static int of(int sign) {
        return Math.max(0, WCWidth.wcwidth(sign));
    }
}
