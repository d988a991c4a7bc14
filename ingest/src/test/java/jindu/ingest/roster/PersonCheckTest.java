package jindu.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jindu.catalog.roster.PersonRules;
import jindu.catalog.roster.SupportMode;
import jindu.ingest.value.SexText;
import org.junit.jupiter.api.Test;

class PersonCheckTest {

    private static final String BORN_2004_05_31 = "659999200405310012";
    private static final String BORN_1949_06_01 = "659999194906010016";
    private static final String MAN = "659999198001010013";
    private static final LocalDate MAY = LocalDate.of(2020, 5, 31);

    @Test
    void takesWhoeverTurnsSixteenOnTheMonthsLastDayForOldEnough() {
        assertThat(PersonCheck.find(BORN_2004_05_31, null, SupportMode.EMPLOYMENT, MAY))
                .isEmpty();
        assertThat(PersonCheck.find(BORN_2004_05_31, null, SupportMode.EMPLOYMENT, MAY.minusDays(1)))
                .containsExactly(PersonRules.TOO_YOUNG_TO_WORK);
        assertThat(PersonCheck.find(BORN_2004_05_31, null, SupportMode.DIVIDEND, MAY.minusDays(1)))
                .containsExactly(PersonRules.OUTSIDE_WORKING_AGE);
    }

    @Test
    void notesNobodyBeforeTheDayOfTurningSeventyOne() {
        assertThat(PersonCheck.find(BORN_1949_06_01, null, SupportMode.EMPLOYMENT, MAY))
                .isEmpty();
        assertThat(PersonCheck.find(BORN_1949_06_01, null, SupportMode.EMPLOYMENT, LocalDate.of(2020, 6, 30)))
                .containsExactly(PersonRules.OUTSIDE_WORKING_AGE);
    }

    @Test
    void comparesTheSexOnlyWhereOneIsSaid() {
        assertThat(PersonCheck.find(MAN, SexText.Sex.FEMALE, null, MAY)).containsExactly(PersonRules.SEX_DISAGREES);
        assertThat(PersonCheck.find(MAN, SexText.Sex.MALE, null, MAY)).isEmpty();
        assertThat(PersonCheck.find(MAN, SexText.Sex.NOT_STATED, null, MAY)).isEmpty();
        assertThat(PersonCheck.find(MAN, null, null, MAY)).isEmpty();
    }
}
