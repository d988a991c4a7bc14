package jindu.reports.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private final Suppression suppression = new Suppression(5, 85);

    @Test
    void printsSumsOfEnoughPersons() {
        assertThat(suppression.decide(List.of(persons("a", 5), persons("b", 9))))
                .isEqualTo(new Suppression.Decision(List.of(true, true), true));
    }

    @Test
    void withholdsASumOfTooFewAndOneMoreThatTheTotalWouldGiveAway() {
        assertThat(suppression.decide(List.of(persons("a", 40), persons("b", 4), persons("c", 20), Map.of())))
                .isEqualTo(new Suppression.Decision(List.of(true, false, false, true), true));
    }

    @Test
    void withholdsASumThatIsNearlyOnePersons() {
        Map<String, BigDecimal> lopsided = persons("a", 6);
        lopsided.put("rich", BigDecimal.valueOf(6_000_000));
        assertThat(suppression.isSensitive(lopsided.values())).isTrue();
        assertThat(suppression.decide(List.of(lopsided)).parts()).containsExactly(false);
    }

    @Test
    void printsASumOfWhichOnePersonMakesUpExactlyTheShareAllowed() {
        Map<String, BigDecimal> exact = new HashMap<>(Map.of("rich", BigDecimal.valueOf(85)));
        for (int i = 0; i < 5; i++) {
            exact.put("p" + i, BigDecimal.valueOf(3));
        }
        assertThat(suppression.isSensitive(exact.values())).isFalse();
        exact.put("rich", BigDecimal.valueOf(86));
        assertThat(suppression.isSensitive(exact.values())).isTrue();
    }

    @Test
    void goesOnUntilWhatIsWithheldTogetherIsSafe() {
        Map<String, BigDecimal> giant = Map.of("rich", BigDecimal.valueOf(1_000_000));
        Suppression.Decision decision =
                suppression.decide(List.of(giant, persons("a", 6), persons("b", 500), persons("c", 300)));
        assertThat(decision.parts()).containsExactly(false, false, true, false);
        assertThat(decision.total()).isTrue();
    }

    @Test
    void countsAPersonOfTwoCountiesOnceWhenItLooksAtBoth() {
        Map<String, BigDecimal> same = persons("a", 4);
        Suppression.Decision decision = suppression.decide(List.of(same, new HashMap<>(same), persons("b", 30)));
        assertThat(decision.parts()).containsExactly(false, false, false);
    }

    @Test
    void withholdsTheTotalWhenItIsTheOnlyThingLeft() {
        assertThat(suppression.decide(List.of(persons("a", 4), Map.of())))
                .isEqualTo(new Suppression.Decision(List.of(false, true), false));
        assertThat(suppression.decide(List.of())).isEqualTo(new Suppression.Decision(List.of(), true));
    }

    /** Whoever takes the printed sums from the printed total learns at most a sum that may itself be printed. */
    @RepeatedTest(300)
    void leavesNothingToWorkOutFromTotals(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Map<String, BigDecimal>> parts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            Map<String, BigDecimal> part = new HashMap<>();
            for (int k = random.nextInt(random.nextBoolean() ? 8 : 40); k > 0; k--) {
                part.put("p" + random.nextInt(120), BigDecimal.valueOf((long) Math.exp(6 + random.nextInt(9))));
            }
            parts.add(part);
        }
        Suppression.Decision decision = suppression.decide(parts);
        TreeSet<Integer> all = new TreeSet<>();
        TreeSet<Integer> withheld = new TreeSet<>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(i);
            if (decision.parts().get(i)) {
                assertThat(suppression.isSensitive(parts.get(i).values())).isFalse();
            } else {
                withheld.add(i);
            }
        }
        if (decision.total()) {
            assertThat(suppression.isSensitive(Suppression.union(parts, all))).isFalse();
            assertThat(suppression.isSensitive(Suppression.union(parts, withheld)))
                    .isFalse();
            assertThat(withheld)
                    .hasSizeBetween(0, parts.size())
                    .satisfies(w -> assertThat(w.size()).isNotEqualTo(1));
        }
    }

    private static Map<String, BigDecimal> persons(String prefix, int count) {
        Map<String, BigDecimal> incomes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            incomes.put(prefix + i, BigDecimal.valueOf(5000 + i));
        }
        return incomes;
    }
}
