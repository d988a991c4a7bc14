package jindu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jindu.cli.TextTable.Heading;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import picocli.CommandLine.Command;

/** What snapshots are kept, and which is the current one. */
@Command(name = "snapshots", sortOptions = false)
final class SnapshotsCommand extends JinduCommand {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String MANIFEST = "snapshot.json";

    @Override
    int run() throws IOException {
        Workspace workspace = workspace();
        Settings settings = Settings.read(workspace.settings());
        List<Path> snapshots = Snapshots.published(workspace);
        if (snapshots.isEmpty()) {
            out().println(messages().text("msg.snapshots.none"));
            return ExitCode.CLEAN;
        }
        TextTable table = new TextTable(List.of(
                Heading.left(""),
                Heading.left(messages().text("msg.snapshots.id")),
                Heading.left(messages().text("msg.snapshots.made")),
                Heading.right(messages().text("msg.snapshots.size"))));
        for (Path snapshot : snapshots) {
            String id = snapshot.getFileName().toString();
            table.add(List.of(
                    Snapshots.isCurrent(workspace, id) ? "*" : "",
                    id,
                    MINUTE.format(Files.getLastModifiedTime(snapshot.resolve(MANIFEST))
                            .toInstant()
                            .atZone(settings.timeZone())),
                    megabytes(snapshot)));
        }
        table.lines().forEach(out()::println);
        out().println(messages().text("msg.snapshots.legend"));
        return ExitCode.CLEAN;
    }

    private static String megabytes(Path snapshot) throws IOException {
        long bytes = 0;
        try (Stream<Path> paths = Files.walk(snapshot)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(path);
            }
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
