package jindu.catalog;

import java.io.Serializable;
import java.util.Locale;

/** One text in the two languages of the users. */
public record Text(String zh, String en) implements Serializable {

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** The text for a locale: Chinese for any Chinese locale, English for every other. */
    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }
}
