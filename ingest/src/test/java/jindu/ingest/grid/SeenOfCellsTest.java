package jindu.ingest.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person who opens the workbook sees, or does not see, of its cells. */
class SeenOfCellsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void saysWhichSheetsRowsAndColumnsAreHiddenAndWhatIsStruckThrough(String name) throws Exception {
        TestSheet hidden;
        TestSheet seen;
        try (Workbook workbook = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Font struck = workbook.createFont();
            struck.setStrikeout(true);
            CellStyle style = workbook.createCellStyle();
            style.setFont(struck);
            var sheet = workbook.createSheet("附件1");
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue("样一");
            row.createCell(1).setCellValue("样二");
            row.getCell(1).setCellStyle(style);
            row.createCell(2).setCellValue(12);
            row.getCell(2).setCellStyle(style);
            sheet.createRow(1).createCell(0).setCellValue("样三");
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            workbook.createSheet("核对结果").createRow(0).createCell(0).setCellValue("x");
            workbook.createSheet("旧").createRow(0).createCell(0).setCellValue("样四");
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            Path file = folder.resolve(name);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            List<TestSheet> sheets = TestSheet.readAll(file);
            assertThat(sheets).hasSize(2);
            seen = sheets.get(0);
            hidden = sheets.get(1);
        }

        GridRow first = seen.rows().get(0);
        assertThat(List.of(
                        first.cell(0).struck(),
                        first.cell(1).struck(),
                        first.cell(2).struck()))
                .containsExactly(false, true, true);
        assertThat(List.of(first.isColumnHidden(1), first.isColumnHidden(2))).containsExactly(false, true);
        assertThat(first.isHidden()).isFalse();
        assertThat(seen.rows().get(1).isHidden()).isTrue();
        assertThat(seen.sheet().visibility()).isEqualTo(Sheet.Visibility.VISIBLE);
        assertThat(hidden.sheet().visibility()).isEqualTo(Sheet.Visibility.VERY_HIDDEN);
        assertThat(hidden.sheet().number()).as("核对结果 is not counted").isEqualTo(2);
    }

    @Test
    void takesATextForStruckThroughWhereOneOfItsRunsIs() throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFFont struck = workbook.createFont();
            struck.setStrikeout(true);
            XSSFRichTextString whole = new XSSFRichTextString("样例一");
            whole.applyFont(struck);
            XSSFRichTextString part = new XSSFRichTextString("样例二");
            part.applyFont(0, 2, struck);
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(whole);
            row.createCell(1).setCellValue(part);
            workbook.write(out);
        }

        GridRow row = TestSheet.readAll(file).get(0).rows().get(0);

        assertThat(row.cell(0)).isEqualTo(new Cell(Cell.Kind.TEXT, "样例一", true, false));
        assertThat(row.cell(1)).isEqualTo(new Cell(Cell.Kind.TEXT, "样例二", true, false));
    }

    @Test
    void tellsAFormulaWithoutItsValueFromOneWhoseValueIsEmpty() throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellFormula("\"\"");
            row.getCell(1).setCellValue("");
            workbook.write(out);
        }

        GridRow row = TestSheet.readAll(file).get(0).rows().get(0);

        assertThat(row.cell(0).uncached()).isTrue();
        assertThat(row.cell(0).isBlank()).isFalse();
        assertThat(row.cell(1).uncached()).isFalse();
        assertThat(row.cell(1).isBlank()).isTrue();
    }
}
