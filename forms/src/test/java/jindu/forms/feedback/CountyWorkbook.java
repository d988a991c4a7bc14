package jindu.forms.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import jindu.catalog.roster.RosterColumn;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/** A county's workbook with everything in it that a copy must keep. Persons are invented. */
final class CountyWorkbook {

    static final int FIRST_ROW = 5;
    static final int PERSONS = 12;
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private CountyWorkbook() {}

    static void fill(Workbook workbook) {
        Sheet guide = workbook.createSheet("封面");
        guide.createRow(0).createCell(0).setCellValue("样例县 5月");
        Sheet sheet = workbook.createSheet("附件1");
        head(workbook, sheet);
        persons(workbook, sheet);
        sheet.addMergedRegion(new CellRangeAddress(FIRST_ROW, FIRST_ROW + 3, 3, 3));
        sheet.setColumnWidth(8, 22 * 256);
        sheet.setColumnWidth(3, 24 * 256);
        comment(sheet, FIRST_ROW + 1, 5, "县里自己的批注");
        comment(sheet, FIRST_ROW + 2, 10, "另一条批注");
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(13);
        anchor.setRow1(1);
        anchor.setCol2(15);
        anchor.setRow2(4);
        drawing.createPicture(
                anchor, workbook.addPicture(Base64.getDecoder().decode(PIXEL), Workbook.PICTURE_TYPE_PNG));
        DataValidationHelper validations = sheet.getDataValidationHelper();
        sheet.addValidationData(validations.createValidation(
                validations.createExplicitListConstraint(new String[] {"男", "女"}),
                new CellRangeAddressList(FIRST_ROW, FIRST_ROW + 200, 7, 7)));
        Name name = workbook.createName();
        name.setNameName("收入");
        name.setRefersToFormula("'附件1'!$K$6:$K$17");
        workbook.setPrintArea(1, 0, 11, 0, FIRST_ROW + PERSONS);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("5:5"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setAutoFilter(new CellRangeAddress(FIRST_ROW - 1, FIRST_ROW + PERSONS - 1, 0, 11));
        Sheet notes = workbook.createSheet("备注 & 'x'页");
        notes.createRow(3).createCell(2).setCellValue("=1+1 不是公式");
        comment(notes, 3, 2, "只是说明");
        workbook.setActiveSheet(1);
        workbook.setSelectedTab(1);
        guide.setSelected(false);
        sheet.setSelected(true);
    }

    private static void head(Workbook workbook, Sheet sheet) {
        sheet.createRow(0).createCell(0).setCellValue("自治州各旅游景区(点)企业吸纳带动");
        sheet.createRow(1).createCell(0).setCellValue("建档立卡贫困人口就业增收情况统计表");
        sheet.createRow(2).createCell(0).setCellValue("填报单位：木垒县文旅局    填报时间：2020年5月28日");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 11));
        CellStyle style = workbook.createCellStyle();
        Font white = workbook.createFont();
        white.setColor(IndexedColors.WHITE.getIndex());
        white.setBold(true);
        style.setFont(white);
        style.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(true);
        Row row = sheet.createRow(FIRST_ROW - 1);
        for (RosterColumn column : RosterColumn.values()) {
            Cell cell = row.createCell(column.ordinal());
            cell.setCellValue(column.header().zh());
            cell.setCellStyle(style);
        }
    }

    private static void persons(Workbook workbook, Sheet sheet) {
        CellStyle yellow = workbook.createCellStyle();
        yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        yellow.setBorderBottom(BorderStyle.THIN);
        CellStyle money = workbook.createCellStyle();
        money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
        for (int i = 0; i < PERSONS; i++) {
            Row row = sheet.createRow(FIRST_ROW + i);
            row.createCell(0).setCellValue(i + 1);
            row.createCell(1).setCellValue("木垒县");
            row.createCell(2).setCellValue("西吉尔镇屯庄村");
            if (i == 0 || i > 3) {
                row.createCell(3).setCellValue("样例度假村");
            }
            row.createCell(4).setCellValue("就业");
            row.createCell(5).setCellValue("样" + "一二三四五六七八九十甲乙".charAt(i));
            row.createCell(8).setCellValue("65999919800101001" + i % 10);
            Cell income = row.createCell(10);
            income.setCellValue(12_000 + i);
            income.setCellStyle(money);
            Cell remark = row.createCell(11);
            remark.setCellValue("+旅游业");
            remark.setCellStyle(yellow);
        }
        Row total = sheet.createRow(FIRST_ROW + PERSONS);
        total.createCell(0).setCellValue("合计");
        total.createCell(10).setCellFormula("SUM(K6:K17)");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private static void comment(Sheet sheet, int row, int column, String text) {
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setRow1(row);
        anchor.setCol2(column + 3);
        anchor.setRow2(row + 3);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor("县文旅局");
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    static Path write(Workbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }
}
