package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command loads decides how long a person waits for it. */
class LoadedClassesTest {

    private static final String SPARK = "org.apache.spark.";

    @TempDir
    Path scratch;

    private final Samples samples = Samples.run();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "--version",
                "status",
                "status --month 2020-05",
                "check ../data-samples/workspace/inbox/2020-05",
                "snapshots",
                "sql select_count(*)_from_rpt_indicator --format csv",
                "report --month 2020-06"
            })
    void holdNoSparkWhereNothingIsComputed(String line) throws Exception {
        assertThat(loaded(line)).noneMatch(name -> name.startsWith(SPARK) || name.startsWith("scala."));
    }

    @Test
    void holdSparkWhereSomethingIs() throws Exception {
        // Shows that the test above could fail: with nothing staged, ingest starts Spark.
        Path home = Samples.copy(Samples.WORKSPACE, scratch.resolve("fresh"));

        assertThat(loaded("ingest", home)).anyMatch(name -> name.startsWith(SPARK));
    }

    private List<String> loaded(String line) throws Exception {
        return loaded(line, samples.home);
    }

    private List<String> loaded(String line, Path home) throws Exception {
        Path log = scratch.resolve("classes.txt");
        List<String> jvm = new java.util.ArrayList<>(List.of(
                "-Xlog:class+load=info:file=" + log,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true"));
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(jvm::add);
        String[] words = (line + " --home " + home).split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].startsWith("select_")
                    ? words[i].replace('_', ' ').replace("rpt indicator", "rpt_indicator")
                    : words[i];
        }

        ChildJvm child = ChildJvm.run(scratch, samples.environment, jvm, words);

        assertThat(child.code()).as(child.err()).isIn(ExitCode.CLEAN, ExitCode.REJECTIONS);
        return Files.readAllLines(log).stream()
                .map(l -> l.replaceFirst("^(\\[[^]]*])*\\s*", "").split(" ")[0])
                .toList();
    }
}
