package jindu.reports.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import jindu.catalog.Text;
import jindu.reference.disk.UnfinishedFile;
import jindu.reports.ReportException;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.export.SimpleDocxExporterConfiguration;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** A filled template, to be had as PDF or DOCX. The same content gives the same bytes. */
public final class Paper {

    private static final String CREATOR = "jindu";

    private final JasperReportsContext context;
    private final JasperPrint print;
    private final String title;
    private final LocalDate date;

    private Paper(JasperReportsContext context, JasperPrint print, String title, LocalDate date) {
        this.context = context;
        this.print = print;
        this.title = title;
        this.date = date;
    }

    /**
     * Fills a template.
     *
     * @param title of the document, as readers show it
     * @param date the day that stands as the day of making: that of the data
     */
    public static Paper fill(
            Fonts fonts,
            Templates templates,
            String template,
            Map<String, Object> parameters,
            JRDataSource rows,
            String title,
            LocalDate date)
            throws JRException {
        JasperPrint print =
                JasperFillManager.getInstance(fonts.context()).fill(templates.report(template), parameters, rows);
        return new Paper(fonts.context(), print, title, date);
    }

    public int pages() {
        return print.getPages().size();
    }

    public byte[] pdf() throws JRException {
        DeterministicPdf exporter = new DeterministicPdf(context, date);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        SimplePdfExporterConfiguration document = new SimplePdfExporterConfiguration();
        document.setTagged(true);
        document.setTagLanguage("zh-CN");
        document.setDisplayMetadataTitle(true);
        document.setMetadataTitle(title);
        document.setMetadataCreator(CREATOR);
        exporter.setConfiguration(document);
        exporter.exportReport();
        return DeterministicPdf.settle(bytes.toByteArray());
    }

    public byte[] docx() throws JRException {
        JRDocxExporter exporter = new JRDocxExporter(context);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        SimpleDocxExporterConfiguration document = new SimpleDocxExporterConfiguration();
        document.setMetadataTitle(title);
        document.setMetadataApplication(CREATOR);
        exporter.setConfiguration(document);
        exporter.exportReport();
        return DeterministicDocx.settle(bytes.toByteArray());
    }

    /** Puts bytes in place, whole or not at all; the folder is made when missing. */
    public static void put(byte[] bytes, Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (UnfinishedFile unfinished = UnfinishedFile.of(target)) {
                unfinished.finish(bytes);
            }
        } catch (IOException e) {
            throw ReportException.because(
                    Text.of("无法写入 {0}", "Cannot write {0}").with(target), e);
        }
    }
}
