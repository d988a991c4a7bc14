package jindu.reference;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One line of targets.csv.
 *
 * @param areaLevel prefecture, county or village
 * @param areaCode the area's code; {@link #EVERY_AREA} holds for every poor village
 * @param target the figure, or null where the plan names none
 * @param clause of the plan on which it rests
 * @param isGuideline true for nature guideline, false for binding
 */
public record Target(
        String indicatorId,
        int year,
        String areaLevel,
        String areaCode,
        BigDecimal target,
        String unit,
        String clause,
        boolean isGuideline)
        implements Serializable {
    /** The area code of a target that holds for every poor village, or for every county. */
    public static final String EVERY_AREA = "*";
}
