package jindu.forms.feedback;

import java.util.Arrays;
import jindu.catalog.Severity;

/**
 * The colours of marks, no two alike when printed grey. They are used by nothing else, so that a mark is known by its
 * colour after the copy was saved by any program.
 */
public enum MarkColour {
    REJECT("退回", "F6A39B", "B02A1F"),
    WARN("提醒", "FFDC82", "8A5B06"),
    NOTE("说明", "D9E8F9", "2B5D94");

    private final String label;
    private final String light;
    private final String dark;

    MarkColour(String label, String light, String dark) {
        this.label = label;
        this.light = light;
        this.dark = dark;
    }

    static MarkColour of(Severity severity) {
        return severity.rejects() ? REJECT : severity == Severity.WARN ? WARN : NOTE;
    }

    /** Whether a colour, as RRGGBB or AARRGGBB, is that of a mark. */
    static boolean isMark(String rgb) {
        return isDark(rgb) || Arrays.stream(values()).anyMatch(c -> c.light.equalsIgnoreCase(six(rgb)));
    }

    /** Whether a colour is that of a mark under light text. */
    static boolean isDark(String rgb) {
        return Arrays.stream(values()).anyMatch(c -> c.dark.equalsIgnoreCase(six(rgb)));
    }

    private static String six(String rgb) {
        return rgb.length() == 8 ? rgb.substring(2) : rgb;
    }

    public String label() {
        return label;
    }

    /** RRGGBB under dark text. */
    public String light() {
        return light;
    }

    /** RRGGBB under light text, as headers often have. */
    String dark() {
        return dark;
    }
}
