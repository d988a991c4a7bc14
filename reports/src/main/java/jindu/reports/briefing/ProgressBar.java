package jindu.reports.briefing;

import java.math.BigDecimal;

/** A share of a target, with a mark at the share of the year gone. A share beyond the whole fills the bar. */
final class ProgressBar extends Drawing {

    private static final long serialVersionUID = 1L;

    private final BigDecimal targetPct;
    private final BigDecimal yearSharePct;

    /**
     * @param targetPct share of the target, 100 for the whole, or null for a figure without one
     * @param yearSharePct where the mark stands, or null for none
     */
    ProgressBar(BigDecimal targetPct, BigDecimal yearSharePct) {
        this.targetPct = targetPct;
        this.yearSharePct = yearSharePct;
    }

    @Override
    void draw(Pen pen, double width, double height) {
        double thick = 7;
        double y = (height - thick) / 2;
        pen.bar(0, y, width, thick, Ink.TRACK);
        if (targetPct != null) {
            pen.bar(0, y, width * Math.min(1, targetPct.doubleValue() / 100), thick, Ink.VALUE);
        }
        if (yearSharePct != null) {
            double x = Math.min(width - 0.6, width * yearSharePct.doubleValue() / 100);
            pen.line(x, y - 3, x, y + thick + 3, 1.2, Ink.MARK);
        }
    }
}
