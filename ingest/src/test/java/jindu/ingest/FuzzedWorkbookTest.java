package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jindu.ingest.content.Content;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.SubmissionSink;
import jindu.ingest.grid.ReadLimits;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A good workbook with bytes changed by chance: whatever becomes of it, it is read or found broken, and never throws. */
@Timeout(60)
class FuzzedWorkbookTest {

    private static final int ROWS = 30;

    @TempDir
    Path folder;

    private byte[] good;

    @BeforeEach
    void makeAGoodWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("附件1");
            int row = 0;
            for (String line : (TestWorkspace.HEAD + TestWorkspace.ROW.repeat(ROWS)).split("\n")) {
                String[] cells = line.split("\\|");
                var made = sheet.createRow(row++);
                for (int i = 0; i < cells.length; i++) {
                    made.createCell(i).setCellValue(cells[i].strip());
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(3, 6, 3, 3));
            workbook.write(bytes);
        }
        good = bytes.toByteArray();
    }

    @Test
    void endsWhateverBytesOfTheArchiveAreChanged() throws IOException {
        Random random = new Random(2020);
        int broken = 0;
        for (int round = 0; round < 200; round++) {
            byte[] changed = good.clone();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            }
            ParsedSubmission read = read(changed);
            broken += read.rejectRule() == null ? 0 : 1;
            assertThat(read.rowsAccepted() + read.rowsRejected())
                    .as("no row is lost in silence, round %d", round)
                    .isIn(read.rejectRule() == null ? List.of(ROWS) : List.of(0, ROWS));
        }
        assertThat(broken).isGreaterThan(100);
    }

    /** The checksums are right here: it is the XML that is odd. */
    @Test
    void endsWhateverBytesOfThePartsAreChanged() throws IOException {
        Random random = new Random(2021);
        int accepted = 0;
        for (int round = 0; round < 300; round++) {
            ParsedSubmission read = read(withOddParts(random));
            assertThat(read.findings().total() + read.rowsAccepted()).isPositive();
            accepted += read.rowsAccepted() > 0 ? 1 : 0;
        }
        assertThat(accepted).as("some of them are still lists").isGreaterThan(10);
    }

    private byte[] withOddParts(Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(good));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().endsWith(".xml") && random.nextInt(6) == 0) {
                    content = odd(content, random);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] odd(byte[] content, Random random) {
        byte[] changed = content.clone();
        String marks = "<>/\"'&;=!?[]- \r\n\0r0A9:";
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] = (byte) marks.charAt(random.nextInt(marks.length()));
                case 2 -> changed = Arrays.copyOf(changed, Math.max(1, at));
                default -> {
                    // A stretch that stands somewhere else in the part.
                    int from = random.nextInt(changed.length);
                    int length = Math.min(random.nextInt(40), changed.length - Math.max(at, from));
                    System.arraycopy(changed, from, changed, at, length);
                }
            }
        }
        return changed;
    }

    private ParsedSubmission read(byte[] bytes) throws IOException {
        Path file = folder.resolve("a.xlsx");
        Files.write(file, bytes);
        List<ParsedSubmission> submissions = FormReader.read(
                        Content.of(file),
                        ReadLimits.STANDARD,
                        TestReference.context("2020-05/a.xlsx"),
                        SubmissionSink.NONE)
                .submissions();
        assertThat(submissions).isNotEmpty();
        return submissions.get(0);
    }
}
