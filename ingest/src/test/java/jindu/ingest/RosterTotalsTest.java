package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jindu.catalog.submission.SheetRules;
import jindu.ingest.form.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Total rows, as counties write them, against the rows above them. */
class RosterTotalsTest {

    private static final String HEAD = "填报单位：木垒县文旅局\n序号 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）\n";
    private static final String FIVE = """
            1 | 样例度假村 | 就业 | 样一 | 659999198001010013 | 12000
            2 | 样例度假村 | 就业 | 样二 | 659999198001010021 | 11000
            3 | 样例度假村 | 就业 | 样三 | 65999919800101003X | 13000
            4 | 样例度假村 | 就业 | 样四 | 659999198001010048 | 12000
            5 | 样例度假村 | 分红 | 样五 | 659999198001010056 | 2000
            """;

    @TempDir
    Path inbox;

    @Test
    void reportsTheTotalWhatWasReadAndTheDifference() throws IOException {
        assertThat(totals(HEAD + FIVE + "合计 | | | 6人 | | 60000\n"))
                .extracting(Finding::ruleId, Finding::cell, Finding::got, Finding::hint)
                .containsExactly(
                        tuple("SHEET-TOTAL-001", "D8", "6", "5 (+1)"),
                        tuple("SHEET-TOTAL-002", "F8", "60000.00 − 50000.00 = +10000.00", null));
    }

    @Test
    void holdsTotalsOfVillagesTownshipsAndTheWholeAgainstTheirOwnRows() throws IOException {
        String more = FIVE;
        assertThat(totals(HEAD + FIVE + "小计 | | | 5 | | 50000\n" + more + "小计 | | | 5 | | 50000\n"
                        + "西吉尔镇合计 | | | 10 | | 100000\n" + more + "小计 | | | 5人 | | 50,000.00元\n"
                        + "合计 | | | 15人 | | 150000\n"))
                .isEmpty();
    }

    @Test
    void takesAPersonInTwoRowsForOneWhereTheCountyDoes() throws IOException {
        String again = "6 | 样例酒店 | 就业 | 样一 | 659999198001010013 | 1000\n";

        assertThat(totals(HEAD + FIVE + again + "合计：5人 | | | | | 51000\n")).isEmpty();
        assertThat(totals(HEAD + FIVE + again + "合计（6人） | | | | | 51000\n")).isEmpty();
    }

    @Test
    void countsRejectedRowsInTheSumsOfTheCounty() throws IOException {
        String wrong = FIVE.replace("659999198001010056", "659999198001010057");

        assertThat(totals(HEAD + wrong + "合计 | | | 5 | | 50000\n")).isEmpty();
    }

    @Test
    void readsTheTotalOfAColumnInTenThousandsInItsUnit() throws IOException {
        String head = HEAD.replace("（元/年）", "（万元/年）");
        String rows = FIVE.replace("| 12000", "| 1.2")
                .replace("| 11000", "| 1.1")
                .replace("| 13000", "| 1.3")
                .replace("| 2000", "| 0.2");

        assertThat(totals(head + rows + "合计 | | | | | 5.0\n")).isEmpty();
        assertThat(totals(head + rows + "合计 | | | | | 6.0\n")).hasSize(1);
    }

    @Test
    void repeatsNoSumOfFewerThanFiveIncomes() throws IOException {
        String one = FIVE.substring(0, FIVE.indexOf("2 |"));

        assertThat(totals(HEAD + one + "合计 | | | | | 13000\n"))
                .singleElement()
                .satisfies(f -> assertThat(f.got()).doesNotContain("12000").doesNotContain("13000"));
    }

    @Test
    void leavesTotalsOfSomethingElseAlone() throws IOException {
        assertThat(totals(HEAD + FIVE + "本年累计 | | | 90人 | | 900000\n上月合计 | | | 3人 | | 1\n"))
                .isEmpty();
    }

    private List<Finding> totals(String sheet) throws IOException {
        String path = Examples.sheet(inbox, "2020-05/a.xlsx", sheet);
        return TestSubmission.read(inbox.resolve(path), TestReference.context(path)).stream()
                .flatMap(s -> s.findings().stream())
                .filter(f -> f.ruleId().equals(SheetRules.TOTAL_OF_PERSONS.id())
                        || f.ruleId().equals(SheetRules.TOTAL_OF_INCOME.id()))
                .toList();
    }
}
