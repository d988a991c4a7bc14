package jindu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Inbox to staging. */
@Command(name = "ingest", sortOptions = false)
final class IngestCommand extends JinduCommand {

    @Mixin
    private PasswordsOption passwords;

    @Override
    int run() throws Exception {
        return Work.perform(jindu(), "ingest", work -> {
            Pipeline pipeline = new Pipeline(work, passwords.read(jindu()));
            pipeline.ingest();
            pipeline.feedback();
            return pipeline.finish();
        });
    }
}
