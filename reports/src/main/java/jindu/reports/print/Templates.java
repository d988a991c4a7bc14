package jindu.reports.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import jindu.catalog.Text;
import jindu.reports.ReportException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The templates as the build compiled them, in the fonts that the settings ask for. */
public final class Templates {

    private final Fonts fonts;
    private final Map<String, JasperReport> loaded = new HashMap<>();

    public Templates(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The same template again costs nothing. */
    public JasperReport report(String name) {
        return loaded.computeIfAbsent(name, this::load);
    }

    private JasperReport load(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name + ".jasper")) {
            JasperReport report = (JasperReport) JRLoader.loadObject(in);
            for (JRStyle style : report.getStyles()) {
                fonts.familyOf(style.getName()).ifPresent(style::setFontName);
            }
            return report;
        } catch (JRException | IOException e) {
            throw ReportException.because(
                    Text.of("无法载入版式 {0}", "Cannot load template {0}").with(name), e);
        }
    }
}
