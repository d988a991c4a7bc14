package jindu.reports.briefing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.util.JRSaver;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/**
 * The build's step that turns templates (.jrxml) and the style sheet (.jrtx) into objects a report only has to load.
 * A file is compiled again only when it is newer than what was made of it.
 */
public final class TemplateCompiler {

    private TemplateCompiler() {}

    /**
     * @param arguments the folder of templates, the folder for what is made of them
     * @throws JRException naming the template that cannot be compiled
     */
    public static void main(String[] arguments) throws IOException, JRException {
        Path templates = Path.of(arguments[0]);
        Path compiled = Files.createDirectories(Path.of(arguments[1]));
        for (Path source : list(templates)) {
            String name = source.getFileName().toString();
            Path target = compiled.resolve(name.replaceFirst("\\.jr(xml|tx)$", ".jasper"));
            if (Files.exists(target)
                    && Files.getLastModifiedTime(target).compareTo(Files.getLastModifiedTime(source)) > 0) {
                continue;
            }
            try {
                if (name.endsWith(".jrxml")) {
                    JasperCompileManager.compileReportToFile(source.toString(), target.toString());
                } else {
                    var context = DefaultJasperReportsContext.getInstance();
                    JRSaver.saveObject(
                            JRXmlTemplateLoader.getInstance(context).loadTemplate(source.toFile()), target.toFile());
                }
            } catch (JRException e) {
                throw new JRException("Cannot compile " + source + ": " + e.getMessage(), e);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().matches(".*\\.jr(xml|tx)")).sorted().toList();
        }
    }
}
