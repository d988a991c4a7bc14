package jindu.reports.briefing;

import java.io.Serializable;
import java.util.List;

/** Persons supported by county: a bar for the value on a track as long as the county's target. */
final class CountyBars extends Drawing {

    private static final long serialVersionUID = 1L;
    private static final double LABELS = 74;
    private static final double FIGURES = 118;
    private static final double LEGEND = 18;

    private final List<Bar> bars;

    /** @param value or target null where there is none; {@code figures} is what stands at the row's end */
    record Bar(String county, Double value, Double target, String figures) implements Serializable {}

    CountyBars(List<Bar> bars) {
        this.bars = List.copyOf(bars);
    }

    @Override
    void draw(Pen pen, double width, double height) {
        double longest = bars.stream()
                .mapToDouble(b -> Math.max(orZero(b.value()), orZero(b.target())))
                .max()
                .orElse(1);
        double scale = (width - LABELS - FIGURES) / Math.max(1, longest);
        legend(pen);
        double step = (height - LEGEND) / bars.size();
        double thick = Math.min(11, step * 0.6);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double middle = LEGEND + step * (i + 0.5);
            pen.text(bar.county(), LABELS - 8, middle + 3, 8.5, Ink.TEXT, Pen.Align.RIGHT);
            pen.bar(LABELS, middle - thick / 2, orZero(bar.target()) * scale, thick, Ink.TRACK);
            double inner = thick * 0.56;
            pen.bar(LABELS, middle - inner / 2, orZero(bar.value()) * scale, inner, Ink.VALUE);
            if (bar.target() != null) {
                double x = LABELS + bar.target() * scale;
                pen.line(x, middle - thick / 2 - 1.5, x, middle + thick / 2 + 1.5, 1.4, Ink.TEXT);
            }
            pen.text(bar.figures(), width, middle + 3, 8.5, Ink.TEXT, Pen.Align.RIGHT);
        }
        pen.line(LABELS, LEGEND, LABELS, height, 0.6, Ink.MUTED);
    }

    private static void legend(Pen pen) {
        double x = LABELS;
        pen.bar(x, 3, 12, 6, Ink.VALUE);
        pen.text("本月带动人数", x + 16, 9, 8, Ink.MUTED, Pen.Align.LEFT);
        x += 16 + pen.width("本月带动人数", 8) + 16;
        pen.bar(x, 1, 12, 10, Ink.TRACK);
        pen.line(x + 12, 0, x + 12, 12, 1.4, Ink.TEXT);
        pen.text("指导性目标", x + 18, 9, 8, Ink.MUTED, Pen.Align.LEFT);
    }

    private static double orZero(Double value) {
        return value == null ? 0 : value;
    }
}
