package jindu.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jindu.reference.VillageMatch.Reason;
import jindu.reference.VillageMatch.Status;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VillageMatcherTest {
    private static final LocalDate DAY = LocalDate.of(2020, 7, 31);
    private static VillageMatcher matcher;

    @BeforeAll
    static void readsTheRealDivisions(@TempDir Path folder) throws IOException {
        matcher = new VillageMatcher(ReferenceData.read(Fixtures.realDivisions(folder)), Fixtures.PREFECTURE);
    }

    @Test
    void knowsAVillageBeforeTheListBeginsByItsFirstState() {
        LocalDate before = LocalDate.of(2009, 6, 1);
        VillageMatch match = matcher.resolve("652328", "西吉尔镇屯庄村", before);
        assertThat(match.villageCode()).isEqualTo("652328101201");
        assertThat(matcher.version(match.villageCode(), before)).isPresent();
    }

    static Stream<Arguments> messyVillages() throws IOException {
        try (Reader reader = new InputStreamReader(
                        VillageMatcherTest.class.getResourceAsStream("messy_villages.csv"), StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.stream()
                    .map(row ->
                            Arguments.of(row.get("raw"), row.get("expected"), row.get("status"), row.get("context")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @MethodSource("messyVillages")
    void readsVillagesAsPeopleWriteThem(String raw, String expected, String status, String context) {
        VillageMatch match = matcher.resolve(context.isEmpty() ? null : context, raw, DAY);
        assertThat(match.villageCode()).as(match.toString()).isEqualTo(expected.isEmpty() ? null : expected);
        if (!expected.isEmpty()) {
            // An alias is the review's outcome: somebody entered it, so nobody has to be asked again.
            boolean isSettled = match.reason() == Reason.ALIAS;
            assertThat(match.status())
                    .as(match.toString())
                    .isEqualTo(status.equals("ok") || isSettled ? Status.MATCHED : Status.MATCHED_WITH_WARNING);
        }
    }

    @Test
    void knowsNoVillageByAPageOfText() {
        VillageMatch match = matcher.resolve("652328", "木垒县西吉尔镇屯庄村".repeat(10_000), DAY);
        assertThat(match.status()).isEqualTo(Status.UNKNOWN);
        assertThat(match.suggestions()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} on {2} → {3} {4}")
    @CsvSource({
        "652328, 屯庄村委会, 2020-05-31, 652328101201, NONE",
        "652328, 屯庄村村委会, 2020-05-31, 652328101201, NONE",
        "652328, 木垒县 西吉尔镇　屯庄村, 2020-05-31, 652328101201, NONE",
        "652328, 木垒西吉尔镇屯庄村, 2020-05-31, 652328101201, NONE",
        "652300, 西吉尔镇屯庄村, 2020-05-31, 652328101201, NONE",
        "652328, 西吉尔镇屯庄村（二组）, 2020-05-31, 652328101201, NONE",
        "652328, 西吉尔镇屯庄村第３村民小组, 2020-05-31, 652328101201, NONE",
        "652328, 652328101201屯庄村, 2020-05-31, 652328101201, NONE",
        "652328, ６５２３２８１０１２０１, 2020-05-31, 652328101201, NONE",
        "652328, 西吉尔镇、屯庄村, 2020-05-31, 652328101201, NONE",
        "652328, 木垒县/西吉尔镇/屯庄村, 2020-05-31, 652328101201, NONE",
        "652328, 大南沟乡东沟村, 2020-05-31, 652328206201, NONE",
        "652328, 老东沟, 2020-05-31, 652328206201, ALIAS",
        "652328, 西吉尔镇西吉尔, 2020-05-31, 652328101203, SUFFIX_MISSING",
        "652328, 新户村, 2020-05-31, 652328103211, NONE",
        "652328, 新户村, 2018-12-31, 652328103206, NONE",
        "652328, 652328103201, 2020-05-31, 652328103211, FORMER_CODE",
        "652328, 英格堡乡英格堡村, 2017-12-31, 652328200200, NONE",
        "652328, 英格堡乡英格堡村, 2020-05-31, , ENDED",
        "652328, 英格堡乡屯庄村, 2020-05-31, , TOWNSHIP_MISMATCH",
        "652328, 红岩村, 2020-05-31, 652328205203, NONE",
        "652328, 红岩村村委会, 2020-05-31, 652328205203, NONE",
        "652328, 奇台县东湾镇大泉村, 2020-05-31, , OTHER_COUNTY",
        "652328, 东湾镇大泉村, 2020-05-31, , OTHER_COUNTY",
        "652328, 652325104203, 2020-05-31, , OTHER_COUNTY",
        "652328, 652328999999, 2020-05-31, , NO_SUCH_CODE",
        "652328, 西吉尔镇, 2020-05-31, , TOWNSHIP_ONLY",
        "652328, 木垒县, 2020-05-31, , TOWNSHIP_ONLY",
        "652328, 屯庄子村委会村, 2020-05-31, , NO_SUCH_VILLAGE",
        "652324, 王家庄村, 2020-05-31, , SEVERAL",
        "652324, 兰州湾镇王家庄村, 2020-05-31, 652324106203, NONE",
        "652325, 幸福社区, 2020-06-30, 652325100020, NONE",
        "652302, 博峰街办事处佳园社区, 2020-06-30, 652302001007, FORMER_NAME",
        "652301, 宁边路街道西街社区居委会, 2020-06-30, 652301001001, NONE",
        "652328, 无, 2020-05-31, , EMPTY",
        "652328, ——, 2020-05-31, , EMPTY",
    })
    void resolvesIn(String county, String raw, LocalDate on, String expected, Reason reason) {
        VillageMatch match = matcher.resolve(county.equals("652300") ? "652300" : county, raw, on);
        assertThat(match.villageCode()).as(match.toString()).isEqualTo(expected);
        assertThat(match.reason()).as(match.toString()).isEqualTo(reason);
    }

    @Test
    void takesNoTextAsMissing() {
        assertThat(matcher.resolve("652328", null, DAY).status()).isEqualTo(Status.MISSING);
    }

    @Test
    void suggestsTheNearestNames() {
        assertThat(matcher.resolve("652328", "屯庒村", DAY).suggestions()).contains("西吉尔镇屯庄村委会");
        assertThat(matcher.resolve(null, "东沟村", DAY).suggestions()).isNotEmpty();
    }

    @Test
    void understandsEveryOfficialNameOfTheDay() {
        for (VillageVersion version : matcher.versions(DAY)) {
            String text = version.countyName() + version.townshipName() + version.villageName();
            VillageMatch match = matcher.resolve(version.countyCode(), text, DAY);
            assertThat(match.villageCode()).as(text).isEqualTo(version.villageCode());
            assertThat(match.status()).as(text + match).isEqualTo(Status.MATCHED);
        }
    }

    @Test
    void splitsCellsThatNameSeveralVillages() {
        assertThat(VillageMatcher.splitVillages("屯庄村、水磨沟村；西吉尔村;\n 月亮地村 "))
                .isEqualTo(List.of("屯庄村", "水磨沟村", "西吉尔村", "月亮地村"));
        assertThat(VillageMatcher.splitVillages("西吉尔镇、屯庄村、英格堡乡月亮地村")).containsExactly("西吉尔镇屯庄村", "英格堡乡月亮地村");
        assertThat(VillageMatcher.splitVillages("西吉尔镇")).containsExactly("西吉尔镇");
        assertThat(VillageMatcher.splitVillages(" ")).isEmpty();
        assertThat(VillageMatcher.splitVillages(null)).isEmpty();
    }
}
