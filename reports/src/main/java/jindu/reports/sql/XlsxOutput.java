package jindu.reports.sql;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jindu.catalog.Text;

/**
 * An Excel workbook of one sheet with a frozen header, written as the rows come, so that its size costs no memory.
 * Numbers and dates are such; text is always text, also where it begins with an equals sign; a number of more digits
 * than Excel keeps is text, so that no code loses its end.
 */
public final class XlsxOutput implements RowOutput {

    private static final int MOST_ROWS = 1_048_575;
    private static final int LONGEST_TEXT = 32_767;
    private static final int DIGITS_KEPT = 15;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    // Excel takes 1900 for a leap year: its dates are right from here on.
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int HEADER = 1;
    private static final int DATE = 2;
    private static final int TIME = 3;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final OutputStream out;

    public XlsxOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public long write(Rows rows, ZoneId zone) throws SQLException {
        try {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (Map.Entry<String, String> part : frame().entrySet()) {
                zip.putNextEntry(entry(part.getKey()));
                zip.write((XML + part.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(entry("xl/worksheets/sheet1.xml"));
            Writer sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            long count = sheet(sheet, rows, zone);
            sheet.flush();
            zip.closeEntry();
            zip.finish();
            zip.flush();
            return count;
        } catch (IOException e) {
            throw SqlException.closed(e);
        }
    }

    private static long sheet(Writer sheet, Rows rows, ZoneId zone) throws IOException, SQLException {
        List<String> names = rows.names();
        sheet.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\""
                + names.size() + "\" width=\"16\" customWidth=\"1\"/></cols><sheetData>");
        sheet.write("<row r=\"1\">");
        for (int i = 0; i < names.size(); i++) {
            text(sheet, reference(i, 1), HEADER, names.get(i));
        }
        sheet.write("</row>");
        int count = 0;
        while (rows.next()) {
            if (count == MOST_ROWS) {
                throw new SqlException(Text.of(
                                "无法写入工作簿：一张表最多 {0} 行。请缩小查询范围，或用 --format csv。",
                                "Cannot write the workbook: a sheet holds {0} rows; narrow the query or use --format csv.")
                        .with(MOST_ROWS));
            }
            count++;
            sheet.write("<row r=\"" + (count + 1) + "\">");
            for (int i = 0; i < names.size(); i++) {
                cell(sheet, reference(i, count + 1), rows.value(i), zone);
            }
            sheet.write("</row>");
        }
        sheet.write("</sheetData></worksheet>");
        return count;
    }

    private static void cell(Writer sheet, String reference, Object value, ZoneId zone) throws IOException {
        if (value instanceof Number number && keepsItsDigits(number)) {
            sheet.write("<c r=\"" + reference + "\"><v>" + Cells.text(number, zone) + "</v></c>");
        } else if (value instanceof Boolean truth) {
            sheet.write("<c r=\"" + reference + "\" t=\"b\"><v>" + (truth ? 1 : 0) + "</v></c>");
        } else if (value instanceof LocalDate date && !date.isBefore(FIRST_DAY)) {
            sheet.write("<c r=\"" + reference + "\" s=\"" + DATE + "\"><v>" + ChronoUnit.DAYS.between(DAY_ZERO, date)
                    + "</v></c>");
        } else if (value instanceof OffsetDateTime instant) {
            time(sheet, reference, instant.atZoneSameInstant(zone).toLocalDateTime(), zone);
        } else if (value instanceof java.sql.Timestamp time) {
            time(sheet, reference, time.toLocalDateTime(), zone);
        } else if (value != null) {
            text(sheet, reference, 0, Cells.text(value, zone));
        }
    }

    private static void time(Writer sheet, String reference, LocalDateTime time, ZoneId zone) throws IOException {
        if (time.toLocalDate().isBefore(FIRST_DAY)) {
            text(sheet, reference, 0, Cells.text(time, zone));
            return;
        }
        double days = Duration.between(DAY_ZERO.atStartOfDay(), time).toMillis() / 86_400_000.0;
        sheet.write("<c r=\"" + reference + "\" s=\"" + TIME + "\"><v>" + days + "</v></c>");
    }

    private static boolean keepsItsDigits(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue());
        }
        return new BigDecimal(number.toString()).stripTrailingZeros().precision() <= DIGITS_KEPT;
    }

    private static void text(Writer sheet, String reference, int style, String text) throws IOException {
        if (text.length() > LONGEST_TEXT) {
            throw new SqlException(Text.of(
                            "无法写入工作簿：单元格 {0} 有 {1} 个字符，一格最多 {2} 个。请用 --format csv。",
                            "Cannot write the workbook: cell {0} has {1} characters, a cell holds {2}; use --format csv.")
                    .with(reference, text.length(), LONGEST_TEXT));
        }
        sheet.write("<c r=\"" + reference + "\"" + (style == 0 ? "" : " s=\"" + style + "\"")
                + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>");
    }

    /** Control signs that XML has no place for are left out. */
    private static String escaped(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> {
                    boolean isXml =
                            sign >= 0x20 && sign != 0xFFFE && sign != 0xFFFF && (sign < 0xD800 || sign > 0xDFFF);
                    if (isXml || sign == '\n' || sign == '\t' || sign == '\r') {
                        xml.appendCodePoint(sign);
                    }
                }
            }
        });
        return xml.toString();
    }

    private static String reference(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    /** The parts of the package that do not depend on the rows. */
    private static Map<String, String> frame() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPES
                        + "worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", links("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS
                        + "\"><sheets><sheet name=\"jindu\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", links("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
                        + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
                        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                        + "<borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/>"
                        + "<xf fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/>"
                        + "<xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        return parts;
    }

    private static String links(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId" + (i / 2 + 1) + "\" Type=\"" + LINKS + "/" + typesAndTargets[i]
                    + "\" Target=\"" + typesAndTargets[i + 1] + "\"/>");
        }
        return xml.append("</Relationships>").toString();
    }
}
