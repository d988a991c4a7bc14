package jindu.catalog;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A figure from which on a rule finds something.
 *
 * @param label what is compared with it, and in what unit
 * @param reason why it is this much
 */
public record Threshold(BigDecimal value, Text label, Text reason) {

    public static Threshold of(String value, Text label, Text reason) {
        return new Threshold(new BigDecimal(value), label, reason);
    }

    public int intValue() {
        return value.intValueExact();
    }

    /** The figure with its thousands parted, as texts print it. */
    public String text() {
        return String.format(Locale.ROOT, "%,d", value.toBigInteger())
                + (value.scale() > 0
                        ? value.remainder(BigDecimal.ONE).toPlainString().substring(1)
                        : "");
    }
}
