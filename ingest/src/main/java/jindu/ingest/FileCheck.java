package jindu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import jindu.catalog.submission.FileRules;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.PersonTokens;
import jindu.ingest.form.ReadContext;
import jindu.reference.Institutions;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.VillageMatcher;

/** Reads files exactly as ingest does, without Spark, and keeps nothing of them but what was found. */
public final class FileCheck {

    private static final int KEY_BYTES = 32;

    private final Settings settings;
    private final LocalDate receivedOn;
    private final VillageMatcher villages;
    private final Institutions institutions;
    private final PersonTokens tokens;

    /** @param receivedOn the day on which the files count as received: nothing in them may lie after it */
    public FileCheck(Settings settings, ReferenceData reference, LocalDate receivedOn) {
        this.settings = settings;
        this.receivedOn = receivedOn;
        villages = new VillageMatcher(reference, settings.prefecture());
        institutions = new Institutions(reference.institutions());
        // Persons are told apart within a file alone: a key of the moment does, and nobody can test an ID against it.
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        tokens = new PersonTokens(key);
    }

    /** The files below a folder that would be taken for submissions, in the order of their paths. */
    public static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !Inbox.isNoSubmission(path))
                    .sorted()
                    .toList();
        }
    }

    /**
     * What a file would be read as.
     *
     * @param path where it counts as lying, with forward slashes; a folder or name in it may tell the month
     * @param month which it is meant for, or null where the file is to tell
     * @throws IOException if the disk fails; whatever is wrong with the content is a finding
     */
    public CheckedFile check(Path file, String path, YearMonth month) throws IOException {
        String normal = Normalizer.normalize(path.replace('\\', '/'), Normalizer.Form.NFC);
        String name = normal.substring(normal.lastIndexOf('/') + 1);
        ReadContext context = new ReadContext(
                month == null ? normal : month + "/" + name, receivedOn, settings, villages, institutions, tokens);
        FormReader.ParsedFile parsed;
        try {
            parsed = FormReader.read(file, context);
        } catch (RuntimeException | StackOverflowError e) {
            // Its message may hold cell contents.
            parsed = FormReader.rejectedFile(FileRules.UNREADABLE, e.getClass().getSimpleName(), context);
        }
        return new CheckedFile(
                parsed.shownPath(),
                parsed.submissions().stream().map(FileCheck::checked).toList());
    }

    private static CheckedFile.Submission checked(ParsedSubmission parsed) {
        return new CheckedFile.Submission(
                parsed.form(),
                parsed.countyCode(),
                parsed.month(),
                parsed.rejectRule(),
                parsed.emptyList(),
                parsed.rowsAccepted(),
                parsed.rowsRejected(),
                parsed.findings());
    }
}
