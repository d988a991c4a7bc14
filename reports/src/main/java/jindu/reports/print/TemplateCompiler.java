package jindu.reports.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/**
 * The build's step that turns templates (.jrxml) into objects a report only has to load. The styles of styles.jrtx are
 * put into each, before its own, so that they are declared once and a report still loads one object a template.
 */
public final class TemplateCompiler {

    private static final String STYLES = "styles.jrtx";

    private TemplateCompiler() {}

    /**
     * Compiles each template that is newer than what was made of it.
     *
     * @param arguments the folder of templates, the folder for what is made of them
     * @throws JRException naming the template that cannot be compiled
     */
    public static void main(String[] arguments) throws IOException, JRException {
        Path templates = Path.of(arguments[0]);
        Path compiled = Files.createDirectories(Path.of(arguments[1]));
        List<Path> sources = list(templates);
        List<Path> stale = sources.stream()
                .filter(s -> isNewer(s, target(compiled, s)) || isNewer(templates.resolve(STYLES), target(compiled, s)))
                .toList();
        if (stale.isEmpty()) {
            return;
        }
        for (Path source : stale) {
            try {
                JasperDesign design = JRXmlLoader.load(source.toFile());
                addStyles(design, templates.resolve(STYLES));
                JasperCompileManager.compileReportToFile(
                        design, target(compiled, source).toString());
            } catch (JRException e) {
                throw new JRException("Cannot compile " + source + ": " + e.getMessage(), e);
            }
        }
    }

    private static void addStyles(JasperDesign design, Path sheet) throws JRException {
        JRTemplate shared = JRXmlTemplateLoader.getInstance(DefaultJasperReportsContext.getInstance())
                .loadTemplate(sheet.toFile());
        List<JRStyle> own = List.copyOf(design.getStylesList());
        for (JRStyle style : own) {
            design.removeStyle(style);
        }
        for (JRStyle style : shared.getStyles()) {
            design.addStyle(style);
        }
        for (JRStyle style : own) {
            design.addStyle(style);
        }
    }

    private static Path target(Path compiled, Path source) {
        return compiled.resolve(source.toFile().getName().replaceFirst("\\.jrxml$", ".jasper"));
    }

    private static boolean isNewer(Path source, Path target) {
        return source.toFile().lastModified() >= target.toFile().lastModified();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jrxml")).sorted().toList();
        }
    }
}
