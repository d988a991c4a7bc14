package jindu.reference.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jindu.catalog.submission.Form;
import jindu.catalog.submission.SubmissionState;
import jindu.catalog.submission.Timeliness;
import jindu.reference.DueDate;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.WorkspaceException;
import org.junit.jupiter.api.Test;

class SubmissionsTest {

    private static final String MULEI = "652328";
    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final Instant MIDSUMMER = Instant.parse("2020-07-01T00:00:00Z");

    private final List<LedgerLine> ledger = new ArrayList<>();

    @Test
    void countsTheDueDateItselfAsInTime() {
        list("a", "2020-05-28T23:59:59+08:00");

        assertThat(report().timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(only().daysLate()).isZero();
    }

    @Test
    void countsDaysInTheWorkspacesTimeZone() {
        list("a", "2020-05-28T16:00:00Z");

        assertThat(report().timeliness()).isEqualTo(Timeliness.LATE);
        assertThat(report().daysLate()).isEqualTo(1);
        assertThat(only().due()).isEqualTo(LocalDate.of(2020, 5, 28));
    }

    @Test
    void letsAnExceptionMoveTheDueDate() {
        list("a", "2020-05-30T08:00:00+08:00");
        ReferenceData reference = reference(new DueDate(MAY, null, LocalDate.of(2020, 5, 31), ""));

        assertThat(Submissions.asOf(ledger, Settings.defaults(2020), reference, MIDSUMMER)
                        .report(MULEI, MAY)
                        .timeliness())
                .isEqualTo(Timeliness.ON_TIME);
    }

    @Test
    void judgesTimelinessByTheFirstAndFiguresByTheLast() {
        list("b", "2020-06-05T08:00:00+08:00", 7);
        list("a", "2020-05-20T08:00:00+08:00", 5);

        assertThat(report().timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(report().revisions()).isEqualTo(2);
        assertThat(report().rowsAccepted()).isEqualTo(7);
        assertThat(submissions().all())
                .extracting(Submission::label, Submission::inForce, Submission::replacedBy)
                .containsExactly(
                        tuple("652328-2020-05-r1", false, "652328-2020-05-r2"), tuple("652328-2020-05-r2", true, null));
    }

    @Test
    void countsACopyOnceByItsFirstReceipt() {
        list("a", "2020-06-05T08:00:00+08:00");
        list("a", "2020-05-20T08:00:00+08:00");

        assertThat(report().revisions()).isEqualTo(1);
        assertThat(report().timeliness()).isEqualTo(Timeliness.ON_TIME);
    }

    @Test
    void tellsWhatIsMissingFromWhatIsNotYetDue() {
        assertThat(report().timeliness()).isEqualTo(Timeliness.MISSING);
        assertThat(submissions("2020-05-28T15:59:59Z").report(MULEI, MAY).timeliness())
                .isEqualTo(Timeliness.NOT_YET_DUE);
    }

    @Test
    void neverCallsACountyLateThatNeedNotReport() {
        add("652301", "2020-05", "a", "2020-06-20T08:00:00+08:00", null, null, null, 3);

        assertThat(submissions().report("652301", MAY).timeliness()).isEqualTo(Timeliness.VOLUNTARY);
        assertThat(only().daysLate()).isZero();
        assertThat(submissions().report("652324", MAY).timeliness()).isEqualTo(Timeliness.NOT_DUE);
    }

    @Test
    void takesACountyAllOfWhoseFilesWereRejectedForOneThatDidNotReport() {
        add(MULEI, "2020-05", "a", "2020-05-20T08:00:00+08:00", "FILE-EMPTY-002", null, null, 0);

        assertThat(report().timeliness()).isEqualTo(Timeliness.MISSING);
        assertThat(report().rejected()).isEqualTo(1);
        assertThat(only().label()).isEqualTo(only().id());
    }

    @Test
    void countsAHeldListForNothingUntilItIsAcceptedAndThenByItsReceipt() {
        list("a", "2020-05-20T08:00:00+08:00", 9);
        held("b", "2020-05-27T08:00:00+08:00");
        decide(LedgerDecision.Kind.ACCEPT, "b", "2020-06-03T08:00:00+08:00");

        CountyReport before = submissions("2020-06-02T00:00:00Z").report(MULEI, MAY);
        assertThat(before.held()).isEqualTo(1);
        assertThat(before.rowsAccepted()).isEqualTo(9);
        assertThat(before.revisions()).isEqualTo(1);
        assertThat(report().held()).isZero();
        assertThat(report().revisions()).isEqualTo(2);
        assertThat(report().inForce().receivedAt()).isEqualTo("2020-05-27T00:00:00Z");
    }

    @Test
    void takesAHeldListAloneForNoReport() {
        held("a", "2020-05-20T08:00:00+08:00");

        assertThat(report().timeliness()).isEqualTo(Timeliness.MISSING);
        assertThat(only().rule()).isEqualTo("ACROSS-PART-001");
        assertThat(only().inForce()).isFalse();
    }

    @Test
    void bringsBackTheOneBeforeWhenAListIsWithdrawnAndKeepsEveryNumber() {
        list("a", "2020-05-20T08:00:00+08:00", 9);
        list("b", "2020-05-27T08:00:00+08:00", 2);
        decide(LedgerDecision.Kind.WITHDRAW, "b", "2020-06-03T08:00:00+08:00");
        list("c", "2020-06-05T08:00:00+08:00", 4);

        assertThat(submissions("2020-06-04T00:00:00Z").inForce(MULEI, MAY))
                .hasValueSatisfying(s -> assertThat(s.label()).isEqualTo("652328-2020-05-r1"));
        assertThat(submissions().inForce(MULEI, MAY))
                .hasValueSatisfying(s -> assertThat(s.label()).isEqualTo("652328-2020-05-r3"));
        assertThat(report().withdrawn()).isEqualTo(1);
        assertThat(submissions().accepted())
                .extracting(s -> s.read().rowsAccepted())
                .containsExactly(9, 4);
        assertThat(submissions("2020-06-02T00:00:00Z").inForce(MULEI, MAY))
                .as("the decision counts from its own moment")
                .hasValueSatisfying(s -> assertThat(s.label()).isEqualTo("652328-2020-05-r2"));
    }

    @Test
    void letsTheLastDecisionCount() {
        list("a", "2020-05-20T08:00:00+08:00");
        decide(LedgerDecision.Kind.WITHDRAW, "a", "2020-06-03T08:00:00+08:00");
        ledger.add(only().accept("撤错了", Instant.parse("2020-06-04T00:00:00Z")));

        assertThat(only().state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(only().decision().reason()).isEqualTo("撤错了");
    }

    @Test
    void refusesDecisionsThatMeanNothing() {
        list("a", "2020-05-20T08:00:00+08:00");
        add(MULEI, "2020-05", "b", "2020-05-21T08:00:00+08:00", "FILE-EMPTY-002", null, null, 0);
        Submission accepted = submissions().all().get(0);
        Submission rejected = submissions().all().get(1);

        assertThatThrownBy(() -> accepted.accept("", MIDSUMMER)).hasMessageContaining("accepted already");
        assertThatThrownBy(() -> rejected.accept("", MIDSUMMER)).hasMessageContaining("FILE-EMPTY-002");
        assertThatThrownBy(() -> rejected.withdraw("", MIDSUMMER)).isInstanceOf(WorkspaceException.class);
        ledger.add(accepted.withdraw("错发", MIDSUMMER));
        assertThatThrownBy(() -> submissions().all().get(0).withdraw("", MIDSUMMER))
                .hasMessageContaining("withdrawn already");
    }

    @Test
    void findsASubmissionByIdLabelOrTheBeginningOfEither() {
        list("a1", "2020-05-20T08:00:00+08:00");
        list("b2", "2020-05-21T08:00:00+08:00");

        assertThat(submissions().find("652328-2020-05-a1").id()).isEqualTo("652328-2020-05-a1");
        assertThat(submissions().find("652328-2020-05-R2").id()).isEqualTo("652328-2020-05-b2");
        assertThat(submissions().find("652328-2020-05-b").id()).isEqualTo("652328-2020-05-b2");
        assertThatThrownBy(() -> submissions().find("652328"))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("652328-2020-05-r1")
                .hasMessageContaining("652328-2020-05-r2");
        assertThatThrownBy(() -> submissions().find("652399"))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageStartingWith("Cannot find submission 652399");
    }

    @Test
    void prefersAWholeLabelToTheBeginningOfALongerOne() {
        for (int i = 10; i < 21; i++) {
            list("c" + i, "2020-05-" + i + "T08:00:00+08:00");
        }

        assertThat(submissions().find("652328-2020-05-r1").id()).isEqualTo("652328-2020-05-c10");
        assertThat(submissions().find("652328-2020-05-r11").id()).isEqualTo("652328-2020-05-c20");
    }

    @Test
    void saysThatAListIsTheOneOfTheMonthBefore() {
        add(MULEI, "2020-05", "a", "2020-05-20T08:00:00+08:00", null, null, "h1", 3);
        add(MULEI, "2020-06", "b", "2020-06-20T08:00:00+08:00", null, null, "h1", 3);
        add(MULEI, "2020-06", "c", "2020-06-21T08:00:00+08:00", null, null, "h2", 3);

        assertThat(submissions().all())
                .extracting(Submission::sameAsMonthBefore)
                .containsExactly(false, true, false);
    }

    @Test
    void listsMonthsInWhichListsCame() {
        list("a", "2020-05-20T08:00:00+08:00");
        list("b", "2020-05-21T08:00:00+08:00");

        assertThat(submissions().monthsWithLists()).containsExactly(MAY);
    }

    private CountyReport report() {
        return submissions().report(MULEI, MAY);
    }

    private Submission only() {
        assertThat(submissions().all()).hasSize(1);
        return submissions().all().get(0);
    }

    private Submissions submissions() {
        return Submissions.asOf(ledger, Settings.defaults(2020), reference(), MIDSUMMER);
    }

    private Submissions submissions(String asOf) {
        return Submissions.asOf(ledger, Settings.defaults(2020), reference(), Instant.parse(asOf));
    }

    private void list(String content, String at) {
        list(content, at, 1);
    }

    private void list(String content, String at, int rows) {
        add(MULEI, "2020-05", content, at, null, null, null, rows);
    }

    private void held(String content, String at) {
        add(MULEI, "2020-05", content, at, null, "ACROSS-PART-001", null, 1);
    }

    private void decide(LedgerDecision.Kind kind, String content, String at) {
        ledger.add(new LedgerDecision(
                kind,
                MULEI + "-2020-05-" + content,
                "样例",
                OffsetDateTime.parse(at).toInstant()));
    }

    private void add(
            String county,
            String month,
            String content,
            String at,
            String rejectRule,
            String holdRule,
            String listHash,
            int rows) {
        Instant moment = OffsetDateTime.parse(at).toInstant();
        LedgerSubmission submission = new LedgerSubmission(
                county + "-" + month + "-" + content,
                Form.ROSTER,
                county,
                month,
                rejectRule,
                holdRule,
                false,
                listHash,
                rows,
                0);
        ledger.add(
                new LedgerEntry(content, content + ".xlsx", 1, moment, moment, moment, 1, "key", List.of(submission)));
    }

    private static ReferenceData reference(DueDate... dueDates) {
        return new ReferenceData(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(dueDates), "hash", List.of(), List.of());
    }

    @Test
    void takesTheTimeOfReceiptThatWasRegisteredLastForWhateverMoment() {
        list("a", "2020-06-10T10:00:00+08:00");
        register("a", "2020-05-27T10:00:00+08:00");
        assertThat(only().daysLate()).isZero();
        assertThat(submissions("2020-06-01T00:00:00Z").all()).hasSize(1);

        register("a", "2020-05-30T10:00:00+08:00");
        assertThat(only().daysLate()).isEqualTo(2);
    }

    @Test
    void hasNothingDueOutsideThePlansYear() {
        assertThat(submissions().report(MULEI, YearMonth.of(2020, 12)).due()).isEqualTo("2020-12-28");
        assertThat(submissions().report(MULEI, YearMonth.of(2021, 1)).due()).isNull();
        assertThat(submissions().report(MULEI, YearMonth.of(2020, 4)).due()).isNull();
    }

    private void register(String content, String at) {
        Instant moment = OffsetDateTime.parse(at).toInstant();
        ledger.add(new LedgerRegistration(content, content + ".xlsx", moment, MIDSUMMER));
    }
}
