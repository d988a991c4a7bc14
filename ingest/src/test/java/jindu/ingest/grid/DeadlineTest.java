package jindu.ingest.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jindu.catalog.submission.FileRules;
import jindu.ingest.content.Content;
import jindu.ingest.content.Passwords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file may take of the machine, and what the machine may take from it. */
class DeadlineTest {

    @TempDir
    Path folder;

    @Test
    void refusesWorkAndNotThatTheMachineIsBusy() throws Exception {
        Deadline deadline = Deadline.in(Duration.ofMillis(300), Duration.ofMinutes(1));

        Thread.sleep(400);
        assertThatCode(deadline::check).doesNotThrowAnyException();

        assertThatThrownBy(() -> work(deadline))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class, e -> assertThat(e.rule()).isEqualTo(FileRules.TOO_LONG));
        assertThat(deadline.left()).isZero();
    }

    @Test
    void countsWhatWorksBesideTheReaderAsFarAsItTakesLonger() throws Exception {
        Deadline deadline = Deadline.in(Duration.ofMinutes(1), Duration.ofMinutes(1));
        Thread thread = new Thread(() -> {
            Deadline.Beside beside = deadline.besideOfThread();
            long end = System.nanoTime() + Duration.ofMillis(300).toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            beside.close();
        });
        thread.start();
        thread.join();

        assertThat(Duration.ofMinutes(1).minus(deadline.left())).isGreaterThan(Duration.ofMillis(20));
    }

    @Test
    void readsAGoodFileHoweverLongItTakesOnTheClock() throws Exception {
        Path file = folder.resolve("slow.csv");
        Files.writeString(file, "S-1,2020-05-12,木垒县\n".repeat(20));
        Duration work = Duration.ofMillis(400);
        int[] rows = {0};

        try (Grid grid = GridReader.open(
                Content.of(file), ReadLimits.STANDARD, Deadline.in(work, Duration.ofMinutes(1)), Passwords.NONE)) {
            grid.rows(grid.sheets().get(0), row -> {
                rows[0]++;
                pause(work.dividedBy(10));
            });
        }

        assertThat(rows[0]).isEqualTo(20);
    }

    @Test
    void endsTheWaitingWithoutRefusingTheFile() throws Exception {
        Path file = folder.resolve("slow.csv");
        Files.writeString(file, "S-1,2020-05-12,木垒县\n".repeat(20));

        try (Grid grid = GridReader.open(
                Content.of(file),
                ReadLimits.STANDARD,
                Deadline.in(Duration.ofMinutes(1), Duration.ofMillis(200)),
                Passwords.NONE)) {
            assertThatThrownBy(() -> grid.rows(grid.sheets().get(0), row -> pause(Duration.ofMillis(50))))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(SlowReadException.class);
        }
    }

    private static void work(Deadline deadline) throws UnreadableFileException {
        while (true) {
            deadline.check();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
