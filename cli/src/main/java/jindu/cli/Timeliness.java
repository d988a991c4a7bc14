package jindu.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jindu.catalog.submission.Form;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerSubmission;

/** Who reported when, as the ledger has it: what a desk officer asks before any figure is computed. */
final class Timeliness {

    /** Where a county stands with a month's report. */
    enum State {
        ON_TIME,
        LATE,
        /** Due, and nothing accepted by the due date or since. */
        MISSING,
        NOT_YET_DUE,
        /** Sent though nobody had to. */
        VOLUNTARY,
        NOT_DUE
    }

    /**
     * A county's report of a month.
     *
     * @param due last day in time; null where no report is due
     * @param firstReceived when the first accepted one came; null while none has
     * @param daysLate for a late one; 0 else
     * @param revisions accepted ones
     * @param rejectedFiles workbooks that were rejected whole
     * @param rowsAccepted of the one in force; null while there is none
     */
    record Report(
            LocalDate due,
            Instant firstReceived,
            State state,
            long daysLate,
            int revisions,
            int rejectedFiles,
            Integer rowsAccepted,
            Integer rowsRejected) {}

    private record Receipt(LedgerEntry entry, LedgerSubmission submission) {}

    private static final Comparator<Receipt> OLDEST_FIRST = Comparator.comparing(
                    (Receipt r) -> r.entry().receivedAt())
            .thenComparing(r -> r.entry().modifiedAt())
            .thenComparing(r -> r.entry().path());

    private final Settings settings;
    private final ReferenceData reference;
    private final LocalDate today;
    private final Map<String, List<Receipt>> rosters = new TreeMap<>();
    private final Map<String, Receipt> logs = new HashMap<>();
    private int rejectedElsewhere;

    Timeliness(List<LedgerEntry> ledger, Settings settings, ReferenceData reference, Instant now) {
        this.settings = settings;
        this.reference = reference;
        this.today = LocalDate.ofInstant(now, settings.timeZone());
        Map<String, Receipt> firstOfContent = new HashMap<>();
        for (LedgerEntry entry : ledger) {
            for (LedgerSubmission submission : entry.submissions()) {
                // A copy that came later changes nothing.
                firstOfContent.merge(
                        submission.submissionId(),
                        new Receipt(entry, submission),
                        (a, b) -> OLDEST_FIRST.compare(a, b) <= 0 ? a : b);
            }
        }
        firstOfContent.values().forEach(this::sort);
    }

    private void sort(Receipt receipt) {
        LedgerSubmission submission = receipt.submission();
        if (submission.form() == Form.ROSTER && submission.countyCode() != null && submission.month() != null) {
            rosters.computeIfAbsent(submission.countyCode() + submission.month(), k -> new ArrayList<>())
                    .add(receipt);
        } else if (submission.accepted()) {
            logs.put(submission.submissionId(), receipt);
        } else {
            rejectedElsewhere++;
        }
    }

    /** Months in which a list came, whatever became of it. */
    Collection<YearMonth> monthsWithLists() {
        return rosters.values().stream()
                .map(r -> YearMonth.parse(r.get(0).submission().month()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Accepted activity logs, of any month: a log belongs to none. */
    int logs() {
        return logs.size();
    }

    /** Files rejected whole whose county or month nobody could tell. */
    int rejectedElsewhere() {
        return rejectedElsewhere;
    }

    Report report(String countyCode, YearMonth month) {
        List<Receipt> all = rosters.getOrDefault(countyCode + month, List.of());
        List<Receipt> accepted = all.stream()
                .filter(r -> r.submission().accepted())
                .sorted(OLDEST_FIRST)
                .toList();
        boolean isDue = settings.mustReport().contains(countyCode) && !month.isBefore(settings.firstReportMonth());
        LocalDate due = isDue ? reference.dueDate(month, countyCode, settings.deadlineDay()) : null;
        Instant first = accepted.isEmpty() ? null : accepted.get(0).entry().receivedAt();
        long daysLate = first == null || due == null
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(due, LocalDate.ofInstant(first, settings.timeZone())));
        LedgerSubmission inForce =
                accepted.isEmpty() ? null : accepted.get(accepted.size() - 1).submission();
        return new Report(
                due,
                first,
                state(due, first, daysLate),
                daysLate,
                accepted.size(),
                all.size() - accepted.size(),
                inForce == null ? null : inForce.rowsAccepted(),
                inForce == null ? null : inForce.rowsRejected());
    }

    private State state(LocalDate due, Instant first, long daysLate) {
        if (due == null) {
            return first == null ? State.NOT_DUE : State.VOLUNTARY;
        }
        if (first == null) {
            return today.isAfter(due) ? State.MISSING : State.NOT_YET_DUE;
        }
        return daysLate == 0 ? State.ON_TIME : State.LATE;
    }
}
