package jindu.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DivisionsTest {

    private final Divisions divisions = Divisions.load();

    @Test
    void givesAVillageRecodedTwiceThreeCodesOneAfterTheOther() {
        assertThat(divisions.at("652328103201", LocalDate.of(2017, 12, 31)).shortName())
                .isEqualTo("新户村");
        assertThat(divisions.find("652328103201", LocalDate.of(2018, 10, 31))).isEmpty();
        assertThat(divisions.at("652328103206", LocalDate.of(2018, 10, 31)).shortName())
                .isEqualTo("新户村");
        assertThat(divisions.at("652328103211", LocalDate.of(2019, 10, 31)).shortName())
                .isEqualTo("新户村");
    }

    @Test
    void endsAVersionOnTheDayBeforeTheNewName() {
        assertThat(divisions.at("652302201202", LocalDate.of(2020, 6, 29)).shortName())
                .isEqualTo("黄山村");
        assertThat(divisions.at("652302201202", LocalDate.of(2020, 6, 30)).shortName())
                .isEqualTo("黄山中心村");
    }

    @Test
    void neverLetsTwoVersionsOfACodeHoldOnOneDay() {
        List<Village> versions = divisions.versions();
        for (int i = 1; i < versions.size(); i++) {
            Village earlier = versions.get(i - 1);
            Village later = versions.get(i);
            if (earlier.code().equals(later.code())) {
                assertThat(earlier.validTo()).as(later.code()).isBefore(later.validFrom());
            }
        }
    }

    @Test
    void writesNoPlaceThatTownshipAndNameLeaveOpen() {
        for (County county : County.values()) {
            for (LocalDate day : List.of(LocalDate.of(2020, 5, 31), LocalDate.of(2020, 6, 30))) {
                Set<String> places = new HashSet<>();
                divisions.steadyRuralVillages(county).stream()
                        .map(village -> divisions.at(village.code(), day))
                        .forEach(village -> assertThat(places.add(village.townshipName() + village.shortName()))
                                .as(village.toString())
                                .isTrue());
            }
        }
    }

    @Test
    void designates139VillagesTenOfThemRegionLevel() {
        PoorVillages poorVillages = new PoorVillages(divisions);

        assertThat(poorVillages.all()).hasSize(139).doesNotHaveDuplicates();
        assertThat(poorVillages.all().stream().filter(village -> poorVillages.isRegionLevel(village.code())))
                .hasSize(10);
    }
}
