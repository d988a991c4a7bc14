package jindu.forms.feedback;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jindu.forms.feedback.FindingsPage.Column;
import jindu.forms.feedback.FindingsPage.Line;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes the first sheet into a workbook of Excel 97 to 2003. */
final class FindingsXls {

    private static final int LAST = Column.values().length - 1;
    private static final int HEADER = FindingsXml.HEADER_ROW - 1;
    private static final String INK = "262626";

    private final HSSFWorkbook workbook;
    private final XlsColours colours;
    private final HSSFSheet sheet;
    private final HSSFCellStyle title;
    private final HSSFCellStyle quiet;
    private final HSSFCellStyle meaning;
    private final HSSFCellStyle header;
    private final HSSFCellStyle body;
    private final HSSFCellStyle centred;
    private final HSSFCellStyle link;
    private final Map<MarkColour, HSSFCellStyle> chips = new EnumMap<>(MarkColour.class);

    FindingsXls(HSSFWorkbook workbook, XlsColours colours) {
        this.workbook = workbook;
        this.colours = colours;
        this.sheet = cleared(workbook.getSheet(FindingsPage.TITLE));
        HSSFFont text = font(10, false, INK);
        title = style(font(18, true, "1F3044"), false, false);
        quiet = style(font(10, false, "595959"), false, false);
        meaning = style(text, false, false);
        header = style(font(10, true, "FFFFFF"), true, true);
        fill(header, "33475B");
        body = style(text, true, false);
        centred = style(text, true, true);
        HSSFFont linked = font(10, false, "1F5FA8");
        linked.setUnderline(Font.U_SINGLE);
        link = style(linked, true, true);
        HSSFFont strong = font(10, true, INK);
        for (MarkColour colour : MarkColour.values()) {
            HSSFCellStyle chip = style(strong, true, true);
            fill(chip, colour.light());
            chips.put(colour, chip);
        }
    }

    /** An earlier list's sheet, emptied: to remove it would renumber the names that formulas use. */
    private HSSFSheet cleared(HSSFSheet earlier) {
        if (earlier == null) {
            return workbook.createSheet(FindingsPage.TITLE);
        }
        while (earlier.getNumMergedRegions() > 0) {
            earlier.removeMergedRegion(0);
        }
        for (int i = earlier.getLastRowNum(); i >= 0; i--) {
            HSSFRow row = earlier.getRow(i);
            if (row != null) {
                row.forEach(Cell::removeHyperlink);
                earlier.removeRow(row);
            }
        }
        return earlier;
    }

    private HSSFFont font(int size, boolean bold, String rgb) {
        HSSFFont font = workbook.createFont();
        font.setFontName("微软雅黑");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colours.index(rgb));
        return font;
    }

    private HSSFCellStyle style(HSSFFont font, boolean isBoxed, boolean isCentred) {
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(isCentred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setIndention((short) (isCentred ? 0 : 1));
        style.setWrapText(true);
        style.setDataFormat((short) 49);
        if (isBoxed) {
            short grey = colours.index("C9D0D6");
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setLeftBorderColor(grey);
            style.setRightBorderColor(grey);
            style.setTopBorderColor(grey);
            style.setBottomBorderColor(grey);
        }
        return style;
    }

    private void fill(HSSFCellStyle style, String rgb) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colours.index(rgb));
    }

    void write(FindingsPage page) {
        for (Column column : Column.values()) {
            sheet.setColumnWidth(column.ordinal(), column.width() * 256);
        }
        line(0, 34, title, FindingsPage.TITLE);
        line(1, 22, quiet, page.summary());
        int row = 2;
        for (MarkColour colour : MarkColour.values()) {
            HSSFRow legend = row(row, 20);
            cell(legend, 0, chips.get(colour), page.count(colour));
            cell(legend, 1, chips.get(colour), "");
            cell(legend, 2, meaning, FindingsPage.meaning(colour));
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 1));
            sheet.addMergedRegion(new CellRangeAddress(row, row, 2, LAST));
            row++;
        }
        line(row, 24, quiet, FindingsPage.HOW_TO);
        row(row + 1, 6);
        HSSFRow headers = row(HEADER, 24);
        for (Column column : Column.values()) {
            cell(headers, column.ordinal(), header, column.header());
        }
        List<Line> lines = page.lines();
        for (int i = 0; i < lines.size(); i++) {
            finding(HEADER + 1 + i, lines.get(i));
        }
        int last = HEADER + Math.max(1, lines.size());
        if (page.more() != null) {
            line(last + 1, 24, quiet, page.more());
        }
        setUp();
    }

    private void finding(int number, Line line) {
        HSSFRow row = row(number, FindingsPage.height(line.texts()));
        for (Column column : Column.values()) {
            boolean isLink = column == Column.CELL && line.link() != null;
            HSSFCellStyle style = switch (column) {
                case NUMBER -> centred;
                case SEVERITY -> chips.get(line.colour());
                case CELL -> isLink ? link : centred;
                default -> body;
            };
            HSSFCell cell = cell(row, column.ordinal(), style, line.texts().get(column.ordinal()));
            if (isLink) {
                Hyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                target.setAddress(line.link());
                cell.setHyperlink(target);
            }
        }
    }

    private void setUp() {
        sheet.createFreezePane(0, HEADER + 1);
        sheet.setDisplayGridlines(false);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private void line(int number, double height, HSSFCellStyle style, String text) {
        cell(row(number, height), 0, style, text);
        sheet.addMergedRegion(new CellRangeAddress(number, number, 0, LAST));
    }

    private HSSFRow row(int number, double height) {
        HSSFRow row = sheet.createRow(number);
        row.setHeightInPoints((float) height);
        return row;
    }

    private static HSSFCell cell(HSSFRow row, int column, HSSFCellStyle style, String text) {
        HSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return cell;
    }
}
