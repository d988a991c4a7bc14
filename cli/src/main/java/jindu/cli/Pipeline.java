package jindu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jindu.catalog.Text;
import jindu.catalog.submission.Form;
import jindu.ingest.Ingest;
import jindu.ingest.IngestResult;
import jindu.ingest.IngestResult.ReadSubmission;
import jindu.ingest.Rereading;
import jindu.ingest.content.Passwords;
import jindu.reference.Counties;
import jindu.reference.PersonKeyFile;
import jindu.reference.Workspace;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerLine;
import jindu.reference.ledger.LedgerSubmission;
import jindu.reference.ledger.Submissions;
import jindu.reports.SnapshotDatabase;
import jindu.reports.WarehouseFile;
import jindu.reports.briefing.Briefing;
import jindu.reports.sql.DisplayWidth;
import jindu.transform.BuiltSnapshot;
import jindu.transform.Publication;
import jindu.transform.Transform;

/** The layers in a row, and what each of them did, for the summary and the log. */
final class Pipeline {

    private static final Text PUBLISHING = Text.of("发布快照", "publishing the snapshot");
    private static final Text FEEDBACK = Text.of("制作回执和标注副本", "making receipts and marked copies");
    private static final Text REPORTING = Text.of("生成报告", "printing the reports");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final int MOST_LINES = 10;

    private final Work work;
    private final Passwords passwords;
    private final Messages messages;
    private final List<String[]> summary = new ArrayList<>();
    private int code = ExitCode.CLEAN;

    /** @param passwords of encrypted workbooks */
    Pipeline(Work work, Passwords passwords) {
        this.passwords = passwords;
        this.work = work;
        this.messages = work.messages();
    }

    void ingest(Rereading rereading) throws IOException {
        PersonKeyFile key =
                PersonKeyFile.open(work.workspace(), work.surroundings().environment());
        Ingest ingest = new Ingest(
                work.workspace(),
                work.settings(),
                work.reference(),
                key,
                passwords,
                work.surroundings().clock());
        IngestResult result = ingest.run(work.spark(), rereading, work.progress());
        work.finishStep();

        FindingLines findings = new FindingLines(result, messages);
        findings.lines().forEach(work.surroundings().out()::println);
        if (!findings.lines().isEmpty()) {
            work.surroundings().out().println();
        }
        List<ReadSubmission> submissions = result.submissions().toList();
        long rosters = count(submissions, Form.ROSTER);
        long logs = count(submissions, Form.SERVICE);
        long rejected =
                submissions.stream().filter(s -> s.submission().rejected()).count();
        add(
                "msg.summary.inbox",
                "msg.summary.inbox.files",
                result.filesSeen(),
                result.filesSeen() - result.filesKnown());
        if (result.readAgain().files() > 0) {
            add(
                    "msg.summary.inbox.again",
                    "msg.summary.inbox.again.files",
                    result.readAgain().files(),
                    result.readAgain().changed());
        }
        add("msg.summary.submissions", "msg.summary.submissions.new", rosters + logs, rosters, logs, rejected);
        if (!result.unread().isEmpty()) {
            add(
                    "msg.summary.unread",
                    "msg.summary.unread.again",
                    result.unread().size());
        }
        List<String> held = submissions.stream()
                .map(ReadSubmission::submission)
                .filter(s -> !s.rejected() && s.holdRule() != null)
                .map(LedgerSubmission::submissionId)
                .toList();
        if (!held.isEmpty()) {
            add("msg.summary.held", "msg.summary.held.decide", labels(held));
        }
        add("msg.summary.rows", "msg.summary.rows.counts", result.rowsAccepted(), result.rowsRejected());
        if (!findings.counts().isEmpty()) {
            summary.add(new String[] {messages.text("msg.summary.findings"), findings.counts()});
        }
        if (result.receiptsChanged() > 0) {
            add("msg.summary.register", "msg.summary.register.changed", result.receiptsChanged());
        }
        if (!result.registerLinesWithoutFile().isEmpty()) {
            add("msg.summary.register", "msg.summary.register.no_file", lines(result.registerLinesWithoutFile()));
        }
        if (result.hasRejections()) {
            code = ExitCode.REJECTIONS;
        }
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("files_seen", result.filesSeen());
        counts.put("files_known", result.filesKnown());
        counts.put("files_unread", result.unread().size());
        counts.put("rows_accepted", result.rowsAccepted());
        counts.put("rows_rejected", result.rowsRejected());
        work.log().add(work.now(), "ingested", line -> {
            RunLog.counts(line, "counts", counts);
            RunLog.counts(line, "findings_by_rule", findings.countsByRule());
            var ids = line.putArray("submissions");
            submissions.forEach(s -> ids.add(s.submission().submissionId()));
        });
    }

    /** As status and receipts call them. */
    private String labels(List<String> submissionIds) {
        Submissions all = Submissions.asOf(
                new Ledger(work.workspace().ledger()).lines(), work.settings(), work.reference(), work.now());
        return submissionIds.stream().map(id -> all.find(id).label()).collect(Collectors.joining(", "));
    }

    private static String lines(List<Long> numbers) {
        String first = numbers.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > MOST_LINES ? first + " …" : first;
    }

    /** Gives back to the counties what was found. What cannot be given back is said, and stops nothing. */
    void feedback() {
        work.progress().at(FEEDBACK, 0, 0);
        try {
            List<LedgerLine> lines = new Ledger(work.workspace().ledger()).lines();
            Feedback feedback = new Feedback(
                    work.workspace(),
                    work.settings(),
                    Counties.of(work.reference().divisions(), work.settings().prefecture()),
                    messages,
                    passwords);
            Feedback.Outcome outcome = feedback.make(
                    Submissions.asOf(lines, work.settings(), work.reference(), work.now())
                            .all(),
                    lines.stream()
                            .filter(LedgerEntry.class::isInstance)
                            .map(LedgerEntry.class::cast)
                            .toList());
            work.finishStep();
            outcome.failures().forEach(work.surroundings().err()::println);
            if (outcome.receipts() > 0) {
                add(
                        "msg.summary.feedback",
                        "msg.summary.feedback.made",
                        outcome.receipts(),
                        outcome.copies(),
                        work.workspace().home().resolve("feedback"));
            }
            work.log()
                    .add(
                            work.now(),
                            "feedback",
                            line -> line.put("receipts", outcome.receipts())
                                    .put("copies", outcome.copies())
                                    .put("failures", outcome.failures().size()));
        } catch (IOException | RuntimeException e) {
            work.finishStep();
            work.surroundings().err().println(messages.text("msg.feedback.stopped", work.line(e)));
            work.log().fault(work.now(), e);
        }
    }

    private static long count(List<ReadSubmission> submissions, Form form) {
        return submissions.stream()
                .filter(s -> !s.submission().rejected()
                        && s.submission().holdRule() == null
                        && s.submission().form() == form)
                .count();
    }

    /** Builds the snapshot as of a moment, null for now, and switches to it. */
    void transform(Instant asOf) throws IOException {
        Workspace workspace = work.workspace();
        BuiltSnapshot built = new Transform(workspace, work.settings(), work.reference())
                .build(work.spark(), asOf == null ? work.now() : asOf, work.progress());
        work.progress().at(PUBLISHING, 0, 0);
        if (!Files.exists(built.folder().resolve(SnapshotDatabase.FILE))) {
            SnapshotDatabase.create(built.folder());
        }
        if (!Snapshots.isCurrent(workspace, built.id())) {
            Publication.switchTo(workspace, built.id());
        }
        WarehouseFile.repair(workspace);
        work.finishStep();
        summary.add(new String[] {
            messages.text("msg.summary.snapshot"),
            messages.text(built.isNew() ? "msg.summary.snapshot.new" : "msg.summary.snapshot.same", built.id())
        });
        if (asOf != null) {
            add(
                    "msg.summary.current",
                    "msg.summary.current.as_of",
                    built.id(),
                    MINUTE.format(asOf.atZone(work.settings().timeZone())));
        }
        if (!built.warnings().isEmpty()) {
            summary.add(new String[] {
                messages.text("msg.summary.events"),
                messages.text("msg.summary.events.differ", String.join(", ", built.warnings()))
            });
        }
        work.log()
                .add(
                        work.now(),
                        "transformed",
                        line -> line.put("snapshot", built.id())
                                .put("is_new", built.isNew())
                                .put("warnings", built.warnings().size()));
    }

    void report(YearMonth month) {
        work.progress().at(REPORTING, 0, 0);
        List<Path> files = Briefing.write(
                WarehouseFile.current(work.workspace()),
                month,
                work.settings(),
                work.workspace().reports(month));
        work.finishStep();
        tell(month, files);
    }

    /** The list of who reported when, as a paper, from the ledger as it is now. */
    void timeliness(YearMonth month, MonthStatus status) {
        tell(month, TimelinessPaper.write(status, month, work.workspace().reports(month)));
    }

    private void tell(YearMonth month, List<Path> files) {
        files.forEach(file -> summary.add(new String[] {messages.text("msg.summary.report"), file.toString()}));
        work.log()
                .add(
                        work.now(),
                        "reported",
                        line -> line.put("month", month.toString()).put("files", files.size()));
    }

    /** Prints the summary and gives the exit code. */
    int finish() {
        work.finishStep();
        int width = summary.stream()
                .mapToInt(line -> DisplayWidth.of(line[0]))
                .max()
                .orElse(0);
        for (String[] line : summary) {
            work.surroundings().out().println(DisplayWidth.padRight(line[0], width) + "  " + line[1]);
        }
        if (code == ExitCode.REJECTIONS) {
            work.surroundings().out().println(messages.text("msg.summary.rejections"));
        }
        return code;
    }

    private void add(String label, String text, Object... values) {
        summary.add(new String[] {messages.text(label), messages.text(text, values)});
    }
}
