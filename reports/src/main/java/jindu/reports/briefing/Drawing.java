package jindu.reports.briefing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A flat vector drawing that fills the place a template gives it; measured in points. */
abstract class Drawing extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;

    @Override
    public final void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) {
        draw(new Pen(context, graphics, place.getX(), place.getY()), place.getWidth(), place.getHeight());
    }

    /** Draws with the origin at the upper left corner. */
    abstract void draw(Pen pen, double width, double height);
}
