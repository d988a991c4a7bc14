package jindu.samples;

import java.util.List;
import java.util.Random;

/**
 * Sources of chance, one for each subject, so that a change to one subject leaves the others as they were. {@link
 * Random}'s algorithm is part of its specification, hence the same on every JDK.
 */
final class Seeds {

    private static final long PLAN_OF_7_MAY = 20200507L;

    private Seeds() {}

    static Random of(String subject) {
        return new Random(PLAN_OF_7_MAY * 31 + subject.hashCode());
    }

    static <T> T pick(Random chance, List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    static boolean percent(Random chance, int percent) {
        return chance.nextInt(100) < percent;
    }
}
