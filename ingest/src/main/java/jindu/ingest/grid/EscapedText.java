package jindu.ingest.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Control characters as OOXML writes them: {@code _x000D_}. */
final class EscapedText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(m -> {
            char c = (char) Integer.parseInt(m.group(1), 16);
            return Matcher.quoteReplacement(String.valueOf(c));
        });
    }
}
