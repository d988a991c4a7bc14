package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jindu.catalog.submission.FormSheets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that come in an archive go back each by itself, as if it had been sent alone. */
class ArchivedWorkbooksTest {

    private static final String PASSWORD = "样例口令";

    @TempDir
    Path folder;

    private Path home;
    private Path passwords;
    private Path archive;

    @BeforeEach
    void makeAWorkspaceAndAnArchive() throws Exception {
        home = folder.resolve("workspace");
        jindu("init", home.toString());
        for (Path file : SampleFiguresTest.files(Samples.WORKSPACE.resolve("reference"), ".csv")) {
            Files.copy(
                    file,
                    home.resolve("reference").resolve(file.getFileName().toString()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        passwords = Files.writeString(folder.resolve("passwords.txt"), "别的口令\n" + PASSWORD + "\n");
        Files.createDirectory(home.resolve("inbox/2020-05"));
        archive = home.resolve("inbox/2020-05/五月.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "木垒/附件1.xlsx", workbook(new XSSFWorkbook(), "木垒县"));
            put(zip, "../../奇台?/附件1.xls", workbook(new HSSFWorkbook(), "奇台县"));
            put(zip, "阜康/附件1.xlsx", encrypted(workbook(new XSSFWorkbook(), "阜康市")));
            put(zip, "说明.docx", docx());
            put(
                    zip,
                    "活动.csv",
                    ("事件编号,日期,县市,村,机构,服务类型,项目,进度,名称,参加人数,数量,金额（元）,版本,状态,备注\n"
                                    + "A1,2020-05-02,木垒县,没有村,州文化馆,演出,,,慰问演出,40,,,1,有效,\n")
                            .getBytes(StandardCharsets.UTF_8));
            put(zip, "内层.zip", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        }
    }

    @Test
    void goBackToTheirOwnCountiesInTheirOwnFormats() throws Exception {
        CommandRun run = ingest();

        assertThat(run.err()).doesNotContain("No marked copy");
        assertMarked(only("木垒县", ".xlsx"), null, "木垒县", "652328-2020-05-r1-压缩包[0-9a-f]{8}第1个.xlsx");
        assertMarked(only("奇台县", ".xls"), null, "奇台县", "652325-2020-05-r1-压缩包[0-9a-f]{8}第2个.xls");
        assertMarked(only("阜康市", ".xlsx"), PASSWORD, "阜康市", "652302-2020-05-r1-压缩包[0-9a-f]{8}第3个.xlsx");
        assertThat(only("活动台账", "-核对结果.xlsx").getFileName().toString())
                .matches("log-[0-9a-f]{12}-压缩包[0-9a-f]{8}第5个-核对结果.xlsx");
        try (Stream<Path> paths = Files.walk(folder)) {
            assertThat(paths.filter(
                            p -> p.toString().contains("附件1") || p.toString().endsWith(".writing")))
                    .isEmpty();
        }
        try (Stream<Path> paths = Files.walk(home.resolve("feedback"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(receipt("木垒县"))
                .contains("随附的副本已标出每一处", sha256(Files.readAllBytes(archive)))
                .containsPattern("本件 [0-9a-f]{16}…　压缩包 ");
    }

    @Test
    void goBackOnceAndNotAgain() throws Exception {
        ingest();
        Path copy = only("木垒县", ".xlsx");
        byte[] first = Files.readAllBytes(copy);

        assertThat(ingest().out()).doesNotContain("Feedback");

        Files.delete(copy);
        assertThat(ingest().out()).contains("1 receipt, 1 marked copy");
        assertThat(only("木垒县", ".xlsx")).hasBinaryContent(first);

        Files.delete(only("木垒县", ".xlsx"));
        Files.delete(archive);
        ingest();
        assertThat(receipt("木垒县")).doesNotContain("随附的副本");
        assertThat(ingest().out()).doesNotContain("Feedback");
    }

    @Test
    void takeBackWhatWasMendedInTheCopies() throws Exception {
        ingest();
        Path mended = home.resolve("inbox/2020-05/更正.xlsx");
        FaultyWorkbook.mend(only("木垒县", ".xlsx"), mended);

        assertThat(ingest().code()).isEqualTo(ExitCode.CLEAN);
        assertThat(home.resolve("feedback/2020-05/木垒县/652328-2020-05-r2-回执.pdf"))
                .isNotEmptyFile();
    }

    @Test
    void areMarkedBeforeTheyAreSentToo() throws Exception {
        Path out = folder.resolve("out");

        CommandRun run = jindu(
                "check",
                archive.toString(),
                "--out",
                out.toString(),
                "--format",
                "json",
                "--passwords",
                passwords.toString());

        List<String> copies = new ArrayList<>();
        for (JsonNode file : new ObjectMapper().readTree(run.out()).at("/files")) {
            if (!file.path("marked_copy").isMissingNode()
                    && !file.path("marked_copy").isNull()) {
                copies.add(
                        Path.of(file.path("marked_copy").asText()).getFileName().toString());
            }
        }
        assertThat(copies)
                .containsExactly("五月-木垒-附件1-核对.xlsx", "五月-奇台_-附件1-核对.xls", "五月-阜康-附件1-核对.xlsx", "五月-活动-核对结果.xlsx");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(copies);
        }
        assertMarked(out.resolve("五月-奇台_-附件1-核对.xls"), null, "奇台县", ".*");
        assertMarked(out.resolve("五月-阜康-附件1-核对.xlsx"), PASSWORD, "阜康市", ".*");
    }

    private static void assertMarked(Path copy, String password, String county, String name) throws IOException {
        assertThat(copy.getFileName().toString()).matches(name);
        try (Workbook workbook = WorkbookFactory.create(copy.toFile(), password, true)) {
            assertThat(workbook.getSheetName(0)).isEqualTo(FormSheets.FINDINGS);
            assertThat(FaultyWorkbook.cell(workbook, "B5").getStringCellValue()).isEqualTo(county);
            for (String cell : List.of("I7", "K12", "C13")) {
                assertThat(FaultyWorkbook.cell(workbook, cell).getCellStyle().getFillPattern())
                        .as(cell)
                        .isEqualTo(FillPatternType.SOLID_FOREGROUND);
                assertThat(FaultyWorkbook.cell(workbook, cell).getCellComment())
                        .as(cell)
                        .isNotNull();
            }
        }
    }

    private Path only(String whose, String ending) throws IOException {
        List<Path> files = SampleFiguresTest.files(home.resolve("feedback/2020-05/" + whose), ending);
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private String receipt(String whose) throws IOException {
        try (var document = Loader.loadPDF(only(whose, "-回执.pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("");
            return stripper.getText(document);
        }
    }

    private static String sha256(byte[] bytes) throws java.security.NoSuchAlgorithmException {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private byte[] workbook(Workbook kind, String county) throws IOException {
        Path file = folder.resolve("one");
        FaultyWorkbook.write(kind, file);
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(in);
                var bytes = new java.io.ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheet(FaultyWorkbook.SHEET);
            sheet.getRow(0).getCell(0).setCellValue("填报单位：" + county + "文旅局　填报时间：2020年5月20日");
            for (int row = 2; row <= sheet.getLastRowNum(); row++) {
                if (row != 17) {
                    sheet.getRow(row).getCell(1).setCellValue(county);
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] encrypted(byte[] clear) throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        info.getEncryptor().confirmPassword(PASSWORD);
        try (POIFSFileSystem file = new POIFSFileSystem();
                var bytes = new java.io.ByteArrayOutputStream()) {
            try (OutputStream out = info.getEncryptor().getDataStream(file)) {
                new ByteArrayInputStream(clear).transferTo(out);
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] docx() throws IOException {
        try (var bytes = new java.io.ByteArrayOutputStream();
                var document = new org.apache.poi.xwpf.usermodel.XWPFDocument()) {
            document.createParagraph().createRun().setText("说明");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private CommandRun ingest() {
        CommandRun run = jindu("ingest", "--home", home.toString(), "--passwords", passwords.toString());
        assertThat(run.code()).as(run.err()).isIn(ExitCode.CLEAN, ExitCode.REJECTIONS);
        return run;
    }

    private CommandRun jindu(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--lang", "en"));
        return CommandRun.of(
                Map.of("JINDU_PERSON_KEY_FILE", folder.resolve("person.key").toString()), all.toArray(String[]::new));
    }
}
