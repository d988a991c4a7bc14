package jindu.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import jindu.catalog.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceDataTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writesASmallFolder() throws IOException {
        Fixtures.write(folder, "divisions.csv", """
                county_code,county_name,township_code,township_name,village_code,village_name,valid_from,valid_to
                652328,木垒哈萨克自治县,652328101,西吉尔镇,652328101201,屯庄村委会,2016-07-31,2019-12-31
                652328,木垒哈萨克自治县,652328101,西吉尔镇,652328101201,屯庄新村委会,2020-01-01,
                """);
        Fixtures.write(folder, "villages.csv", """
                village_code,is_poor_village,is_region_level,valid_from,valid_to
                652328101201,true,false,2014-01-01,
                652328101201,true,true,2020-06-01,2020-12-31
                """);
        Fixtures.write(folder, "targets.csv", """
                indicator_id,year,area_level,area_code,target,unit,clause,nature
                persons_supported,2020,county,652328,320,人,二(一),guideline
                performances,2020,village,*,3,场,三(二),
                """);
        Fixtures.write(
                folder, "institutions.csv", "institution_id,name,level,county_code\nart-theatre,昌吉州艺术剧院,prefecture,\n");
        Fixtures.write(folder, "aliases.csv", "county_code,raw_text,village_code\n652328,屯庄子村,652328101201\n");
        Fixtures.write(folder, "calendar.csv", """
                month,county_code,due_date,reason
                2020-05,,2020-05-29,all
                2020-05,652328,2020-06-01,snow
                """);
    }

    @Test
    void readsEveryFile() {
        ReferenceData data = ReferenceData.read(folder);
        assertThat(data.divisions()).hasSize(2);
        assertThat(data.divisions().get(1).validTo()).isNull();
        assertThat(data.designations().get(1).isRegionLevel()).isTrue();
        assertThat(data.targets().get(0).target()).isEqualTo(new BigDecimal("320"));
        assertThat(data.targets().get(0).isGuideline()).isTrue();
        assertThat(data.targets().get(1).areaCode()).isEqualTo(Target.EVERY_AREA);
        assertThat(data.targets().get(1).isGuideline()).isFalse();
        assertThat(data.institutions().get(0).countyCode()).isNull();
        assertThat(data.absentFiles()).isEmpty();
        assertThat(data.contentHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void takesColumnsInAnyOrderAmongOthersAndAByteOrderMark() throws IOException {
        String before = ReferenceData.read(folder).contentHash();
        Fixtures.write(
                folder,
                "villages.csv",
                "\uFEFFvalid_to,note,is_region_level,is_poor_village,village_code,valid_from\r\n"
                        + ",\"a, b\",FALSE,TRUE,652328101201,2014/1/1\r\n\r\n");
        ReferenceData data = ReferenceData.read(folder);
        assertThat(data.designations())
                .containsExactly(new Designation("652328101201", true, false, LocalDate.of(2014, 1, 1), null));
        assertThat(data.contentHash()).isNotEqualTo(before);
    }

    @Test
    void keepsOfficialNamesAndClausesAsTheyAreWritten() throws IOException {
        Fixtures.write(
                folder,
                "divisions.csv",
                "county_code,county_name,township_code,township_name,village_code,village_name,valid_from,valid_to\n"
                        + "652325,奇台县,652325102,半截沟镇,652325102500, 半截沟奇台林场（村委会） ,,\n");
        Fixtures.write(
                folder,
                "targets.csv",
                "indicator_id,year,area_level,area_code,target,unit,clause,nature\n"
                        + "audio_villages,2020,prefecture,652300,139,个村,到２０２０年底，配备音响,\n");
        ReferenceData data = ReferenceData.read(folder);
        assertThat(data.divisions()).extracting(Division::villageName).containsExactly("半截沟奇台林场（村委会）");
        assertThat(data.targets()).extracting(Target::clause).containsExactly("到２０２０年底，配备音响");
    }

    @Test
    void doesWithoutTheFilesOfExceptionsAndSaysSo() throws IOException {
        Files.delete(folder.resolve("calendar.csv"));
        assertThat(ReferenceData.read(folder).absentFiles()).containsExactly("calendar.csv");
    }

    @Test
    void namesFileLineAndRemedyOfABadLine() throws IOException {
        Files.writeString(
                folder.resolve("divisions.csv"),
                Files.readString(folder.resolve("divisions.csv")) + "652328,木垒县,652328101,西吉尔镇,6.52E+11,某村,,\n");
        assertThatThrownBy(() -> ReferenceData.read(folder))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageStartingWith("Cannot read reference/divisions.csv line 4: village_code is 6.52E+11")
                .hasMessageContaining("format the column as text");
    }

    @Test
    void namesMissingColumnsAndFiles() throws IOException {
        Fixtures.write(folder, "villages.csv", "village_code,is_poor_village\n");
        assertThatThrownBy(() -> ReferenceData.read(folder))
                .hasMessageContaining(
                        "reference/villages.csv line 1: missing columns is_region_level, valid_from, valid_to");
        Files.delete(folder.resolve("divisions.csv"));
        assertThatThrownBy(() -> ReferenceData.read(folder))
                .hasMessageContaining("Cannot read reference/divisions.csv: the file is missing");
    }

    @Test
    void asksForUtf8() throws IOException {
        Files.write(
                folder.resolve("institutions.csv"), "institution_id,name\n1,剧院\n".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> ReferenceData.read(folder)).hasMessageContaining("institutions.csv: it is not UTF-8");
    }

    @Test
    void refusesImpossibleValues() throws IOException {
        Fixtures.write(folder, "calendar.csv", "month,county_code,due_date,reason\n2020-05,,2020-05-32,x\n");
        assertThatThrownBy(() -> ReferenceData.read(folder))
                .hasMessageContaining("calendar.csv line 2: due_date is 2020-05-32, a day that does not exist");
        Fixtures.write(folder, "calendar.csv", "month,county_code,due_date,reason\n2020-13,,2020-05-31,x\n");
        assertThatThrownBy(() -> ReferenceData.read(folder)).hasMessageContaining("expected a month such as 2020-05");
    }

    @Test
    void prefersTheCountysOwnDueDate() {
        ReferenceData data = ReferenceData.read(folder);
        assertThat(data.dueDate(YearMonth.of(2020, 5), "652328", 28)).isEqualTo("2020-06-01");
        assertThat(data.dueDate(YearMonth.of(2020, 5), "652325", 28)).isEqualTo("2020-05-29");
        assertThat(data.dueDate(YearMonth.of(2020, 6), "652325", 28)).isEqualTo("2020-06-28");
        assertThat(data.dueDate(YearMonth.of(2020, 2), "652325", 31)).isEqualTo("2020-02-29");
    }

    @Test
    void cutsVersionsWhereNamesOrDesignationsChange() {
        assertThat(ReferenceData.read(folder).villageVersions())
                .extracting(
                        VillageVersion::villageKey,
                        version -> String.valueOf(version.validTo()),
                        VillageVersion::villageName,
                        VillageVersion::isPoorVillage,
                        VillageVersion::isRegionLevel,
                        VillageVersion::isCurrent)
                .containsExactly(
                        tuple("652328101201@20160731", "2019-12-31", "屯庄村委会", true, false, false),
                        tuple("652328101201@20200101", "2020-05-31", "屯庄新村委会", true, false, false),
                        tuple("652328101201@20200601", "2020-12-31", "屯庄新村委会", true, true, false),
                        tuple("652328101201@20210101", "null", "屯庄新村委会", false, false, true));
    }

    @Test
    void refusesAnIndicatorThatIsASlipAndSaysWhichIsMeant() throws IOException {
        Fixtures.write(
                folder,
                "targets.csv",
                "indicator_id,year,area_level,area_code,target,unit,clause\nperson_supported,2020,prefecture,652300,600,人,一\n");
        assertThatThrownBy(() -> ReferenceData.read(folder))
                .isInstanceOf(WorkspaceException.class)
                .hasMessage("Cannot read reference/targets.csv line 2: indicator_id is person_supported; did you mean"
                        + " persons_supported?");
    }

    @Test
    void saysWhichLinesCountForNothing() throws IOException {
        Fixtures.write(
                folder,
                "targets.csv",
                "indicator_id,year,area_level,area_code,target,unit,clause\ntourists,2020,prefecture,652300,600,人,一\n");
        Fixtures.write(
                folder,
                "villages.csv",
                "village_code,is_poor_village,is_region_level,valid_from,valid_to\n652328101201,true,false,,\n652328101999,true,false,,\n");
        Fixtures.write(folder, "aliases.csv", "county_code,raw_text,village_code\n652328,屯庄子村,652328101998\n");

        assertThat(ReferenceData.read(folder).doubts())
                .extracting(Text::en)
                .satisfiesExactly(
                        villages -> assertThat(villages).contains("villages.csv", "line 3", "652328101999"),
                        aliases -> assertThat(aliases).contains("aliases.csv", "line 2", "652328101998"),
                        targets -> assertThat(targets).contains("targets.csv", "line 2", "tourists"));
    }

    @Test
    void refusesAMustReportThatIsNoCounty() {
        Settings standard = Settings.defaults(2020);
        Settings slip = new Settings(
                2020,
                standard.timeZone(),
                28,
                standard.prefecture(),
                java.util.List.of("652382"),
                standard.firstReportMonth(),
                5,
                20,
                85,
                false,
                java.util.Map.of());
        assertThatThrownBy(() -> ReferenceData.read(folder).checkedWith(slip))
                .isInstanceOf(WorkspaceException.class)
                .hasMessage("Invalid setting in jindu.yaml: must_report names 652382, no county of"
                        + " reference/divisions.csv; did you mean 652328?");
        assertThat(ReferenceData.read(folder).checkedWith(standard).doubts()).hasSize(1);
    }

    @Test
    void refusesDivisionsWithoutALineAndSaysWhereToGetThem() throws IOException {
        Fixtures.write(
                folder,
                "divisions.csv",
                "county_code,county_name,township_code,township_name,village_code,village_name,valid_from,valid_to\n");
        assertThatThrownBy(() -> ReferenceData.read(folder))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContainingAll(
                        "divisions.csv: it has no line below the first", "National Bureau of Statistics");
    }
}
