package jindu.reports.print;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;

/**
 * An exporter whose file depends on what is printed and on nothing else. Left to itself a PDF tells its time of making,
 * carries a document id made from that time, and puts random letters before the names of subset fonts. The dates are
 * set before the file is written; the other two are replaced by text of the same length, so that no offset moves.
 */
final class DeterministicPdf extends JRPdfExporter {

    private static final Pattern ID = Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>]");
    private static final Pattern SUBSET = Pattern.compile("(?<=/)[A-Z]{6}(?=\\+[A-Za-z])");

    private final LocalDate date;

    /** @param date the day that stands as the day of making: that of the data */
    DeterministicPdf(JasperReportsContext context, LocalDate date) {
        super(context);
        this.date = date;
    }

    @Override
    protected PdfProducerFactory getPdfProducerFactory() {
        return Dated::new;
    }

    /** The finished file, once the document id and the names of subset fonts are made to depend on the content alone. */
    static byte[] settle(byte[] pdf) {
        // The bytes survive the way through Latin-1 unchanged.
        String text = replaceSubsetNames(new String(pdf, StandardCharsets.ISO_8859_1));
        Matcher id = ID.matcher(text);
        if (!id.find()) {
            throw new IllegalStateException("Cannot settle the PDF: it has no document id in the clear");
        }
        StringBuilder settled = new StringBuilder(text);
        for (int group = 1; group <= 2; group++) {
            settled.replace(id.start(group), id.end(group), "0".repeat(32));
        }
        String hash = hash(settled.toString());
        for (int group = 1; group <= 2; group++) {
            settled.replace(id.start(group), id.end(group), hash);
        }
        return settled.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String replaceSubsetNames(String text) {
        Map<String, String> names = new HashMap<>();
        return SUBSET.matcher(text)
                .replaceAll(m -> names.computeIfAbsent(m.group(), k -> "JINDU" + (char) ('A' + names.size())));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Dated extends ClassicPdfProducer {

        Dated(PdfProducerContext context) {
            super(context);
        }

        @Override
        public void close() {
            GregorianCalendar day = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
            getPdfWriter().getInfo().put(PdfName.CREATIONDATE, new PdfDate(day));
            super.close();
        }
    }
}
