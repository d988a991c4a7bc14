package jindu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lays out an empty workspace. */
final class NewWorkspace {

    private static final String DIVISIONS = "reference/divisions.csv";

    /** Relative to the workspace, and by the same names among the resources. */
    private static final List<String> FILES = List.of(
            "jindu.yaml",
            "reference/README.md",
            "reference/villages.csv",
            "reference/targets.csv",
            "reference/institutions.csv",
            "reference/aliases.csv",
            "reference/calendar.csv",
            "inbox/received.csv");

    private NewWorkspace() {}

    /**
     * Makes the workspace and gives its absolute path.
     *
     * @throws UsageException when something is there already
     */
    static Path make(Path folder, Messages messages) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        if (Files.exists(home)) {
            if (!Files.isDirectory(home)) {
                throw new UsageException(messages.text("msg.init.no_folder", home));
            }
            try (Stream<Path> children = Files.list(home)) {
                if (children.findAny().isPresent()) {
                    throw new UsageException(messages.text("msg.init.not_empty", home));
                }
            }
        }
        for (String file : FILES) {
            copy("workspace/" + file, home.resolve(file));
        }
        copy("official/divisions.csv", home.resolve(DIVISIONS));
        return home;
    }

    private static void copy(String resource, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream template = NewWorkspace.class.getResourceAsStream(resource)) {
            Files.copy(template, target);
        }
    }
}
