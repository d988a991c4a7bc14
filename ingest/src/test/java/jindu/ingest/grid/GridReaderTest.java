package jindu.ingest.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, by its content; what stands in its cells, whoever wrote it. */
class GridReaderTest {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsTextInAnyEncodingWithAndWithoutMark(String charset) throws Exception {
        String text = "事件编号,日期\r\nS-1,2020-05-12\r\n";
        for (String mark : charset.equals("GB18030") ? List.of("") : List.of("", "\uFEFF")) {
            TestSheet sheet =
                    read((mark + text).getBytes(Charset.forName(charset))).get(0);

            assertThat(texts(sheet)).containsExactly("事件编号|日期", "S-1|2020-05-12");
        }
    }

    @Test
    void readsATextThatWasCutInsideACharacter() throws Exception {
        byte[] bytes = ("编号,村\n" + "S-1,屯庄村\n".repeat(20) + "S-2,屯庄").getBytes(StandardCharsets.UTF_8);

        assertThat(read(java.util.Arrays.copyOf(bytes, bytes.length - 1)).get(0).rows())
                .hasSize(22);
    }

    @ParameterizedTest
    @CsvSource({"comma, ','", "tab, '\t'", "semicolon, ;"})
    void findsTheDelimiter(String name, String delimiter) throws Exception {
        TestSheet sheet = read("a,b,c\n1,2,3\n".replace(",", delimiter).getBytes(StandardCharsets.UTF_8))
                .get(0);

        assertThat(texts(sheet)).as(name).containsExactly("a|b|c", "1|2|3");
    }

    @Test
    void keepsQuotedLineBreaksAndCountsLinesOfTheFile() throws Exception {
        TestSheet sheet = read("a,b\n\"x\ny, \"\"z\"\"\",2\n\n3,4\n".getBytes(StandardCharsets.UTF_8))
                .get(0);

        assertThat(texts(sheet)).containsExactly("a|b", "x\ny, \"z\"|2", "", "3|4");
        assertThat(sheet.rows()).extracting(GridRow::number).containsExactly(1, 2, 4, 5);
    }

    @Test
    void givesUpTheLineOfAnUnclosedQuoteAndNoneAfterIt() throws Exception {
        TestSheet sheet = read("a,b\n1,2\n\"3,4\n5,6\n7,8\n".getBytes(StandardCharsets.UTF_8))
                .get(0);

        assertThat(texts(sheet)).containsExactly("a|b", "1|2", "", "5|6", "7|8");
        assertThat(sheet.rows().get(2).defect()).isEqualTo("CSV");
        assertThat(sheet.rows()).extracting(GridRow::number).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void readsJsonLinesAndMarksTheOneThatIsBroken() throws Exception {
        TestSheet sheet = read("""
                {"event_id":"S-1","村":["甲村","乙村"],"participants":120}
                {"event_id":"S-2","extra":null}

                {"event_id":"S-3",
                """.getBytes(StandardCharsets.UTF_8)).get(0);

        assertThat(texts(sheet)).containsExactly("event_id|村|participants", "S-1|甲村、乙村|120", "S-2", "");
        assertThat(sheet.rows().get(3).defect()).isEqualTo("JSON");
        assertThat(sheet.rows().get(3).number()).isEqualTo(4);
    }

    @Test
    void readsDatesFormulasErrorsAndNumbersAlikeInBothFormats() throws Exception {
        List<List<Cell>> read = new java.util.ArrayList<>();
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Row row = workbook.createSheet("附件1").createRow(0);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            row.createCell(0).setCellValue(43979);
            row.getCell(0).setCellStyle(date);
            row.createCell(1).setCellValue(0.1 + 0.2);
            row.createCell(2).setCellFormula("1000*12");
            row.createCell(3).setCellFormula("1/0");
            row.createCell(4).setCellValue(652325199001010010d);
            row.createCell(5).setCellValue(true);
            row.createCell(6).setCellFormula("\"屯\"&\"庄\"");
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateAll();
            // The name says the other format: it is the content that counts.
            Path file = folder.resolve(workbook instanceof XSSFWorkbook ? "a.xls" : "a.xlsx");
            try (workbook;
                    OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            read.add(List.copyOf(
                    TestSheet.readAll(file).get(0).rows().get(0).filled().values()));
        }

        assertThat(read.get(0)).isEqualTo(read.get(1));
        assertThat(read.get(0))
                .extracting(Cell::kind)
                .containsExactly(
                        Cell.Kind.DATE,
                        Cell.Kind.NUMBER,
                        Cell.Kind.NUMBER,
                        Cell.Kind.ERROR,
                        Cell.Kind.NUMBER,
                        Cell.Kind.BOOLEAN,
                        Cell.Kind.TEXT);
        assertThat(read.get(0)).extracting(Cell::text).contains("43979", "12000", "#DIV/0!", "屯庄");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "prefixed", "strict", "absolute", "backslashes"})
    void readsWhatOtherWritersWrite(String writer) throws Exception {
        boolean isStrict = writer.equals("strict");
        String office = isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : OFFICE;
        String p = writer.equals("prefixed") ? "x:" : "";
        String xmlns = (p.isEmpty() ? "xmlns" : "xmlns:x") + "=\""
                + (isStrict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : MAIN) + "\"";
        String root = writer.equals("absolute") ? "/xl/" : "";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<" + p + "workbook " + xmlns + " xmlns:r=\"" + office + "\"><" + p + "workbookPr date1904=\"1\"/><" + p
                        + "sheets><" + p + "sheet name=\"附件1\" sheetId=\"7\" r:id=\"r1\"/></" + p + "sheets></" + p
                        + "workbook>");
        // Shared strings and styles are named and left out, as some writers do.
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + office + "/worksheet\" Target=\"" + root
                        + "worksheets/Sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + office
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" + office
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + p + "worksheet " + xmlns + "><" + p
                        + "dimension ref=\"A1\"/><" + p + "sheetData><" + p + "row><" + p + "c t=\"inlineStr\"><" + p
                        + "is><" + p + "r><" + p + "t>屯</" + p + "t></" + p + "r><" + p + "rPh><" + p + "t>tun</" + p
                        + "t></" + p + "rPh><" + p + "r><" + p + "t>庄</" + p + "t></" + p + "r></" + p + "is></" + p
                        + "c><" + p + "c><" + p + "v>1.2E4</" + p + "v></" + p + "c></" + p + "row><" + p
                        + "row r=\"4\"><" + p + "c r=\"C4\" t=\"str\"><" + p + "f>A1</" + p + "f><" + p + "v>村</" + p
                        + "v></" + p + "c></" + p + "row></" + p + "sheetData><" + p + "mergeCells><" + p
                        + "mergeCell ref=\"A1:B2\"/></" + p + "mergeCells></" + p + "worksheet>");
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                String name = part.getKey();
                zip.putNextEntry(new ZipEntry(
                        writer.equals("backslashes") && name.startsWith("xl/w") ? name.replace('/', '\\') : name));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }

        List<TestSheet> sheets = TestSheet.readAll(file);

        assertThat(sheets).hasSize(1);
        assertThat(sheets.get(0).sheet().date1904()).isTrue();
        assertThat(texts(sheets.get(0))).containsExactly("屯庄|12000", "村");
        assertThat(sheets.get(0).rows().get(1).cell(2).text()).isEqualTo("村");
        assertThat(sheets.get(0).rows()).extracting(GridRow::number).containsExactly(1, 4);
        assertThat(sheets.get(0).merges()).containsExactly(new Merge(1, 2, 0, 1));
    }

    @Test
    void saysWhatAFileIsThatIsNoForm() throws IOException {
        Map<String, byte[]> files = Map.of(
                "FILE-EMPTY-001", new byte[0],
                "FILE-TYPE-005", "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
                "FILE-READ-001", "PK\u0003\u0004 cut".getBytes(StandardCharsets.UTF_8));

        files.forEach((rule, bytes) -> assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.rule().id()).isEqualTo(rule)));
    }

    @Test
    void knowsAnEncryptedWorkbook() throws IOException {
        Path file = folder.resolve("a.xls");
        Biff8EncryptionKey.setCurrentUserPassword("password");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("附件1").createRow(0).createCell(0).setCellValue("样例");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThatThrownBy(() -> TestSheet.readAll(file))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.rule().id()).isEqualTo("FILE-PASSWORD-001"));
    }

    private List<TestSheet> read(byte[] bytes) throws IOException, UnreadableFileException {
        Path file = folder.resolve("file");
        Files.write(file, bytes);
        return TestSheet.readAll(file);
    }

    private static List<String> texts(TestSheet sheet) {
        return sheet.rows().stream()
                .map(r -> String.join(
                        "|", r.filled().values().stream().map(Cell::text).toList()))
                .toList();
    }
}
