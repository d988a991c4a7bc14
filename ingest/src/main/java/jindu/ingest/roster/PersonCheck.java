package jindu.ingest.roster;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import jindu.catalog.Rule;
import jindu.catalog.roster.PersonRules;
import jindu.catalog.roster.RosterThresholds;
import jindu.catalog.roster.SupportMode;
import jindu.ingest.value.ResidentId;
import jindu.ingest.value.SexText;

/** Holds a valid ID number against the rest of its row. */
final class PersonCheck {

    private PersonCheck() {}

    /**
     * The rules that find something.
     *
     * @param idNumber valid, in its 18-digit form
     * @param sex what the cell says, or null where it says nothing of the kind
     * @param mode null where the cell is empty
     */
    static List<Rule> find(String idNumber, SexText.Sex sex, SupportMode mode, LocalDate monthEnd) {
        List<Rule> found = new ArrayList<>();
        int age = Period.between(ResidentId.birth(idNumber), monthEnd).getYears();
        boolean isYoung = age < RosterThresholds.YOUNGEST.intValue();
        if (isYoung && mode != null && mode.isEmployment()) {
            found.add(PersonRules.TOO_YOUNG_TO_WORK);
        } else if (isYoung || age > RosterThresholds.OLDEST.intValue()) {
            found.add(PersonRules.OUTSIDE_WORKING_AGE);
        }
        boolean isMale = ResidentId.isMale(idNumber);
        if (sex == SexText.Sex.MALE && !isMale || sex == SexText.Sex.FEMALE && isMale) {
            found.add(PersonRules.SEX_DISAGREES);
        }
        return found;
    }
}
