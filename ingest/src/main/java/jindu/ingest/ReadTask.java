package jindu.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jindu.catalog.submission.FileLimit;
import jindu.ingest.across.AcrossLists;
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

    /** Numbers for a file and for each that may be packed in it. */
    private static final int RUNS_PER_FILE = (int) FileLimit.ARCHIVE_FILES.value() + 2;

    /** One index for all tasks of a process: it takes longer to build than a workbook to read. */
    private static volatile Shared shared;

    private record Shared(
            String referenceHash, Settings.Prefecture prefecture, VillageMatcher villages, Institutions institutions) {

        boolean isOf(ReferenceData reference, Settings settings) {
            return referenceHash.equals(reference.contentHash()) && prefecture.equals(settings.prefecture());
        }
    }

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
     * What became of a file, or of one that is packed in it.
     *
     * @param shownPath its path, fit for the screen
     * @param run what its submissions lie written under
     */
    record Read(String shownPath, String sha256, int run, ArrayList<Written> written) implements Serializable {
        private static final long serialVersionUID = 1L;

        List<LedgerSubmission> submissions() {
            return written.stream().map(Written::submission).toList();
        }
    }

    /**
     * What became of a file of the inbox.
     *
     * @param parts itself, or the files that are packed in it
     * @param unread why it could not be read this time, which says nothing of the file; else null
     */
    record Outcome(ArrayList<Read> parts, UnreadFile unread) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Reads a file; an archive gives several. */
    Outcome read(InboxFile file, int number) throws IOException {
        Shared index = index();
        ReadContext context = new ReadContext(
                file.path(),
                file.receivedAt().atZone(settings.timeZone()).toLocalDate(),
                settings,
                index.villages(),
                index.institutions(),
                new PersonTokens(personKey),
                passwords);
        SubmissionFolders folders = new SubmissionFolders(Path.of(submissionsFolder));
        List<StagedSubmissions> sinks = new ArrayList<>();
        int first = number * RUNS_PER_FILE;
        Path location = Path.of(URI.create(file.location()));
        List<ArrivedFile.Part> parts;
        try {
            parts = ArrivedFile.read(location, context, ReadLimits.OF_INGEST, (part, sha256) -> {
                String hash = (sha256 == null ? file.sha256() : sha256).substring(0, 16);
                String ending = "-" + hash + LedgerSubmission.ofReading(file.reading());
                StagedSubmissions sink = folders.writer(first + part, key -> key.label() + ending);
                sinks.add(sink);
                return sink;
            });
        } catch (IOException e) {
            FilesBelow.Refused refused = FilesBelow.refusal(location, e).orElseThrow(() -> e);
            for (StagedSubmissions sink : sinks) {
                sink.abandon();
            }
            return new Outcome(
                    new ArrayList<>(), UnreadFile.of(file.path(), refused.rule(), refused.got(), index.villages()));
        }
        ArrayList<Read> read = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ArrivedFile.Part part = parts.get(i);
            boolean isPacked = part.sha256() != null;
            read.add(new Read(
                    part.parsed().shownPath(),
                    isPacked ? part.sha256() : file.sha256(),
                    isPacked ? first + i + 1 : first,
                    written(sinks.get(i))));
        }
        return new Outcome(read, null);
    }

    private static ArrayList<Written> written(StagedSubmissions sink) {
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
        return written;
    }

    /** The matcher that this process's tasks share. */
    VillageMatcher villages() {
        return index().villages();
    }

    private Shared index() {
        Shared known = shared;
        if (known == null || !known.isOf(reference, settings)) {
            synchronized (ReadTask.class) {
                known = shared;
                if (known == null || !known.isOf(reference, settings)) {
                    known = new Shared(
                            reference.contentHash(),
                            settings.prefecture(),
                            new VillageMatcher(reference, settings.prefecture()),
                            new Institutions(reference.institutions()));
                    shared = known;
                }
            }
        }
        return known;
    }
}
