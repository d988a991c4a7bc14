package jindu.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RosterFilesTest {

    private final Divisions divisions = Divisions.load();
    private final List<RosterFile> files = files();

    @Test
    void listsAboutSixHundredPeopleAllTold() {
        Set<String> ids = new HashSet<>();
        accepted().forEach(row -> ids.add(row.meant().person().id()));

        assertThat(ids).hasSizeBetween(580, 700);
    }

    @Test
    void givesEveryPersonAnIdNumberThatIsRightAndNobodys() {
        accepted().forEach(row -> {
            String id = row.meant().person().id();
            assertThat(id).startsWith("659999");
            assertThat(ResidentId.isRight(id)).as(id).isTrue();
        });
    }

    @Test
    void givesEveryPersonAnUnmistakablyInventedNameAndBusiness() {
        accepted().forEach(row -> {
            assertThat(row.meant().person().name()).matches("[样例拟].+");
            assertThat(row.meant().business().name()).containsAnyOf("样", "例", "拟");
        });
    }

    /** The report hides an owner's name behind kind and village: two inns there would look like one business. */
    @Test
    void letsNoVillageHaveTwoOwnersInns() {
        for (RosterFile file : files) {
            Set<String> businesses = new TreeSet<>();
            Set<String> villages = new TreeSet<>();
            file.sheets().stream()
                    .flatMap(sheet -> sheet.rows.stream())
                    .filter(row -> row.isAccepted() && row.meant().business().isOwnersOwn())
                    .forEach(row -> {
                        businesses.add(row.meant().business().name());
                        villages.add(row.meant().home().villageCode());
                    });
            assertThat(villages).as(file.path()).hasSameSizeAs(businesses);
        }
    }

    @Test
    void namesNoBusinessAfterSomebodyElse() {
        accepted()
                .filter(row -> !row.meant().business().isOwnersOwn())
                .forEach(row -> assertThat(row.meant().business().name())
                        .doesNotContain(row.meant().person().name()));
    }

    private Stream<RosterRow> accepted() {
        return files.stream()
                .flatMap(file -> file.sheets().stream())
                .flatMap(sheet -> sheet.rows.stream())
                .filter(RosterRow::isAccepted);
    }

    private List<RosterFile> files() {
        People people = new People();
        SupportPlan plan = new SupportPlan(divisions, new PoorVillages(divisions), people);
        return new RosterFiles(divisions, plan, people).files();
    }
}
