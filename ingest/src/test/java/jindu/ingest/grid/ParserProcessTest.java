package jindu.ingest.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jindu.ingest.content.Content;
import jindu.ingest.content.Passwords;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that parses what others may have made to break a parser. */
class ParserProcessTest {

    @TempDir
    Path folder;

    @Test
    void isKeptForTheNextFileAndEndsWithItsInput() throws Exception {
        Path file = workbook("a.xls", 3);
        assertThat(rows(file, ReadLimits.STANDARD)).isEqualTo(3);
        List<Long> first = children();

        assertThat(rows(file, ReadLimits.STANDARD)).isEqualTo(3);

        assertThat(children()).isEqualTo(first);
        ParserProcess process = ParserProcess.start(32);
        process.out().close();
        assertThat(ProcessHandle.of(process.pid())
                        .map(p -> p.onExit()
                                .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                                .join())
                        .map(ProcessHandle::isAlive)
                        .orElse(false))
                .as("without its parent")
                .isFalse();
    }

    @Test
    void isEndedWhenAFileTakesTooLongAndTheNextFileIsRead() throws Exception {
        // Each text is one byte long: millions of cells in a few megabytes.
        Path endless = records("endless.xls", stream -> {
            for (int i = 0; i < 400_000; i++) {
                stream.put((short) BiffSid.RK)
                        .put((short) 10)
                        .put((short) (i >>> 6))
                        .put((short) (i & 63));
                stream.put((short) 0).put((short) 2).put((short) 0);
            }
        });
        long start = System.nanoTime();

        assertThatThrownBy(() -> rows(endless, ReadLimits.STANDARD.withTime(Duration.ofMillis(20))))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.rule().id()).isEqualTo("FILE-LIMIT-002"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(rows(workbook("a.xls", 3), ReadLimits.STANDARD)).isEqualTo(3);
    }

    @Test
    void isEndedWhenItDoesNotAnswer() throws Exception {
        ParserProcess process = ParserProcess.start(32);
        process.allow(Duration.ofMinutes(1), Duration.ofMillis(200));
        // A question that never ends: the process waits for the rest of it.
        process.out().writeByte(GridWire.OPEN);
        process.out().flush();
        Thread watch = new Thread(() -> {
            while (process.isAlive()) {
                process.endIfOvertime();
                Thread.onSpinWait();
            }
        });
        watch.start();

        assertThatThrownBy(() -> process.in().readByte()).isInstanceOf(java.io.EOFException.class);

        watch.join(5000);
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void isEndedWhenAFileTakesTooMuchMemoryAndTheNextFileIsRead() throws Exception {
        // Rows from the last to the first have to be held; a cell takes 6 bytes there and ten times as much in memory.
        Path greedy = records("greedy.xls", stream -> {
            for (int row = 2_000; row > 0; row--) {
                stream.put((short) BiffSid.MULTIPLE_RK)
                        .put((short) (6 + 256 * 6))
                        .put((short) row)
                        .put((short) 0);
                for (int column = 0; column < 256; column++) {
                    stream.put((short) 0).put((short) (column * row << 2 | 3)).put((short) 0x1234);
                }
                stream.put((short) 255);
            }
        });

        ParserProcess process = ParserProcess.start(24);
        assertThatThrownBy(() -> {
                    try (Grid grid = ParserGrid.open(
                            process, Content.of(greedy), Deadline.in(Duration.ofMinutes(1)), List.of())) {
                        grid.rows(grid.sheets().get(0), row -> {});
                    }
                })
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.rule().id()).isEqualTo("FILE-LIMIT-003"));

        assertThat(rows(workbook("a.xls", 3), ReadLimits.STANDARD)).isEqualTo(3);
    }

    @Test
    void servesSeveralThreadsAtOnce() throws Exception {
        Path file = workbook("a.xls", 500);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                tasks.add(() -> rows(file, ReadLimits.STANDARD));
            }
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(500);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void goesOnAfterAReaderThatStoppedInTheMiddle() throws Exception {
        Path file = workbook("a.xls", 5000);
        try (Grid grid = GridReader.open(Content.of(file), ReadLimits.STANDARD, Passwords.NONE)) {
            assertThatThrownBy(() -> grid.rows(grid.sheets().get(0), row -> {
                        throw new IllegalStateException("enough");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(rows(file, ReadLimits.STANDARD)).isEqualTo(5000);
    }

    @Test
    void namesNothingOfAFileWhereOtherProcessesCanSeeIt() throws Exception {
        Path file = workbook("例某某.xls", 1);
        rows(file, ReadLimits.STANDARD);

        assertThat(ProcessHandle.current()
                        .children()
                        .map(c -> c.info().commandLine().orElse("")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("例某某"));
    }

    private static List<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .sorted()
                .toList();
    }

    private static int rows(Path file, ReadLimits limits) throws Exception {
        int[] rows = {0};
        try (Grid grid = GridReader.open(Content.of(file), limits, Passwords.NONE)) {
            for (Sheet sheet : grid.sheets()) {
                grid.rows(sheet, row -> rows[0]++);
            }
        }
        return rows[0];
    }

    private Path workbook(String name, int rows) throws Exception {
        Path file = folder.resolve(name);
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("附件1");
            for (int i = 0; i < rows; i++) {
                sheet.createRow(i).createCell(0).setCellValue("样" + i);
            }
            workbook.write(out);
        }
        return file;
    }

    private interface Shorts {
        Shorts put(short value);
    }

    private interface Records {
        void write(Shorts stream);
    }

    private Path records(String name, Records cells) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shorts stream = new Shorts() {
            @Override
            public Shorts put(short value) {
                out.write(value);
                out.write(value >>> 8);
                return this;
            }
        };
        begin(stream);
        bound(stream, out.size() + 4 + 10 + 4);
        record(stream, BiffSid.EOF);
        begin(stream);
        cells.write(stream);
        record(stream, BiffSid.EOF);
        return container(name, out.toByteArray());
    }

    private static void begin(Shorts stream) {
        record(stream, BiffSid.BOF, 0x0600, 5, 0, 0, 0, 0, 0, 0);
    }

    private static void bound(Shorts stream, int at) {
        record(stream, BiffSid.BOUND_SHEET, at, at >>> 16, 0, 1, 'a');
    }

    private static void record(Shorts stream, int sid, int... content) {
        stream.put((short) sid).put((short) (2 * content.length));
        for (int value : content) {
            stream.put((short) value);
        }
    }

    private Path container(String name, byte[] workbook) throws Exception {
        Path file = folder.resolve(name);
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(workbook), "Workbook");
            container.writeFilesystem(out);
        }
        return file;
    }
}
