package jindu.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jindu.reference.disk.Disk;
import jindu.reference.ledger.CountyReport;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerDecision;
import jindu.reference.ledger.Submissions;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the figures of the small workspace of {@link Cases} must be, worked out by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransformTest {

    @TempDir
    static Path home;

    private StagingFixture fixture;
    private Built built;

    @BeforeAll
    void build() throws IOException {
        fixture = Cases.mixed(home.resolve("工作 区"));
        built = Built.of(fixture);
    }

    private List<String> rows(String sql) throws SQLException {
        return built.rows(sql);
    }

    @Test
    void takesTheNewestListOfAMonthAndAddsIncomesOfOneGrain() throws Exception {
        assertThat(rows("""
                        select e.enterprise_name, i.support_mode_key, i.village_key, i.income_yuan_per_year, i.source_rows
                        from fct_income i join dim_enterprise e using (enterprise_key)
                        where i.month = '2020-05' and i.county_code = '652328' order by all"""))
                .containsExactly(
                        "样例合作社|dividend|652328101201@20161231|1000.00|1",
                        "样例度假村|employment|652328-unknown|0.00|1",
                        "样例度假村|employment|652328101201@20161231|12500.50|2",
                        "样例度假村|employment|652328101203@20161231|9000.00|1");
    }

    @Test
    void pointsAtTheVillageVersionOfTheMonthsEnd() throws Exception {
        assertThat(rows("select distinct village_key from fct_income where month = '2020-06' and county_code = '652328'"
                        + " order by 1"))
                .containsExactly("652328101201@20161231", "652328101203@20200615");
    }

    @Test
    void namesAPersonsBusinessByKindAndVillage() throws Exception {
        assertThat(rows("select enterprise_name from dim_enterprise where is_person_business"))
                .containsExactly("农家乐/牧家乐（西吉尔新村委会）");
    }

    @Test
    void givesAPersonAnotherKeyEachMonthAndOneWithinIt() throws Exception {
        assertThat(rows("select count(distinct person_key) from fct_income where month = '2020-05'"))
                .containsExactly("4");
        assertThat(rows("select count(*) from (select person_key from fct_income group by 1"
                        + " having count(distinct month) > 1)"))
                .containsExactly("0");
    }

    @Test
    void countsAPersonOfTwoCountiesOnceForThePrefecture() throws Exception {
        assertThat(rows("select county_code, persons_supported, income_yuan_per_year from rpt_county_month"
                        + " where month = '2020-05' and persons_supported is not null order by 1"))
                .containsExactly("652300|3|29500.50", "652325|2|7000.00", "652328|2|22500.50");
    }

    @Test
    void saysNullWhereThereIsNoListAndZeroWhereItSaysNone() throws Exception {
        assertThat(rows("select county_code, persons_supported, rows_accepted from rpt_county_month"
                        + " where month = '2020-06' and county_code in ('652301', '652302') order by 1"))
                .containsExactly("652301|0|0", "652302||");
    }

    @Test
    void comparesListsWithTheMonthBeforeWhereBothAreThere() throws Exception {
        assertThat(rows("select county_code, persons_joined, persons_left from rpt_county_month"
                        + " where month = '2020-06' order by 1"))
                // a stays for the prefecture, on Qitai's list; c and e leave, f joins.
                .containsExactly("652300|1|2", "652301||", "652302||", "652325|0|1", "652328|1|2");
        assertThat(rows("select count(*) from rpt_county_month where month = '2020-05' and persons_joined is not null"))
                .containsExactly("0");
    }

    @Test
    void countsThePersonsOfTheYearOnce() throws Exception {
        assertThat(rows("select month, area_code, value from rpt_indicator where indicator_id = 'persons_supported_ytd'"
                        + " and area_code in ('652300', '652328') and month in ('2020-04', '2020-05', '2020-07')"
                        + " order by all"))
                .containsExactly(
                        "2020-04|652300|",
                        "2020-04|652328|",
                        "2020-05|652300|3.00",
                        "2020-05|652328|2.00",
                        "2020-07|652300|4.00",
                        "2020-07|652328|3.00");
    }

    @Test
    void keepsTheHighestRevisionOfAnEventAndNothingOfACancelledOne() throws Exception {
        assertThat(rows("select event_id, village_key, month, participants, villages_in_event"
                        + " from fct_cultural_service order by all"))
                .containsExactly(
                        "P1|652328101201@20161231|2020-03|90|1",
                        "P3|652325104203@20161231|2020-05||1",
                        "P4|652328101201@20161231|2019-12||1",
                        "P5|652328101201@20161231|2020-06|11|1");
        assertThat(built.snapshot().warnings()).containsExactly("P5");
    }

    @Test
    void countsEventsFromTheFirstOfJanuary() throws Exception {
        assertThat(rows("select month, value, target, status from rpt_indicator where indicator_id = 'performances'"
                        + " and area_code = '652328101201' and month in ('2020-01', '2020-03', '2020-06') order by 1"))
                .containsExactly("2020-01|0.00|3.00|behind", "2020-03|1.00|3.00|ahead", "2020-06|2.00|3.00|ahead");
    }

    @Test
    void accumulatesTheStagesOfAFacility() throws Exception {
        assertThat(rows("select month, planned_date, started_date, completed_date from fct_facility_status"
                        + " where month in ('2020-01', '2020-04', '2020-05') order by 1"))
                .containsExactly("2020-04|2020-02-01||", "2020-05|2020-02-01||2020-05-20");
    }

    @Test
    void knowsTheVillageOfWhatWasCompletedBeforeTheListOfDivisionsBegins() throws Exception {
        StagingFixture other = new StagingFixture(home.resolve("early")).log("2020-05-20T10:00", """
                event_id | event_date | county_text | village_text | service_type_code | item_code       | stage_code
                early    | 2012-05-01 | 木垒县      | 屯庄村       | facility          | newspaper_board | completed
                """);
        assertThat(Built.of(other)
                        .rows("select village_key, completed_date from fct_facility_status where month = '2020-05'"))
                .containsExactly("652328101201@20161231|2012-05-01");
    }

    @Test
    void givesMoneyWithoutACountyToThePrefectureAlone() throws Exception {
        assertThat(rows("select area_code, value, target, status from rpt_indicator where indicator_id = 'aid_fund'"
                        + " and month = '2020-05' and area_code in ('652300', '652328', '652325') order by 1"))
                .containsExactly(
                        "652300|200000.00|300000.00|ahead",
                        "652325||100000.00|no_data",
                        "652328|100000.00|100000.00|achieved");
    }

    @Test
    void judgesGuidelineFiguresOfCountiesByNoVerdict() throws Exception {
        assertThat(rows("select area_code, value, target_pct, year_share_pct, status from rpt_indicator"
                        + " where indicator_id = 'persons_supported' and month = '2020-05'"
                        + " and area_code in ('652300', '652328', '652301') order by 1"))
                .containsExactly(
                        "652300|3.00|50.00|41.67|ahead", "652301|||41.67|not_due", "652328|2.00|50.00|41.67|guideline");
    }

    @Test
    void takesATargetThatIsNotSetYetForNone() throws Exception {
        StagingFixture other = new StagingFixture(home.resolve("unset"));
        other.reference("targets.csv", """
                indicator_id,year,area_level,area_code,target,unit,clause,nature
                aid_fund,2020,prefecture,652300,,元,专项资金,
                """);
        assertThat(Built.of(other)
                        .rows("select target, status from rpt_indicator where indicator_id = 'aid_fund'"
                                + " and area_code = '652300' and month = '2020-05'"))
                .containsExactly("|not_due");
    }

    @Test
    void tellsWhoReportedWhen() throws Exception {
        assertThat(
                        rows(
                                "select month, county_code, due_date, is_on_time, days_late, revisions, rows_accepted, rows_rejected"
                                        + " from fct_submission where form = 'roster' and month in ('2020-05', '2020-06') order by all"))
                .containsExactly(
                        "2020-05|652302|2020-05-28|false||0||",
                        "2020-05|652325|2020-05-28|false|1|1|2|0",
                        "2020-05|652327|2020-05-28|false||0||",
                        "2020-05|652328|2020-05-28|true|0|2|5|1",
                        "2020-06|652301||||1|0|0",
                        "2020-06|652302|2020-06-28|false||0||",
                        "2020-06|652325|2020-06-30|true|0|1|1|0",
                        "2020-06|652327|2020-06-28|false||0||",
                        "2020-06|652328|2020-06-28|true|0|1|2|0");
    }

    @Test
    void knowsNothingOfWhatCameAfterTheAsOfMoment() throws Exception {
        Built then = Built.of(fixture, "2020-05-27");

        assertThat(then.rows("select max(month), count(distinct month) from rpt_indicator"))
                .containsExactly("2020-05|5");
        assertThat(then.rows("select county_code, persons_supported from rpt_county_month"
                        + " where month = '2020-05' and persons_supported is not null order by 1"))
                .containsExactly("652300|3", "652328|3");
        assertThat(then.rows("select count(*) from fct_submission where is_on_time is not null and form = 'roster'"
                        + " and first_received_at is null"))
                .containsExactly("0");
    }

    @Test
    void countsAHeldListForNothingUntilItIsAcceptedAndAWithdrawnOneNoMore() throws Exception {
        StagingFixture other = new StagingFixture(home.resolve("decided"))
                .roster("652328", "2020-05", "2020-05-26T10:00", "person_token\na\nb\nc\n")
                .heldBy("ACROSS-PART-001")
                .roster("652328", "2020-05", "2020-05-27T10:00", "person_token\na\n")
                .decide(LedgerDecision.Kind.ACCEPT, "2020-06-03T10:00")
                .decide(LedgerDecision.Kind.WITHDRAW, "2020-07-03T10:00");
        String persons =
                "select persons_supported from rpt_county_month where month = '2020-05' and county_code = '652328'";
        String labels = "select submission_label, is_in_force from dim_submission order by 1";

        Built held = Built.of(other, "2020-06-01");
        Built accepted = Built.of(other, "2020-06-30");
        Built withdrawn = Built.of(other, "2020-07-04");

        assertThat(held.rows(persons)).containsExactly("3");
        assertThat(held.rows(labels)).containsExactly("652328-2020-05-r1|true");
        assertThat(accepted.rows(persons)).containsExactly("1");
        assertThat(accepted.rows(labels)).containsExactly("652328-2020-05-r1|false", "652328-2020-05-r2|true");
        assertThat(accepted.rows("select days_late, revisions from fct_submission where month = '2020-05'"
                        + " and county_code = '652328'"))
                .containsExactly("0|2");
        assertThat(withdrawn.rows(persons)).containsExactly("3");
        assertThat(withdrawn.rows(labels)).containsExactly("652328-2020-05-r1|true");
    }

    @Test
    void agreesWithTheLedgerOnWhoReportedWhen() throws Exception {
        Submissions ledger = Submissions.asOf(
                new Ledger(fixture.workspace.ledger()).lines(),
                fixture.settings,
                fixture.referenceData(),
                Instant.parse("2021-03-31T15:59:59Z"));
        List<String> rows = rows("select county_code, month, is_on_time, days_late, revisions, rows_accepted"
                + " from fct_submission where form = 'roster'");

        assertThat(rows).hasSizeGreaterThan(8).allSatisfy(row -> {
            String[] cells = row.split("\\|", -1);
            CountyReport report = ledger.report(cells[0], YearMonth.parse(cells[1]));
            assertThat(cells[2])
                    .isEqualTo(
                            switch (report.timeliness()) {
                                case ON_TIME -> "true";
                                case LATE, MISSING -> "false";
                                default -> "";
                            });
            assertThat(cells[3].isEmpty() ? 0 : Long.parseLong(cells[3])).isEqualTo(report.daysLate());
            assertThat(cells[4]).isEqualTo(String.valueOf(report.revisions()));
            assertThat(cells[5]).isEqualTo(report.rowsAccepted() == null ? "" : String.valueOf(report.rowsAccepted()));
        });
    }

    @Test
    void buildsTheSameInputsOnce() throws Exception {
        Built again = Built.of(fixture);

        assertThat(again.snapshot().id()).isEqualTo(built.snapshot().id());
        assertThat(again.snapshot().isNew()).isFalse();
        assertThat(again.snapshot().warnings()).isEqualTo(built.snapshot().warnings());
    }

    @Test
    void mendsOldMonthsByANewAlias() throws Exception {
        StagingFixture other = Cases.mixed(home.resolve("alias"));
        other.reference(
                "aliases.csv",
                "county_code,raw_text,village_code\n652328,屯庄子村,652328101201\n652328,没有这个村,652328101201\n");

        assertThat(Built.of(other).rows("select count(*) from fct_income where village_key = '652328-unknown'"))
                .containsExactly("0");
    }

    @Test
    void removesWhatACrashedRunLeft() throws Exception {
        StagingFixture other = Cases.mixed(home.resolve("crashed"));
        Path left = other.workspace.snapshots().resolve(".building-20200101-000000000000/fct_income");
        Files.createDirectories(left);

        Built.of(other);

        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void buildsASnapshotAgainOfWhichAFileWasLostOrTheManifestIsDamaged() throws Exception {
        StagingFixture other = Cases.mixed(home.resolve("damaged"));
        BuiltSnapshot first = Built.of(other).snapshot();
        Disk.delete(first.folder().resolve("fct_income"));

        Built again = Built.of(other);

        assertThat(again.snapshot().isNew()).isTrue();
        assertThat(again.snapshot().id()).isEqualTo(first.id());
        assertThat(again.rows("select count(*) > 0 from fct_income")).containsExactly("true");
        Files.writeString(first.folder().resolve(SnapshotManifest.FILE), "[]");
        assertThat(Built.of(other).snapshot().isNew()).isTrue();
        assertThat(Built.of(other).snapshot().isNew()).isFalse();
    }

    @Test
    void replacesCurrentInOneStep() throws Exception {
        Publication.switchTo(fixture.workspace, built.snapshot().id());

        assertThat(Files.readString(fixture.workspace.current()).strip())
                .isEqualTo(built.snapshot().id());
    }

    @Test
    void needsOneJobToReadAndOneToWriteATable() throws Exception {
        AtomicInteger jobs = new AtomicInteger();
        SparkListener listener = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                jobs.incrementAndGet();
            }
        };
        TestSpark.session().sparkContext().addSparkListener(listener);
        try {
            Built.of(Cases.mixed(home.resolve("jobs")), "2020-12-31");
        } finally {
            TestSpark.session().sparkContext().removeSparkListener(listener);
        }

        assertThat(jobs.get()).isPositive().isLessThanOrEqualTo(4 + 2 * SqlModel.ALL.size());
    }

    @Test
    void holdsNothingThatLeadsFromAPersonToAnotherMonth() throws Exception {
        assertThat(rows("select table_name || '.' || column_name from information_schema.columns"
                        + " where column_name in ('person_token', 'row_no', 'sheet', 'id_number', 'ethnic_group')"))
                .isEmpty();
        assertThat(rows("select count(*) from (select person_key, lag(person_key) over () as before from"
                        + " (select * from fct_income where month = '2020-05' and county_code = '652328'))"
                        + " where before > person_key"))
                .as("rows stand in the order of their keys, not of the sheet")
                .containsExactly("0");
    }
}
