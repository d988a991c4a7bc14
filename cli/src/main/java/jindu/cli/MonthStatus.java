package jindu.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jindu.catalog.submission.SubmissionState;
import jindu.catalog.submission.Timeliness;
import jindu.ingest.form.MonthSigns;
import jindu.reference.Counties;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reference.ledger.CountyReport;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.Submission;
import jindu.reference.ledger.Submissions;

/** What the ledger says of months: who sent what, and whom to call. It judges nothing itself. */
final class MonthStatus {

    /**
     * A county of which nothing counts yet.
     *
     * @param daysLeft until the due date; below 0 where it is gone; null where nothing is due
     * @param report says what came, if anything did
     */
    record Call(String countyCode, Long daysLeft, CountyReport report) {}

    private final Submissions submissions;
    private final Settings settings;
    private final Counties counties;
    private final LocalDate today;

    MonthStatus(Submissions submissions, Settings settings, ReferenceData reference, LocalDate today) {
        this.submissions = submissions;
        this.settings = settings;
        this.counties = Counties.of(reference.divisions(), settings.prefecture());
        this.today = today;
    }

    static MonthStatus of(Workspace workspace, Settings settings, ReferenceData reference, Clock clock) {
        return new MonthStatus(
                Submissions.asOf(new Ledger(workspace.ledger()).lines(), settings, reference, clock.instant()),
                settings,
                reference,
                LocalDate.now(clock.withZone(settings.timeZone())));
    }

    Submissions submissions() {
        return submissions;
    }

    Settings settings() {
        return settings;
    }

    Counties counties() {
        return counties;
    }

    LocalDate today() {
        return today;
    }

    CountyReport report(String county, YearMonth month) {
        return submissions.report(county, month);
    }

    /** Months from the first one due to the current one or the plan year's end, and any other for which a list came. */
    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>(submissions.monthsWithLists());
        YearMonth end = YearMonth.of(settings.planYear(), 12);
        YearMonth current = YearMonth.from(today);
        YearMonth last = current.isBefore(end) ? current : end;
        for (YearMonth month = settings.firstReportMonth(); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months.stream().distinct().sorted().toList();
    }

    /** What came as a list of the month, county by county in order of receipt. */
    List<Submission> lists(YearMonth month) {
        return counties.codes().stream()
                .flatMap(county -> submissions.of(county, month).stream())
                .toList();
    }

    /** Logs, and files of which nobody could tell county or month, that belong to the month by their path or receipt. */
    List<Submission> others(YearMonth month) {
        return submissions.all().stream()
                .filter(s -> s.read().countyCode() == null || s.read().month() == null)
                .filter(s -> monthOf(s).equals(month))
                .toList();
    }

    private YearMonth monthOf(Submission submission) {
        return monthTold(submission, settings.planYear())
                .orElseGet(() -> YearMonth.from(submission.receivedAt().atZone(settings.timeZone())));
    }

    /** The month that a submission or the path of its file names. */
    static Optional<YearMonth> monthTold(Submission submission, int planYear) {
        return submission.read().month() != null
                ? Optional.of(YearMonth.parse(submission.read().month()))
                : MonthSigns.ofPath(submission.file().path(), planYear);
    }

    /** Counties that have to report and of which nothing counts, and others of which something came and nothing counts. */
    List<Call> calls(YearMonth month) {
        List<Call> calls = new ArrayList<>();
        for (String county : counties.codes()) {
            call(county, month).ifPresent(calls::add);
        }
        return calls;
    }

    Optional<Call> call(String county, YearMonth month) {
        CountyReport report = report(county, month);
        boolean isMissing = report.timeliness() == Timeliness.MISSING || report.timeliness() == Timeliness.NOT_YET_DUE;
        boolean isInVain = report.inForce() == null && report.rejected() + report.held() > 0;
        return isMissing || isInVain
                ? Optional.of(new Call(
                        county, report.due() == null ? null : ChronoUnit.DAYS.between(today, report.due()), report))
                : Optional.empty();
    }

    /** Whether its own receipt was in time; null where nothing is due or it does not count. */
    static Boolean isOnTime(Submission submission) {
        return submission.due() == null || submission.state() != SubmissionState.ACCEPTED
                ? null
                : submission.daysLate() == 0;
    }
}
