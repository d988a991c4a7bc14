package jindu.forms.feedback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fill of a workbook's styles. That of a mark keeps what it covers where a solid fill does not show it, in its
 * background colour, so that the mark can be taken off again.
 *
 * @param xml as it is written
 * @param solid attributes of the colour it shows, without {@code fgColor}; null where it is not solid
 * @param behind attributes of its background colour; null where there is none
 */
record Fill(String xml, String solid, String behind) {

    private static final String AUTOMATIC = "indexed=\"64\"";
    private static final Pattern PATTERN = Pattern.compile("patternType\\s*=\\s*[\"']solid[\"']");
    private static final Pattern FRONT = Pattern.compile("<(?:\\w+:)?fgColor\\s+([^>]*?)\\s*/?>");
    private static final Pattern BACK = Pattern.compile("<(?:\\w+:)?bgColor\\s+([^>]*?)\\s*/?>");
    private static final Pattern RGB = Pattern.compile("rgb\\s*=\\s*[\"']([0-9A-Fa-f]{6,8})[\"']");

    static Fill of(String xml) {
        Optional<String> front =
                first(FRONT, xml).filter(f -> PATTERN.matcher(xml).find());
        return new Fill(xml, front.orElse(null), first(BACK, xml).orElse(null));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    boolean isMark() {
        return solid != null && first(RGB, solid).filter(MarkColour::isMark).isPresent();
    }

    /** A mark over this fill. */
    String marked(String rgb, String prefix) {
        return solid(prefix, "rgb=\"FF" + rgb + "\"", solid == null ? AUTOMATIC : solid);
    }

    /**
     * The fill that a mark covers. A dark mark stands under light text, which cannot be left without any.
     *
     * @param isBackgroundKept false where the program that saved the workbook makes up its own background colours
     */
    String restored(String prefix, boolean isBackgroundKept) {
        boolean none = behind == null
                || !isBackgroundKept
                || behind.contains("indexed=") && (behind.contains("\"64\"") || behind.contains("\"65\""))
                || behind.contains("auto=")
                || first(RGB, behind).filter(MarkColour::isMark).isPresent();
        if (none && first(RGB, solid).filter(MarkColour::isDark).isPresent()) {
            return solid(prefix, "rgb=\"FF595959\"", AUTOMATIC);
        }
        return none
                ? "<" + prefix + "fill><" + prefix + "patternFill patternType=\"none\"/></" + prefix + "fill>"
                : solid(prefix, behind, AUTOMATIC);
    }

    static String solid(String prefix, String front, String back) {
        return "<" + prefix + "fill><" + prefix + "patternFill patternType=\"solid\"><" + prefix + "fgColor " + front
                + "/><" + prefix + "bgColor " + back + "/></" + prefix + "patternFill></" + prefix + "fill>";
    }
}
