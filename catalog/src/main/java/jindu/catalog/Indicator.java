package jindu.catalog;

import java.util.List;
import java.util.Locale;

/**
 * A figure the plan is judged by. Its target comes from the reference data, with the clause it rests on.
 *
 * @param levels the area levels it is published for
 * @param numerator what its value counts
 * @param denominator what its target counts
 */
public record Indicator(
        String id,
        Text label,
        List<AreaLevel> levels,
        Text numerator,
        Text denominator,
        Text unit,
        Source source,
        Direction direction) {

    public Indicator {
        levels = List.copyOf(levels);
    }

    /** The larger areas contain the smaller. */
    public enum AreaLevel {
        PREFECTURE,
        COUNTY,
        VILLAGE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where its value comes from, and hence what "nobody reported" means for it. */
    public enum Source {
        ROSTER,
        SERVICE_LOG,
        FUND,
        TIMELINESS
    }

    /** Which way is good. */
    public enum Direction {
        HIGHER_IS_BETTER
    }
}
