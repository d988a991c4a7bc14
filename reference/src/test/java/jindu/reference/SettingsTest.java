package jindu.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    private Path folder;

    private Settings read(String yaml) throws IOException {
        Path file = folder.resolve("jindu.yaml");
        Files.writeString(file, yaml);
        return Settings.read(file);
    }

    @Test
    void takesDefaultsForAllButThePlanYear() throws IOException {
        assertThat(read("plan_year: 2020\n")).isEqualTo(Settings.defaults(2020));
    }

    @Test
    void readsEveryKey() throws IOException {
        Settings settings = read("""
                \uFEFFplan_year: 2021
                time_zone: Asia/Urumqi
                deadline_day: 25
                prefecture: {code: "654000", name: 伊犁州}
                must_report: ["654021", 654022]
                first_report_month: 2021-02  # nothing is due before
                suppress_below: 6
                suppress_quartiles_below: 30
                suppress_share_pct: 80
                sample: true
                fonts: {title: fonts/title.ttf, body: Noto Sans SC, heading: fonts/heading.ttf}
                """);
        assertThat(settings.planYear()).isEqualTo(2021);
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(settings.deadlineDay()).isEqualTo(25);
        assertThat(settings.prefecture()).isEqualTo(new Settings.Prefecture("654000", "伊犁州"));
        assertThat(settings.mustReport()).isEqualTo(List.of("654021", "654022"));
        assertThat(settings.firstReportMonth()).isEqualTo(YearMonth.of(2021, 2));
        assertThat(settings.suppressBelow()).isEqualTo(6);
        assertThat(settings.suppressQuartilesBelow()).isEqualTo(30);
        assertThat(settings.suppressSharePct()).isEqualTo(80);
        assertThat(settings.sample()).isTrue();
        assertThat(settings.fonts().toString())
                .as("the same in every run, for snapshots are named by it")
                .isEqualTo("{body=Noto Sans SC, heading=fonts/heading.ttf, title=fonts/title.ttf}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deadline_days: 28 | line 2: deadline_days; did you mean deadline_day?",
                "must_reports: [] | did you mean must_report?",
                "prefecture: {cod: \"652300\"} | prefecture.cod; did you mean prefecture.code?",
                "fonts: {titel: a.ttf} | fonts.titel; did you mean fonts.title?",
                "deadline_day: late | line 2: deadline_day is late; expected a whole number from 1 to 31",
                "deadline_day: 40 | deadline_day is 40; expected a whole number from 1 to 31",
                "deadline_day: | deadline_day is empty",
                "sample: maybe | sample is maybe; expected true or false",
                "time_zone: Mars/Base | time_zone is Mars/Base; expected a time zone",
                "first_report_month: 2020年5月 | expected a month such as 2020-05",
                "must_report: 652328 | must_report is 652328; expected a list",
                "must_report: [木垒县] | must_report is 木垒县; expected a code of six digits",
                "prefecture: 昌吉州 | prefecture is 昌吉州; expected",
                "plan_year: 2021 | plan_year stands twice",
                "sample: [ | line",
            })
    void saysWhatIsWrongAndWhere(String line, String message) {
        assertThatThrownBy(() -> read("plan_year: 2020\n" + line + "\n"))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("jindu.yaml")
                .hasMessageContaining(message)
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("\n"));
    }

    @Test
    void asksForThePlanYear() {
        assertThatThrownBy(() -> read("sample: true\n")).hasMessageContaining("plan_year is missing");
        assertThatThrownBy(() -> read("")).hasMessageContaining("it is empty");
        assertThatThrownBy(() -> Settings.read(folder.resolve("absent.yaml"))).hasMessageContaining("jindu init");
    }

    @Test
    void saysThatTheFileIsNotUtf8AndHowToSaveIt() throws IOException {
        Path file = folder.resolve("jindu.yaml");
        Files.write(file, "plan_year: 2020\nprefecture: {name: 昌吉州}\n".getBytes(Charset.forName("GB18030")));

        assertThatThrownBy(() -> Settings.read(file)).isInstanceOfSatisfying(WorkspaceException.class, fault -> {
            assertThat(fault.text().en()).contains(file.toString(), "not UTF-8", "save it again");
            assertThat(fault.text().zh()).contains(file.toString(), "不是 UTF-8", "另存为");
        });
    }
}
