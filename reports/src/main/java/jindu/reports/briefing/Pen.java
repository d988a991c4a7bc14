package jindu.reports.briefing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** Draws bars, lines and text of the reports' font, from an origin at the drawing's upper left corner. */
final class Pen {

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Graphics2D graphics;
    private final double left;
    private final double top;
    private final Font face;

    Pen(JasperReportsContext context, Graphics2D graphics, double left, double top) {
        this.graphics = graphics;
        this.left = left;
        this.top = top;
        FontUtil fonts = FontUtil.getInstance(context);
        face = fonts.getAwtFontFromBundles("Noto Sans SC", Font.PLAIN, 8, Locale.ROOT, false);
    }

    void bar(double x, double y, double width, double height, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Rectangle2D.Double(left + x, top + y, width, height));
    }

    void line(double x1, double y1, double x2, double y2, double width, Color colour) {
        stroke(x1, y1, x2, y2, colour, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    void dashed(double x1, double y1, double x2, double y2, double width, Color colour) {
        stroke(
                x1,
                y1,
                x2,
                y2,
                colour,
                new BasicStroke(
                        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {3f, 2f}, 0f));
    }

    private void stroke(double x1, double y1, double x2, double y2, Color colour, BasicStroke stroke) {
        graphics.setColor(colour);
        graphics.setStroke(stroke);
        graphics.draw(new Line2D.Double(left + x1, top + y1, left + x2, top + y2));
    }

    void dot(double x, double y, double radius, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Ellipse2D.Double(left + x - radius, top + y - radius, 2 * radius, 2 * radius));
    }

    /** Writes on the base line {@code y}. */
    void text(String text, double x, double y, double size, Color colour, Align align) {
        Font font = face.deriveFont((float) size);
        double width =
                align == Align.LEFT ? 0 : font.getStringBounds(text, EXACT).getWidth();
        double start = left + x - (align == Align.RIGHT ? width : align == Align.CENTRE ? width / 2 : 0);
        graphics.setFont(font);
        graphics.setColor(colour);
        graphics.drawString(text, (float) start, (float) (top + y));
    }

    double width(String text, double size) {
        return face.deriveFont((float) size).getStringBounds(text, EXACT).getWidth();
    }
}
