package jindu.reports.print;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
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
    private static final int SUBSET_LETTERS = 6;
    /** Bytes at the end of a file, in which its document id stands. */
    private static final int LONGEST_TRAILER = 1 << 12;

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

    /**
     * The finished file, once the document id and the names of subset fonts are made to depend on the content alone.
     *
     * @param pdf is changed
     */
    static byte[] settle(byte[] pdf) {
        settleSubsetNames(pdf);
        int trailer = Math.max(0, pdf.length - LONGEST_TRAILER);
        Matcher id = ID.matcher(new String(pdf, trailer, pdf.length - trailer, StandardCharsets.ISO_8859_1));
        if (!id.find()) {
            throw new IllegalStateException("Cannot settle the PDF: it has no document id in the clear");
        }
        for (int group = 1; group <= 2; group++) {
            Arrays.fill(pdf, trailer + id.start(group), trailer + id.end(group), (byte) '0');
        }
        byte[] hash = hash(pdf).getBytes(StandardCharsets.ISO_8859_1);
        for (int group = 1; group <= 2; group++) {
            System.arraycopy(hash, 0, pdf, trailer + id.start(group), hash.length);
        }
        return pdf;
    }

    /** Six capitals between a slash and a plus with a letter behind it. */
    private static void settleSubsetNames(byte[] pdf) {
        Map<String, byte[]> names = new HashMap<>();
        for (int plus = SUBSET_LETTERS + 1; plus < pdf.length - 1; plus++) {
            int name = plus - SUBSET_LETTERS;
            if (pdf[plus] == '+' && pdf[name - 1] == '/' && isCapitals(pdf, name) && isLetter(pdf[plus + 1])) {
                byte[] settled = names.computeIfAbsent(
                        new String(pdf, name, SUBSET_LETTERS, StandardCharsets.ISO_8859_1),
                        k -> ("JINDU" + (char) ('A' + names.size())).getBytes(StandardCharsets.ISO_8859_1));
                System.arraycopy(settled, 0, pdf, name, SUBSET_LETTERS);
            }
        }
    }

    private static boolean isCapitals(byte[] pdf, int at) {
        for (int i = at; i < at + SUBSET_LETTERS; i++) {
            if (pdf[i] < 'A' || pdf[i] > 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(byte b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    private static String hash(byte[] pdf) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(pdf);
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
