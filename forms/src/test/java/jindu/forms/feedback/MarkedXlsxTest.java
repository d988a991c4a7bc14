package jindu.forms.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jindu.catalog.roster.RosterRules;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FormSheets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedXlsxTest {

    private static final List<Remark> REMARKS = List.of(
            new Remark(RosterRules.INCOME_ZERO, 2, 9, "K9", null, null),
            new Remark(RosterRules.ID_CHECKSUM, 2, 6, "I6", null, null),
            new Remark(RosterRules.NAME_DOUBTFUL, 2, 7, "F7", null, null),
            new Remark(RosterRules.INCOME_HIGH, 2, 6, "K6", null, null),
            new Remark(RosterRules.INCOME_NEGATIVE, 2, 6, "K6", null, null),
            new Remark(RosterRules.VILLAGE_UNKNOWN, 2, 8, "C8", "=没有这个村", "是否：西吉尔镇屯庄村？"),
            new Remark(RosterRules.ENTERPRISE_MISSING, 2, 8, "D8", null, null),
            new Remark(RosterRules.PHONE_ODD, 2, 10, "J10", null, null),
            new Remark(FileRules.UNKNOWN_COLUMN, 2, 5, "L5", null, null),
            new Remark(FileRules.ROW_NOT_READ, 2, 18, null, null, null),
            new Remark(FileRules.ROW_NOT_READ, 2, 40, null, null, null),
            new Remark(FileRules.SHEET_WITHOUT_HEADER, 3, null, null, null, null),
            new Remark(FileRules.COUNTY_DISAGREES, null, null, null, "木垒县", "奇台县"));

    @TempDir
    Path folder;

    private Path original;
    private Path target;

    @BeforeEach
    void writeOriginal() throws IOException {
        original = folder.resolve("木垒县-5月.xlsx");
        target = folder.resolve("木垒县-5月-核对.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CountyWorkbook.fill(workbook);
            CountyWorkbook.write(workbook, original);
        }
    }

    private XSSFWorkbook marked(List<Remark> remarks) throws IOException {
        Marking.write(original, remarks, target);
        return open(target);
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static String fill(XSSFSheet sheet, String cell) {
        CellName name = CellName.of(cell);
        XSSFCell found = sheet.getRow(name.row()).getCell(name.column());
        XSSFCellStyle style = found.getCellStyle();
        XSSFColor colour = style.getFillForegroundColorColor();
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                ? colour.getARGBHex() == null
                        ? "indexed " + colour.getIndexed()
                        : colour.getARGBHex().substring(2)
                : "none";
    }

    private static String comment(XSSFSheet sheet, String cell) {
        CellName name = CellName.of(cell);
        XSSFComment comment = sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(name.row(), name.column()));
        return comment == null ? null : comment.getString().getString();
    }

    @Test
    void keepsEverythingOfTheirs() throws IOException {
        try (XSSFWorkbook before = open(original);
                XSSFWorkbook after = marked(REMARKS)) {
            assertThat(WorkbookContent.of(after)).isEqualTo(WorkbookContent.of(before));
        }
    }

    @Test
    void coloursEachCellByItsWorstFinding() throws IOException {
        try (XSSFWorkbook copy = marked(REMARKS)) {
            XSSFSheet sheet = copy.getSheet("附件1");
            assertThat(fill(sheet, "I6")).isEqualTo(MarkColour.REJECT.light());
            assertThat(fill(sheet, "K6")).isEqualTo(MarkColour.REJECT.light());
            assertThat(fill(sheet, "F7")).isEqualTo(MarkColour.WARN.light());
            assertThat(fill(sheet, "K9")).isEqualTo(MarkColour.NOTE.light());
            assertThat(fill(sheet, "J10")).as("a cell that was not there").isEqualTo(MarkColour.WARN.light());
            assertThat(fill(sheet, "A18")).as("the row's first used cell").isEqualTo(MarkColour.WARN.light());
            assertThat(fill(sheet, "A40")).as("a row that was not there").isEqualTo(MarkColour.WARN.light());
            assertThat(fill(sheet, "L5")).as("under white text").isEqualTo(MarkColour.NOTE.dark());
            assertThat(fill(sheet, "K7")).isEqualTo("none");
            assertThat(fill(sheet, "L6")).isEqualTo("FFFF00");
        }
    }

    @Test
    void commentsWhatIsWrongWhyAndHowToMendIt() throws IOException {
        try (XSSFWorkbook copy = marked(REMARKS)) {
            XSSFSheet sheet = copy.getSheet("附件1");
            assertThat(comment(sheet, "I6")).isEqualTo("【进度核对】退回\n身份证号校验码不符。\n→ 请对照身份证逐位核对。");
            assertThat(comment(sheet, "K6"))
                    .isEqualTo("【进度核对】退回、提醒\n1. 收入为负数。\n→ 请填 0 或正数。\n" + "2. 年收入高于 500,000 元。\n→ 请核对是否多写了零，或误按万元填写。");
            assertThat(comment(sheet, "F7")).startsWith("县里自己的批注\n【进度核对】提醒\n");
            assertThat(comment(sheet, "K8")).isEqualTo("另一条批注");
            assertThat(comment(sheet, "A18")).contains("本行：");
        }
    }

    @Test
    void marksAMergedCellWhereItShows() throws IOException {
        try (XSSFWorkbook copy = marked(REMARKS)) {
            XSSFSheet sheet = copy.getSheet("附件1");
            assertThat(fill(sheet, "D6")).isEqualTo(MarkColour.REJECT.light());
            assertThat(fill(sheet, "D8")).isEqualTo(MarkColour.REJECT.light());
            assertThat(comment(sheet, "D6")).contains("D8：名称未填");
            assertThat(comment(sheet, "D8")).isNull();
        }
    }

    @Test
    void listsAllFindingsFirstLinkedToTheirCells() throws IOException {
        try (XSSFWorkbook copy = marked(REMARKS)) {
            assertThat(copy.getSheetName(0)).isEqualTo(FormSheets.FINDINGS);
            assertThat(copy.getActiveSheetIndex()).isZero();
            assertThat(copy.getSheet("附件1").isSelected()).isFalse();
            XSSFSheet list = copy.getSheetAt(0);
            assertThat(list.getRow(1).getCell(0).getStringCellValue()).isEqualTo("共 13 条：退回 3，提醒 7，说明 3。");
            List<String> severities = IntStream.rangeClosed(FindingsXml.HEADER_ROW, list.getLastRowNum())
                    .mapToObj(r -> list.getRow(r).getCell(1).getStringCellValue())
                    .toList();
            assertThat(severities).hasSize(13).isSortedAccordingTo((a, b) -> order(a) - order(b));
            assertThat(list.getRow(FindingsXml.HEADER_ROW).getCell(3).getStringCellValue())
                    .isEqualTo("I6");
            assertThat(list.getRow(FindingsXml.HEADER_ROW)
                            .getCell(3)
                            .getHyperlink()
                            .getLocation())
                    .isEqualTo("'附件1'!I6");
            assertThat(list.getPrintSetup().getLandscape()).isTrue();
            assertThat(list.getRepeatingRows().formatAsString()).contains("8");
        }
    }

    private static int order(String label) {
        return List.of("退回", "提醒", "说明").indexOf(label);
    }

    @Test
    void writesNoFormulaWhateverACellSaid() throws IOException {
        try (XSSFWorkbook copy = marked(REMARKS)) {
            copy.getSheetAt(0)
                    .forEach(row ->
                            row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK)));
        }
    }

    @Test
    void takesItsMarksOffAgainWhenTheMendedCopyComesBack() throws IOException {
        Marking.write(original, REMARKS, target);
        Path again = folder.resolve("again.xlsx");
        List<Remark> left = List.of(new Remark(RosterRules.INCOME_ZERO, 2, 9, "K9", null, null));
        Marking.write(target, left, again);
        try (XSSFWorkbook before = open(original);
                XSSFWorkbook after = open(again)) {
            assertThat(WorkbookContent.of(after)).isEqualTo(WorkbookContent.of(before));
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
            XSSFSheet sheet = after.getSheet("附件1");
            assertThat(fill(sheet, "I6")).isEqualTo("none");
            assertThat(fill(sheet, "K9")).isEqualTo(MarkColour.NOTE.light());
            assertThat(fill(sheet, "L5")).isEqualTo("000080");
            assertThat(sheet.getCellComments()).hasSize(3);
            assertThat(comment(sheet, "F7")).isEqualTo("县里自己的批注");
            assertThat(comment(sheet, "K9")).startsWith("【进度核对】说明\n");
        }
    }

    @Test
    void takesItsMarksOffAfterAnotherProgramSavedTheCopy() throws IOException {
        Marking.write(original, REMARKS, target);
        Path saved = folder.resolve("saved.xlsx");
        try (XSSFWorkbook workbook = open(target)) {
            workbook.getSheet("附件1").getRow(5).getCell(10).setCellValue(500);
            CountyWorkbook.write(workbook, saved);
        }
        Path again = folder.resolve("again.xlsx");
        Marking.write(saved, List.of(), again);
        try (XSSFWorkbook after = open(again)) {
            XSSFSheet sheet = after.getSheet("附件1");
            assertThat(fill(sheet, "K6")).isEqualTo("none");
            assertThat(fill(sheet, "L5")).isEqualTo("000080");
            assertThat(sheet.getCellComments().values())
                    .extracting(c -> c.getString().getString())
                    .containsExactlyInAnyOrder("县里自己的批注", "另一条批注");
        }
    }

    @Test
    void givesTheSameBytesWheneverItIsMade() throws Exception {
        Marking.write(original, REMARKS, target);
        byte[] first = Files.readAllBytes(target);
        // The time of an entry counts in steps of two seconds.
        Thread.sleep(2_100);
        Marking.write(original, REMARKS, target);
        assertThat(target).hasBinaryContent(first);
    }

    @Test
    void encryptsTheCopyOfAnEncryptedWorkbookWithItsPassword() throws Exception {
        Path encrypted = folder.resolve("encrypted.xlsx");
        encrypt(original, encrypted, "样例口令");
        Marking.write(encrypted, REMARKS, target, "样例口令");
        assertThatThrownBy(() -> open(target)).isInstanceOf(RuntimeException.class);
        try (Workbook copy = WorkbookFactory.create(target.toFile(), "样例口令", true)) {
            assertThat(fill((XSSFSheet) copy.getSheet("附件1"), "I6")).isEqualTo(MarkColour.REJECT.light());
        }
    }

    private static void encrypt(Path clear, Path encrypted, String password)
            throws IOException, InvalidFormatException, java.security.GeneralSecurityException {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        info.getEncryptor().confirmPassword(password);
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            try (var out = info.getEncryptor().getDataStream(file)) {
                Files.copy(clear, out);
            }
            try (var out = Files.newOutputStream(encrypted)) {
                file.writeFilesystem(out);
            }
        }
    }

    @Test
    void saysThatNoPasswordOpensIt() throws Exception {
        Path encrypted = folder.resolve("encrypted.xlsx");
        encrypt(original, encrypted, "样例口令");
        assertThat(Marking.refusal(encrypted, target, "错")).isEqualTo(UnmarkableException.Reason.NO_PASSWORD);
    }
}
