package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.Form;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerDecision;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerSubmission;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What status makes of a ledger; the moment of asking is 2021-01-15. */
class StatusCommandTest {

    private static final String RULE = FileRules.NO_HEADER.id();

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        home = folder.resolve("workspace");
        CommandRun.of(Map.of(), "init", home.toString());
        for (String file : List.of("divisions.csv", "villages.csv")) {
            Files.copy(
                    Samples.WORKSPACE.resolve("reference").resolve(file),
                    home.resolve("reference").resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                home.resolve("reference/calendar.csv"),
                "month,county_code,due_date,reason\n2020-12,652328,2021-01-20,延期\n");
        Files.createDirectories(home.resolve("staging"));
    }

    @Test
    void saysOfEachSubmissionWhatBecameOfIt() {
        received(
                list("652328", "a", "2020-05-20T09:00:00+08:00", null, null, "h1"),
                list("652328", "b", "2020-06-02T09:00:00+08:00", null, null, "h2"),
                list("652325", "c", "2020-05-21T09:00:00+08:00", RULE, null, null),
                list("652327", "d", "2020-05-22T09:00:00+08:00", null, RULE, "h3"));
        decided(LedgerDecision.Kind.WITHDRAW, "652328-2020-05-b");

        String out = status("--month", "2020-05", "--lang", "zh");

        assertThat(line(out, "652328-2020-05-r1")).contains("采用", "按时（截止 2020-05-28）");
        assertThat(line(out, "652328-2020-05-r2")).contains("撤回");
        assertThat(line(out, "652325-2020-05-c")).contains("退回", RULE);
        assertThat(line(out, "652327-2020-05-r1")).contains("待定", RULE);
        assertThat(line(out, "奇台县")).contains("未报，退回 1 份");
        assertThat(line(out, "吉木萨尔县")).contains("未报，待定 1 份");
    }

    @Test
    void namesTheOneThatReplacesAnother() {
        received(
                list("652328", "a", "2020-05-20T09:00:00+08:00", null, null, "h1"),
                list("652328", "b", "2020-06-02T09:00:00+08:00", null, null, "h2"));

        String out = status("--month", "2020-05", "--lang", "en");

        assertThat(line(out, "652328-2020-05-r1")).contains("replaced by 652328-2020-05-r2");
        assertThat(line(out, "652328-2020-05-r2")).contains("5 days after 2020-05-28");
    }

    @Test
    void listsWhomToCallWithTheDaysGone() {
        received(
                list("652328", "a", "2020-05-20T09:00:00+08:00", null, null, "h1"),
                list("652301", "c", "2020-05-21T09:00:00+08:00", RULE, null, null));

        String out = status("--month", "2020-05", "--lang", "en");

        assertThat(calls(out))
                .containsExactly(
                        "昌吉市  nothing due, but nothing sent counts, rejected 1",
                        "阜康市  due 2020-05-28, 232 days gone",
                        "奇台县  due 2020-05-28, 232 days gone",
                        "吉木萨尔县  due 2020-05-28, 232 days gone");
    }

    @Test
    void countsTheDaysLeftByTheCalendarsException() {
        assertThat(calls(status("--month", "2020-12", "--lang", "en")))
                .contains("木垒县  due 2021-01-20, 5 days left", "奇台县  due 2020-12-28, 18 days gone");
    }

    @Test
    void givesRowsForProgramsAndNothingElse() throws IOException {
        received(
                list("652328", "a", "2020-05-20T09:00:00+08:00", null, null, "h1"),
                list("652325", "c", "2020-05-21T09:00:00+08:00", RULE, null, null),
                log("d", "2020-05-22T09:00:00+08:00"));

        List<String> csv =
                status("--month", "2020-05", "--format", "csv").lines().toList();
        JsonNode json = new ObjectMapper().readTree(status("--month", "2020-05", "--format", "json"));

        assertThat(csv.get(0)).startsWith("month,county_code,county_name,form,due_date,submission_label,received_at");
        assertThat(csv).hasSize(1 + 7 + 1).doesNotContain("");
        assertThat(csv)
                .anyMatch(row -> row.startsWith("2020-05,652328,木垒哈萨克自治县,roster,2020-05-28,652328-2020-05-r1,"
                        + "2020-05-20T09:00:00+08:00,1,accepted,,true,,true,0,"));
        assertThat(json).hasSize(8);
        assertThat(json)
                .anyMatch(row -> row.path("state").asText().equals("rejected")
                        && row.path("rule_id").asText().equals(RULE)
                        && row.path("must_call").asBoolean()
                        && row.path("days_left").asInt() == -232);
    }

    @Test
    void givesTheYearAsAWorkbook() throws IOException {
        byte[] xlsx = CommandRun.of(Map.of(), "status", "--home", home.toString(), "--format", "xlsx")
                .bytes();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            // Seven counties from May to December.
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(7 * 8);
        }
    }

    @Test
    void marksInTheYearsTableWhatCameInVain() {
        received(
                list("652328", "a", "2020-05-20T09:00:00+08:00", RULE, null, null),
                list("652325", "c", "2020-05-21T09:00:00+08:00", null, RULE, "h"));

        String out = status("--lang", "en");

        assertThat(line(out, "木垒县")).contains("✗!");
        assertThat(line(out, "奇台县")).contains("✗?");
    }

    private static String line(String out, String start) {
        return out.lines().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
    }

    private static List<String> calls(String out) {
        return out.lines()
                .dropWhile(l -> !l.startsWith("To call"))
                .skip(1)
                .takeWhile(l -> l.startsWith("  "))
                .map(String::strip)
                .toList();
    }

    private String status(String... args) {
        List<String> all = new ArrayList<>(List.of("status", "--home", home.toString()));
        all.addAll(Arrays.asList(args));
        CommandRun run = CommandRun.of(Map.of(), all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private void received(LedgerEntry... entries) {
        new Ledger(home.resolve("staging/ledger.jsonl")).append(List.of(entries));
    }

    private void decided(LedgerDecision.Kind kind, String submission) {
        new Ledger(home.resolve("staging/ledger.jsonl"))
                .append(List.of(new LedgerDecision(kind, submission, "样例", Instant.parse("2020-06-10T00:00:00Z"))));
    }

    private static LedgerEntry list(
            String county, String content, String at, String rejectRule, String holdRule, String hash) {
        return entry(
                content,
                at,
                new LedgerSubmission(
                        county + "-2020-05-" + content,
                        Form.ROSTER,
                        county,
                        "2020-05",
                        rejectRule,
                        holdRule,
                        false,
                        hash,
                        rejectRule == null ? 3 : 0,
                        0));
    }

    private static LedgerEntry log(String content, String at) {
        return entry(
                content,
                at,
                new LedgerSubmission(
                        "service-none-" + content, Form.SERVICE, null, null, null, null, false, null, 4, 1));
    }

    private static LedgerEntry entry(String content, String at, LedgerSubmission submission) {
        Instant moment = OffsetDateTime.parse(at).toInstant();
        return new LedgerEntry(
                content.repeat(64),
                "来件/" + content + ".xlsx",
                1,
                moment,
                moment,
                moment,
                1,
                "key",
                List.of(submission));
    }
}
