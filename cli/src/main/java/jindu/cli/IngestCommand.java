package jindu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jindu.ingest.Originals;
import jindu.ingest.Rereading;
import jindu.reference.Workspace;
import jindu.reference.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Inbox to staging. */
@Command(name = "ingest", sortOptions = false)
final class IngestCommand extends JinduCommand {

    @Mixin
    private PasswordsOption passwords;

    @Option(names = "--again", arity = "0..*", paramLabel = "FILE", descriptionKey = "help.again")
    private List<String> again;

    @Override
    int run() throws Exception {
        return Work.perform(jindu(), "ingest", work -> {
            Rereading rereading = rereading(work.workspace());
            Pipeline pipeline = new Pipeline(work, passwords.read(jindu()));
            pipeline.ingest(rereading);
            pipeline.feedback();
            return pipeline.finish();
        });
    }

    private Rereading rereading(Workspace workspace) throws IOException {
        if (again == null) {
            return Rereading.WHAT_PASSWORDS_MAY_OPEN;
        }
        List<String> named = new ArrayList<>(again);
        named.removeIf(String::isEmpty);
        if (named.isEmpty()) {
            return Rereading.ALL_THAT_MAY_CHANGE;
        }
        Set<String> known = new HashSet<>();
        new Ledger(workspace.ledger()).entries().forEach(entry -> known.add(entry.path()));
        Set<String> files = new HashSet<>();
        for (String name : named) {
            Path path = jindu().path(name);
            // As the desk sees it, from where it stands or below the inbox.
            files.add(Stream.of(path, workspace.inbox().resolve(path))
                    .map(file -> Originals.relative(workspace, file))
                    .filter(known::contains)
                    .findFirst()
                    .orElseThrow(() -> new UsageException(jindu().messages().text("msg.usage.again", name))));
        }
        return new Rereading(false, files);
    }
}
