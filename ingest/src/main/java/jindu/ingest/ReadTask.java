package jindu.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import jindu.ingest.across.AcrossLists;
import jindu.ingest.content.Content;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.FindingSummary;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.PersonTokens;
import jindu.ingest.form.ReadContext;
import jindu.ingest.grid.ReadLimits;
import jindu.ingest.staging.StagedSubmissions;
import jindu.ingest.staging.SubmissionFolders;
import jindu.reference.Institutions;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.VillageMatcher;
import jindu.reference.ledger.LedgerSubmission;

/** What an executor does with one file: read it, and write its submissions aside. */
final class ReadTask implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One index for all tasks of a process: it takes longer to build than a workbook to read. */
    private static volatile Shared shared;

    private record Shared(String referenceHash, VillageMatcher villages, Institutions institutions) {}

    private final Settings settings;
    private final ReferenceData reference;
    private final byte[] personKey;
    private final Passwords passwords;
    private final String submissionsFolder;

    ReadTask(
            Settings settings, ReferenceData reference, byte[] personKey, Passwords passwords, Path submissionsFolder) {
        this.settings = settings;
        this.reference = reference;
        this.personKey = personKey.clone();
        this.passwords = passwords;
        this.submissionsFolder = submissionsFolder.toString();
    }

    /** A submission that lies written aside, with what was found in it. */
    record Written(LedgerSubmission submission, TreeMap<Integer, String> idColumns, FindingSummary found)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** The same, with what came of holding it against other lists. */
        Written with(AcrossLists.Outcome outcome) {
            return new Written(
                    submission.heldBy(outcome.holdRule()).withList(outcome.listHash()),
                    idColumns,
                    found.and(outcome.findings()));
        }
    }

    /**
     * What became of a file.
     *
     * @param shownPath its path, fit for the screen
     */
    record Read(String shownPath, ArrayList<Written> written) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    Read read(InboxFile file, int run) throws IOException {
        Shared index = index();
        ReadContext context = new ReadContext(
                file.path(),
                file.receivedAt().atZone(settings.timeZone()).toLocalDate(),
                settings,
                index.villages(),
                index.institutions(),
                new PersonTokens(personKey),
                passwords);
        StagedSubmissions sink = new SubmissionFolders(Path.of(submissionsFolder))
                .writer(run, key -> key.label() + "-" + file.sha256().substring(0, 16));
        FormReader.ParsedFile parsed =
                FormReader.read(Content.of(Path.of(file.location())), ReadLimits.OF_INGEST, context, sink);
        ArrayList<Written> written = new ArrayList<>();
        for (StagedSubmissions.Written w : sink.written()) {
            ParsedSubmission submission = w.submission();
            written.add(new Written(
                    new LedgerSubmission(
                            w.id(),
                            submission.form(),
                            submission.countyCode(),
                            submission.month(),
                            submission.rejectRule(),
                            null,
                            submission.emptyList(),
                            null,
                            submission.rowsAccepted(),
                            submission.rowsRejected()),
                    new TreeMap<>(submission.idColumns()),
                    submission.findings()));
        }
        return new Read(parsed.shownPath(), written);
    }

    /** The matcher that this process's tasks share. */
    VillageMatcher villages() {
        return index().villages();
    }

    private Shared index() {
        Shared known = shared;
        if (known == null || !known.referenceHash().equals(reference.contentHash())) {
            synchronized (ReadTask.class) {
                known = shared;
                if (known == null || !known.referenceHash().equals(reference.contentHash())) {
                    known = new Shared(
                            reference.contentHash(),
                            new VillageMatcher(reference, settings.prefecture()),
                            new Institutions(reference.institutions()));
                    shared = known;
                }
            }
        }
        return known;
    }
}
