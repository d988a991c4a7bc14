package jindu.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of a text where values go: {@code {name}} takes a value, {@code {name|row|rows}} the word that fits a
 * count. Other braces mean themselves, and so do those of a value.
 */
public final class Places {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|([^{}|]*)\\|([^{}|]*))?}");

    private Places() {}

    /** @param values by the places' names; a null fills its place with nothing, a {@link Text} is worded in the language */
    public static String fill(String text, Locale locale, Map<String, ?> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            if (!values.containsKey(place.group(1))) {
                return Matcher.quoteReplacement(place.group());
            }
            String value = worded(values.get(place.group(1)), locale);
            return Matcher.quoteReplacement(
                    place.group(2) == null ? value : "1".equals(value) ? place.group(2) : place.group(3));
        });
    }

    /** The text for those who read what it may say: its places open, the words for a count in the plural. */
    public static String open(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(place.group(2) == null ? place.group() : place.group(3)));
    }

    private static String worded(Object value, Locale locale) {
        if (value instanceof Text text) {
            return text.in(locale);
        }
        return value == null ? "" : Text.choose(value.toString(), locale);
    }
}
