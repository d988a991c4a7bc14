package jindu.forms.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jindu.catalog.roster.RosterRules;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FormSheets;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedXlsTest {

    private static final List<Remark> REMARKS = List.of(
            new Remark(RosterRules.ID_CHECKSUM, 2, 6, "I6", null, null),
            new Remark(RosterRules.NAME_DOUBTFUL, 2, 7, "F7", null, null),
            new Remark(RosterRules.INCOME_ZERO, 2, 9, "K9", null, null),
            new Remark(RosterRules.ENTERPRISE_MISSING, 2, 8, "D8", null, null),
            new Remark(FileRules.UNKNOWN_COLUMN, 2, 5, "L5", null, null),
            new Remark(FileRules.ROW_NOT_READ, 2, 40, null, null, null),
            new Remark(FileRules.COUNTY_DISAGREES, null, null, null, "木垒县", "奇台县"));

    @TempDir
    Path folder;

    private Path original;
    private Path target;

    @BeforeEach
    void writeOriginal() throws IOException {
        original = folder.resolve("木垒县-5月.xls");
        target = folder.resolve("核对.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            CountyWorkbook.fill(workbook);
            CountyWorkbook.write(workbook, original);
        }
    }

    private static HSSFWorkbook open(Path file, String password) throws IOException {
        return (HSSFWorkbook) WorkbookFactory.create(file.toFile(), password, true);
    }

    private static String fill(HSSFWorkbook workbook, String cell) {
        CellName name = CellName.of(cell);
        HSSFCell found = workbook.getSheet("附件1").getRow(name.row()).getCell(name.column());
        if (found.getCellStyle().getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            return "none";
        }
        short[] rgb = found.getCellStyle().getFillForegroundColorColor().getTriplet();
        return String.format("%02X%02X%02X", rgb[0], rgb[1], rgb[2]);
    }

    private static String comment(HSSFWorkbook workbook, String cell) {
        HSSFSheet sheet = workbook.getSheet("附件1");
        var comment = sheet.getCellComment(new CellAddress(cell));
        return comment == null ? null : comment.getString().getString();
    }

    @Test
    void staysAnXlsThatKeepsEverythingOfTheirs() throws IOException {
        Marking.write(original, REMARKS, target);
        try (HSSFWorkbook before = open(original, null);
                HSSFWorkbook after = open(target, null)) {
            assertThat(WorkbookContent.of(after)).isEqualTo(WorkbookContent.of(before));
        }
    }

    @Test
    void coloursAndCommentsEachCell() throws IOException {
        Marking.write(original, REMARKS, target);
        try (HSSFWorkbook copy = open(target, null)) {
            assertThat(fill(copy, "I6")).isEqualTo(MarkColour.REJECT.light());
            assertThat(fill(copy, "F7")).isEqualTo(MarkColour.WARN.light());
            assertThat(fill(copy, "K9")).isEqualTo(MarkColour.NOTE.light());
            assertThat(fill(copy, "D6")).isEqualTo(MarkColour.REJECT.light());
            assertThat(fill(copy, "L5")).isEqualTo(MarkColour.NOTE.dark());
            assertThat(fill(copy, "A40")).isEqualTo(MarkColour.WARN.light());
            assertThat(fill(copy, "L6")).isEqualTo("FFFF00");
            assertThat(comment(copy, "I6")).isEqualTo("【进度核对】退回\n身份证号校验码不符。\n→ 请对照身份证逐位核对。");
            assertThat(comment(copy, "F7")).startsWith("县里自己的批注\n【进度核对】提醒\n");
            assertThat(comment(copy, "D6")).contains("D8：");
        }
    }

    @Test
    void listsAllFindingsOnTheFirstSheet() throws IOException {
        Marking.write(original, REMARKS, target);
        try (HSSFWorkbook copy = open(target, null)) {
            assertThat(copy.getSheetName(0)).isEqualTo(FormSheets.FINDINGS);
            assertThat(copy.getActiveSheetIndex()).isZero();
            HSSFSheet list = copy.getSheetAt(0);
            assertThat(list.getRow(1).getCell(0).getStringCellValue()).isEqualTo("共 7 条：退回 2，提醒 3，说明 2。");
            HSSFCell first = list.getRow(FindingsXml.HEADER_ROW).getCell(3);
            assertThat(first.getStringCellValue()).isEqualTo("I6");
            assertThat(first.getHyperlink().getAddress()).isEqualTo("'附件1'!I6");
        }
    }

    @Test
    void takesItsMarksOffAgainWhenTheMendedCopyComesBack() throws IOException {
        Marking.write(original, REMARKS, target);
        Path again = folder.resolve("again.xls");
        Marking.write(target, List.of(new Remark(RosterRules.INCOME_ZERO, 2, 9, "K9", null, null)), again);
        try (HSSFWorkbook before = open(original, null);
                HSSFWorkbook after = open(again, null)) {
            assertThat(WorkbookContent.of(after)).isEqualTo(WorkbookContent.of(before));
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
            assertThat(fill(after, "I6")).isEqualTo("none");
            assertThat(fill(after, "L5")).isEqualTo("000080");
            assertThat(fill(after, "K9")).isEqualTo(MarkColour.NOTE.light());
            assertThat(comment(after, "F7")).isEqualTo("县里自己的批注");
            assertThat(comment(after, "I6")).isNull();
        }
    }

    @Test
    void encryptsTheCopyOfAnEncryptedWorkbookWithItsPassword() throws IOException {
        Path encrypted = folder.resolve("encrypted.xls");
        Biff8EncryptionKey.setCurrentUserPassword("样例口令");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            CountyWorkbook.fill(workbook);
            CountyWorkbook.write(workbook, encrypted);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        Marking.write(encrypted, REMARKS, target, "样例口令");
        assertThatThrownBy(() -> open(target, "错")).isInstanceOf(EncryptedDocumentException.class);
        try (HSSFWorkbook copy = open(target, "样例口令")) {
            assertThat(fill(copy, "I6")).isEqualTo(MarkColour.REJECT.light());
        }
    }
}
