package jindu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sample workspace, and a copy of it over which the monthly job ran for each of its months. */
final class Samples {

    static final Path FOLDER = Path.of("..", "data-samples");
    static final Path WORKSPACE = FOLDER.resolve("workspace");
    static final Path EXPECTED = FOLDER.resolve("expected");
    static final List<String> MONTHS = List.of("2020-05", "2020-06", "2020-07", "2020-08", "2020-09");

    private static Samples done;

    final Path home;
    final Map<String, String> environment;
    final List<CommandRun> runs = new ArrayList<>();

    private Samples(Path parent) {
        home = copy(WORKSPACE, parent.resolve("workspace"));
        environment =
                Map.of("JINDU_PERSON_KEY_FILE", parent.resolve("person.key").toString());
    }

    /** The copy after its runs; the first to ask makes it. */
    static synchronized Samples run() {
        if (done == null) {
            try {
                Samples samples = new Samples(Files.createTempDirectory("jindu-samples"));
                MONTHS.forEach(month -> samples.runs.add(samples.command("run", "--month", month)));
                done = samples;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return done;
    }

    /** Runs a command in the copy. */
    CommandRun command(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", home.toString(), "--lang", "en"));
        return CommandRun.of(environment, all.toArray(String[]::new));
    }

    static Path copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
