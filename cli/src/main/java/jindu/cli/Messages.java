package jindu.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import jindu.catalog.Places;
import jindu.catalog.Text;

/** The texts of the command line in one language. */
final class Messages {
    static final String BUNDLE = "jindu.cli.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    Messages(Locale locale) {
        this.locale = locale;
        // Without this the machine's default locale would step in where a language has no file of its own.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** The text of a key with its {@link Places} {0}, {1}… filled in. */
    String text(String key, Object... values) {
        Map<String, Object> byPlace = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byPlace.put(String.valueOf(i), values[i]);
        }
        return Places.fill(bundle.getString(key), locale, byPlace);
    }

    String text(Text text) {
        return text.in(locale);
    }
}
