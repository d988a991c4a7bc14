package jindu.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A check on what comes in.
 *
 * @param id stable; never reused for another check
 * @param columns the form's columns it looks at; empty for a check on the whole file
 * @param condition when it is found
 * @param message what is wrong; may hold the {@link Places} {@code {got}} and {@code {hint}}, neither ever a personal value
 * @param remedy how to mend it
 * @param accepted an input that passes
 * @param caught an input that is found, and by this rule
 * @param thresholds the figures that the condition rests on
 */
public record Rule(
        String id,
        Severity severity,
        List<FormColumn> columns,
        Text condition,
        Text message,
        Text remedy,
        Example accepted,
        Example caught,
        List<Threshold> thresholds) {

    public Rule {
        columns = List.copyOf(columns);
        thresholds = List.copyOf(thresholds);
        if (!id.matches("[A-Z]+-[A-Z]+-\\d{3}")) {
            throw new IllegalArgumentException("Invalid rule id: " + id);
        }
    }

    public Rule(
            String id,
            Severity severity,
            List<FormColumn> columns,
            Text condition,
            Text message,
            Text remedy,
            Example accepted,
            Example caught) {
        this(id, severity, columns, condition, message, remedy, accepted, caught, List.of());
    }

    /** The same rule, resting on thresholds. */
    public Rule with(Threshold... figures) {
        return new Rule(id, severity, columns, condition, message, remedy, accepted, caught, List.of(figures));
    }

    /** The message with what was found filled in. */
    public String message(Locale locale, String got, String hint) {
        Map<String, String> values = new HashMap<>();
        values.put("got", got);
        values.put("hint", hint);
        return Places.fill(message.in(locale), locale, values).strip();
    }
}
