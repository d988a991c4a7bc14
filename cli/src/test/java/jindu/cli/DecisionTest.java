package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `jindu withdraw` and `jindu accept` do to a workspace whose figures are known. */
class DecisionTest {

    @TempDir
    static Path folder;

    private static Path home;
    private static final AtomicLong LOOKS = new AtomicLong();

    @BeforeAll
    static void copyTheSamples() {
        home = Samples.copy(Samples.run().home, folder.resolve("workspace"));
    }

    @Test
    void takesASubmissionOutOfEffectAndBringsItBack() throws IOException {
        String before = persons();

        CommandRun withdrawn = run("withdraw", "652328-2020-05-r2", "--why", "发错月份，联系 13912345678", "--lang", "zh");

        assertThat(withdrawn.code()).as(withdrawn.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(withdrawn.out())
                .contains(
                        "652328-2020-05-r2：采用 → 撤回",
                        "木垒县 2020-05 有效的报送：652328-2020-05-r2 → 652328-2020-05-r1",
                        "jindu transform");
        assertThat(persons()).as("nothing changes before it is published").isEqualTo(before);
        assertThat(run("transform").code()).isEqualTo(ExitCode.CLEAN);
        assertThat(persons()).isNotEqualTo(before);
        assertThat(run("status", "--month", "2020-05", "--lang", "zh").out()).contains("撤回");

        CommandRun accepted = run("accept", "652328-2020-05-r2", "--lang", "en");

        assertThat(accepted.out()).contains("652328-2020-05-r2: withdrawn → accepted");
        assertThat(run("transform").code()).isEqualTo(ExitCode.CLEAN);
        assertThat(persons()).isEqualTo(before);
        Path ledger = home.resolve("staging/ledger.jsonl");
        assertThat(Files.readString(ledger)).contains("发错月份").doesNotContain("13912345678");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ledger)))
                .isEqualTo("rw-------");
        for (Path log : SampleFiguresTest.files(home.resolve("logs"), ".jsonl")) {
            assertThat(Files.readString(log)).doesNotContain("发错月份");
        }
    }

    @Test
    void saysWhatADecisionChangesThoughTheClockRunsOn() {
        assertThat(runByARunningClock("withdraw", "652325-2020-05-r1", "--why", "错报")
                        .out())
                .contains("652325-2020-05-r1：采用 → 撤回");
        assertThat(runByARunningClock("accept", "652325-2020-05-r1").out()).contains("652325-2020-05-r1：撤回 → 采用");
    }

    @Test
    void saysWhichSubmissionsThereAreWhenNoneHasTheName() {
        CommandRun run = run("withdraw", "652399-2020-05-r1", "--why", "x");

        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err()).contains("Cannot find submission 652399-2020-05-r1", "the last received are");
    }

    @Test
    void asksForAReason() {
        assertThat(run("withdraw", "652328-2020-06-r1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("withdraw", "652328-2020-06-r1", "--why", " ").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void refusesToAcceptWhatCountsAlready() {
        CommandRun run = run("accept", "652328-2020-06-r1");

        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err()).contains("it is accepted already");
    }

    private static String persons() {
        return run(
                        "sql",
                        "select value from rpt_indicator where month = '2020-05' and area_code = '652328'"
                                + " and indicator_id = 'persons_supported'",
                        "--format",
                        "csv")
                .out();
    }

    /** Each look at it is a millisecond later than the one before, as in a real run. */
    private static CommandRun runByARunningClock(String... args) {
        Clock running = new Clock() {
            @Override
            public Instant instant() {
                return CommandRun.NOW.plusSeconds(60).plusMillis(LOOKS.incrementAndGet());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--home", home.toString(), "--lang", "zh"));
        return CommandRun.of(Samples.run().environment, SharedSpark.INSTANCE, running, all.toArray(String[]::new));
    }

    private static CommandRun run(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--home", home.toString()));
        return CommandRun.of(Samples.run().environment, all.toArray(String[]::new));
    }
}
