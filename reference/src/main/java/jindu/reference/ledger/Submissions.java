package jindu.reference.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jindu.catalog.Text;
import jindu.catalog.submission.SubmissionState;
import jindu.catalog.submission.Timeliness;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.WorkspaceException;

/**
 * What had become of every submission as of a moment: the one place that says which are accepted, held, withdrawn or
 * rejected, which are in force, and who reported when. What was received or decided later is not known then.
 */
public final class Submissions {

    private static final int MOST_NAMED = 5;

    private final Settings settings;
    private final ReferenceData reference;
    private final LocalDate today;
    private final List<Submission> all;
    private final Map<String, List<Submission>> lists;

    private Submissions(Settings settings, ReferenceData reference, Instant asOf, List<Submission> all) {
        this.settings = settings;
        this.reference = reference;
        this.today = LocalDate.ofInstant(asOf, settings.timeZone());
        this.all = all;
        this.lists = all.stream()
                .filter(s -> Receipt.isList(s.read()))
                .collect(Collectors.groupingBy(s -> Receipt.key(s.read()), LinkedHashMap::new, Collectors.toList()));
    }

    /** @param lines of the ledger, oldest first */
    public static Submissions asOf(
            List<? extends LedgerLine> lines, Settings settings, ReferenceData reference, Instant asOf) {
        List<LedgerLine> settled = LedgerRegistration.settled(lines);
        Map<String, LedgerDecision> decisions = new HashMap<>();
        for (LedgerLine line : settled) {
            if (line instanceof LedgerDecision decision && !decision.decidedAt().isAfter(asOf)) {
                decisions.put(LedgerSubmission.firstReading(decision.submissionId()), decision);
            }
        }
        Map<String, Receipt> receipts = new LinkedHashMap<>();
        for (LedgerEntry file : Readings.asOf(settled, asOf)) {
            for (LedgerSubmission read : file.submissions()) {
                // A copy that came later changes nothing; of one content the earliest receipt counts.
                receipts.merge(read.submissionId(), new Receipt(read, file), Receipt::earlier);
            }
        }
        List<Receipt> inOrder = receipts.values().stream().sorted(Receipt.ORDER).toList();
        return new Submissions(
                settings, reference, asOf, new SubmissionOrder(inOrder, decisions, settings, reference).submissions());
    }

    /** All, in order of receipt. */
    public List<Submission> all() {
        return all;
    }

    /** The accepted ones, in order of receipt: all that a figure may rest on. */
    public List<Submission> accepted() {
        return all.stream().filter(s -> s.state() == SubmissionState.ACCEPTED).toList();
    }

    /** Whatever came as a county's list of a month, in order of receipt. */
    public List<Submission> of(String countyCode, YearMonth month) {
        return lists.getOrDefault(Receipt.key(countyCode, month.toString()), List.of());
    }

    /** The list that counts for a county and month. */
    public Optional<Submission> inForce(String countyCode, YearMonth month) {
        return of(countyCode, month).stream().filter(Submission::inForce).findFirst();
    }

    /** Months for which a list came, whatever became of it, in order. */
    public Collection<YearMonth> monthsWithLists() {
        return lists.values().stream()
                .map(s -> YearMonth.parse(s.get(0).read().month()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Accepted activity logs, of any month: a log belongs to none. */
    public int logs() {
        return (int) accepted().stream().filter(s -> !Receipt.isList(s.read())).count();
    }

    /** Files rejected whole whose county or month nobody could tell. */
    public int rejectedElsewhere() {
        return (int) all.stream()
                .filter(s -> s.state() == SubmissionState.REJECTED && !Receipt.isList(s.read()))
                .count();
    }

    /** Where a county stands with a month's report. */
    public CountyReport report(String countyCode, YearMonth month) {
        List<Submission> came = of(countyCode, month);
        List<Submission> accepted =
                came.stream().filter(s -> s.state() == SubmissionState.ACCEPTED).toList();
        LocalDate due = due(settings, reference, countyCode, month);
        Submission first = accepted.isEmpty() ? null : accepted.get(0);
        return new CountyReport(
                due,
                first == null ? null : first.receivedAt(),
                timeliness(due, first),
                first == null ? 0 : first.daysLate(),
                accepted.size(),
                count(came, SubmissionState.REJECTED),
                count(came, SubmissionState.HELD),
                count(came, SubmissionState.WITHDRAWN),
                accepted.isEmpty() ? null : accepted.get(accepted.size() - 1));
    }

    private static int count(List<Submission> came, SubmissionState state) {
        return (int) came.stream().filter(s -> s.state() == state).count();
    }

    private Timeliness timeliness(LocalDate due, Submission first) {
        if (due == null) {
            return first == null ? Timeliness.NOT_DUE : Timeliness.VOLUNTARY;
        }
        if (first == null) {
            return today.isAfter(due) ? Timeliness.MISSING : Timeliness.NOT_YET_DUE;
        }
        return first.daysLate() == 0 ? Timeliness.ON_TIME : Timeliness.LATE;
    }

    /** The last day in time of a county's report of a month; null where none is due. */
    static LocalDate due(Settings settings, ReferenceData reference, String countyCode, YearMonth month) {
        return settings.mustReport().contains(countyCode) && settings.isReportDue(month)
                ? reference.dueDate(month, countyCode, settings.deadlineDay())
                : null;
    }

    /** Days from a due date to a receipt; 0 where it was in time or nothing is due. */
    static long daysLate(Settings settings, LocalDate due, Instant receivedAt) {
        return due == null
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(due, LocalDate.ofInstant(receivedAt, settings.timeZone())));
    }

    /**
     * The submission that a text names: by id, by label (652328-2020-05-r2), or by the beginning of either.
     *
     * @throws WorkspaceException where it names none, or several
     */
    public Submission find(String text) {
        List<Submission> exactly = matching(name -> name.equalsIgnoreCase(text));
        List<Submission> found = exactly.isEmpty()
                ? matching(name -> !text.isBlank() && name.regionMatches(true, 0, text, 0, text.length()))
                : exactly;
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            Text there = all.isEmpty()
                    ? Text.of("还没有收到任何报送", "nothing was received yet")
                    : Text.of("最后收到的是 {0}", "the last received are {0}")
                            .with(names(all.subList(Math.max(0, all.size() - MOST_NAMED), all.size())));
            throw new WorkspaceException(Text.of("找不到报送 {0}：{1}。", "Cannot find submission {0}: {1}.")
                    .with(text, there));
        }
        throw new WorkspaceException(Text.of(
                        "“{0}”可能是几份报送：{1}。请写全。",
                        "Cannot tell which submission {0} is: it may be {1}. Write it in full.")
                .with(text, names(found)));
    }

    private List<Submission> matching(Predicate<String> name) {
        return all.stream()
                .filter(s -> name.test(s.id()) || name.test(s.label()))
                .toList();
    }

    private static String names(List<Submission> submissions) {
        String first = submissions.stream()
                .limit(MOST_NAMED)
                .map(s -> s.label().equals(s.id()) ? s.id() : s.label() + " (" + s.id() + ")")
                .collect(Collectors.joining(", "));
        return submissions.size() > MOST_NAMED ? first + " …" : first;
    }
}
