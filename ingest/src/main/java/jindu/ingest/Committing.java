package jindu.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jindu.ingest.IngestResult.ReadFile;
import jindu.ingest.IngestResult.ReadSubmission;
import jindu.ingest.form.FindingSummary;
import jindu.ingest.form.MonthSigns;
import jindu.ingest.staging.SubmissionFolders;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerSubmission;

/** Commits what was read, file by file in order of receipt, and gathers what the ledger and the operator are to be told. */
final class Committing {

    private final SubmissionFolders folders;
    private final StagedFiles register;
    private final Acceptance acceptance;
    private final String keyFingerprint;
    private final Instant now;

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<ReadFile> files = new ArrayList<>();
    private final List<UnreadFile> unread = new ArrayList<>();
    private int changed;

    Committing(
            SubmissionFolders folders,
            StagedFiles register,
            Acceptance acceptance,
            String keyFingerprint,
            Instant now) {
        this.folders = folders;
        this.register = register;
        this.acceptance = acceptance;
        this.keyFingerprint = keyFingerprint;
        this.now = now;
    }

    void addUnread(UnreadFile file) {
        unread.add(file);
    }

    /** Commits the submissions of a file that was tried. */
    void add(InboxFile arrived, ReadTask.Outcome outcome) throws IOException {
        if (outcome.unread() != null) {
            unread.add(outcome.unread());
            register.forget(arrived);
            return;
        }
        List<LedgerSubmission> submissions = new ArrayList<>();
        for (ReadTask.Read part : outcome.parts()) {
            commit(arrived, part).stream().filter(s -> !submissions.contains(s)).forEach(submissions::add);
        }
        register.remember(arrived, submissions);
        if (arrived.reading() == 1) {
            entries.add(entry(arrived, submissions));
        } else {
            List<LedgerEntry> ofReading = register.entriesOfReading(arrived, submissions, now);
            entries.addAll(ofReading);
            changed += ofReading.isEmpty() ? 0 : 1;
        }
    }

    /** Returns the submissions that the part stands for from now on: those read, or the better ones read before. */
    private List<LedgerSubmission> commit(InboxFile arrived, ReadTask.Read part) throws IOException {
        List<LedgerSubmission> better = register.readBetterBefore(arrived, part.sha256(), part.submissions());
        boolean isCopy = true;
        List<ReadSubmission> settled = new ArrayList<>();
        for (ReadTask.Written written : part.written()) {
            LedgerSubmission read = written.submission();
            LedgerSubmission kept = better.isEmpty() ? register.kept(arrived, read) : read;
            settled.add(settle(arrived, written, part.run(), kept));
            if (kept == null) {
                isCopy &= !folders.commit(read.submissionId(), part.run());
            } else {
                folders.discard(read.submissionId(), part.run());
            }
        }
        List<LedgerSubmission> standing = better.isEmpty()
                ? settled.stream().map(ReadSubmission::submission).toList()
                : better;
        files.add(new ReadFile(part.shownPath(), part.sha256(), isCopy && register.staged(standing), settled));
        register.note(standing);
        return standing;
    }

    private ReadSubmission settle(InboxFile arrived, ReadTask.Written written, int run, LedgerSubmission kept)
            throws IOException {
        ReadTask.Written settled = acceptance.settle(written, entry(arrived, List.of()), run, kept);
        boolean isToldBefore = kept != null && !kept.rejected();
        return new ReadSubmission(settled.submission(), isToldBefore ? FindingSummary.NOTHING : settled.found());
    }

    /** Enters a file that was not read because its content was. */
    void addCopy(InboxFile file, String content) {
        List<LedgerSubmission> submissions = register.submissionsOf(content);
        if (submissions == null) {
            return;
        }
        entries.add(entry(file, submissions));
        files.add(new ReadFile(
                shownPath(file),
                file.sha256(),
                true,
                submissions.stream()
                        .map(s -> new ReadSubmission(s, FindingSummary.NOTHING))
                        .toList()));
    }

    /** A copy is not read, so which names its path may hold is not known: it shows by folder and hash. */
    private static String shownPath(InboxFile copy) {
        return MonthSigns.folderOf(copy.path()) + "#" + copy.sha256().substring(0, 8);
    }

    private LedgerEntry entry(InboxFile file, List<LedgerSubmission> submissions) {
        return new LedgerEntry(
                file.sha256(),
                file.path(),
                file.sizeBytes(),
                file.modifiedAt(),
                file.receivedAt(),
                now,
                Ingest.PARSER_VERSION,
                keyFingerprint,
                submissions);
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    List<ReadFile> files() {
        return List.copyOf(files);
    }

    List<UnreadFile> unread() {
        return List.copyOf(unread);
    }

    /** Files read again of which something else was made than before. */
    int changed() {
        return changed;
    }
}
