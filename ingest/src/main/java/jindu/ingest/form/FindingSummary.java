package jindu.ingest.form;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jindu.catalog.Rules;
import jindu.catalog.Severity;

/**
 * What was found, however much it is: how often each rule, and those findings that matter most.
 *
 * @param counts how often each rule was found, by its id
 * @param worst rejections first, notes last, and then in the order of the file; all of them unless there are more than
 *     {@link #MOST_KEPT}
 */
public record FindingSummary(Map<String, Integer> counts, List<Finding> worst) implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final FindingSummary NOTHING = new FindingSummary(Map.of(), List.of());

    /** Nobody mends more cells than this one by one. The finding table of staging holds all. */
    public static final int MOST_KEPT = 20_000;

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** With further findings. */
    public FindingSummary and(List<Finding> others) {
        if (others.isEmpty()) {
            return this;
        }
        Builder builder = new Builder();
        worst.forEach(builder::add);
        others.forEach(builder::add);
        Map<String, Integer> all = new TreeMap<>(counts);
        others.forEach(f -> all.merge(f.ruleId(), 1, Integer::sum));
        return new FindingSummary(all, builder.build().worst());
    }

    /** Gathers findings one by one. */
    static final class Builder {
        private final Map<String, Integer> counts = new TreeMap<>();
        private final Map<Severity, List<Finding>> bySeverity = new EnumMap<>(Severity.class);

        void add(Finding finding) {
            counts.merge(finding.ruleId(), 1, Integer::sum);
            List<Finding> kept =
                    bySeverity.computeIfAbsent(Rules.byId(finding.ruleId()).severity(), s -> new ArrayList<>());
            if (kept.size() < MOST_KEPT) {
                kept.add(finding);
            }
        }

        FindingSummary build() {
            List<Finding> worst = new ArrayList<>();
            for (List<Finding> kept : bySeverity.values()) {
                worst.addAll(kept.subList(0, Math.min(kept.size(), MOST_KEPT - worst.size())));
            }
            return new FindingSummary(new TreeMap<>(counts), worst);
        }
    }
}
