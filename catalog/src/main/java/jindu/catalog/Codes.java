package jindu.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A closed list, looked up by any spelling of its values. Case, white space and punctuation do not count. */
public final class Codes<C extends Code> {

    private final Map<String, C> bySpelling = new HashMap<>();

    public Codes(List<C> values) {
        for (C value : values) {
            add(value.code(), value);
            add(value.label().zh(), value);
            add(value.label().en(), value);
            value.spellings().forEach(s -> add(s, value));
        }
    }

    private void add(String spelling, C value) {
        C other = bySpelling.putIfAbsent(fold(spelling), value);
        if (other != null && other != value) {
            throw new IllegalArgumentException(
                    "Invalid code list: " + spelling + " means both " + other.code() + " and " + value.code());
        }
    }

    /** The value a text means, if it means one exactly. */
    public Optional<C> find(String text) {
        return text == null ? Optional.empty() : Optional.ofNullable(bySpelling.get(fold(text)));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "");
    }
}
