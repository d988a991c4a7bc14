package jindu.forms.template;

import jindu.catalog.submission.FormSheets;
import jindu.catalog.submission.ProgressSection;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet on which a county tells how it goes, a section a row. */
final class ProgressPage {

    private final FormContext context;
    private final FormStyles styles;

    ProgressPage(FormContext context, FormStyles styles) {
        this.context = context;
        this.styles = styles;
    }

    void write(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet(FormSheets.PROGRESS);
        sheet.setColumnWidth(0, 16 * 256);
        sheet.setColumnWidth(1, 100 * 256);
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(36);
        title.createCell(0).setCellValue(context.countyName() + context.monthText() + FormSheets.PROGRESS);
        title.getCell(0).setCellStyle(styles.heading());
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        XSSFRow note = sheet.createRow(1);
        note.setHeightInPoints(22);
        note.createCell(0).setCellValue("供编写专报使用，请写事情、村和数字，不写个人姓名、身份证号和电话。");
        note.getCell(0).setCellStyle(styles.quiet());
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
        int number = 2;
        for (ProgressSection section : ProgressSection.values()) {
            XSSFRow row = sheet.createRow(number++);
            row.setHeightInPoints(105);
            row.createCell(0).setCellValue(section.label().zh());
            row.getCell(0).setCellStyle(styles.label());
            row.createCell(1).setCellStyle(styles.longText());
            FormTable.comment(row.getCell(0), section.help());
        }
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
    }
}
