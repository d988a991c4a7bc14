package jindu.forms.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jindu.catalog.roster.RosterRules;
import jindu.catalog.submission.FormSheets;
import jindu.forms.feedback.UnmarkableException.Reason;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages as other programs write them: parts left out, prefixes, references left out, other encodings. */
class MarkedOddPackagesTest {

    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final List<Remark> REMARKS = List.of(
            new Remark(RosterRules.ID_CHECKSUM, 1, 1, "B1", null, null),
            new Remark(RosterRules.PHONE_ODD, 1, 2, "D2", null, null),
            new Remark(RosterRules.INCOME_ZERO, 1, 4, "A4", null, null));

    @TempDir
    Path folder;

    private static Map<String, String> least(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + Ooxml.SHEET_TYPE
                        + "\"/></Types>");
        parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + Ooxml.MAIN + "\" xmlns:r=\"" + REL
                        + "\"><sheets><sheet name=\"名单\" sheetId=\"7\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relationships("worksheet", "/xl/worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    private static String relationships(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"rId1\" Type=\"" + REL + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String sheet(String prefix) {
        String p = prefix.isEmpty() ? "" : prefix + ":";
        String declared = prefix.isEmpty() ? "" : ":" + prefix;
        return ("<worksheet xmlns" + declared + "=\"" + Ooxml.MAIN + "\"><sheetData><row><c t=\"inlineStr\"><is><t>样一"
                        + "</t></is></c><c><v>5</v></c></row><row/></sheetData></worksheet>")
                .replace("</", "\0")
                .replace("<", "<" + p)
                .replace("\0", "</" + p);
    }

    private Path write(Map<String, String> parts, Charset charset) throws IOException {
        Path file = folder.resolve("odd.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                boolean isSheet = part.getKey().contains("sheets/");
                zip.write(part.getValue().getBytes(isSheet ? charset : StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path mark(Path file) throws IOException {
        Path target = folder.resolve("marked.xlsx");
        Marking.write(file, REMARKS, target);
        return target;
    }

    private static void assertMarked(Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(copy);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheetName(0)).isEqualTo(FormSheets.FINDINGS);
            XSSFSheet sheet = workbook.getSheet("名单");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("样一");
            assertThat(sheet.getRow(0).getCell(1).getNumericCellValue()).isEqualTo(5);
            for (String marked : List.of("B1", "D2", "A4")) {
                CellAddress at = new CellAddress(marked);
                XSSFCell cell = sheet.getRow(at.getRow()).getCell(at.getColumn());
                assertThat(cell.getCellStyle().getFillPattern()).as(marked).isEqualTo(FillPatternType.SOLID_FOREGROUND);
                assertThat(sheet.getCellComment(at).getString().getString()).startsWith(Comments.SIGN);
            }
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void marksAPackageOfTheFewestParts() throws IOException {
        assertMarked(mark(write(least(sheet("")), StandardCharsets.UTF_8)));
    }

    @Test
    void marksASheetWhoseElementsHaveAPrefix() throws IOException {
        assertMarked(mark(write(least(sheet("x")), StandardCharsets.UTF_8)));
    }

    @Test
    void marksASheetInUtf16() throws IOException {
        String declared = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sheet("");
        assertMarked(mark(write(least(declared), StandardCharsets.UTF_16LE)));
    }

    @Test
    void completesStylesThatLackWhatMarksNeed() throws IOException {
        Map<String, String> parts = least(sheet("").replace("<c><v>", "<c s=\"1\"><v>"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + Ooxml.MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"170\""
                        + " formatCode=\"0.000\"/></numFmts><cellXfs count=\"2\"><xf/><xf numFmtId=\"170\"/></cellXfs>"
                        + "</styleSheet>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                parts.get("xl/_rels/workbook.xml.rels")
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId2\" Type=\"" + REL
                                        + "/styles\" Target=\"styles.xml\"/></Relationships>"));
        parts.put(
                "[Content_Types].xml",
                parts.get("[Content_Types].xml")
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + Ooxml.STYLES_TYPE
                                        + "\"/></Types>"));
        Path copy = mark(write(parts, StandardCharsets.UTF_8));
        assertMarked(copy);
        try (InputStream in = Files.newInputStream(copy);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheet("名单")
                            .getRow(0)
                            .getCell(1)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("0.000");
        }
    }

    @Test
    void keepsAMacroAsItIsPacked() throws IOException {
        Map<String, String> parts = least(sheet(""));
        parts.put("xl/vbaProject.bin", "这里是宏");
        Path copy = mark(write(parts, StandardCharsets.UTF_8));
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            byte[] macro = zip.getInputStream(zip.getEntry("xl/vbaProject.bin")).readAllBytes();
            assertThat(new String(macro, StandardCharsets.UTF_8)).isEqualTo("这里是宏");
        }
    }

    @Test
    void saysThatABrokenWorkbookCannotBeMarked() throws IOException {
        Map<String, String> parts = least(sheet("").replace("</row><row/></sheetData></worksheet>", "<row r=\""));
        // Only a sheet that is marked is read through.
        Path copy = Files.createFile(folder.resolve("copy.xlsx"));
        Original broken = Original.of(write(parts, StandardCharsets.UTF_8));
        assertThatThrownBy(() -> MarkedCopy.write(broken, List.of(), REMARKS, copy))
                .isInstanceOfSatisfying(
                        UnmarkableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN));
    }

    @Test
    void saysThatATextIsNoWorkbook() throws IOException {
        Path file = Files.writeString(folder.resolve("日志.csv"), "事件编号,日期\n");
        assertThat(Marking.refusal(file, folder.resolve("copy.csv"))).isEqualTo(Reason.NO_WORKBOOK);
    }
}
