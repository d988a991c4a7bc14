package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jindu.catalog.submission.FormSheets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a workbook to the desk and back. */
class FeedbackTest {

    @TempDir
    Path folder;

    private Path home;
    private Path mulei;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        home = folder.resolve("workspace");
        mulei = home.resolve("feedback/2020-05/木垒县");
        jindu("init", home.toString());
        for (Path file : SampleFiguresTest.files(Samples.WORKSPACE.resolve("reference"), ".csv")) {
            Files.copy(
                    file,
                    home.resolve("reference").resolve(file.getFileName().toString()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createDirectory(home.resolve("inbox/2020-05"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void findsEachFaultMarksItAndTakesTheMendedCopy(String ending) throws IOException {
        Path file = home.resolve("inbox/2020-05/样某某." + ending);
        FaultyWorkbook.write(ending.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook(), file);

        assertThat(cellsFound(file)).containsExactlyInAnyOrderElementsOf(FaultyWorkbook.faultyCells());
        assertThat(ingest().code()).isEqualTo(ExitCode.REJECTIONS);

        Path copy = mulei.resolve("652328-2020-05-r1." + ending);
        try (InputStream in = Files.newInputStream(copy);
                Workbook workbook = WorkbookFactory.create(in)) {
            assertThat(workbook.getSheetName(0)).isEqualTo(FormSheets.FINDINGS);
            for (String name : FaultyWorkbook.faultyCells()) {
                Cell cell = FaultyWorkbook.cell(workbook, name);
                assertThat(cell.getCellComment()).as(name).isNotNull();
                assertThat(cell.getCellStyle().getFillPattern()).as(name).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            }
            assertThat(FaultyWorkbook.cell(workbook, "K22").getCellComment()).isNull();
        }

        Path mended = home.resolve("inbox/2020-05/更正." + ending);
        FaultyWorkbook.mend(copy, mended);
        assertThat(cellsFound(mended)).isEmpty();
        CommandRun again = ingest();

        assertThat(again.code()).as(again.out() + again.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(receipt("652328-2020-05-r2-回执.pdf")).contains("采用 30 行，退回 0 行");
    }

    @Test
    void namesTheCopyByWhatTheWorkbookReallyIs() throws IOException {
        FaultyWorkbook.write(new XSSFWorkbook(), home.resolve("inbox/2020-05/样某某.xls"));
        ingest();

        assertThat(mulei.resolve("652328-2020-05-r1.xlsx")).exists();
        assertThat(mulei.resolve("652328-2020-05-r1.xls")).doesNotExist();
    }

    @Test
    void keepsWhatGoesBackFromEverybodyElse() throws IOException {
        faulty();
        ingest();

        try (Stream<Path> paths = Files.walk(home.resolve("feedback"))) {
            for (Path path : paths.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
                assertThat(path.toString()).doesNotContain("样某某", ".writing");
            }
        }
    }

    @Test
    void saysInTheReceiptWhatCameAndWhatToDo() throws IOException {
        faulty();
        ingest();

        assertThat(receipt("652328-2020-05-r1-回执.pdf"))
                .contains("木垒县", "2020年5月", "编号 652328-2020-05-r1", "随附的副本已标出每一处")
                .contains(sha256(home.resolve("inbox/2020-05/样某某.xlsx")));
    }

    @Test
    void makesWhatIsMissingAndNothingTwice() throws IOException {
        faulty();
        ingest();
        Path copy = mulei.resolve("652328-2020-05-r1.xlsx");
        Path receipt = mulei.resolve("652328-2020-05-r1-回执.pdf");
        byte[] receiptBefore = Files.readAllBytes(receipt);
        FileTime old = FileTime.from(Instant.parse("2020-06-01T00:00:00Z"));
        Files.setLastModifiedTime(copy, old);

        CommandRun same = ingest();
        assertThat(same.out()).doesNotContain("Feedback");
        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(old);

        Files.delete(receipt);
        assertThat(ingest().out()).contains("1 receipt, 0 marked copies");
        assertThat(receipt).hasBinaryContent(receiptBefore);

        Files.delete(copy);
        assertThat(ingest().out()).contains("1 receipt, 1 marked copy");
        assertThat(copy).exists();

        Files.delete(home.resolve("staging/feedback.jsonl"));
        assertThat(ingest().out()).contains("1 receipt, 1 marked copy");
    }

    @Test
    void doesNotNeedTheInboxAgain() throws IOException {
        faulty();
        ingest();
        String before = status();

        Files.move(home.resolve("inbox/2020-05/样某某.xlsx"), folder.resolve("away.xlsx"));
        CommandRun run = ingest();

        assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(status()).isEqualTo(before);
        assertThat(mulei.resolve("652328-2020-05-r1.xlsx")).exists();

        Files.delete(mulei.resolve("652328-2020-05-r1.xlsx"));
        assertThat(ingest().code()).isEqualTo(ExitCode.CLEAN);
        assertThat(mulei.resolve("652328-2020-05-r1.xlsx")).doesNotExist();
        assertThat(receipt("652328-2020-05-r1-回执.pdf")).doesNotContain("随附的副本");

        // Under another name it is the same submission, and can be given back again.
        Files.move(folder.resolve("away.xlsx"), home.resolve("inbox/2020-05/改名.xlsx"));
        assertThat(ingest().code()).isEqualTo(ExitCode.CLEAN);
        assertThat(status()).isEqualTo(before);
        assertThat(mulei.resolve("652328-2020-05-r1.xlsx")).exists();
    }

    @Test
    void listsTheFindingsOfALogInAWorkbookOfItsOwn() throws IOException {
        Files.write(home.resolve("inbox/2020-05/活动.csv"), """
                事件编号,日期,县市,村,机构,服务类型,项目,进度,名称,参加人数,数量,金额（元）,版本,状态,备注
                A1,2020-05-02,木垒县,没有村,州文化馆,演出,,,慰问演出,40,,,1,有效,
                """.getBytes(Charset.forName("GB18030")));
        ingest();

        Path logs = home.resolve("feedback/2020-05/活动台账");
        Path list = SampleFiguresTest.files(logs, "-核对结果.xlsx").get(0);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(list))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("程度");
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isPositive();
        }
        assertThat(SampleFiguresTest.files(logs, "-回执.pdf")).hasSize(1);
    }

    @Test
    void sendsAReceiptForWhatIsNoFormAndOneOfNoKnownMonth() throws IOException {
        Files.writeString(home.resolve("inbox/照片.pdf"), "%PDF-1.4 not really");

        ingest();

        Path unknown = home.resolve("feedback/未知月份/未知县市");
        List<Path> files = SampleFiguresTest.files(unknown, "");
        assertThat(files.stream().filter(Files::isRegularFile)).hasSize(1);
        assertThat(text(files.get(1))).contains("整份退回");
    }

    @Test
    void showsNoCountyThePersonsOfAnother() throws IOException {
        Path file = home.resolve("inbox/2020-05/汇总.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            FaultyWorkbook.write(workbook, file);
        }
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(in)) {
            var sheet = workbook.cloneSheet(0);
            sheet.getRow(0).getCell(0).setCellValue("填报单位：奇台县文旅局　填报时间：2020年5月20日");
            for (int row = 2; row <= sheet.getLastRowNum(); row++) {
                sheet.getRow(row).getCell(1).setCellValue("奇台县");
            }
            try (var out = Files.newOutputStream(folder.resolve("both.xlsx"))) {
                workbook.write(out);
            }
        }
        Files.move(folder.resolve("both.xlsx"), file, StandardCopyOption.REPLACE_EXISTING);

        ingest();

        assertThat(SampleFiguresTest.files(mulei, ""))
                .noneMatch(f -> f.toString().endsWith(".xlsx"));
        assertThat(SampleFiguresTest.files(home.resolve("feedback/2020-05/奇台县"), "-回执.pdf"))
                .hasSize(1);
        assertThat(SampleFiguresTest.files(home.resolve("feedback/2020-05/多个县市"), ".xlsx"))
                .hasSize(1);
    }

    @Test
    void givesAListBackWhereAWorkbookIsReadAndCannotBeMarked() throws IOException {
        Path file = home.resolve("inbox/2020-05/样某某.xls");
        FaultyWorkbook.write(new HSSFWorkbook(), file);
        putARecordThatIsCutShort(file);

        CommandRun run = ingest();

        assertThat(run.err())
                .contains("No marked copy of 652328-2020-05-r1: its content is broken")
                .contains("A list of its findings is written instead")
                .doesNotContain("样某某");
        assertThat(mulei.resolve("652328-2020-05-r1-核对结果.xlsx")).isNotEmptyFile();
        assertThat(mulei.resolve("652328-2020-05-r1.xls")).doesNotExist();
        assertThat(receipt("652328-2020-05-r1-回执.pdf")).contains("随附");
        CommandRun again = ingest();
        assertThat(again.out() + again.err()).doesNotContain("Feedback", "No marked copy");
    }

    /** In a record that has nothing to do with cells; a reader of cells passes over it. */
    private static void putARecordThatIsCutShort(Path file) throws IOException {
        byte[] stream;
        try (POIFSFileSystem container = new POIFSFileSystem(Files.newInputStream(file))) {
            stream = container.createDocumentInputStream("Workbook").readAllBytes();
        }
        byte[] longer = Arrays.copyOf(stream, stream.length + 4);
        // The last record ends the sheet: a print set-up without content comes before it.
        int end = stream.length - 4;
        assertThat(longer[end]).isEqualTo((byte) 0x0A);
        longer[end] = (byte) 0xA1;
        longer[end + 4] = 0x0A;
        try (POIFSFileSystem container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(longer), "Workbook");
            container.writeFilesystem(out);
        }
    }

    @Test
    void keepsEachCopyWithItsReceiptWhenALateReceiptMovesTheNumbers() throws IOException {
        faulty();
        Path second = home.resolve("inbox/2020-05/第二份.xlsx");
        FaultyWorkbook.write(new XSSFWorkbook(), second);
        try (InputStream in = Files.newInputStream(second);
                Workbook workbook = WorkbookFactory.create(in);
                var out = Files.newOutputStream(folder.resolve("second.xlsx"))) {
            workbook.getSheet(FaultyWorkbook.SHEET).getRow(20).getCell(3).setCellValue("样例宾馆");
            workbook.write(out);
        }
        Files.move(folder.resolve("second.xlsx"), second, StandardCopyOption.REPLACE_EXISTING);
        Path register = home.resolve("inbox/received.csv");
        Files.writeString(register, """
                file,received_at
                2020-05/样某某.xlsx,2020-05-20T09:00
                2020-05/第二份.xlsx,2020-05-21T09:00
                """);
        ingest();
        assertThat(business("652328-2020-05-r1.xlsx")).isEqualTo("样例农家乐");
        assertThat(business("652328-2020-05-r2.xlsx")).isEqualTo("样例宾馆");

        // The second came first after all.
        Files.writeString(register, """
                file,received_at
                2020-05/样某某.xlsx,2020-05-20T09:00
                2020-05/第二份.xlsx,2020-05-19T09:00
                """);
        CommandRun run = ingest();

        assertThat(run.out()).contains("2 receipts, 0 marked copies");
        assertThat(business("652328-2020-05-r1.xlsx")).isEqualTo("样例宾馆");
        assertThat(business("652328-2020-05-r2.xlsx")).isEqualTo("样例农家乐");
        assertThat(receipt("652328-2020-05-r1-回执.pdf")).contains(sha256(second));
    }

    private String business(String copy) throws IOException {
        try (InputStream in = Files.newInputStream(mulei.resolve(copy));
                Workbook workbook = WorkbookFactory.create(in)) {
            return FaultyWorkbook.cell(workbook, "D21").getStringCellValue();
        }
    }

    @Test
    void takesAwayWhatAKilledRunLeftHalfWritten() throws Exception {
        Files.createDirectories(mulei);
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path left = Files.writeString(mulei.resolve(".652328-2020-05-r1.xlsx." + gone.pid() + ".writing"), "样某某");
        Path theirs = Files.writeString(mulei.resolve(".说明.writing"), "desk");

        ingest();

        assertThat(left).doesNotExist();
        assertThat(theirs).exists();
    }

    @Test
    void takesBackTheReceiptOfALockedWorkbookOnceItIsRead() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            FaultyWorkbook.write(workbook, folder.resolve("clear.xlsx"));
        }
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("样例密码");
            try (OutputStream cipher = encryptor.getDataStream(container)) {
                Files.copy(folder.resolve("clear.xlsx"), cipher);
            }
            try (OutputStream out = Files.newOutputStream(home.resolve("inbox/2020-05/样某某.xlsx"))) {
                container.writeFilesystem(out);
            }
        }
        ingest();
        assertThat(SampleFiguresTest.files(home.resolve("feedback"), "-回执.pdf"))
                .singleElement()
                .satisfies(receipt -> assertThat(text(receipt)).contains("整份退回"));
        Path passwords = Files.writeString(folder.resolve("passwords.txt"), "样例密码\n");

        CommandRun open = jindu("ingest", "--passwords", passwords.toString(), "--home", home.toString());

        assertThat(open.out()).contains("1 file, 1 with another result");
        assertThat(SampleFiguresTest.files(home.resolve("feedback"), "-回执.pdf"))
                .containsExactly(mulei.resolve("652328-2020-05-r1-回执.pdf"));
        assertThat(mulei.resolve("652328-2020-05-r1.xlsx")).exists();
    }

    private void faulty() throws IOException {
        FaultyWorkbook.write(new XSSFWorkbook(), home.resolve("inbox/2020-05/样某某.xlsx"));
    }

    private CommandRun ingest() {
        CommandRun run = jindu("ingest", "--home", home.toString());
        assertThat(run.code()).as(run.err()).isIn(ExitCode.CLEAN, ExitCode.REJECTIONS);
        return run;
    }

    private String status() {
        return jindu("status", "--month", "2020-05", "--home", home.toString()).out();
    }

    private CommandRun jindu(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--lang", "en"));
        return CommandRun.of(
                Map.of("JINDU_PERSON_KEY_FILE", folder.resolve("person.key").toString()), all.toArray(String[]::new));
    }

    /** The cells that are wrong or doubtful, but for the region that is nobody's. */
    private Set<String> cellsFound(Path file) throws IOException {
        CommandRun run = jindu("check", file.toString(), "--format", "json", "--home", home.toString());
        Set<String> cells = new TreeSet<>();
        for (JsonNode finding : new ObjectMapper().readTree(run.out()).at("/files/0/submissions/0/findings")) {
            if (!finding.path("severity").asText().equals("note")
                    && !finding.path("rule_id").asText().equals(FaultyWorkbook.REGION_RULE)) {
                cells.add(finding.path("cell").asText(finding.path("rule_id").asText()));
            }
        }
        return cells;
    }

    private String receipt(String name) throws IOException {
        return text(mulei.resolve(name));
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("");
            return stripper.getText(document);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
