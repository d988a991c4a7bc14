package jindu.reports.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which sums of income may be printed beside their total. A sum is withheld when fewer than a least number of
 * persons stand behind it or one person makes up more than a share of it; further sums are withheld, the smallest
 * first, until what the total and the printed sums leave over is itself safe to know; and the total too, when nothing
 * else is left to withhold.
 */
final class Suppression {

    private final int fewest;
    private final BigDecimal largestSharePct;

    /**
     * @param fewest persons from which a sum may be printed
     * @param largestSharePct share of one person in a sum, in percent, up to which it may be printed
     */
    Suppression(int fewest, int largestSharePct) {
        this.fewest = fewest;
        this.largestSharePct = BigDecimal.valueOf(largestSharePct);
    }

    /** @param parts whether each part may be printed, in order; a part without persons always may */
    record Decision(List<Boolean> parts, boolean total) {}

    /** Whether a sum says too much about one of the few persons behind it. */
    boolean isSensitive(Collection<BigDecimal> incomes) {
        if (incomes.isEmpty()) {
            return false;
        }
        BigDecimal total = incomes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal largest = incomes.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return incomes.size() < fewest
                || largest.multiply(BigDecimal.valueOf(100)).compareTo(total.multiply(largestSharePct)) > 0;
    }

    /**
     * Decides for the parts of a total, all of which stand in one table.
     *
     * @param parts for each part, income by person; a person may stand in several
     */
    Decision decide(List<Map<String, BigDecimal>> parts) {
        Set<Integer> withheld = new TreeSet<>();
        List<Integer> smallestFirst = new ArrayList<>();
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(i);
            if (isSensitive(parts.get(i).values())) {
                withheld.add(i);
            } else if (!parts.get(i).isEmpty()) {
                smallestFirst.add(i);
            }
        }
        smallestFirst.sort(Comparator.comparing(i -> parts.get(i).size()));
        boolean total = !isSensitive(union(parts, all));
        while (total && !withheld.isEmpty() && (withheld.size() == 1 || isSensitive(union(parts, withheld)))) {
            if (smallestFirst.isEmpty()) {
                total = false;
            } else {
                withheld.add(smallestFirst.remove(0));
            }
        }
        return new Decision(all.stream().map(i -> !withheld.contains(i)).toList(), total);
    }

    /** The incomes of the parts together, each person's added: what the total less the other parts tells. */
    static Collection<BigDecimal> union(List<Map<String, BigDecimal>> parts, Set<Integer> chosen) {
        Map<String, BigDecimal> union = new HashMap<>();
        for (int i : chosen) {
            parts.get(i).forEach((person, income) -> union.merge(person, income, BigDecimal::add));
        }
        return union.values();
    }
}
