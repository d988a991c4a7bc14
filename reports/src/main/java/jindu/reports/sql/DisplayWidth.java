package jindu.reports.sql;

import org.jline.utils.WCWidth;

/** How many places of a terminal a text takes: two for a Chinese sign, none for a combining one. */
final class DisplayWidth {

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text, or as much of it as fits with an ellipsis. */
    static String cut(String text, int places) {
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

    private static int of(int sign) {
        return Math.max(0, WCWidth.wcwidth(sign));
    }
}
