package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jindu.reference.Workspace;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerSubmission;
import jindu.reports.WarehouseFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The monthly job over the sample workspace, against figures that the samples' generator worked out without it. */
class SampleFiguresTest {

    private final Samples samples = Samples.run();

    @Test
    void endsTheFirstRunWithRejectionsAndTheOthersClean() {
        assertThat(samples.runs).extracting(CommandRun::code).containsExactly(3, 0, 0, 0, 0);
    }

    @Test
    void holdsTheIncomesExpected() {
        expect("fct_income.csv", """
                select month, county_code, count(*), count(distinct person_key), count(distinct enterprise_key),
                       sum(income_yuan_per_year)
                from fct_income group by all
                """);
    }

    @Test
    void placesThePersonsInTheVillagesExpected() {
        expect("village_persons.csv", """
                select f.month, f.county_code, coalesce(v.village_code, f.village_key), count(distinct f.person_key),
                       sum(f.income_yuan_per_year)
                from fct_income f join dim_village v using (village_key) group by all
                """);
    }

    @Test
    void holdsTheReportsExpected() {
        expect("fct_submission.csv", """
                select month, county_code, form, due_date, first_received_at, is_on_time, revisions, rows_accepted,
                       rows_rejected
                from fct_submission where form = 'roster' and month between '2020-05' and '2020-09'
                """);
    }

    @Test
    void holdsTheCountiesExpected() {
        expect("rpt_county_month.csv", """
                select month, county_code, persons_supported, income_yuan_per_year, persons_joined, persons_left,
                       rows_accepted, rows_rejected
                from rpt_county_month where month between '2020-05' and '2020-09'
                """);
    }

    @Test
    void holdsTheIndicatorsExpected() {
        expect("rpt_indicator.csv", """
                select month, area_level, area_code, indicator_id, value, target, target_pct, year_share_pct, status
                from rpt_indicator where month between '2020-05' and '2020-09'
                """);
    }

    @Test
    void rejectsTheFilesExpected() {
        List<String> rejected = ledger().stream()
                .filter(entry -> entry.submissions().stream().allMatch(LedgerSubmission::rejected))
                .map(LedgerEntry::path)
                .sorted()
                .toList();

        assertThat(rejected)
                .containsExactlyElementsOf(Csv.rows(Samples.EXPECTED.resolve("rejected_files.csv")).stream()
                        .map(row -> row.get(0))
                        .sorted()
                        .toList());
    }

    @Test
    void rejectsTheRowsExpected() throws SQLException {
        Map<String, String> paths = new TreeMap<>(Comparator.reverseOrder());
        ledger().forEach(entry ->
                entry.submissions().forEach(submission -> paths.putIfAbsent(submission.submissionId(), entry.path())));
        String staged = samples.home.resolve("staging/submissions").toString();
        List<List<String>> rejected = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            rows(
                            connection,
                            "select submission_id, sheet, row_no from read_parquet('" + staged
                                    + "/*/stg_roster_row.parquet') where not is_accepted union all"
                                    + " select submission_id, sheet, row_no from read_parquet('" + staged
                                    + "/*/stg_service_event.parquet') where not is_accepted")
                    .forEach(row -> rejected.add(List.of(paths.get(row.get(0)), row.get(1), row.get(2))));
        }

        assertThat(sorted(rejected))
                .containsExactlyElementsOf(sorted(Csv.rows(Samples.EXPECTED.resolve("rejected_rows.csv")).stream()
                        .map(row -> row.subList(0, 3))
                        .toList()));
    }

    @Test
    void tellsTheSameOfTimelinessBeforeAnythingIsComputed() {
        for (List<String> row : Csv.rows(Samples.EXPECTED.resolve("fct_submission.csv"))) {
            String line = samples.command("status", "--month", row.get(0))
                    .out()
                    .lines()
                    .filter(l -> l.startsWith(shortName(row.get(1))))
                    .findFirst()
                    .orElseThrow();
            String state = row.get(5).equals("true")
                    ? "on time"
                    : row.get(5).isEmpty() ? "voluntary" : row.get(4).isEmpty() ? "missing" : "days late";
            assertThat(line).as(row.toString()).contains(state);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-05", "2020-06", "2020-07", "2020-08", "2020-09"})
    void printsTheMonthsFiguresInABriefingThatCanBeSearched(String month) throws Exception {
        List<Path> pdfs = files(samples.home.resolve("reports").resolve(month), "月报-" + month + ".pdf");
        assertThat(pdfs).hasSize(1);
        String persons = Csv.rows(Samples.EXPECTED.resolve("rpt_indicator.csv")).stream()
                .filter(row -> row.subList(0, 4).equals(List.of(month, "prefecture", "652300", "persons_supported")))
                .map(row -> row.get(4))
                .findFirst()
                .orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(pdfs.get(0).toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isBetween(2, 40);
            assertThat(text)
                    .contains(
                            persons,
                            "600",
                            "木垒县",
                            "样例",
                            WarehouseFile.current(new Workspace(samples.home))
                                    .getFileName()
                                    .toString());
        }
    }

    @Test
    void keepsStagingToItsOwner() throws Exception {
        try (Stream<Path> paths = Files.walk(samples.home.resolve("staging"))) {
            for (Path path : paths.toList()) {
                assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
        assertThat(samples.home.resolve(".jindu-tmp")).doesNotExist();
    }

    @Test
    void givesAPersonAnotherKeyEachMonth() {
        assertThat(query("select person_key from fct_income group by 1 having count(distinct month) > 1"))
                .isEmpty();
    }

    @Test
    void writesCsvAndNothingElseToStandardOutput() {
        CommandRun run =
                samples.command("sql", "select month, year_share_pct from dim_month order by 1", "--format", "csv");

        assertThat(run.out()).startsWith("month,year_share_pct").contains("2020-05,41.67");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void refusesToWriteBySql() {
        CommandRun run = samples.command("sql", "create table t (a int)");

        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err()).hasLineCount(1);
    }

    private void expect(String file, String sql) {
        assertThat(sorted(query(sql)))
                .containsExactlyElementsOf(sorted(Csv.rows(Samples.EXPECTED.resolve(file)).stream()
                        .map(row ->
                                row.stream().map(SampleFiguresTest::canonical).toList())
                        .toList()));
    }

    private List<List<String>> query(String sql) {
        CommandRun run = samples.command("sql", sql, "--format", "csv");
        assertThat(run.err()).isEmpty();
        return Csv.rows(run.out()).stream()
                .map(row -> row.stream().map(SampleFiguresTest::canonical).toList())
                .toList();
    }

    /** Numbers without trailing zeros, moments in one zone: how they are written is no part of what they say. */
    private static String canonical(String text) {
        if (text.matches("-?\\d{1,11}(\\.\\d+)?")) {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            return number.toPlainString();
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:.*")) {
            try {
                return OffsetDateTime.parse(text.replace(' ', 'T').replaceFirst("([+-]\\d\\d)$", "$1:00"))
                        .toInstant()
                        .toString();
            } catch (DateTimeParseException e) {
                return text;
            }
        }
        return text;
    }

    private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i) == null ? "" : result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private List<LedgerEntry> ledger() {
        return new Ledger(new Workspace(samples.home).ledger()).entries();
    }

    private static String shortName(String countyCode) {
        return Map.of(
                        "652301", "昌吉市",
                        "652302", "阜康市",
                        "652323", "呼图壁县",
                        "652324", "玛纳斯县",
                        "652325", "奇台县",
                        "652327", "吉木萨尔县",
                        "652328", "木垒县")
                .get(countyCode);
    }

    static List<Path> files(Path folder, String ending) throws java.io.IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<List<String>> sorted(List<List<String>> rows) {
        return rows.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }
}
