package jindu.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The folder the samples are written to. */
final class Workspace {

    private final Path folder;

    Workspace(Path folder) {
        this.folder = folder;
    }

    void bytes(String path, byte[] content) {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(Objects.requireNonNullElse(file.getParent(), folder));
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    void text(String path, String content) {
        bytes(path, content.getBytes(StandardCharsets.UTF_8));
    }

    void csv(String path, String header, Iterable<? extends List<?>> rows) {
        text(path, Csv.table(header, rows));
    }
}
