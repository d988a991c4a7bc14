package jindu.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reports.sql.ReadOnlySql;
import jindu.reports.sql.RowOutput;
import jindu.reports.sql.SqlPrompt;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Read-only SQL over a snapshot; nothing but the result goes to standard output. */
@Command(name = "sql", sortOptions = false)
final class SqlCommand extends JinduCommand {

    @Parameters(arity = "0..1", paramLabel = "QUERY", descriptionKey = "help.sql.query")
    private String query;

    @Option(names = "--format", paramLabel = "table|csv|json|xlsx", descriptionKey = "help.sql.format")
    private String format = "table";

    @Option(names = "--snapshot", paramLabel = "ID", descriptionKey = "help.snapshot")
    private String snapshotId;

    @Override
    int run() throws IOException {
        RowOutput output = output();
        Workspace workspace = workspace();
        Settings settings = Settings.read(workspace.settings());
        Path snapshot = Snapshots.folder(workspace, snapshotId, messages());
        try (ReadOnlySql sql = ReadOnlySql.open(snapshot, settings.timeZone())) {
            if (query != null) {
                sql.run(query, output);
                return ExitCode.CLEAN;
            }
            return prompt(sql);
        } finally {
            out().flush();
        }
    }

    private int prompt(ReadOnlySql sql) throws IOException {
        SqlPrompt prompt =
                new SqlPrompt(sql, this::output, writer(), errors(), messages().locale());
        if (System.console() == null) {
            return prompt.run(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    ? ExitCode.CLEAN
                    : ExitCode.FAULT;
        }
        try (org.jline.terminal.Terminal terminal =
                TerminalBuilder.builder().encoding(StandardCharsets.UTF_8).build()) {
            prompt.run(terminal, history());
            return ExitCode.CLEAN;
        }
    }

    /** Beside other programs' histories; queries hold no personal data that the warehouse does not have. */
    private Path history() {
        String state = surroundings().environment().get("XDG_STATE_HOME");
        Path folder = state != null && Path.of(state).isAbsolute()
                ? Path.of(state)
                : Path.of(System.getProperty("user.home"), ".local", "state");
        return folder.resolve("jindu").resolve("sql-history");
    }

    private RowOutput output() {
        return OutputFormat.of(format, surroundings(), messages());
    }

    private Writer writer() {
        return new OutputStreamWriter(out(), StandardCharsets.UTF_8);
    }

    private Writer errors() {
        return new OutputStreamWriter(surroundings().err(), StandardCharsets.UTF_8);
    }
}
