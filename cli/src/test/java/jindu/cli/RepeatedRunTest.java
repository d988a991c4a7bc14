package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jindu.catalog.Table;
import jindu.catalog.Tables;
import jindu.reference.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedRunTest {

    @TempDir
    Path folder;

    @Test
    void changesNothingWhenRunAgain() throws IOException {
        Samples samples = Samples.run();
        Map<String, String> before = tables(samples.home, samples.environment);
        String ledger = Files.readString(new Workspace(samples.home).ledger());
        List<Path> snapshots = Snapshots.published(new Workspace(samples.home));
        byte[] pdf = Files.readAllBytes(SampleFiguresTest.files(samples.home.resolve("reports/2020-09"), ".pdf")
                .get(0));

        CommandRun again = samples.command("run", "--month", "2020-09");

        assertThat(again.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(tables(samples.home, samples.environment)).isEqualTo(before);
        assertThat(Files.readString(new Workspace(samples.home).ledger())).isEqualTo(ledger);
        assertThat(Snapshots.published(new Workspace(samples.home))).isEqualTo(snapshots);
        assertThat(SampleFiguresTest.files(samples.home.resolve("reports/2020-09"), ".pdf")
                        .get(0))
                .hasBinaryContent(pdf);
    }

    @Test
    void givesTheSameTablesWhenBuiltAnew() {
        Samples samples = Samples.run();
        Path home = Samples.copy(Samples.WORKSPACE, folder.resolve("again"));

        // The same key: tokens, and with them the keys of persons, depend on it.
        CommandRun run = CommandRun.of(samples.environment, "run", "--month", "2020-05", "--home", home.toString());

        assertThat(run.code()).isEqualTo(ExitCode.REJECTIONS);
        assertThat(tables(home, samples.environment)).isEqualTo(tables(samples.home, samples.environment));
    }

    /** Every published table as the CSV of its rows, in the order of its key. */
    private static Map<String, String> tables(Path home, Map<String, String> environment) {
        Map<String, String> tables = new TreeMap<>();
        for (Table table : Tables.PUBLISHED) {
            String order = table.key().stream().map(c -> c.name()).collect(Collectors.joining(", "));
            CommandRun run = CommandRun.of(
                    environment,
                    "sql",
                    "select * from " + table.name() + " order by " + order,
                    "--format",
                    "csv",
                    "--home",
                    home.toString());
            assertThat(run.err()).isEmpty();
            tables.put(table.name(), run.out());
        }
        return tables;
    }
}
