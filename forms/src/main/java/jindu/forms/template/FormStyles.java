package jindu.forms.template;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How forms look. */
final class FormStyles {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TEXT_FONT = "宋体";
    static final String LINE = "7F8C99";

    private final XSSFWorkbook workbook;

    FormStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
    }

    private XSSFFont font(String name, int size, boolean bold, String rgb) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colour(rgb));
        return font;
    }

    private XSSFCellStyle style(XSSFFont font, HorizontalAlignment alignment, boolean isBoxed) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (isBoxed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setTopBorderColor(colour(LINE));
            style.setBottomBorderColor(colour(LINE));
            style.setLeftBorderColor(colour(LINE));
            style.setRightBorderColor(colour(LINE));
        }
        return style;
    }

    XSSFCellStyle title() {
        return style(font(TITLE_FONT, 18, false, "000000"), HorizontalAlignment.CENTER, false);
    }

    XSSFCellStyle heading() {
        return style(font("微软雅黑", 16, true, "1F3044"), HorizontalAlignment.LEFT, false);
    }

    XSSFCellStyle line() {
        return style(font(TEXT_FONT, 11, false, "000000"), HorizontalAlignment.LEFT, false);
    }

    XSSFCellStyle quiet() {
        return style(font(TEXT_FONT, 10, false, "595959"), HorizontalAlignment.LEFT, false);
    }

    /** A header; that of a required column stands out. */
    XSSFCellStyle header(boolean isRequired) {
        XSSFCellStyle style = style(font("黑体", 11, false, "000000"), HorizontalAlignment.CENTER, true);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour(isRequired ? "DCE6F1" : "F2F4F7"));
        return style;
    }

    XSSFCellStyle label() {
        XSSFCellStyle style = header(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle filled(String rgb) {
        XSSFCellStyle style = style(font(TEXT_FONT, 11, true, "262626"), HorizontalAlignment.CENTER, true);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour(rgb));
        return style;
    }

    /** Where the clerk writes. */
    XSSFCellStyle entry(String format, HorizontalAlignment alignment, boolean isBoxed) {
        XSSFCellStyle style = style(font(TEXT_FONT, 11, false, "000000"), alignment, isBoxed);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    XSSFCellStyle longText() {
        XSSFCellStyle style = entry("@", HorizontalAlignment.LEFT, true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
