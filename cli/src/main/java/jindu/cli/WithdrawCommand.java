package jindu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a submission out of effect; staging keeps it, and the reason. */
@Command(name = "withdraw", sortOptions = false)
final class WithdrawCommand extends JinduCommand {

    @Parameters(paramLabel = "SUBMISSION", descriptionKey = "help.submission")
    private String submission;

    @Option(names = "--why", paramLabel = "TEXT", required = true, descriptionKey = "help.why")
    private String why;

    @Override
    int run() throws Exception {
        if (why.isBlank()) {
            throw new UsageException(messages().text("msg.usage.why"));
        }
        return Work.perform(
                jindu(),
                "withdraw",
                work -> new Decision(work)
                        .take(submission, why, (found, reason) -> found.withdraw(reason, work.now())));
    }
}
