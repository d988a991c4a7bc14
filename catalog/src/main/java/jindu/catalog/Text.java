package jindu.catalog;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One text in the two languages of the users. */
public record Text(String zh, String en) implements Serializable {

    private static final Pattern INLINE = Pattern.compile("\\{([^{}|]*)\\|([^{}|]*)}");

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** The text with its {@link Places} {@code {0}}, {@code {1}}… filled in. */
    public Text with(Object... values) {
        Map<String, Object> byPlace = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byPlace.put(String.valueOf(i), values[i]);
        }
        return new Text(Places.fill(zh, Locale.CHINESE, byPlace), Places.fill(en, Locale.ENGLISH, byPlace));
    }

    /** Names one after another. */
    public static Text listing(Collection<String> names) {
        return new Text(String.join("、", names), String.join(", ", names));
    }

    /** Names of which one is to be taken. */
    public static Text choice(List<String> names) {
        int last = names.size() - 1;
        return new Text(String.join("、", names), String.join(", ", names.subList(0, last)) + " or " + names.get(last));
    }

    /** As a part of a value that is kept as one string: {@code {zh|en}}, of which {@link #choose} takes one. */
    public String inline() {
        return zh.equals(en) ? zh : "{" + plain(zh) + "|" + plain(en) + "}";
    }

    /** A value with the words in it that were put {@link #inline} in a locale's language. */
    public static String choose(String value, Locale locale) {
        return INLINE.matcher(value)
                .replaceAll(words -> Matcher.quoteReplacement(new Text(words.group(1), words.group(2)).in(locale)));
    }

    private static String plain(String words) {
        return words.replaceAll("[{}|]", " ");
    }

    /** The text for a locale: Chinese for any Chinese locale, English for every other. */
    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }
}
