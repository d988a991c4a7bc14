package jindu.catalog;

import java.util.List;
import java.util.Locale;

/**
 * How a value of a closed list is written.
 *
 * @param code lower case with underscores
 * @param spellings beside code and labels
 */
public record Wording(String code, Text label, List<String> spellings) {

    public Wording {
        spellings = List.copyOf(spellings);
    }

    /** @param value whose name is the code in capitals */
    public static Wording of(Enum<?> value, Text label, String... spellings) {
        return new Wording(value.name().toLowerCase(Locale.ROOT), label, List.of(spellings));
    }
}
