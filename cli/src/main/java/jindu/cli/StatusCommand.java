package jindu.cli;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reports.sql.RowOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who has sent what, when, accepted or not; from the ledger, without computing anything. */
@Command(name = "status", sortOptions = false)
final class StatusCommand extends JinduCommand {

    @Option(names = "--month", paramLabel = "yyyy-MM", descriptionKey = "help.status.month")
    private YearMonth month;

    @Option(names = "--format", paramLabel = "table|csv|json|xlsx", descriptionKey = "help.sql.format")
    private String format = "table";

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "help.status.out")
    private String outFolder;

    @Override
    int run() throws SQLException {
        if (outFolder != null && month == null) {
            throw new UsageException(messages().text("msg.usage.out_month"));
        }
        RowOutput output = OutputFormat.of(format, surroundings(), messages());
        Workspace workspace = workspace();
        Settings settings = Settings.read(workspace.settings());
        ReferenceData reference = ReferenceData.read(workspace.reference()).checkedWith(settings);
        jindu().warn(reference);
        MonthStatus status =
                MonthStatus.of(workspace, settings, reference, surroundings().clock());
        if (format.toLowerCase(Locale.ROOT).equals("table")) {
            lines(status, month, messages()).forEach(out()::println);
        } else {
            StatusRows rows = new StatusRows(status);
            output.write(month == null ? rows.year() : rows.month(month), settings.timeZone());
        }
        out().flush();
        if (outFolder != null) {
            // Where the rows go to another program, a path among them would spoil them.
            TimelinessPaper.write(status, month, jindu().path(outFolder))
                    .forEach(file -> surroundings().err().println(file));
        }
        return ExitCode.CLEAN;
    }

    /** The table of a month, or of the year where the month is null. */
    static List<String> lines(MonthStatus status, YearMonth month, Messages messages) {
        StatusTables tables = new StatusTables(status, messages);
        return month != null ? tables.month(month) : tables.year();
    }
}
