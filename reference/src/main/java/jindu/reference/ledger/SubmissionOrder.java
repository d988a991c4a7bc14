package jindu.reference.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jindu.catalog.submission.SubmissionState;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;

/** Gives submissions, in order of receipt, their state, their number, and what replaces them. */
final class SubmissionOrder {

    private final List<Receipt> receipts;
    /** By the id of the first reading. */
    private final Map<String, LedgerDecision> decisions;

    private final Settings settings;
    private final ReferenceData reference;
    private final Map<String, Integer> countOfMonth = new HashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, Receipt> newestAccepted = new HashMap<>();
    private final Map<String, Receipt> next = new HashMap<>();

    SubmissionOrder(
            List<Receipt> receipts, Map<String, LedgerDecision> decisions, Settings settings, ReferenceData reference) {
        this.receipts = receipts;
        this.decisions = decisions;
        this.settings = settings;
        this.reference = reference;
        receipts.forEach(this::number);
    }

    private void number(Receipt receipt) {
        LedgerSubmission read = receipt.read();
        if (read.rejected()) {
            return;
        }
        if (!Receipt.isList(read)) {
            revisions.put(read.submissionId(), 1);
            return;
        }
        String key = Receipt.key(read);
        revisions.put(read.submissionId(), countOfMonth.merge(key, 1, Integer::sum));
        if (state(read) == SubmissionState.ACCEPTED) {
            Receipt before = newestAccepted.put(key, receipt);
            if (before != null) {
                next.put(before.read().submissionId(), receipt);
            }
        }
    }

    /** What was decided about a submission holds for whatever is read from its file again. */
    private LedgerDecision decision(LedgerSubmission read) {
        return decisions.get(LedgerSubmission.firstReading(read.submissionId()));
    }

    private SubmissionState state(LedgerSubmission read) {
        LedgerDecision decision = decision(read);
        if (read.rejected()) {
            return SubmissionState.REJECTED;
        }
        if (decision != null) {
            return decision.kind() == LedgerDecision.Kind.ACCEPT ? SubmissionState.ACCEPTED : SubmissionState.WITHDRAWN;
        }
        return read.holdRule() == null ? SubmissionState.ACCEPTED : SubmissionState.HELD;
    }

    List<Submission> submissions() {
        List<Submission> submissions = new ArrayList<>(receipts.size());
        for (Receipt receipt : receipts) {
            LedgerSubmission read = receipt.read();
            SubmissionState state = state(read);
            Receipt replacing = next.get(read.submissionId());
            LocalDate due = Receipt.isList(read)
                    ? Submissions.due(settings, reference, read.countyCode(), YearMonth.parse(read.month()))
                    : null;
            submissions.add(new Submission(
                    read,
                    receipt.file(),
                    state,
                    decision(read),
                    revisions.getOrDefault(read.submissionId(), 0),
                    state == SubmissionState.ACCEPTED && replacing == null,
                    replacing == null ? null : label(replacing),
                    due,
                    Submissions.daysLate(settings, due, receipt.file().receivedAt()),
                    isSameAsMonthBefore(read)));
        }
        return submissions;
    }

    private String label(Receipt receipt) {
        return Submission.label(
                receipt.read(), receipt.file(), revisions.get(receipt.read().submissionId()));
    }

    private boolean isSameAsMonthBefore(LedgerSubmission read) {
        if (read.listHash() == null || !Receipt.isList(read)) {
            return false;
        }
        String monthBefore = YearMonth.parse(read.month()).minusMonths(1).toString();
        Receipt before = newestAccepted.get(Receipt.key(read.countyCode(), monthBefore));
        return before != null && read.listHash().equals(before.read().listHash());
    }
}
