package jindu.reports.briefing;

import java.io.IOException;
import java.io.InputStream;
import jindu.reports.ReportException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The templates as the build compiled them. */
final class Templates {

    private Templates() {}

    static JasperReport report(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name + ".jasper")) {
            return (JasperReport) JRLoader.loadObject(in);
        } catch (JRException | IOException e) {
            throw new ReportException("Cannot load template " + name + ": " + e.getMessage(), e);
        }
    }
}
