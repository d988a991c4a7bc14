package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import jindu.catalog.submission.Form;
import jindu.cli.Timeliness.State;
import jindu.reference.DueDate;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerSubmission;
import org.junit.jupiter.api.Test;

class TimelinessTest {

    private static final String MULEI = "652328";
    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final Instant MIDSUMMER = Instant.parse("2020-07-01T00:00:00Z");

    @Test
    void countsTheDueDateItselfAsInTime() {
        assertThat(report(MIDSUMMER, received("a", "2020-05-28T23:59:59+08:00")).state())
                .isEqualTo(State.ON_TIME);
    }

    @Test
    void countsDaysInTheWorkspacesTimeZone() {
        Timeliness.Report report = report(MIDSUMMER, received("a", "2020-05-28T16:00:00Z"));

        assertThat(report.state()).isEqualTo(State.LATE);
        assertThat(report.daysLate()).isEqualTo(1);
    }

    @Test
    void letsAnExceptionMoveTheDueDate() {
        Timeliness timeliness = new Timeliness(
                List.of(received("a", "2020-05-30T08:00:00+08:00")),
                Settings.defaults(2020),
                reference(new DueDate(MAY, null, LocalDate.of(2020, 5, 31), "")),
                MIDSUMMER);

        assertThat(timeliness.report(MULEI, MAY).state()).isEqualTo(State.ON_TIME);
    }

    @Test
    void judgesTimelinessByTheFirstAndFiguresByTheLast() {
        Timeliness.Report report = report(
                MIDSUMMER,
                received("b", "2020-06-05T08:00:00+08:00", 7),
                received("a", "2020-05-20T08:00:00+08:00", 5));

        assertThat(report.state()).isEqualTo(State.ON_TIME);
        assertThat(report.revisions()).isEqualTo(2);
        assertThat(report.rowsAccepted()).isEqualTo(7);
    }

    @Test
    void countsACopyOnceByItsFirstReceipt() {
        Timeliness.Report report = report(
                MIDSUMMER, received("a", "2020-06-05T08:00:00+08:00"), received("a", "2020-05-20T08:00:00+08:00"));

        assertThat(report.revisions()).isEqualTo(1);
        assertThat(report.state()).isEqualTo(State.ON_TIME);
    }

    @Test
    void tellsWhatIsMissingFromWhatIsNotYetDue() {
        assertThat(report(MIDSUMMER).state()).isEqualTo(State.MISSING);
        assertThat(report(Instant.parse("2020-05-28T15:59:59Z")).state()).isEqualTo(State.NOT_YET_DUE);
    }

    @Test
    void neverCallsACountyLateThatNeedNotReport() {
        Timeliness timeliness = new Timeliness(
                List.of(received("652301", "a", "2020-06-20T08:00:00+08:00", 3)),
                Settings.defaults(2020),
                reference(),
                MIDSUMMER);

        assertThat(timeliness.report("652301", MAY).state()).isEqualTo(State.VOLUNTARY);
        assertThat(timeliness.report("652324", MAY).state()).isEqualTo(State.NOT_DUE);
    }

    private static Timeliness.Report report(Instant now, LedgerEntry... entries) {
        return new Timeliness(List.of(entries), Settings.defaults(2020), reference(), now).report(MULEI, MAY);
    }

    private static LedgerEntry received(String content, String at) {
        return received(content, at, 1);
    }

    private static LedgerEntry received(String content, String at, int rows) {
        return received(MULEI, content, at, rows);
    }

    private static LedgerEntry received(String county, String content, String at, int rows) {
        Instant moment = OffsetDateTime.parse(at).toInstant();
        LedgerSubmission submission = new LedgerSubmission(
                county + "-2020-05-" + content, Form.ROSTER, county, "2020-05", null, false, rows, 0);
        return new LedgerEntry(content, content + ".xlsx", 1, moment, moment, moment, 1, "key", List.of(submission));
    }

    private static ReferenceData reference(DueDate... dueDates) {
        return new ReferenceData(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(dueDates), "hash", List.of());
    }

    @Test
    void listsMonthsInWhichListsCame() {
        Timeliness timeliness = new Timeliness(
                IntStream.of(1, 2)
                        .mapToObj(i -> received("c" + i, "2020-05-2" + i + "T08:00:00+08:00"))
                        .toList(),
                Settings.defaults(2020),
                reference(),
                MIDSUMMER);

        assertThat(timeliness.monthsWithLists()).containsExactly(MAY);
    }
}
