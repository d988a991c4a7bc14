package jindu.ingest.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jindu.catalog.submission.SubmissionTables;
import jindu.ingest.form.Finding;
import jindu.reference.disk.Disk;

/**
 * The folders of staging. A submission's tables are written into a folder of the run's own and forced to disk; renaming
 * that folder into place commits it. What a crashed run left behind is removed by the next.
 */
public final class SubmissionFolders {

    private static final String UNFINISHED = ".writing-";
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(OWNER_FOLDER);

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
                    Disk.delete(child);
                }
            }
        }
    }

    /**
     * Takes a file's submissions aside while they are read; {@link #commit} makes them count.
     *
     * @param run tells apart two files of one run that hold the same submission
     */
    public StagedSubmissions writer(int run, Function<StagedSubmissions.SubmissionKey, String> ids) {
        return new StagedSubmissions(
                new StagedSubmissions.Folders() {
                    @Override
                    public Path make(String submissionId) throws IOException {
                        Path folder = unfinished(submissionId, run);
                        // A task that failed midway may have left one before it was tried again.
                        Disk.delete(folder);
                        return Files.createDirectory(folder, OWNER_ONLY);
                    }

                    @Override
                    public void remove(Path folder) throws IOException {
                        Disk.delete(folder);
                    }

                    @Override
                    public void finish(Path folder) throws IOException {
                        Disk.force(folder);
                    }
                },
                ids);
    }

    /** Where a submission lies until it is committed. */
    public Path written(String submissionId, int run) {
        return unfinished(submissionId, run);
    }

    /** Adds findings to those of a written submission that is not committed yet. */
    public void add(String submissionId, int run, List<Finding> findings) throws IOException {
        Path folder = unfinished(submissionId, run);
        List<Object[]> rows = new ArrayList<>();
        StagedTableReader.read(
                SubmissionTables.STAGED_FINDING, SubmissionTables.STAGED_FINDING.columns(), folder, rows::add);
        findings.forEach(f -> rows.add(StagedSubmissions.findingRow(submissionId, rows.size() + 1, f)));
        Files.delete(StagedTable.file(folder, SubmissionTables.STAGED_FINDING));
        try (StagedTable table = StagedTable.in(folder, SubmissionTables.STAGED_FINDING)) {
            for (Object[] row : rows) {
                table.write(row);
            }
        }
        Disk.force(folder);
    }

    /**
     * Makes a written submission count, at one instant.
     *
     * @return false where it is staged already: that one stays
     */
    public boolean commit(String submissionId, int run) throws IOException {
        Path written = unfinished(submissionId, run);
        if (Files.isDirectory(submissions.resolve(submissionId))) {
            Disk.delete(written);
            return false;
        }
        Files.move(written, submissions.resolve(submissionId), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Throws a written submission away. */
    public void discard(String submissionId, int run) throws IOException {
        Disk.delete(unfinished(submissionId, run));
    }

    private Path unfinished(String submissionId, int run) {
        return submissions.resolve(UNFINISHED + submissionId + "-" + run);
    }

    /** Forces the renames to disk. */
    public void forceCommitted() throws IOException {
        Disk.force(submissions);
    }
}
