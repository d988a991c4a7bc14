package jindu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jindu.catalog.Rule;
import jindu.catalog.submission.Form;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.Finding;
import jindu.ingest.form.MonthSigns;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.PersonTokens;
import jindu.ingest.form.PlainWords;
import jindu.ingest.form.ReadContext;
import jindu.ingest.form.SubmissionSink;
import jindu.ingest.grid.ReadLimits;
import jindu.ingest.value.Redactor;
import jindu.reference.Institutions;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.VillageMatcher;

/**
 * Says what is wrong with a file, and stores nothing: no workspace, no engine and no person key are needed. For one
 * thread.
 */
public final class FileCheck {

    /** Folder and name tell the month; what lies above says nothing of a file. */
    private static final int TELLING_PARTS = 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Settings settings;
    private final VillageMatcher villages;
    private final Institutions institutions;
    private final LocalDate today;
    private final Passwords passwords;
    private final PersonTokens tokens;

    /** Without a password for any workbook. */
    public FileCheck(Settings settings, ReferenceData reference, LocalDate today) {
        this(settings, reference, Passwords.NONE, today);
    }

    /** @param passwords to try on encrypted workbooks */
    public FileCheck(Settings settings, ReferenceData reference, Passwords passwords, LocalDate today) {
        this.settings = settings;
        this.villages = new VillageMatcher(reference, settings.prefecture());
        this.institutions = new Institutions(reference.institutions());
        this.today = today;
        this.passwords = passwords;
        // The same person twice in a file is told by a token; nobody needs it afterwards.
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        this.tokens = new PersonTokens(key);
    }

    /**
     * What a file holds and what was found in it.
     *
     * @param shownPath folder and name, personal data masked: fit for the screen
     * @param packedIn the way to it within the archive that came, masked like the path; null for the file that came
     * @param submissions never none: a file that is no form is a rejected one
     */
    public record CheckedFile(String shownPath, String packedIn, List<CheckedSubmission> submissions) {

        /** Whether a row or the file is rejected. */
        public boolean hasRejections() {
            return submissions.stream().anyMatch(s -> s.rejectRule() != null || s.rowsRejected() > 0);
        }
    }

    /**
     * A submission in a file.
     *
     * @param form null for a file that is no form
     * @param countyCode null for a log, and where it was not found
     * @param month yyyy-MM; null for a log, and where it was not found
     * @param rejectRule id of the rule that rejects it, null if it would be accepted
     * @param counts how often each rule was found, by its id
     * @param findings rejections first; all of them unless there are very many
     */
    public record CheckedSubmission(
            Form form,
            String countyCode,
            String month,
            String rejectRule,
            boolean emptyList,
            int rowsAccepted,
            int rowsRejected,
            Map<String, Integer> counts,
            List<Finding> findings) {}

    /**
     * Something to check.
     *
     * @param name below the folder that was named; empty for a file that was named itself
     * @param refusal why it cannot be read as a file, else null
     */
    public record Candidate(Path path, String name, Rule refusal, String got) {}

    /** What a person names: a file, all that lies below a folder, or nothing where nothing lies. */
    public static List<Candidate> at(Path named) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Path path : FilesBelow.meant(named)) {
            if (Files.isDirectory(path)) {
                candidates.addAll(below(path));
            } else {
                Optional<Rule> refusal = FilesBelow.refusal(path);
                if (refusal.isPresent() || Files.exists(path)) {
                    candidates.add(new Candidate(path, "", refusal.orElse(null), null));
                }
            }
        }
        return candidates;
    }

    private static List<Candidate> below(Path folder) throws IOException {
        FilesBelow below = FilesBelow.of(folder);
        return Stream.concat(
                        below.files().stream().map(f -> new FilesBelow.Refused(f, null, null)),
                        below.refused().stream())
                .sorted(Comparator.comparing(FilesBelow.Refused::path))
                .map(r -> new Candidate(
                        r.path(), below.folder().relativize(r.path()).toString(), r.rule(), r.got()))
                .toList();
    }

    /** A path as a screen may show it: what no word of forms and places explains may be a person's name, and is masked. */
    public String shown(String path) {
        return new PlainWords(villages, Redactor.of(List.of(), List.of())).keepPath(path);
    }

    /** Reads a file that is to tell its own month. */
    public CheckedFile check(Path file) throws IOException {
        return check(file, null);
    }

    /**
     * Reads a file.
     *
     * @param month which it is meant for, or null where the file is to tell
     * @throws IOException if the disk fails; whatever is wrong with the content is a finding
     */
    public CheckedFile check(Path file, YearMonth month) throws IOException {
        List<CheckedFile> files = checkAll(file, month);
        return files.size() == 1
                ? files.get(0)
                : new CheckedFile(
                        files.get(0).shownPath(),
                        null,
                        files.stream().flatMap(f -> f.submissions().stream()).toList());
    }

    /**
     * Reads a file, and each one that is packed in it.
     *
     * @param month which they are meant for, or null where the files are to tell
     * @throws IOException if the disk fails; whatever is wrong with the content is a finding
     */
    public List<CheckedFile> checkAll(Path file, YearMonth month) throws IOException {
        return checkAll(new Candidate(file, "", null, null), month);
    }

    /** As {@link #checkAll(Path, YearMonth)}; what is no file, or cannot be opened, is a finding too. */
    public List<CheckedFile> checkAll(Candidate candidate, YearMonth month) throws IOException {
        Path file = candidate.path();
        String telling = month == null ? telling(file) : month + "/" + file.getFileName();
        ReadContext context = new ReadContext(telling, today, settings, villages, institutions, tokens, passwords);
        return read(candidate, context).stream()
                .map(part -> new CheckedFile(
                        part.parsed().shownPath(),
                        part.sha256() == null ? null : packedIn(part.parsed().shownPath()),
                        part.parsed().submissions().stream()
                                .map(FileCheck::checked)
                                .toList()))
                .toList();
    }

    private static List<ArrivedFile.Part> read(Candidate candidate, ReadContext context) throws IOException {
        if (candidate.refusal() != null) {
            return refused(candidate.refusal(), candidate.got(), context);
        }
        try {
            return ArrivedFile.read(
                    candidate.path(), context, ReadLimits.STANDARD, (part, sha256) -> SubmissionSink.NONE);
        } catch (IOException e) {
            FilesBelow.Refused why = FilesBelow.refusal(candidate.path(), e).orElseThrow(() -> e);
            return refused(why.rule(), why.got(), context);
        }
    }

    private static List<ArrivedFile.Part> refused(Rule rule, String got, ReadContext context) throws IOException {
        return List.of(new ArrivedFile.Part(null, FormReader.refuse(rule, got, context, SubmissionSink.NONE)));
    }

    private static String packedIn(String shownPath) {
        return shownPath.substring(shownPath.indexOf(MonthSigns.IN_ARCHIVE) + MonthSigns.IN_ARCHIVE.length());
    }

    private static CheckedSubmission checked(ParsedSubmission s) {
        return new CheckedSubmission(
                s.form(),
                s.countyCode(),
                s.month(),
                s.rejectRule(),
                s.emptyList(),
                s.rowsAccepted(),
                s.rowsRejected(),
                s.findings().counts(),
                s.findings().worst());
    }

    private static String telling(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        int parts = whole.getNameCount();
        return whole.subpath(Math.max(0, parts - TELLING_PARTS), parts)
                .toString()
                .replace('\\', '/');
    }
}
