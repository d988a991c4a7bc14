package jindu.cli;

import jindu.ingest.Ingest.Rereading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Inbox to staging. */
@Command(name = "ingest", sortOptions = false)
final class IngestCommand extends JinduCommand {

    @Mixin
    private PasswordsOption passwords;

    @Option(names = "--again", descriptionKey = "help.again")
    private boolean again;

    @Override
    int run() throws Exception {
        return Work.perform(jindu(), "ingest", work -> {
            Pipeline pipeline = new Pipeline(work, passwords.read(jindu()));
            pipeline.ingest(again ? Rereading.ALL_THAT_MAY_CHANGE : Rereading.WHAT_PASSWORDS_MAY_OPEN);
            pipeline.feedback();
            return pipeline.finish();
        });
    }
}
