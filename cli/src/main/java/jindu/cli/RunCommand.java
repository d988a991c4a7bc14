package jindu.cli;

import java.time.YearMonth;
import jindu.ingest.Rereading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The monthly job: ingest, transform, report, then who reported when. */
@Command(name = "run", sortOptions = false)
final class RunCommand extends JinduCommand {

    @Option(names = "--month", paramLabel = "yyyy-MM", required = true, descriptionKey = "help.month")
    private YearMonth month;

    @Mixin
    private PasswordsOption passwords;

    @Override
    int run() throws Exception {
        return Work.perform(jindu(), "run", work -> {
            Pipeline pipeline = new Pipeline(work, passwords.read(jindu()));
            pipeline.ingest(Rereading.WHAT_PASSWORDS_MAY_OPEN);
            pipeline.feedback();
            pipeline.transform(null);
            pipeline.report(month);
            MonthStatus status = MonthStatus.of(
                    work.workspace(),
                    work.settings(),
                    work.reference(),
                    surroundings().clock());
            pipeline.timeliness(month, status);
            work.finishStep();
            StatusCommand.lines(status, month, messages()).forEach(out()::println);
            out().println();
            return pipeline.finish();
        });
    }
}
