package jindu.reports.briefing;

import java.awt.Color;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jindu.reports.print.Figures;

/**
 * The year month by month: persons supported in the month, persons of the year so far, and the target as a dashed
 * line. A month without data leaves a gap: a line drawn across it would tell of persons nobody reported.
 */
final class MonthLines extends Drawing {

    private static final long serialVersionUID = 1L;
    private static final double AXIS = 34;
    private static final double HEAD = 20;
    private static final double FOOT = 16;

    private final List<Point> points;
    private final Double target;

    /** @param label what stands below the point; a value null where there is none */
    record Point(String label, Double month, Double yearToDate) implements Serializable {}

    MonthLines(List<Point> points, Double target) {
        this.points = List.copyOf(points);
        this.target = target;
    }

    @Override
    void draw(Pen pen, double width, double height) {
        double top = Stream.concat(
                        points.stream().flatMap(p -> Stream.of(p.month(), p.yearToDate())), Stream.of(target))
                .mapToDouble(v -> v == null ? 0 : v)
                .max()
                .orElse(1);
        double step = roundStep(top / 4);
        int lines = (int) Math.ceil(top * 1.04 / step);
        double plot = height - HEAD - FOOT;
        double scale = plot / (step * lines);
        for (int i = 0; i <= lines; i++) {
            double y = height - FOOT - i * step * scale;
            pen.line(AXIS, y, width, y, i == 0 ? 0.8 : 0.5, i == 0 ? Ink.MUTED : Ink.GRID);
            pen.text(Figures.number(Math.round(i * step)), AXIS - 6, y + 3, 7.5, Ink.MUTED, Pen.Align.RIGHT);
        }
        double column = (width - AXIS) / points.size();
        for (int i = 0; i < points.size(); i++) {
            pen.text(points.get(i).label(), AXIS + column * (i + 0.5), height - 4, 7.5, Ink.MUTED, Pen.Align.CENTRE);
        }
        if (target != null) {
            double y = height - FOOT - target * scale;
            pen.dashed(AXIS, y, width, y, 0.9, Ink.MARK);
        }
        List<Double> above = series(pen, column, scale, height, Point::yearToDate, Ink.SECOND, null);
        series(pen, column, scale, height, Point::month, Ink.VALUE, above);
        legend(pen);
    }

    /** Draws one line; its figures stand above its points, or below where {@code higher} runs close above. */
    private List<Double> series(
            Pen pen,
            double column,
            double scale,
            double height,
            Function<Point, Double> value,
            Color colour,
            List<Double> higher) {
        List<Double> heights = new ArrayList<>();
        Double before = null;
        for (int i = 0; i < points.size(); i++) {
            Double now = value.apply(points.get(i));
            double x = AXIS + column * (i + 0.5);
            Double y = now == null ? null : Double.valueOf(height - FOOT - now * scale);
            if (y != null && before != null) {
                pen.line(x - column, before, x, y, 1.8, colour);
            }
            if (y != null) {
                pen.dot(x, y, 2.6, colour);
                Double other = higher == null ? null : higher.get(i);
                if (other == null || Math.abs(other - y) > 1) {
                    boolean below = other != null && y - other < 24;
                    Color ink = higher == null ? Ink.MUTED : Ink.TEXT;
                    String figure = Figures.number(Math.round(now));
                    double baseline = below ? y + 11 : y - 5;
                    // The line of the target may run behind the figure.
                    double half = pen.width(figure, 7.5) / 2 + 1;
                    pen.bar(x - half, baseline - 6.5, 2 * half, 7.5, Ink.PAPER);
                    pen.text(figure, x, baseline, 7.5, ink, Pen.Align.CENTRE);
                }
            }
            heights.add(y);
            before = y;
        }
        return heights;
    }

    private void legend(Pen pen) {
        double x = AXIS;
        pen.line(x, 6, x + 14, 6, 1.8, Ink.VALUE);
        pen.dot(x + 7, 6, 2.6, Ink.VALUE);
        pen.text("当月带动人数", x + 19, 9, 8, Ink.MUTED, Pen.Align.LEFT);
        x += 19 + pen.width("当月带动人数", 8) + 18;
        pen.line(x, 6, x + 14, 6, 1.8, Ink.SECOND);
        pen.dot(x + 7, 6, 2.6, Ink.SECOND);
        pen.text("年内累计人数（去重）", x + 19, 9, 8, Ink.MUTED, Pen.Align.LEFT);
        if (target != null) {
            x += 19 + pen.width("年内累计人数（去重）", 8) + 18;
            pen.dashed(x, 6, x + 14, 6, 0.9, Ink.MARK);
            pen.text("目标 " + Figures.number(Math.round(target)), x + 19, 9, 8, Ink.MARK, Pen.Align.LEFT);
        }
    }

    /** The next of 1, 2, 5, 10, 20, 50 … : persons come whole, and so do the figures of the axis. */
    private static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, least))));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
