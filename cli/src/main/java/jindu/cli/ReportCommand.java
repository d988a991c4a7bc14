package jindu.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reports.briefing.Briefing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The printed reports of a month, from a snapshot that is there. */
@Command(name = "report", sortOptions = false)
final class ReportCommand extends JinduCommand {

    @Option(names = "--month", paramLabel = "yyyy-MM", required = true, descriptionKey = "help.month")
    private YearMonth month;

    @Option(names = "--snapshot", paramLabel = "ID", descriptionKey = "help.snapshot")
    private String snapshotId;

    @Override
    int run() {
        Workspace workspace = workspace();
        Settings settings = Settings.read(workspace.settings());
        Path snapshot = Snapshots.folder(workspace, snapshotId, messages());
        List<Path> files = Briefing.write(snapshot, month, settings, workspace.reports(month));
        files.forEach(out()::println);
        return ExitCode.CLEAN;
    }
}
