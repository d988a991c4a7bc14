package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jindu.catalog.submission.AcrossRules;
import jindu.catalog.submission.SubmissionTables;
import jindu.ingest.form.Finding;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerDecision;
import jindu.reference.ledger.LedgerEntry;
import jindu.reference.ledger.LedgerSubmission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of two counties, of two months, and parts of a list, through the whole of ingest. */
class AcrossListsTest {

    private static final String XIJIER = "西吉尔镇屯庄村";
    private static final String DONGCHENG = "东城镇东城村";
    private static final List<String> IDS = List.of(
            "659999198001010013",
            "659999198001010021",
            "65999919800101003X",
            "659999198001010048",
            "659999198001010056",
            "659999198502020033",
            "65999919850202005X",
            "659999198502020076");

    @TempDir
    Path folder;

    private TestWorkspace home;
    private final List<String> received = new ArrayList<>();

    @BeforeEach
    void makeWorkspace() throws IOException {
        home = new TestWorkspace(folder);
    }

    @Test
    void namesBothCountiesAndTheCellOfAPersonInTwoAndNeverThePerson() throws IOException {
        list("2020-05/mulei.xlsx", "2020-05-20", "木垒县", XIJIER, "样例度假村", 0, 1, 2);
        list("2020-05/qitai.xlsx", "2020-05-21", "奇台县", "东湾镇大泉村", "奇台样例酒店", 5, 1, 6);

        IngestResult result = home.run();

        assertThat(found(result, AcrossRules.PERSON_IN_TWO_COUNTIES.id()))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.sheetNo()).isEqualTo(1);
                    assertThat(f.row()).isEqualTo(4);
                    assertThat(f.cell()).isEqualTo("F4");
                    assertThat(f.got()).isNull();
                    assertThat(f.hint()).isEqualTo("{木垒县、奇台县|木垒县, 奇台县}");
                });
        assertThat(result.rowsAccepted()).isEqualTo(6);
        assertThat(home.rows(SubmissionTables.STAGED_FINDING)).anyMatch(r -> r.contains("ACROSS-PERSON-001"));
    }

    @Test
    void saysOfAPersonInSeveralRowsOnce() throws IOException {
        list("2020-05/mulei.xlsx", "2020-05-20", "木垒县", XIJIER, "样例度假村", 0);
        list("2020-05/qitai.xlsx", "2020-05-21", "奇台县", "东湾镇大泉村", "奇台样例酒店", 0, 0, 1);

        assertThat(found(home.run(), AcrossRules.PERSON_IN_TWO_COUNTIES.id())).hasSize(1);
    }

    @Test
    void holdsWhatLooksLikeAPartUntilTheDeskDecides() throws IOException {
        list("2020-05/whole.xlsx", "2020-05-20", "木垒县", XIJIER, "样例度假村", 0, 1, 2);
        list("2020-05/part.xlsx", "2020-05-21", "木垒县", DONGCHENG, "样例度假村", 3, 4);

        IngestResult result = home.run();

        assertThat(found(result, AcrossRules.PART_OF_A_LIST.id()))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.got()).isEqualTo("2");
                    assertThat(f.hint()).isEqualTo("3");
                });
        assertThat(submissions())
                .extracting(LedgerSubmission::holdRule)
                .containsExactly(null, AcrossRules.PART_OF_A_LIST.id());
        assertThat(result.hasRejections()).isFalse();
    }

    @Test
    void holdsNothingThatIsNearlyAsLongOrSharesATownship() throws IOException {
        list("2020-05/a.xlsx", "2020-05-20", "木垒县", XIJIER, "样例度假村", 0, 1, 2, 5);
        list("2020-05/b.xlsx", "2020-05-21", "木垒县", DONGCHENG, "样例度假村", 3, 4, 6);
        list("2020-05/c.xlsx", "2020-05-22", "木垒县", DONGCHENG, "样例度假村", 3);

        home.run();

        assertThat(submissions()).extracting(LedgerSubmission::holdRule).containsOnlyNulls();
    }

    @Test
    void comparesWithWhatWasInForceWhenAListWasReceivedAndNotWhenItWasRead() throws IOException {
        list("2020-05/later.xlsx", "2020-05-25", "木垒县", XIJIER, "样例度假村", 0, 1, 2);
        home.run();
        list("2020-05/earlier.xlsx", "2020-05-20", "木垒县", DONGCHENG, "样例度假村", 3);

        home.run();

        assertThat(submissions()).extracting(LedgerSubmission::holdRule).containsOnlyNulls();
    }

    @Test
    void comparesWithNothingThatWasWithdrawnOrHeld() throws IOException {
        list("2020-05/a.xlsx", "2020-05-20", "木垒县", XIJIER, "样例度假村", 0, 1, 2);
        home.run();
        withdraw(submissions().get(0));
        list("2020-05/b.xlsx", "2020-05-21", "木垒县", DONGCHENG, "样例度假村", 3, 4);
        home.run();
        assertThat(submissions().get(1).holdRule()).isNull();

        list("2020-05/c.xlsx", "2020-05-22", "木垒县", "木垒镇园林社区", "样例度假村", 5);
        list("2020-05/d.xlsx", "2020-05-23", "木垒县", DONGCHENG, "样例度假村", 3);
        home.run();

        assertThat(submissions().get(2).holdRule()).isEqualTo(AcrossRules.PART_OF_A_LIST.id());
        assertThat(submissions().get(3).holdRule())
                .as("held against b, and not against c")
                .isNull();
    }

    @Test
    void registersACopyOfAHeldListAsTheSameList() throws IOException {
        list("2020-05/whole.xlsx", "2020-05-20", "木垒县", XIJIER, "样例度假村", 0, 1, 2);
        list("2020-05/part.xlsx", "2020-05-21", "木垒县", DONGCHENG, "样例度假村", 3);
        home.run();
        Files.copy(home.inbox().resolve("2020-05/part.xlsx"), home.inbox().resolve("2020-05/part again.xlsx"));

        home.run();

        assertThat(submissions()).hasSize(3);
        assertThat(submissions().get(2)).isEqualTo(submissions().get(1));
    }

    @Test
    void holdsAgainWhatACrashLeftUnregistered() throws IOException {
        list("2020-05/whole.xlsx", "2020-05-20", "木垒县", XIJIER, "样例度假村", 0, 1, 2);
        home.run();
        String before = Files.readString(home.workspace.ledger());
        list("2020-05/part.xlsx", "2020-05-21", "木垒县", DONGCHENG, "样例度假村", 3);
        home.run();
        String whole = Files.readString(home.workspace.ledger());
        Files.writeString(home.workspace.ledger(), before);

        home.run();

        assertThat(home.workspace.ledger()).hasContent(whole);
    }

    @Test
    void takesTheSameRowsInAnotherOrderForTheListOfTheMonthBefore() throws IOException {
        list("2020-05/a.xlsx", "2020-05-20", "木垒县", XIJIER, "样例度假村", 0, 1, 2);
        list("2020-06/a.xlsx", "2020-06-20", "木垒县", XIJIER, "样例度假村", 2, 0, 1);
        list("2020-07/a.xlsx", "2020-07-20", "木垒县", XIJIER, "样例酒店", 2, 0, 1);
        home.clockAt(Instant.parse("2020-08-01T00:00:00Z"));

        IngestResult result = home.run();

        assertThat(found(result, AcrossRules.LIST_UNCHANGED.id())).hasSize(1);
        assertThat(submissions().get(0).listHash())
                .isNotNull()
                .isEqualTo(submissions().get(1).listHash())
                .isNotEqualTo(submissions().get(2).listHash());
    }

    @Test
    void countsPersonsAndNotRowsWhenListsShrinkOrGrow() throws IOException {
        list("2020-05/a.xlsx", "2020-05-20", "木垒县", XIJIER, "样例度假村", 0, 1, 2, 3, 4, 5);
        list("2020-06/a.xlsx", "2020-06-20", "木垒县", XIJIER, "样例度假村", 0, 0, 1, 1, 2, 2);
        home.clockAt(Instant.parse("2020-08-01T00:00:00Z"));

        IngestResult result = home.run();

        assertThat(found(result, AcrossRules.LIST_CHANGED_MUCH.id()))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.got()).isEqualTo("3");
                    assertThat(f.hint()).isEqualTo("6");
                });
    }

    @Test
    void namesBusinessesThatAreGoneButNoneThatIsAPerson() throws IOException {
        Examples.sheet(
                home.inbox(),
                "2020-05/a.xlsx",
                head("木垒县") + row(XIJIER, "样例度假村", 0) + row(XIJIER, "样例酒店", 1) + row(XIJIER, "样二农家乐", 2));
        register("2020-05/a.xlsx", "2020-05-20");
        list("2020-06/a.xlsx", "2020-06-20", "木垒县", XIJIER, "样例度假村", 0, 1, 2);
        home.clockAt(Instant.parse("2020-08-01T00:00:00Z"));

        IngestResult result = home.run();

        assertThat(found(result, AcrossRules.ENTERPRISES_GONE.id()))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.got()).isEqualTo("1");
                    assertThat(f.hint()).isEqualTo("样例酒店");
                });
    }

    @Test
    void tellsNothingOfWhoLeft() throws IOException {
        list("2020-05/a.xlsx", "2020-05-20", "木垒县", XIJIER, "样例度假村", 0, 1, 2, 3, 4, 5, 6, 7);
        list("2020-06/a.xlsx", "2020-06-20", "木垒县", XIJIER, "样例度假村", 0, 1);
        home.clockAt(Instant.parse("2020-08-01T00:00:00Z"));

        IngestResult result = home.run();

        assertThat(result.submissions().flatMap(s -> s.findings().stream()))
                .filteredOn(f -> f.ruleId().startsWith("ACROSS-"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.row()).isNull());
    }

    private void list(String path, String day, String county, String village, String business, int... persons)
            throws IOException {
        StringBuilder rows = new StringBuilder(head(county));
        IntStream.of(persons).forEach(p -> rows.append(row(village, business, p)));
        Examples.sheet(home.inbox(), path, rows.toString());
        register(path, day);
    }

    private void register(String path, String day) throws IOException {
        received.add(path + "," + day + "T10:00");
        home.received("file,received_at\n" + String.join("\n", received) + "\n");
    }

    private static String head(String county) {
        return "填报单位：" + county + "文旅局\n序号 | 乡镇、村 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）\n";
    }

    private static String row(String village, String business, int person) {
        return "1 | " + village + " | " + business + " | 就业 | 样" + "一二三四五六七八".charAt(person) + " | " + IDS.get(person)
                + " | 12000\n";
    }

    private void withdraw(LedgerSubmission submission) {
        new Ledger(home.workspace.ledger())
                .append(List.of(new LedgerDecision(
                        LedgerDecision.Kind.WITHDRAW,
                        submission.submissionId(),
                        "样例",
                        Instant.parse("2020-05-20T12:00:00Z"))));
    }

    private List<LedgerSubmission> submissions() {
        return home.ledger().stream()
                .map(LedgerEntry::submissions)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> found(IngestResult result, String rule) {
        return result.submissions()
                .flatMap(s -> s.findings().stream())
                .filter(f -> f.ruleId().equals(rule))
                .toList();
    }
}
