package jindu.ingest.roster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jindu.ingest.form.ReadContext;
import jindu.reference.Counties;

/** Which county a text of a roster names. A list repeats few texts many times: each is worked out once. */
final class RosterCounties {

    private static final int MOST_REMEMBERED = 10_000;

    private final Counties counties;
    private final String prefectureCode;
    private final Map<String, Optional<String>> known = new HashMap<>();

    RosterCounties(ReadContext context) {
        this.counties = context.villages().counties();
        this.prefectureCode = context.settings().prefecture().code();
    }

    /** The county's code; empty where none is named, or the prefecture. */
    Optional<String> named(String text) {
        Optional<String> code = known.get(text);
        if (code == null) {
            code = counties.find(text).map(Counties.Found::countyCode).filter(c -> !c.equals(prefectureCode));
            if (known.size() < MOST_REMEMBERED) {
                known.put(text, code);
            }
        }
        return code;
    }

    String shortName(String code) {
        return counties.shortName(code);
    }

    /** Counts how often each county is named. */
    static final class Count {
        private final Map<String, Integer> rows = new LinkedHashMap<>();

        void add(String code) {
            rows.merge(code, 1, Integer::sum);
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
                    .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }
}
