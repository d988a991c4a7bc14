package jindu.bench.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.ToLongFunction;
import jindu.ingest.FileStaging;
import jindu.ingest.form.ParsedSubmission;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;

/**
 * What ingest does with a file: every cell read, every row checked, ID numbers made tokens, villages matched, personal
 * data dropped, rows and findings written as Parquet and forced to disk.
 */
public final class JinduReader implements ToLongFunction<Path> {

    /** System property: the workspace whose settings and reference data are used. */
    private static final String WORKSPACE = "jindu.bench.workspace";

    private static final LocalDate RECEIVED = LocalDate.of(2020, 5, 26);
    private static final int KEY_BYTES = 32;

    private final FileStaging staging;
    private final Path folder;

    public JinduReader() throws IOException {
        Path workspace = Path.of(System.getProperty(WORKSPACE));
        staging = new FileStaging(
                Settings.read(workspace.resolve("jindu.yaml")),
                ReferenceData.read(workspace.resolve("reference")),
                new byte[KEY_BYTES]);
        folder = Files.createTempDirectory("jindu-bench");
    }

    /** @return how many rows were accepted */
    @Override
    public long applyAsLong(Path file) {
        try {
            return staging.stage(file, "2020-05/" + file.getFileName(), RECEIVED, folder).stream()
                    .mapToLong(ParsedSubmission::rowsAccepted)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
