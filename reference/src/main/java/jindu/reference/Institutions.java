package jindu.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The culture institutions of the reference data, by the texts in which logs name them. */
public final class Institutions {

    private final Map<String, Institution> byText = new HashMap<>();

    public Institutions(Collection<Institution> institutions) {
        Set<String> ambiguous = new HashSet<>();
        for (Institution institution : institutions) {
            for (String text : new String[] {institution.institutionId(), institution.name()}) {
                Institution other = byText.putIfAbsent(TextNormaliser.compact(text), institution);
                if (other != null && !other.equals(institution)) {
                    ambiguous.add(TextNormaliser.compact(text));
                }
            }
        }
        ambiguous.forEach(byText::remove);
    }

    /** The institution that a text names by its id or its name; empty where it names none, or two share the name. */
    public Optional<Institution> find(String text) {
        return Optional.ofNullable(byText.get(TextNormaliser.compact(text)));
    }
}
