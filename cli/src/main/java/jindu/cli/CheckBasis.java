package jindu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.Workspace;

/**
 * What files are checked against: a folder of reference data, a workspace's, or the official divisions that come with
 * jindu, with which a county can check before it sends.
 *
 * @param isBuiltIn the last of these: poor villages, institutions and spellings are not known
 * @param workspace whose data it is; null where it is none's
 */
record CheckBasis(Settings settings, ReferenceData reference, boolean isBuiltIn, Workspace workspace) {

    /** Divisions from the official list, and the templates of a new workspace. */
    private static final String OFFICIAL = "official";

    private static final String SETTINGS = "workspace/jindu.yaml";

    static CheckBasis ofFolder(Path reference) {
        Path settings = reference.toAbsolutePath().normalize().resolveSibling("jindu.yaml");
        return new CheckBasis(
                Files.isRegularFile(settings)
                        ? Settings.read(settings)
                        : builtIn().settings(),
                ReferenceData.read(reference),
                false,
                null);
    }

    static CheckBasis of(Workspace workspace) {
        return new CheckBasis(
                Settings.read(workspace.settings()), ReferenceData.read(workspace.reference()), false, workspace);
    }

    static CheckBasis builtIn() {
        try {
            URI folder =
                    CheckBasis.class.getResource(OFFICIAL + "/divisions.csv").toURI();
            if (!folder.getScheme().equals("jar")) {
                Path official = Path.of(folder).getParent();
                return builtIn(official);
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return builtIn(jar.provider().getPath(folder).getParent());
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot find the official divisions that come with jindu", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the official divisions that come with jindu: " + e, e);
        }
    }

    private static CheckBasis builtIn(Path official) {
        return new CheckBasis(
                Settings.read(official.resolveSibling(SETTINGS)), ReferenceData.read(official), true, null);
    }
}
