package jindu.cli;

import java.time.YearMonth;
import java.util.List;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who has sent what, when, accepted or not; from the ledger, without computing anything. */
@Command(name = "status", sortOptions = false)
final class StatusCommand extends JinduCommand {

    @Option(names = "--month", paramLabel = "yyyy-MM", descriptionKey = "help.status.month")
    private YearMonth month;

    @Override
    int run() {
        Workspace workspace = workspace();
        Settings settings = Settings.read(workspace.settings());
        ReferenceData reference = ReferenceData.read(workspace.reference());
        lines(jindu(), workspace, settings, reference, month).forEach(out()::println);
        return ExitCode.CLEAN;
    }

    /** The table of a month, or of the year where the month is null. */
    static List<String> lines(
            Jindu jindu, Workspace workspace, Settings settings, ReferenceData reference, YearMonth month) {
        Submissions submissions = Submissions.asOf(
                new Ledger(workspace.ledger()).lines(),
                settings,
                reference,
                jindu.surroundings().clock().instant());
        StatusTables tables = new StatusTables(submissions, settings, reference, jindu.messages());
        return month != null
                ? tables.month(month)
                : tables.year(YearMonth.now(jindu.surroundings().clock().withZone(settings.timeZone())));
    }
}
