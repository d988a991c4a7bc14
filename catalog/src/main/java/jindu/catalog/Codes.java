package jindu.catalog;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A closed list, looked up by any spelling of its values. Case, white space and punctuation do not count. */
public final class Codes<C extends Code> {

    private static final Pattern DOES_NOT_COUNT = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]");

    private final Map<String, C> bySpelling = new HashMap<>();
    private final BitSet firstCharacters = new BitSet();

    public Codes(List<C> values) {
        for (C value : values) {
            add(value.code(), value);
            add(value.label().zh(), value);
            add(value.label().en(), value);
            value.spellings().forEach(s -> add(s, value));
        }
    }

    private void add(String spelling, C value) {
        String folded = fold(spelling);
        C other = bySpelling.putIfAbsent(folded, value);
        if (other != null && other != value) {
            throw new IllegalArgumentException(
                    "Invalid code list: " + spelling + " means both " + other.code() + " and " + value.code());
        }
        if (!folded.isEmpty()) {
            firstCharacters.set(folded.charAt(0));
        }
    }

    /** The value a text means, if it means one exactly. */
    public Optional<C> find(String text) {
        if (text == null) {
            return Optional.empty();
        }
        // Most texts are spelt as they are folded.
        C exact = bySpelling.get(text);
        if (exact != null) {
            return Optional.of(exact);
        }
        return mayBeSpelling(text) ? Optional.ofNullable(bySpelling.get(fold(text))) : Optional.empty();
    }

    /** Tells most other texts by their first letter: each name of a list is asked whether it is one of the list's words. */
    private boolean mayBeSpelling(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        boolean isHan = first >= 0x4E00 && first <= 0x9FFF;
        boolean counts = isHan || first < 0x80 && Character.isLetterOrDigit(first);
        return !counts || firstCharacters.get(Character.toLowerCase(first));
    }

    private static String fold(String text) {
        return DOES_NOT_COUNT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
