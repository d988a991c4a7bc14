package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import jindu.ingest.form.ParsedSubmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with rows: a long list is read, checked and staged in a heap that could not hold its cells. */
class BoundedMemoryTest {

    private static final int ROWS = 120_000;
    private static final String HEAP = "-Xmx80m";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void stagesAListWhoseCellsWouldNotFitIntoTheHeap() throws IOException, InterruptedException {
        Path file = folder.resolve("2020-05/a.xlsx");
        new RawWorkbook()
                .part("xl/worksheets/sheet1.xml", BoundedMemoryTest::writeList)
                .write(file);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stage.class.getName(),
                        file.toString(),
                        Files.createDirectory(folder.resolve("staged")).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).endsWith("accepted " + ROWS + " rejected 0 repeated 1\n");
    }

    private static void writeList(OutputStream to) throws IOException {
        write(to, "<worksheet><sheetData>" + RawWorkbook.HEAD);
        for (int n = 0; n < ROWS; n++) {
            // The last person is the first one again.
            int person = n == ROWS - 1 ? 0 : n;
            String name = "样" + (char) ('一' + person / 5_000) + (char) ('一' + person % 5_000);
            write(
                    to,
                    RawWorkbook.inline(
                            n + 3,
                            String.valueOf(n + 1),
                            "木垒县",
                            "西吉尔镇屯庄村",
                            "样例度假村",
                            "就业",
                            name,
                            "汉族",
                            person % 2 == 0 ? "女" : "男",
                            idNumber(person),
                            "138" + (10_000_000 + person),
                            "12000",
                            ""));
        }
        write(to, "</sheetData></worksheet>");
    }

    /** Of the region 659999, which was never given out. */
    private static String idNumber(int person) {
        LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(person / 1_000);
        String body = "659999" + birth.toString().replace("-", "") + String.format("%03d", person % 1_000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The process with the small heap. */
    static final class Stage {
        private Stage() {}

        public static void main(String[] args) throws IOException {
            ParsedSubmission read = new FileStaging(TestReference.SETTINGS, TestReference.DATA, TestReference.KEY)
                    .stage(Path.of(args[0]), "2020-05/a.xlsx", LocalDate.of(2020, 5, 26), Path.of(args[1]))
                    .get(0);
            System.out.print(
                    (read.rejectRule() == null ? "" : read.rejectRule() + " ") + "accepted " + read.rowsAccepted()
                            + " rejected " + read.rowsRejected() + " repeated "
                            + read.findings().counts().getOrDefault("ROSTER-DUP-001", 0) + "\n");
        }
    }
}
