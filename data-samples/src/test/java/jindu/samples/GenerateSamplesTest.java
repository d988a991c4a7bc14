package jindu.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateSamplesTest {

    private static final String HOW_TO_MEND =
            "regenerate as data-samples/README.md says and commit what changed, if the change is meant";

    @TempDir
    Path folder;

    @Test
    void givesTheSameBytesEachTime() throws IOException {
        GenerateSamples.generate(folder.resolve("first"));
        GenerateSamples.generate(folder.resolve("second"));

        Map<String, byte[]> first = files(folder.resolve("first"));
        Map<String, byte[]> second = files(folder.resolve("second"));

        assertThat(first).hasSizeGreaterThan(60);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((path, bytes) -> assertThat(second.get(path)).as(path).isEqualTo(bytes));
    }

    /** Compression may differ between JDKs, so that packages are compared by what is in them. */
    @Test
    void givesWhatIsCommitted() throws IOException {
        GenerateSamples.generate(folder);

        Map<String, String> generated = contents(files(folder));
        Map<String, byte[]> committedFiles = new TreeMap<>();
        for (String part : new String[] {"workspace", "expected"}) {
            files(Path.of(part)).forEach((path, bytes) -> committedFiles.put(part + "/" + path, bytes));
        }
        Map<String, String> committed = contents(committedFiles);

        assertThat(committed.keySet()).as(HOW_TO_MEND).isEqualTo(generated.keySet());
        assertThat(generated.keySet())
                .as(HOW_TO_MEND)
                .allSatisfy(path -> assertThat(committed.get(path).equals(generated.get(path)))
                        .as(path)
                        .isTrue());
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static Map<String, String> contents(Map<String, byte[]> files) {
        Map<String, String> contents = new TreeMap<>();
        HexFormat hex = HexFormat.of();
        files.forEach((path, bytes) -> {
            boolean isPackage = bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
            if (isPackage) {
                Packages.entries(bytes).forEach((name, entry) -> contents.put(path + "!" + name, hex.formatHex(entry)));
            } else {
                contents.put(path, hex.formatHex(bytes));
            }
        });
        return contents;
    }
}
