package jindu.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import jindu.catalog.Text;
import jindu.ingest.IngestResult.ReadFile;
import jindu.ingest.IngestResult.ReadSubmission;
import jindu.ingest.across.AcrossLists;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.FindingSummary;
import jindu.ingest.form.MonthSigns;
import jindu.ingest.staging.SubmissionFolders;
import jindu.reference.PersonKeyFile;
import jindu.reference.Progress;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reference.WorkspaceException;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerLine;
import jindu.reference.ledger.LedgerSubmission;
import jindu.reference.ledger.Submissions;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Brings what is new in the inbox into staging. Files are read one a task on the executors, in a single Spark job; the
 * driver commits. A file read before, or a copy of one, adds nothing.
 */
public final class Ingest {

    /** Raised when the reader changes what it makes of a file. */
    public static final int PARSER_VERSION = 1;

    private static final Text HASHING = Text.of("清点收件箱", "looking through the inbox");
    private static final Text READING = Text.of("读取文件", "reading files");
    private static final Text COMMITTING = Text.of("登记", "registering");

    private final Workspace workspace;
    private final Settings settings;
    private final ReferenceData reference;
    private final PersonKeyFile personKey;
    private final Passwords passwords;
    private final Clock clock;

    /** Without a password for any workbook. */
    public Ingest(
            Workspace workspace, Settings settings, ReferenceData reference, PersonKeyFile personKey, Clock clock) {
        this(workspace, settings, reference, personKey, Passwords.NONE, clock);
    }

    /** @param passwords to try on encrypted workbooks */
    public Ingest(
            Workspace workspace,
            Settings settings,
            ReferenceData reference,
            PersonKeyFile personKey,
            Passwords passwords,
            Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.reference = reference;
        this.personKey = personKey;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Stages what is new, and what a password opens now.
     *
     * @param spark asked for only if there is something to read
     * @throws WorkspaceException if staging was made with another person key
     */
    public IngestResult run(Supplier<SparkSession> spark, Progress progress) throws IOException {
        return run(spark, Rereading.WHAT_PASSWORDS_MAY_OPEN, progress);
    }

    /**
     * Stages what is new, and what is made of a file that is read again. Such a file keeps its time of receipt; its
     * earlier reading stays in staging and stands as of the moments before.
     *
     * @param spark asked for only if there is something to read
     * @throws WorkspaceException if staging was made with another person key
     */
    public IngestResult run(Supplier<SparkSession> spark, Rereading rereading, Progress progress) throws IOException {
        SubmissionFolders folders = new SubmissionFolders(workspace.submissions());
        folders.prepare();
        Ledger ledger = new Ledger(workspace.ledger());
        List<LedgerLine> lines = ledger.lines();
        StagedFiles register = new StagedFiles(lines, settings);
        register.refuseAnotherKey(personKey.fingerprint());

        progress.at(HASHING, 0, 0);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReceivedRegister received = ReceivedRegister.read(workspace.received(), settings.timeZone());
        Inbox.Contents inbox = Inbox.contents(workspace, received, now);
        List<InboxFile> all = inbox.files();
        List<InboxFile> fresh = all.stream()
                .filter(f -> !register.knows(f))
                .sorted(InboxFile.BY_RECEIPT)
                .toList();
        List<InboxFile> toRead = new ArrayList<>();
        Map<InboxFile, String> copies = new HashMap<>();
        for (InboxFile file : fresh) {
            String content = register.contentKey(file);
            if (register.claim(content)) {
                toRead.add(file);
            } else {
                copies.put(file, content);
            }
        }
        List<InboxFile> again = register.toReadAgain(all, !passwords.inOrder().isEmpty(), rereading);
        toRead.addAll(again);
        toRead.sort(InboxFile.BY_RECEIPT);
        ReadTask task = new ReadTask(settings, reference, personKey.key(), passwords, workspace.submissions());
        List<ReadTask.Outcome> written = toRead.isEmpty() ? List.of() : read(task, toRead, spark, progress);

        progress.at(COMMITTING, 0, 0);
        Acceptance acceptance = new Acceptance(
                folders,
                () -> new AcrossLists(
                        Submissions.asOf(lines, settings, reference, now).accepted(),
                        workspace::submission,
                        task.villages()));
        List<LedgerEntry> entries = new ArrayList<>();
        List<ReadFile> files = new ArrayList<>();
        List<UnreadFile> unread = new ArrayList<>();
        inbox.refused()
                .forEach(r -> unread.add(
                        UnreadFile.of(Inbox.relative(inbox.folder(), r.path()), r.rule(), r.got(), task.villages())));
        int changed = 0;
        for (int i = 0; i < toRead.size(); i++) {
            InboxFile arrived = toRead.get(i);
            if (written.get(i).unread() != null) {
                unread.add(written.get(i).unread());
                register.forget(arrived);
                continue;
            }
            List<LedgerSubmission> submissions = new ArrayList<>();
            List<ReadFile> parts = new ArrayList<>();
            for (ReadTask.Read read : written.get(i).parts()) {
                List<LedgerSubmission> better = register.readBetterBefore(arrived, read.sha256(), read.submissions());
                boolean copy = true;
                List<ReadSubmission> settled = new ArrayList<>();
                for (ReadTask.Written w : read.written()) {
                    LedgerSubmission kept = better.isEmpty() ? register.kept(arrived, w.submission()) : w.submission();
                    ReadTask.Written s = acceptance.settle(w, entry(arrived, List.of(), now), read.run(), kept);
                    boolean isToldBefore = kept != null && !kept.rejected();
                    settled.add(new ReadSubmission(s.submission(), isToldBefore ? FindingSummary.NOTHING : s.found()));
                    String id = w.submission().submissionId();
                    if (kept == null) {
                        copy &= !folders.commit(id, read.run());
                    } else {
                        folders.discard(id, read.run());
                    }
                }
                List<LedgerSubmission> ofPart = better.isEmpty()
                        ? settled.stream().map(ReadSubmission::submission).toList()
                        : better;
                ofPart.stream().filter(s -> !submissions.contains(s)).forEach(submissions::add);
                parts.add(new ReadFile(read.shownPath(), read.sha256(), copy && register.staged(ofPart), settled));
                register.note(ofPart);
            }
            register.remember(arrived, submissions);
            if (arrived.reading() == 1) {
                entries.add(entry(arrived, submissions, now));
            } else {
                List<LedgerEntry> ofReading = register.entriesOfReading(arrived, submissions, now);
                entries.addAll(ofReading);
                changed += ofReading.isEmpty() ? 0 : 1;
            }
            files.addAll(parts);
        }
        for (InboxFile file : fresh) {
            String content = copies.get(file);
            List<LedgerSubmission> submissions = content == null ? null : register.submissionsOf(content);
            if (submissions != null) {
                entries.add(entry(file, submissions, now));
                files.add(new ReadFile(
                        copyOf(file),
                        file.sha256(),
                        true,
                        submissions.stream()
                                .map(s -> new ReadSubmission(s, FindingSummary.NOTHING))
                                .toList()));
            }
        }
        folders.forceCommitted();
        Registrations registrations = Registrations.of(lines, received, all, fresh, now);
        ledger.append(entries);
        ledger.append(registrations.changed());
        return new IngestResult(
                all.size(),
                all.size() - fresh.size() + copies.size(),
                new IngestResult.ReadAgain(again.size(), changed),
                List.copyOf(files),
                List.copyOf(unread),
                registrations.changed().size(),
                registrations.linesWithoutFile());
    }

    private LedgerEntry entry(InboxFile file, List<LedgerSubmission> submissions, Instant now) {
        return new LedgerEntry(
                file.sha256(),
                file.path(),
                file.sizeBytes(),
                file.modifiedAt(),
                file.receivedAt(),
                now,
                PARSER_VERSION,
                personKey.fingerprint(),
                submissions);
    }

    /** A copy is not read, so which names its path may hold is not known: it shows by folder and hash. */
    private static String copyOf(InboxFile file) {
        String folder = MonthSigns.folderOf(file.path());
        return folder + "#" + file.sha256().substring(0, 8);
    }

    private List<ReadTask.Outcome> read(
            ReadTask task, List<InboxFile> files, Supplier<SparkSession> spark, Progress progress) throws IOException {
        progress.at(READING, 0, files.size());
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.get().sparkContext());
        List<Integer> runs =
                java.util.stream.IntStream.range(0, files.size()).boxed().toList();
        ArrayList<InboxFile> shipped = new ArrayList<>(files);
        JavaFutureAction<List<ReadTask.Outcome>> result = context.parallelize(runs, files.size())
                .map(run -> task.read(shipped.get(run), run))
                .collectAsync();
        try {
            while (!result.isDone()) {
                Thread.sleep(50);
                progress.at(READING, completedTasks(context, result), files.size());
            }
            List<ReadTask.Outcome> written = result.get();
            progress.at(READING, files.size(), files.size());
            return written;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result.cancel(true);
            throw new IOException("Cannot read the inbox: interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static long completedTasks(JavaSparkContext context, JavaFutureAction<?> job) {
        long completed = 0;
        for (int id : job.jobIds()) {
            var info = context.statusTracker().getJobInfo(id);
            if (info != null) {
                for (int stage : info.stageIds()) {
                    var stageInfo = context.statusTracker().getStageInfo(stage);
                    completed += stageInfo == null ? 0 : stageInfo.numCompletedTasks();
                }
            }
        }
        return completed;
    }
}
