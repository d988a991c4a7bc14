package jindu.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import jindu.reference.ledger.CountyReport;
import jindu.reference.ledger.Submission;
import jindu.reports.submission.TimelinessSheet;

/** Hands the ledger's facts of a month to the list of who reported when. */
final class TimelinessPaper {

    private TimelinessPaper() {}

    /** Writes it as PDF and DOCX, and gives the files. */
    static List<Path> write(MonthStatus status, YearMonth month, Path folder) {
        List<TimelinessSheet.County> counties = status.counties().codes().stream()
                .map(county -> county(status, county, month))
                .toList();
        return TimelinessSheet.write(counties, month, asOf(status, month), status.settings(), folder);
    }

    private static TimelinessSheet.County county(MonthStatus status, String county, YearMonth month) {
        CountyReport report = status.report(county, month);
        return new TimelinessSheet.County(
                status.counties().shortName(county),
                report.due(),
                report.firstReceived() == null
                        ? null
                        : LocalDateTime.ofInstant(
                                report.firstReceived(), status.settings().timeZone()),
                report.timeliness(),
                report.daysLate(),
                report.revisions(),
                report.rejected(),
                report.held(),
                report.withdrawn(),
                report.rowsAccepted(),
                report.rowsRejected());
    }

    /**
     * Today, or the day on which the last thing happened that the list tells of: past it the paper stays the same, byte by
     * byte, whenever it is made again.
     */
    private static LocalDate asOf(MonthStatus status, YearMonth month) {
        Stream<LocalDate> due = status.counties().codes().stream()
                .map(county -> status.report(county, month).due())
                .filter(day -> day != null)
                .map(day -> day.plusDays(1));
        Stream<LocalDate> happened = status.lists(month).stream()
                .flatMap(TimelinessPaper::moments)
                .map(moment -> LocalDate.ofInstant(moment, status.settings().timeZone()));
        LocalDate settled =
                Stream.concat(due, happened).max(LocalDate::compareTo).orElse(status.today());
        return settled.isBefore(status.today()) ? settled : status.today();
    }

    private static Stream<Instant> moments(Submission submission) {
        return submission.decision() == null
                ? Stream.of(submission.receivedAt())
                : Stream.of(submission.receivedAt(), submission.decision().decidedAt());
    }
}
