package jindu.ingest.staging;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jindu.catalog.Column;
import jindu.catalog.Rules;
import jindu.catalog.Table;
import jindu.catalog.submission.SubmissionTables;
import jindu.ingest.form.Finding;
import jindu.ingest.form.ParsedSubmission;

/**
 * The folders of staging. A submission's tables are written into a folder of the run's own and forced to disk; renaming
 * that folder into place commits it. What a crashed run left behind is removed by the next.
 */
public final class SubmissionFolders {

    private static final String UNFINISHED = ".writing-";
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(OWNER_FOLDER);
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path submissions;

    public SubmissionFolders(Path submissions) {
        this.submissions = submissions;
    }

    /** Makes the folders of staging where they are missing, and removes what a crashed run left. */
    public void prepare() throws IOException {
        Files.createDirectories(submissions.getParent().getParent());
        for (Path folder : List.of(submissions.getParent(), submissions)) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, OWNER_ONLY);
            } else {
                Files.setPosixFilePermissions(folder, OWNER_FOLDER);
            }
        }
        try (Stream<Path> children = Files.list(submissions)) {
            for (Path child : children.toList()) {
                if (child.getFileName().toString().startsWith(UNFINISHED)) {
                    delete(child);
                }
            }
        }
    }

    /**
     * Writes a submission's tables aside; {@link #commit} makes them count.
     *
     * @param run tells apart two files of one run that hold the same submission
     */
    public void write(String submissionId, int run, ParsedSubmission submission) throws IOException {
        Path folder = unfinished(submissionId, run);
        // A task that failed midway may have left one before it was tried again.
        delete(folder);
        Files.createDirectory(folder, OWNER_ONLY);
        if (submission.table() != null) {
            submission.rows().forEach(row -> row[0] = submissionId);
            writeTable(submission.table(), submission.rows(), folder);
        }
        writeTable(SubmissionTables.STAGED_FINDING, findingRows(submissionId, submission.findings()), folder);
        force(folder);
    }

    /**
     * Makes a written submission count, at one instant.
     *
     * @return false where it is staged already: that one stays
     */
    public boolean commit(String submissionId, int run) throws IOException {
        Path written = unfinished(submissionId, run);
        if (Files.isDirectory(submissions.resolve(submissionId))) {
            delete(written);
            return false;
        }
        Files.move(written, submissions.resolve(submissionId), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private Path unfinished(String submissionId, int run) {
        return submissions.resolve(UNFINISHED + submissionId + "-" + run);
    }

    /** Forces the renames to disk. */
    public void forceCommitted() throws IOException {
        force(submissions);
    }

    private static void writeTable(Table table, List<Object[]> rows, Path folder) throws IOException {
        Path file = folder.resolve(table.name() + ".parquet");
        StagedTableWriter.write(table, rows, file);
        Files.setPosixFilePermissions(file, OWNER_FILE);
        force(file);
    }

    private static List<Object[]> findingRows(String submissionId, List<Finding> findings) {
        List<Column> columns = SubmissionTables.STAGED_FINDING.columns();
        List<Object[]> rows = new ArrayList<>();
        for (Finding f : findings) {
            Object[] row = {
                submissionId,
                rows.size() + 1,
                f.ruleId(),
                Rules.byId(f.ruleId()).severity().name().toLowerCase(java.util.Locale.ROOT),
                f.sheetNo(),
                f.sheet(),
                f.row(),
                f.cell(),
                f.formColumn(),
                f.got(),
                f.hint()
            };
            if (row.length != columns.size()) {
                throw new IllegalStateException("Invalid finding row: " + row.length + " values");
            }
            rows.add(row);
        }
        return rows;
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
