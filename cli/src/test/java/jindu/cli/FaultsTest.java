package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jindu.catalog.Text;
import jindu.reference.WorkspaceException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    private static final String ID_NUMBER = "659999198001010012";

    @TempDir
    Path folder;

    static Stream<Throwable> faults() {
        return Stream.of(
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError(),
                new RuntimeException("Job aborted.\n\tat somewhere", new OutOfMemoryError()),
                new UncheckedIOException(new IOException("No space left on device")),
                new UncheckedIOException(new IOException("Read-only file system")),
                new UncheckedIOException(new AccessDeniedException("/some/file")),
                new NumberFormatException("For input string: \"" + ID_NUMBER + "\""),
                new IllegalStateException(
                        "Cannot read row: " + ID_NUMBER, new IllegalArgumentException("cell " + ID_NUMBER)),
                new WorkspaceException(Text.of("无法读取。\n第二行", "Cannot read it.\nsecond line")),
                new LinkageError(ID_NUMBER),
                new NullPointerException());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void areOneLineWithoutTraceOrValuesAndTheirTraceIsInTheLog(Throwable fault) throws IOException {
        Path home = Samples.copy(Samples.WORKSPACE, folder.resolve("home"));

        CommandRun run = CommandRun.of(
                Map.of("JINDU_PERSON_KEY_FILE", folder.resolve("key").toString(), "LANG", "C"),
                new FailingSpark(fault),
                "ingest",
                "--home",
                home.toString());

        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        List<String> lines =
                run.err().lines().filter(line -> !line.startsWith("  ")).toList();
        assertThat(lines).hasSize(1);
        assertThat(run.err() + run.out()).doesNotContain("\tat ", ID_NUMBER);
        String log = Files.readString(
                SampleFiguresTest.files(home.resolve("logs"), ".jsonl").get(0));
        assertThat(log).contains(fault.getClass().getName(), "FaultsTest").doesNotContain(ID_NUMBER);
        assertThat(home.resolve(".jindu-tmp")).doesNotExist();
    }

    @Test
    void nameWhatTheMachineLacks() {
        Messages english = new Messages(Language.ENGLISH);

        assertThat(Faults.line(new RuntimeException(new OutOfMemoryError()), english, Optional::empty))
                .contains("memory", "-Xmx");
        assertThat(Faults.line(new IOException("No space left on device"), english, Optional::empty))
                .contains("disk is full");
        assertThat(Faults.line(new AccessDeniedException("/a/b"), english, Optional::empty))
                .isEqualTo("Cannot use /a/b: access denied.");
    }

    @Test
    void ofACommandThatKeepsNoLogAreTracedWhereTheLineSays() throws IOException {
        Path home = Samples.copy(Samples.WORKSPACE, folder.resolve("home"));

        String line = lineOfFailing("status", "--home", home.toString());

        Path trace = Path.of(line.replaceAll(".* in (.*\\.jsonl).*\\R?", "$1"));
        assertThat(trace).hasParent(home.resolve("logs"));
        assertThat(Files.readString(trace))
                .contains(IllegalStateException.class.getName(), "FaultsTest")
                .doesNotContain(ID_NUMBER);
    }

    @Test
    void areTracedInTheFolderForTemporaryFilesWhereNoWorkspaceIs() throws IOException {
        String line = lineOfFailing("init", folder.resolve("new").toString());

        Path trace = Path.of(line.replaceAll(".* in (.*\\.jsonl).*\\R?", "$1"));
        assertThat(trace).hasParent(Path.of(System.getProperty("java.io.tmpdir")));
        assertThat(Files.readString(trace)).contains("FaultsTest");
        Files.delete(trace);
    }

    /** Runs a command whose output cannot be written to, and gives the line that it ends with. */
    private static String lineOfFailing(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream broken = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8) {
            @Override
            public void println(String text) {
                throw new IllegalStateException("Cannot print " + ID_NUMBER);
            }
        };
        int code = Jindu.run(
                args,
                new Surroundings(
                        Map.of("LANG", "C"),
                        broken,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Terminal.NONE,
                        Clock.fixed(CommandRun.NOW, ZoneOffset.UTC),
                        SharedSpark.INSTANCE));
        assertThat(code).isEqualTo(ExitCode.FAULT);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).doesNotContain(ID_NUMBER);
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void leaveTheWorkspaceFreeForTheNextRun() {
        Path home = Samples.copy(Samples.WORKSPACE, folder.resolve("home"));
        Map<String, String> environment =
                Map.of("JINDU_PERSON_KEY_FILE", folder.resolve("key").toString());
        SparkSource failing = new FailingSpark(new OutOfMemoryError());

        CommandRun.of(environment, failing, "ingest", "--home", home.toString());

        assertThat(CommandRun.of(environment, failing, "ingest", "--home", home.toString())
                        .code())
                .isEqualTo(ExitCode.FAULT);
    }

    /** A machine on which starting Spark goes wrong in a given way. */
    private record FailingSpark(Throwable fault) implements SparkSource {
        @Override
        public SparkSession open(Path temporary, String master) {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        }

        @Override
        public void close(SparkSession session) {
            throw new IllegalStateException("There is no session to close");
        }
    }
}
