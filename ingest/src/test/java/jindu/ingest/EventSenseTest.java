package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jindu.ingest.form.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that make no sense, and those that only seem to; the log was received on 26 May 2020. */
class EventSenseTest {

    private static final String HEAD = "事件编号,日期,县市,村,机构,服务类型,项目,进度,参加人数,金额（元）\n";
    private static final String PLACE = ",木垒县,西吉尔镇屯庄村,昌吉州样例文化馆,";

    @TempDir
    Path inbox;

    @Test
    void letsOnlyPlansLieInTheFuture() throws IOException {
        assertThat(rules("2020-05-26" + PLACE + "演出,,,80,")).isEmpty();
        assertThat(rules("2020-05-27" + PLACE + "演出,,,80,")).containsExactly("SERVICE-DATE-003");
        assertThat(rules("2020-12-01" + PLACE + "设施,小舞台,计划,,")).isEmpty();
        assertThat(rules("2020-12-01" + PLACE + "设施,小舞台,建成,,")).containsExactly("SERVICE-DATE-003");
    }

    @Test
    void letsWhatIsBuiltOrSetUpBeOlderThanThePlan() throws IOException {
        assertThat(rules("2020-01-01" + PLACE + "演出,,,80,")).isEmpty();
        assertThat(rules("2019-12-31" + PLACE + "演出,,,80,")).containsExactly("SERVICE-DATE-004");
        assertThat(rules("2019-12-31" + PLACE + "资金,安排,,,5000")).containsExactly("SERVICE-DATE-004");
        for (String built : List.of("设施,小舞台", "设备,音响", "服务点,图书馆服务点", "旅游设施,停车场")) {
            assertThat(rules("2016-09-01" + PLACE + built + ",,,")).as(built).isEmpty();
        }
    }

    @Test
    void asksAboutNumbersOfPeopleThatCannotBe() throws IOException {
        for (String number : List.of("0", "-5", "12.5", "10001", "99999")) {
            assertThat(rules("2020-05-12" + PLACE + "演出,,," + number + ","))
                    .as(number)
                    .containsExactly("SERVICE-PARTICIPANTS-001");
        }
        for (String number : List.of("", "1", "10000")) {
            assertThat(rules("2020-05-12" + PLACE + "演出,,," + number + ","))
                    .as(number)
                    .isEmpty();
        }
        assertThat(rules("2020-05-12" + PLACE + "设备,音响,,0,"))
                .as("nobody takes part")
                .isEmpty();
    }

    @Test
    void expectsMoneyOfFundsAlone() throws IOException {
        assertThat(rules("2020-05-12" + PLACE + "资金,安排,,,5000")).isEmpty();
        assertThat(rules("2020-05-12" + PLACE + "资金,安排,,,")).containsExactly("SERVICE-AMOUNT-001");
        assertThat(rules("2020-05-12" + PLACE + "演出,,,80,5000")).containsExactly("SERVICE-AMOUNT-002");
        assertThat(rules("2020-05-12" + PLACE + "演出,,,80,0")).isEmpty();
    }

    @Test
    void countsEventsWhateverIsAskedAboutThem() throws IOException {
        assertThat(read("2019-12-31" + PLACE + "演出,,,99999,5000").rowsAccepted())
                .isEqualTo(1);
    }

    @Test
    void namesTheSheetOfAnEventThatStoodOnAnother() throws IOException {
        String event = "S-1 | 2020-05-12 | 木垒县 | 西吉尔镇屯庄村 |  | 演出 |  |  | ";
        String head = HEAD.replace(",", " | ");
        String path = Examples.sheet(
                inbox, "2020-05/log.xlsx", head + event + "80\n" + event + "81\n=== 2\n" + head + event + "82\n");
        assertThat(TestSubmission.read(inbox.resolve(path), TestReference.context(path))
                        .get(0)
                        .findings())
                .filteredOn(f -> f.ruleId().equals("SERVICE-DUP-001"))
                .extracting(Finding::hint)
                .containsExactly("2", "{2（第 1 张工作表）|2 (sheet 1)}");
    }

    @Test
    void tellsEventIdsApartByCaseAsTheWarehouseDoes() throws IOException {
        String head = HEAD.replace(",", " | ");
        String event = " | 2020-05-12 | 木垒县 | 西吉尔镇屯庄村 |  | 演出 |  |  | ";
        String path = Examples.sheet(inbox, "2020-05/log.xlsx", head + "s-1" + event + "80\n" + "S-1" + event + "81\n");

        assertThat(TestSubmission.read(inbox.resolve(path), TestReference.context(path))
                        .get(0)
                        .findings())
                .extracting(Finding::ruleId)
                .doesNotContain("SERVICE-DUP-001");
    }

    private List<String> rules(String event) throws IOException {
        return read(event).findings().stream().map(Finding::ruleId).toList();
    }

    private TestSubmission read(String event) throws IOException {
        String path = Examples.file(inbox, "2020-05/log.csv", HEAD + "S-1," + event + "\n");
        return TestSubmission.read(inbox.resolve(path), TestReference.context(path))
                .get(0);
    }
}
