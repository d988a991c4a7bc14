package jindu.forms.template;

import java.util.List;
import jindu.catalog.submission.FormSheets;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The businesses of the month before, with villages and support modes, on a sheet of their own. As rows of the list they
 * would be persons without a name until they are filled, and be rejected where they are left.
 */
final class LastMonthPage {

    private static final List<String> HEADERS = List.of("名称", "乡镇、村", "带动方式");
    private static final List<Integer> WIDTHS = List.of(36, 28, 18);

    private final FormStyles styles;

    LastMonthPage(FormStyles styles) {
        this.styles = styles;
    }

    /** Writes the sheet; none where nothing is known of the month before. */
    void write(XSSFWorkbook workbook, List<KnownBusiness> businesses) {
        if (businesses.isEmpty()) {
            return;
        }
        XSSFSheet sheet = workbook.createSheet(FormSheets.LAST_MONTH);
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(36);
        title.createCell(0).setCellValue(FormSheets.LAST_MONTH);
        title.getCell(0).setCellStyle(styles.heading());
        XSSFRow note = sheet.createRow(1);
        note.setHeightInPoints(22);
        note.createCell(0).setCellValue("供复制和核对：附件1的“名称”栏可从中选择。本页不读取，不必删除。");
        note.getCell(0).setCellStyle(styles.quiet());
        XSSFRow header = sheet.createRow(2);
        header.setHeightInPoints(24);
        XSSFCellStyle boxed = styles.entry("General", HorizontalAlignment.LEFT, true);
        XSSFCellStyle head = styles.header(true);
        for (int i = 0; i < HEADERS.size(); i++) {
            header.createCell(i).setCellValue(HEADERS.get(i));
            header.getCell(i).setCellStyle(head);
            sheet.setColumnWidth(i, WIDTHS.get(i) * 256);
        }
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADERS.size() - 1));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, HEADERS.size() - 1));
        int number = 3;
        for (KnownBusiness business : businesses) {
            XSSFRow row = sheet.createRow(number++);
            List<String> texts = List.of(business.name(), business.village(), business.supportMode());
            for (int i = 0; i < texts.size(); i++) {
                row.createCell(i).setCellValue(texts.get(i));
                row.getCell(i).setCellStyle(boxed);
            }
        }
        sheet.createFreezePane(0, 3);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
