package jindu.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks in either format that are the same bytes each time, and the looks of an office form. */
final class Workbooks {

    private static final Date WRITTEN = Date.from(Instant.parse("2020-05-07T00:00:00Z"));

    private Workbooks() {}

    static Book create(boolean isXls) {
        Workbook workbook = isXls ? new HSSFWorkbook() : new XSSFWorkbook();
        if (workbook instanceof XSSFWorkbook xlsx) {
            POIXMLProperties.CoreProperties core = xlsx.getProperties().getCoreProperties();
            core.setCreated(Optional.of(WRITTEN));
            core.setModified(Optional.of(WRITTEN));
            core.setCreator("jindu samples");
        }
        return new Book(workbook, new Looks(workbook));
    }

    /**
     * Fifteen digits, as Excel writes numbers into an .xlsx. The digits of {@link Double#toString} are not the same on
     * every JDK.
     */
    static void setNumber(Cell cell, double number) {
        cell.setCellValue(number);
        if (cell instanceof XSSFCell xlsx) {
            BigDecimal digits = new BigDecimal(number, new MathContext(15)).stripTrailingZeros();
            boolean isLong = digits.precision() - digits.scale() > 15;
            xlsx.getCTCell().setV(isLong ? digits.toString() : digits.toPlainString());
        }
    }

    record Book(Workbook workbook, Looks looks) {

        Sheet sheet(String name) {
            return workbook.createSheet(name);
        }

        byte[] toBytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (workbook) {
                workbook.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write a workbook: " + e.getMessage(), e);
            }
            return workbook instanceof XSSFWorkbook
                    ? Packages.withFixedTimes(bytes.toByteArray())
                    : bytes.toByteArray();
        }
    }

    /** The few cell styles that such forms get by with. */
    static final class Looks {
        private final CellStyle title;
        private final CellStyle plain;
        private final CellStyle head;
        private final CellStyle centred;
        private final CellStyle text;
        private final CellStyle left;
        private final CellStyle money;
        private final CellStyle date;

        Looks(Workbook workbook) {
            title = workbook.createCellStyle();
            title.setFont(font(workbook, "方正小标宋简体", 18, false));
            title.setAlignment(HorizontalAlignment.CENTER);
            title.setVerticalAlignment(VerticalAlignment.CENTER);
            plain = workbook.createCellStyle();
            plain.setFont(font(workbook, "宋体", 11, false));
            plain.setVerticalAlignment(VerticalAlignment.CENTER);
            head = framed(workbook, HorizontalAlignment.CENTER, font(workbook, "黑体", 11, true));
            Font body = font(workbook, "仿宋_GB2312", 11, false);
            centred = framed(workbook, HorizontalAlignment.CENTER, body);
            left = framed(workbook, HorizontalAlignment.LEFT, body);
            text = framed(workbook, HorizontalAlignment.CENTER, body);
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            money = framed(workbook, HorizontalAlignment.RIGHT, body);
            date = framed(workbook, HorizontalAlignment.CENTER, body);
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
        }

        private static Font font(Workbook workbook, String name, int points, boolean isBold) {
            Font font = workbook.createFont();
            font.setFontName(name);
            font.setFontHeightInPoints((short) points);
            font.setBold(isBold);
            return font;
        }

        private static CellStyle framed(Workbook workbook, HorizontalAlignment alignment, Font font) {
            CellStyle style = workbook.createCellStyle();
            style.setFont(font);
            style.setAlignment(alignment);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            return style;
        }

        CellStyle title() {
            return title;
        }

        CellStyle plain() {
            return plain;
        }

        CellStyle head() {
            return head;
        }

        CellStyle centred() {
            return centred;
        }

        CellStyle date() {
            return date;
        }

        /** An ID typed as a number stands in a general cell: that is how it lost its digits. */
        CellStyle of(Field field, Object value) {
            return switch (field) {
                case ID, PHONE -> value instanceof Double ? centred : text;
                case VILLAGE, BUSINESS, REMARK -> left;
                case INCOME -> money;
                default -> centred;
            };
        }

        void forPrinting(Sheet sheet) {
            PrintSetup setup = sheet.getPrintSetup();
            setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
            setup.setLandscape(true);
            setup.setFitWidth((short) 1);
            setup.setFitHeight((short) 0);
            sheet.setAutobreaks(true);
            sheet.setFitToPage(true);
        }
    }
}
