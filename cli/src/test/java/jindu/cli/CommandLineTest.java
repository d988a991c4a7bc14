package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "run",
                "run --month 2020-13",
                "run --month May",
                "run --month 2020-05 --month 2020-06",
                "report",
                "status --mont 2020-05",
                "init",
                "init a b",
                "sql a b",
                "--lang fr status",
                "--home",
            })
    void refusesWrongUsageWithALineAndWhereHelpIs(String line) {
        CommandRun run = command(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().count()).isBetween(1L, 2L);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void proposesWhatWasProbablyMeant() {
        assertThat(command("stauts").err()).contains("did you mean status?");
        assertThat(command("rnu").err()).contains("did you mean run?");
        assertThat(command("xun", "--month", "2020-05").err()).contains("did you mean run?");
        assertThat(command("nonsense").err()).doesNotContain("did you mean");
        assertThat(command("status", "--mont=2020-05").err()).contains("did you mean --month?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init",
                "template",
                "check",
                "ingest",
                "transform",
                "report",
                "run",
                "status",
                "accept",
                "withdraw",
                "sql",
                "snapshots"
            })
    void knowsTheCommonOptionsBeforeAndAfterTheCommand(String command) {
        String before = command("--help", command).out();
        String after = command(command, "--help").out();

        assertThat(after).contains("Usage: jindu " + command, "--home", "--lang");
        assertThat(before).contains("Usage: jindu");
        assertThat(command(command, "--help", "--lang", "zh").out()).contains("用法", "选项");
        assertThat(command("--lang=zh", command, "--help").out()).contains("用法", "选项");
    }

    /** The launcher's own two are no commands of the program, but whoever asks it for help may have its sources. */
    @Test
    void listsTheCommandsOfTheSourcesToo() {
        for (String language : new String[] {"en", "zh"}) {
            assertThat(command("--help", "--lang", language).out())
                    .containsPattern("\\n  demo \\[DIR] +\\S")
                    .containsPattern("\\n  test \\[ARGS] +\\S");
        }
    }

    @Test
    void findsTheWorkspaceBeforeAndAfterTheCommandAndInTheEnvironment() {
        String home = init("home");

        assertThat(command("--home", home, "snapshots").code()).isEqualTo(ExitCode.CLEAN);
        assertThat(command("snapshots", "--home", home).code()).isEqualTo(ExitCode.CLEAN);
        assertThat(CommandRun.of(Map.of("JINDU_HOME", home), "snapshots").code())
                .isEqualTo(ExitCode.CLEAN);
        assertThat(CommandRun.of(Map.of("JINDU_HOME", "/nowhere"), "snapshots", "--home", home)
                        .code())
                .isEqualTo(ExitCode.CLEAN);
    }

    @ParameterizedTest
    @CsvSource({
        "LC_ALL=zh_CN.UTF-8, 用法",
        "LC_MESSAGES=zh_CN, 用法",
        "LANG=zh_TW.UTF-8, 用法",
        "LANG=en_GB.UTF-8, Usage",
        "LANG=C, Usage",
        "LC_ALL=C LANG=zh_CN.UTF-8, Usage",
        "X=y, Usage"
    })
    void takesTheLanguageFromTheEnvironmentInPosixOrder(String variables, String expected) {
        Map<String, String> environment = new java.util.HashMap<>();
        for (String variable : variables.split(" ")) {
            environment.put(variable.split("=")[0], variable.split("=")[1]);
        }

        assertThat(CommandRun.of(environment, "--help").out()).contains(expected);
    }

    @Test
    void saysWhichVersionItIs() {
        assertThat(command("--version").out()).matches("jindu \\d+\\.\\d+\\.\\d+ \\(Java .+\\)\\R");
    }

    @Test
    void makesAWorkspaceThatOpensAndRefusesAFolderInUse() throws IOException {
        String home = init("名单 2020");

        assertThat(Files.readString(Path.of(home, "reference", "targets.csv"))).contains("persons_supported,2020");
        assertThat(Path.of(home, "inbox", "received.csv")).hasContent("file,received_at");
        assertThat(command("status", "--home", home).code()).isEqualTo(ExitCode.CLEAN);

        CommandRun again = command("init", home);
        assertThat(again.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("not empty");
    }

    @Test
    void makesAWorkspaceWhoseSettingsAreTheDefaults() {
        Path settings = Path.of(init("home"), "jindu.yaml");

        assertThat(jindu.reference.Settings.read(settings)).isEqualTo(jindu.reference.Settings.defaults(2020));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "transform", "run --month 2020-05", "report --month 2020-05", "status", "sql x"})
    void saysInOneLineWhenThereIsNoWorkspace(String line) {
        CommandRun run = command((line + " --home " + folder.resolve("none")).split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err()).hasLineCount(1).contains("Cannot open workspace", "jindu init");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "run --month 2020-05", "status", "sql x"})
    void saysInOneLineWhatIsWrongWithTheSettings(String line) throws IOException {
        String home = init("home");
        Files.writeString(Path.of(home, "jindu.yaml"), "plan_year: 2020\ndeadline_dya: 28\n");

        CommandRun run = command((line + " --home " + home).split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err()).hasLineCount(1).contains("deadline_dya", "did you mean deadline_day?");
    }

    @Test
    void saysThatThereIsNoSnapshotYet() {
        String home = init("home");

        assertThat(command("sql", "select 1", "--home", home).err()).contains("jindu transform");
        assertThat(command("snapshots", "--home", home).out()).contains("jindu transform");
    }

    private String init(String name) {
        String home = folder.resolve(name).toString();
        assertThat(command("init", home).code()).isEqualTo(ExitCode.CLEAN);
        return home;
    }

    private static CommandRun command(String... args) {
        return CommandRun.of(Map.of("LANG", "C"), args);
    }
}
