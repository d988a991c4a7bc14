package jindu.forms.template;

import java.util.List;
import jindu.catalog.FormColumn;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFBorderFormatting;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/**
 * The table of a form: headers with help, and rows made ready without anything standing in them. What a column's cells
 * are like is said of the column, so that a row is there only once it is written.
 */
final class FormTable {

    /** Rows that are checked; more than any county has persons. */
    static final int ROWS = 2_000;

    /** Rows with lines from the start, so that a printed blank looks like the form; others get theirs when begun. */
    private static final int LINED_ROWS = 24;

    /** A column: its width in characters, the format of its cells, and what its header's comment says. */
    record Column(FormColumn field, int width, String format, HorizontalAlignment alignment, String help) {}

    private final XSSFSheet sheet;
    private final FormStyles styles;
    private final List<Column> columns;
    private final int headerRow;

    /** @param headerRow from 0; the rows for entries follow it */
    FormTable(XSSFSheet sheet, FormStyles styles, List<Column> columns, int headerRow) {
        this.sheet = sheet;
        this.styles = styles;
        this.columns = columns;
        this.headerRow = headerRow;
    }

    /** Number of the first and the last row for entries, as formulas name them. */
    int firstRow() {
        return headerRow + 2;
    }

    int lastRow() {
        return headerRow + 1 + ROWS;
    }

    void write() {
        XSSFRow header = sheet.createRow(headerRow);
        header.setHeightInPoints(48);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * 256);
            sheet.setDefaultColumnStyle(i, styles.entry(column.format(), column.alignment(), false));
            XSSFCell cell = header.createCell(i);
            cell.setCellValue(column.field().header().zh());
            cell.setCellStyle(styles.header(column.field().required()));
            comment(cell, column.help());
        }
        for (int i = 0; i < columns.size(); i++) {
            var style = styles.entry(columns.get(i).format(), columns.get(i).alignment(), true);
            for (int row = 0; row < LINED_ROWS; row++) {
                XSSFRow lined = sheet.getRow(headerRow + 1 + row);
                lined = lined == null ? sheet.createRow(headerRow + 1 + row) : lined;
                lined.setHeightInPoints(22);
                lined.createCell(i).setCellStyle(style);
            }
        }
        sheet.setDefaultRowHeightInPoints(22);
        sheet.getCTWorksheet().getSheetFormatPr().setCustomHeight(true);
        sheet.createFreezePane(0, headerRow + 1);
        setUpPrint();
    }

    /** Adds a comment that helps to fill a cell or what stands under it. */
    static void comment(XSSFCell cell, String text) {
        XSSFSheet sheet = cell.getSheet();
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 4);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        comment.setAuthor("填表说明");
        cell.setCellComment(comment);
    }

    private void setUpPrint() {
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    /** Lets a column take only what a constraint allows, or asks, or informs, by the style of its error box. */
    void validate(FormColumn column, DataValidationConstraint constraint, int style, String prompt, String error) {
        int at = position(column);
        DataValidation validation = helper().createValidation(
                        constraint, new CellRangeAddressList(headerRow + 1, headerRow + ROWS, at, at));
        String title = column.header().zh().replaceAll("（.*", "");
        validation.setErrorStyle(style);
        validation.createErrorBox(title, error);
        validation.setShowErrorBox(true);
        if (prompt != null) {
            validation.createPromptBox(title, prompt);
            validation.setShowPromptBox(true);
        }
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    XSSFDataValidationHelper helper() {
        return new XSSFDataValidationHelper(sheet);
    }

    int position(FormColumn column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field() == column) {
                return i;
            }
        }
        throw new IllegalArgumentException("Invalid column: " + column.columnName());
    }

    /** Colours cells by checks, worst first, and draws the lines of rows that are begun. */
    void check(List<SheetCheck> checks, String begun) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        for (SheetCheck check : checks) {
            XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(check.formula());
            rule.createPatternFormatting()
                    .setFillBackgroundColor(FormStyles.colour(check.colour().light()));
            formats.addConditionalFormatting(
                    new CellRangeAddress[] {
                        new CellRangeAddress(headerRow + 1, headerRow + ROWS, check.column(), check.column())
                    },
                    rule);
        }
        XSSFConditionalFormattingRule lines = formats.createConditionalFormattingRule(begun);
        XSSFBorderFormatting border = lines.createBorderFormatting();
        border.setTopBorderColor(FormStyles.colour(FormStyles.LINE));
        border.setBottomBorderColor(FormStyles.colour(FormStyles.LINE));
        border.setLeftBorderColor(FormStyles.colour(FormStyles.LINE));
        border.setRightBorderColor(FormStyles.colour(FormStyles.LINE));
        border.setBorderTop(BorderStyle.THIN);
        border.setBorderBottom(BorderStyle.THIN);
        border.setBorderLeft(BorderStyle.THIN);
        border.setBorderRight(BorderStyle.THIN);
        formats.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(headerRow + 1, headerRow + ROWS, 0, columns.size() - 1)},
                lines);
    }
}
