package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.service.ServiceTables;
import jindu.catalog.submission.SubmissionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, numbers and ethnic groups in every place where people put them; none may come out of ingest. */
class PersonalDataTest {

    private static final List<String> SECRETS = List.of(
            "龘靐齉",
            "麤毳犇",
            "猋骉鱻",
            "淼焱垚",
            "赑屃",
            "659999198001010013",
            "65999919850202002",
            "659999900303003",
            "13899990001",
            "0994-7654321",
            "7654321",
            "塔吉克",
            "鄂温克",
            "659999198001010",
            "13899990002");

    @TempDir
    Path folder;

    @Test
    void leavesNothingPersonalInStagingOrFindings() throws IOException {
        TestWorkspace home = new TestWorkspace(folder);
        home.roster(
                "2020-05/木垒县-龘靐齉.xlsx",
                "1|木垒县|西吉尔镇屯庄村龘靐齉家|龘靐齉农家乐|就业|龘靐齉|塔吉克族|女|659999198001010013|13899990001|12000|龘靐齉 13899990001\n"
                        // Slipped to the left by one, by two, by three, to the right, and a pair exchanged.
                        + "2|西吉尔镇屯庄村|样例度假村|就业|麤毳犇|鄂温克族|男|65999919850202002X|13899990001|12000||\n"
                        + "3|样例度假村|就业|麤毳犇|鄂温克族|男|65999919850202002X|13899990001|12000|||\n"
                        + "4|麤毳犇|鄂温克族|男|65999919850202002X|13899990001|12000|||||\n"
                        + "5||木垒县|西吉尔镇屯庄村|样例度假村|就业|麤毳犇|鄂温克族|男|65999919850202002X|13899990001|12000\n"
                        + "6|麤毳犇|麤毳犇|样例度假村|麤毳犇|猋骉鱻|塔吉克族|女|659999198001010013|13899990001|13899990001|\n"
                        + "7|木垒县|塔吉克族|样例度假村|猋骉鱻帮扶|猋骉鱻|塔吉克族|女|659999198001010013|0994-7654321|659999198001010013|\n"
                        + "8|木垒县|屯庄村（联系0994-7654321）|样例度假村13899990002|就业|猋骉鱻|鄂温克|女|659999198001010012|7654321|麤毳犇|\n"
                        + "合计||||||||||24000|\n填报人：淼焱垚 联系电话：13899990002\n"
                        + "=== 龘靐齉的名单\n"
                        + TestWorkspace.HEAD
                        + "1|木垒县|屯庄村|样例度假村|就业|猋骉鱻|塔吉克族|女|659999900303003|13899990001|1|\n"
                        + "=== 赑屃\n本页无表头 | 赑屃 | 13899990002\n");
        Examples.file(
                home.inbox(),
                "淼焱垚.csv",
                "事件编号,日期,县市,村,机构,服务类型,项目,进度,名称,参加人数,数量,金额（元）,版本,状态,备注\n"
                        + "659999198001010013,2020-05-12,赑屃,赑屃,赑屃,演出,,,赑屃演出,120,,,1,赑屃,13899990001\n"
                        + "13899990001,赑屃,木垒县,屯庄村,昌吉州样例文化馆,赑屃,赑屃,赑屃,,13899990002,0994-7654321,659999198001010013,1,有效,\n"
                        + "S-3,2020-05-12,木垒县,塔吉克族,昌吉州样例文化馆,设施,赑屃,赑屃,鄂温克族,1,1,1,1,有效,\n");
        // The same persons in another county, in another month, and in a part of the list: rules over several files.
        String elsewhere = "1|%s|%s|龘靐齉农家乐|就业|龘靐齉|塔吉克族|男|659999198001010013|13899990001|12000|\n"
                + "2|%s|%s|龘靐齉的店|自办|麤毳犇|鄂温克族|男|65999919850202002X|13899990001|12000|\n"
                + "合计（3人）||||||||||1|龘靐齉 13899990001\n";
        Examples.sheet(
                home.inbox(),
                "2020-05/奇台县-赑屃.xlsx",
                TestWorkspace.HEAD.replace("木垒县", "奇台县") + elsewhere.formatted("奇台县", "东湾镇大泉村", "奇台县", "东湾镇大泉村"));
        Examples.sheet(
                home.inbox(),
                "2020-06/木垒县-赑屃.xlsx",
                TestWorkspace.HEAD + elsewhere.formatted("木垒县", "东城镇东城村", "木垒县", "赑屃家"));
        Examples.file(home.inbox(), "赑屃.pdf", "%PDF 赑屃 659999198001010013");

        IngestResult result = home.run();

        assertThat(result.rowsAccepted() + result.rowsRejected()).isEqualTo(16);
        String staged = home.staged().entrySet().stream()
                .filter(e -> !e.getKey().equals("ledger.jsonl"))
                .map(Map.Entry::getValue)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        String values =
                List.of(RosterTables.STAGED_ROW, ServiceTables.STAGED_EVENT, SubmissionTables.STAGED_FINDING).stream()
                        .flatMap(t -> home.rows(t).stream())
                        .collect(Collectors.joining("\n"));
        String ledger = new String(home.staged().get("ledger.jsonl"), StandardCharsets.UTF_8)
                .replaceAll("\"path\":\"[^\"]*\"", "");
        assertThat(values)
                .contains("样例度假村", "西吉尔镇屯庄村")
                .contains("ACROSS-PERSON-001", "ACROSS-ENTERPRISE-001", "SHEET-TOTAL-002", "ROSTER-SEX-002");
        for (String secret : SECRETS) {
            assertThat(staged).doesNotContain(secret);
            assertThat(values).doesNotContain(secret);
            assertThat(ledger).doesNotContain(secret);
            assertThat(result.toString()).doesNotContain(secret);
        }
    }

    @Test
    void keepsNoNameOfALogWhateverStandsBesideIt() throws IOException {
        TestWorkspace home = new TestWorkspace(folder);
        Examples.file(
                home.inbox(),
                "诸葛路人的台账.csv",
                "事件编号,日期,县市,村,机构,服务类型,项目,进度,名称,参加人数,数量,金额（元）,版本,状态,备注\n"
                        + "诸葛路人-1,2020-05-12,木垒县诸葛路人,屯庄村,诸葛路人文化队,演出,,,,120,,,1,有效,\n"
                        + "诸葛路人-1,2020-05-12,木垒县,诸葛路人家村,诸葛路人文化队,演出,,,,120,,,2,有效,\n"
                        + "S-3,2020-05-12,诸葛路人县,屯庄村（诸葛路人家）,司徒外人馆,演出诸葛路人,司徒外人,,,120,,,1,诸葛路人取消,\n"
                        + "S-4,2020-05-12,木垒县,屯庄村司徒外人,阜康市文化馆,设施,司徒外人厅,建成司徒外人,,120,,,1,有效,\n"
                        + "木垒县演出7,2020-05-12,木垒县,屯庄孜村,奇台县综合文化站,演出,,,,120,,,1,有效,\n");
        Examples.file(
                home.inbox(),
                "log.jsonl",
                "{\"event_id\":\"诸葛路人-1\",\"date\":\"2020-05-13\",\"county\":\"木垒县\",\"village\":\"诸葛路人家\","
                        + "\"institution\":\"诸葛路人站\",\"service_type\":\"诸葛路人培训\",\"status\":\"司徒外人\"}\n");

        IngestResult result = home.run();

        String values = List.of(ServiceTables.STAGED_EVENT, SubmissionTables.STAGED_FINDING).stream()
                .flatMap(t -> home.rows(t).stream())
                .collect(Collectors.joining("\n"));
        assertThat(values).contains("S-3", "木垒县演出7", "屯庄孜村", "奇台县综合文化站", "阜康市文化馆");
        for (String secret : List.of("诸葛", "路人", "司徒", "外人")) {
            assertThat(values).doesNotContain(secret);
            assertThat(result.toString()).doesNotContain(secret);
        }
        assertThat(TestSpark.get()
                        .read()
                        .parquet(home.workspace.submissions() + "/*/stg_service_event.parquet")
                        .filter("event_id like 'id-%'")
                        .select("event_id")
                        .distinct()
                        .count())
                .isEqualTo(1);
    }
}
