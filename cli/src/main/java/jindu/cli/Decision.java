package jindu.cli;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiFunction;
import jindu.ingest.value.Redactor;
import jindu.reference.Counties;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerDecision;
import jindu.reference.ledger.LedgerLine;
import jindu.reference.ledger.Submission;
import jindu.reference.ledger.Submissions;

/** What the desk decides about a submission goes into the ledger, and the person is told what it changes. */
final class Decision {

    private final Work work;
    private final Ledger ledger;

    Decision(Work work) {
        this.work = work;
        this.ledger = new Ledger(work.workspace().ledger());
    }

    /**
     * Takes a decision.
     *
     * @param name of the submission: its label, its id or the beginning of one
     * @param why in the desk's words; numbers that may be a person's are masked before it is kept
     * @param decide makes the decision from the submission and the reason
     * @throws jindu.reference.WorkspaceException if no submission has that name, or it cannot be decided so
     */
    int take(String name, String why, BiFunction<Submission, String, LedgerDecision> decide) {
        Instant now = work.now();
        List<LedgerLine> lines = ledger.lines();
        Submissions before = submissions(lines, now);
        Submission submission = before.find(name);
        String reason = why == null ? null : Redactor.of(List.of(), List.of()).redact(why.strip());
        LedgerDecision decision = decide.apply(submission, reason);
        ledger.append(List.of(decision));
        // It counts from its own moment on, which the clock may have reached only since.
        Submissions after = submissions(ledger.lines(), decision.decidedAt());
        tell(submission, before, after);
        work.log()
                .add(
                        now,
                        "decided",
                        line -> line.put("submission", submission.id())
                                .put("decision", decision.kind().code()));
        return ExitCode.CLEAN;
    }

    private Submissions submissions(List<LedgerLine> lines, Instant now) {
        return Submissions.asOf(lines, work.settings(), work.reference(), now);
    }

    private void tell(Submission submission, Submissions before, Submissions after) {
        Messages messages = work.messages();
        Submission decided = after.find(submission.id());
        work.surroundings()
                .out()
                .println(messages.text(
                        "msg.decision.state",
                        submission.label(),
                        messages.text(submission.state().label()),
                        messages.text(decided.state().label())));
        if (submission.read().countyCode() != null && submission.read().month() != null) {
            String county = submission.read().countyCode();
            YearMonth month = YearMonth.parse(submission.read().month());
            work.surroundings()
                    .out()
                    .println(messages.text(
                            "msg.decision.in_force",
                            Counties.of(
                                            work.reference().divisions(),
                                            work.settings().prefecture())
                                    .shortName(county),
                            month,
                            inForce(before, county, month),
                            inForce(after, county, month)));
        }
        work.surroundings().out().println(messages.text("msg.decision.publish"));
    }

    private String inForce(Submissions submissions, String county, YearMonth month) {
        return submissions
                .inForce(county, month)
                .map(Submission::label)
                .orElseGet(() -> work.messages().text("msg.decision.none"));
    }
}
