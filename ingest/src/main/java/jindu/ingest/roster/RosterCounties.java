package jindu.ingest.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jindu.ingest.form.ReadContext;
import jindu.ingest.value.Once;
import jindu.reference.Counties;

/** Which county a text of a roster names. */
final class RosterCounties {

    private final Counties counties;
    private final String prefectureCode;
    private final Once<Optional<String>> known = new Once<>(this::find);

    RosterCounties(ReadContext context) {
        this.counties = context.villages().counties();
        this.prefectureCode = context.settings().prefecture().code();
    }

    /** The county's code; empty where none is named, or the prefecture. */
    Optional<String> named(String text) {
        return known.of(text);
    }

    private Optional<String> find(String text) {
        return counties.find(text).map(Counties.Found::countyCode).filter(c -> !c.equals(prefectureCode));
    }

    String shortName(String code) {
        return counties.shortName(code);
    }

    /** Counts how often each county is named. */
    static final class Count {
        /** One number each, in an array of its own so that it can be counted up in place. */
        private final Map<String, int[]> rows = new LinkedHashMap<>();

        void add(String code) {
            rows.computeIfAbsent(code, c -> new int[1])[0]++;
        }

        Set<String> codes() {
            return rows.keySet();
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        /** The county named most often, of equal ones the first; null where none is. */
        String most() {
            return rows.entrySet().stream()
                    .reduce((a, b) -> b.getValue()[0] > a.getValue()[0] ? b : a)
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }
}
