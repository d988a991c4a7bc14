package jindu.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import jindu.catalog.Text;
import jindu.ingest.across.AcrossLists;
import jindu.ingest.content.Passwords;
import jindu.ingest.staging.SubmissionFolders;
import jindu.reference.PersonKeyFile;
import jindu.reference.Progress;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reference.WorkspaceException;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerLine;
import jindu.reference.ledger.Submissions;
import org.apache.spark.sql.SparkSession;

/**
 * Brings what is new in the inbox into staging. Files are read one a task on the executors, in a single Spark job; the
 * driver commits. A file read before, or a copy of one, adds nothing.
 */
public final class Ingest {

    /** Raised when the reader changes what it makes of a file. */
    public static final int PARSER_VERSION = 1;

    private static final Text HASHING = Text.of("清点收件箱", "looking through the inbox");
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
        Intake intake = Intake.of(inbox.files(), register, !passwords.inOrder().isEmpty(), rereading);
        List<InboxFile> toRead = intake.toRead();
        ReadTask task = new ReadTask(settings, reference, personKey.key(), passwords, workspace.submissions());
        List<ReadTask.Outcome> outcomes = toRead.isEmpty() ? List.of() : ReadJob.run(task, toRead, spark, progress);

        progress.at(COMMITTING, 0, 0);
        Acceptance acceptance = new Acceptance(
                folders,
                () -> new AcrossLists(
                        Submissions.asOf(lines, settings, reference, now).accepted(),
                        workspace::submission,
                        task.villages()));
        Committing committing = new Committing(folders, register, acceptance, personKey.fingerprint(), now);
        inbox.refused()
                .forEach(r -> committing.addUnread(
                        UnreadFile.of(Inbox.relative(inbox.folder(), r.path()), r.rule(), r.got(), task.villages())));
        for (int i = 0; i < toRead.size(); i++) {
            committing.add(toRead.get(i), outcomes.get(i));
        }
        intake.forEachCopy(committing::addCopy);
        folders.forceCommitted();
        Registrations registrations = Registrations.of(lines, received, intake.all(), intake.fresh(), now);
        ledger.append(committing.entries());
        ledger.append(registrations.changed());
        return new IngestResult(
                intake.all().size(),
                intake.filesKnown(),
                new IngestResult.ReadAgain(intake.again().size(), committing.changed()),
                committing.files(),
                committing.unread(),
                registrations.changed().size(),
                registrations.linesWithoutFile());
    }
}
