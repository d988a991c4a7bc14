package jindu.cli;

import java.util.Locale;
import java.util.ResourceBundle;
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

    /** The text of a key with {0}, {1}… filled in; quotes and other braces mean themselves. */
    String text(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    String text(Text text) {
        return text.in(locale);
    }
}
