package jindu.forms.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Scanner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jindu.catalog.roster.RosterRules;
import jindu.catalog.submission.FileLimit;
import jindu.forms.feedback.UnmarkableException.Reason;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that marks what others may have made to break it. */
class MarkedCopiesTest {

    private static final List<Remark> REMARKS = List.of(
            new Remark(RosterRules.ID_CHECKSUM, 2, 6, "I6", "=1", "提示"),
            new Remark(RosterRules.INCOME_ZERO, 2, 9, "K9", null, null));

    @TempDir
    Path folder;

    private MarkedCopies copies = new MarkedCopies();

    @AfterEach
    void close() {
        copies.close();
    }

    @Test
    void marksWhatLiesOnDiskAndWhatLiesInMemoryAlike() throws Exception {
        for (Workbook workbook : List.of(new HSSFWorkbook(), new XSSFWorkbook())) {
            Path original = county(workbook, null);
            Path here = folder.resolve("here");
            Marking.write(original, REMARKS, here);

            assertThat(marked(Original.of(original))).hasSameBinaryContentAs(here);
            assertThat(marked(Original.of(Files.readAllBytes(original)))).hasSameBinaryContentAs(here);
        }
    }

    @Test
    void findsThePasswordAmongSeveralAndShowsNoneToOtherProcesses() throws Exception {
        Path original = county(new HSSFWorkbook(), "样例口令二");

        Path copy = Files.createFile(folder.resolve("样某某.xls"));
        copies.write(Original.of(original), List.of("样例口令一", "样例口令二"), REMARKS, copy);

        ProcessHandle.Info info = ProcessHandle.of(copies.pid()).orElseThrow().info();
        assertThat(info.commandLine().orElseThrow()).contains("MarkerMain").doesNotContain("样例口令", "样某某");
        assertThat(environment(copies.pid())).doesNotContain("样例口令", "样某某");
        try (Workbook workbook = WorkbookFactory.create(copy.toFile(), "样例口令二", true)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
        }
        assertThatThrownBy(() -> copies.write(Original.of(original), List.of("样例口令一"), REMARKS, copy))
                .isInstanceOfSatisfying(
                        UnmarkableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_PASSWORD));
    }

    @Test
    void servesManyCopiesInOneProcessThatEndsWithIt() throws Exception {
        Path original = county(new XSSFWorkbook(), null);
        marked(Original.of(original));
        long pid = copies.pid();
        marked(Original.of(original));
        assertThat(copies.pid()).isEqualTo(pid);

        copies.close();

        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void endsACopyThatTakesTooMuchMemoryAndGoesOnWithTheNext() throws Exception {
        copies = new MarkedCopies(Duration.ofMinutes(1), 24);
        Path greedy = full(20_000);

        assertThatThrownBy(() -> marked(Original.of(greedy)))
                .isInstanceOfSatisfying(
                        UnmarkableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MUCH_MEMORY));

        assertThat(marked(Original.of(county(new HSSFWorkbook(), null)))).isNotEmptyFile();
    }

    @Test
    void takesNoMoreMemoryForMoreRows() throws Exception {
        copies = new MarkedCopies(Duration.ofMinutes(2), 64);
        // Unpacked 160 MB, of which the process could not hold half.
        for (int rows : new int[] {20_000, 200_000}) {
            List<Remark> remarks = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                int row = 2 + i * (rows / 3_000);
                remarks.add(new Remark(RosterRules.ID_CHECKSUM, 1, row, "I" + row, null, null));
            }
            Path copy = folder.resolve("copy" + rows + ".xlsx");
            Files.createFile(copy);

            copies.write(Original.of(longList(rows)), List.of(), remarks, copy);

            try (ZipFile zip = new ZipFile(copy.toFile());
                    Scanner sheet = new Scanner(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")), UTF_8)) {
                assertThat(sheet.findAll("<c s=\"\\d+\" r=\"I\\d+\"").count()).isEqualTo(3_000);
            }
        }
    }

    /** A list as a program writes it that streams: with texts in the cells. */
    private Path longList(int rows) throws IOException {
        Path empty = folder.resolve("empty.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("附件1");
            CountyWorkbook.write(workbook, empty);
        }
        Path file = folder.resolve("long.xlsx");
        try (ZipFile parts = new ZipFile(empty.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                out.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals("xl/worksheets/sheet1.xml")) {
                    Writer sheet = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
                    sheet.write("<worksheet xmlns=\"" + Ooxml.MAIN + "\"><sheetData>");
                    for (int row = 1; row <= rows; row++) {
                        sheet.write("<row r=\"" + row + "\">");
                        for (char column = 'A'; column <= 'L'; column++) {
                            sheet.write("<c r=\"" + column + row + "\" t=\"inlineStr\"><is><t>样例文字</t></is></c>");
                        }
                        sheet.write("</row>");
                    }
                    sheet.write("</sheetData></worksheet>");
                    sheet.flush();
                } else {
                    parts.getInputStream(part).transferTo(out);
                }
                out.closeEntry();
            }
        }
        return file;
    }

    @Test
    void endsACopyThatTakesTooLongAndGoesOnWithTheNext() throws Exception {
        copies = new MarkedCopies(Duration.ofMillis(1), FileLimit.MARKING_MEBIBYTES.value());
        Path slow = full(20_000);

        assertThatThrownBy(() -> marked(Original.of(slow)))
                .isInstanceOfSatisfying(
                        UnmarkableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LONG));
        copies.close();

        copies = new MarkedCopies();
        assertThat(marked(Original.of(county(new HSSFWorkbook(), null)))).isNotEmptyFile();
    }

    @Test
    void tellsADiskThatFailsFromABrokenWorkbook() throws Exception {
        Path original = county(new XSSFWorkbook(), null);
        Path nowhere = folder.resolve("样某某/copy.xlsx");

        assertThatThrownBy(() -> copies.write(Original.of(original), List.of(), REMARKS, nowhere))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot write the marked copy: ")
                .hasMessageNotContaining("样某某");
    }

    private Path marked(Original original) throws IOException, UnmarkableException {
        Path copy = folder.resolve("copy");
        Files.deleteIfExists(copy);
        Files.createFile(copy);
        copies.write(original, List.of(), REMARKS, copy);
        return copy;
    }

    private static String environment(long pid) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/environ"));
    }

    private Path county(Workbook workbook, String password) throws IOException {
        Path file = folder.resolve("county");
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (workbook) {
            CountyWorkbook.fill(workbook);
            return CountyWorkbook.write(workbook, file);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private Path full(int rows) throws IOException {
        Path file = folder.resolve("full.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("封面");
            Sheet sheet = workbook.createSheet("附件1");
            List<String> names = new ArrayList<>(List.of("样一", "样二", "样三"));
            for (int i = 0; i < rows; i++) {
                Row row = sheet.createRow(i);
                for (int column = 0; column < 12; column++) {
                    row.createCell(column).setCellValue(names.get(i % 3));
                }
            }
            workbook.write(out);
        }
        return file;
    }
}
