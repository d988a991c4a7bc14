package jindu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a held or withdrawn submission count. */
@Command(name = "accept", sortOptions = false)
final class AcceptCommand extends JinduCommand {

    @Parameters(paramLabel = "SUBMISSION", descriptionKey = "help.submission")
    private String submission;

    @Option(names = "--why", paramLabel = "TEXT", descriptionKey = "help.why")
    private String why;

    @Override
    int run() throws Exception {
        return Work.perform(
                jindu(),
                "accept",
                work -> new Decision(work).take(submission, why, (found, reason) -> found.accept(reason, work.now())));
    }
}
