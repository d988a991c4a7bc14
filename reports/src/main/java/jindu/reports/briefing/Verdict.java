package jindu.reports.briefing;

import java.math.BigDecimal;
import jindu.catalog.IndicatorStatus;

/**
 * A judgement as it is printed: a sign and words, so that it can be read without its colour.
 *
 * @param tone good, plain, bad or quiet: the colour in the templates
 */
record Verdict(String text, String tone) {

    /** @param status a code of {@link IndicatorStatus}, or null where the table has no row */
    static Verdict of(String status) {
        if (status == null) {
            return new Verdict("○ " + IndicatorStatus.NO_DATA.label().zh(), "quiet");
        }
        IndicatorStatus found = status(status);
        String label = found.label().zh();
        return switch (found) {
            case ACHIEVED -> new Verdict("✓ " + label, "good");
            case AHEAD -> new Verdict("▲ " + label, "good");
            case ON_PACE -> new Verdict("● " + label, "plain");
            case BEHIND -> new Verdict("▼ " + label, "bad");
            case NO_DATA -> new Verdict("○ " + label, "quiet");
            case NOT_DUE, GUIDELINE -> new Verdict(label, "quiet");
        };
    }

    /**
     * The judgement of reports on time: of those due so far every one should have been, so the share of the year is no
     * measure for them.
     */
    static Verdict ofTimeliness(BigDecimal onTime, BigDecimal due) {
        if (due == null || due.signum() == 0 || onTime == null) {
            return new Verdict(IndicatorStatus.NOT_DUE.label().zh(), "quiet");
        }
        return onTime.compareTo(due) >= 0 ? new Verdict("✓ 全部按时", "good") : new Verdict("▼ 有迟报未报", "bad");
    }

    static IndicatorStatus status(String code) {
        for (IndicatorStatus status : IndicatorStatus.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("Invalid status: " + code);
    }
}
