package jindu.cli;

import picocli.CommandLine.Command;

/** Inbox to staging. */
@Command(name = "ingest", sortOptions = false)
final class IngestCommand extends JinduCommand {

    @Override
    int run() throws Exception {
        return Work.perform(jindu(), "ingest", work -> {
            Pipeline pipeline = new Pipeline(work);
            pipeline.ingest();
            pipeline.feedback();
            return pipeline.finish();
        });
    }
}
