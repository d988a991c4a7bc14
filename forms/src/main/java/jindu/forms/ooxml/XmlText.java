package jindu.forms.ooxml;

/** Text as it stands in XML. */
public final class XmlText {

    private XmlText() {}

    /** Text for an element or a quoted attribute; characters that XML does not know are left out. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t' -> escaped.append(c == '\n' ? "&#10;" : "&#9;");
                default -> {
                    if (c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Text for a cell or a comment, where {@code _x0041_} would be read as a character. */
    public static String escapeCell(String text) {
        return escape(text.replaceAll("_(x[0-9A-Fa-f]{4}_)", "_x005F_$1"));
    }

    /** What an attribute or a text says, its references resolved. */
    public static String unescape(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            int end = c == '&' ? raw.indexOf(';', i) : -1;
            if (end < 0) {
                text.append(c);
                i++;
            } else {
                text.append(resolve(raw.substring(i + 1, end)));
                i = end + 1;
            }
        }
        return text.toString();
    }

    private static String resolve(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> character(name);
        };
    }

    private static String character(String name) {
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            return Character.toString(
                    hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return "";
        }
    }
}
