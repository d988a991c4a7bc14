package jindu.reports.briefing;

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

    static IndicatorStatus status(String code) {
        for (IndicatorStatus status : IndicatorStatus.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("Invalid status: " + code);
    }
}
