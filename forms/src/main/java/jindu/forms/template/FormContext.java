package jindu.forms.template;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import jindu.reference.Institution;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.VillageMatch;
import jindu.reference.VillageMatcher;
import jindu.reference.VillageVersion;

/** Whom and when a form is for, and what the reference data offers for it. */
record FormContext(
        ReferenceData reference, Settings settings, VillageMatcher villages, String countyCode, YearMonth month) {

    /** The county's short name, as its people write it. */
    String countyName() {
        return villages.counties().shortName(countyCode);
    }

    String bureau() {
        return countyName() + "文化体育广播电视和旅游局";
    }

    String monthText() {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /**
     * The day that stands as that of filling until the clerk changes it: one of the month itself, also where an exception
     * lets the report come later, because it tells the month.
     */
    String fillingDate() {
        return monthText() + Math.min(settings.deadlineDay(), month.lengthOfMonth()) + "日";
    }

    LocalDate dueDate() {
        return reference.dueDate(month, countyCode, settings.deadlineDay());
    }

    /** Every county of the prefecture, the form's own first. */
    List<String> countyNames() {
        return villages.counties().codes().stream()
                .sorted(Comparator.comparing((String code) -> !code.equals(countyCode))
                        .thenComparing(Comparator.naturalOrder()))
                .map(villages.counties()::shortName)
                .toList();
    }

    /** The county's villages as they are written, in the order of their codes; each is understood without a warning. */
    List<String> villageNames() {
        LocalDate on = month.atEndOfMonth();
        return villages.versions(on).stream()
                .filter(v -> v.countyCode().equals(countyCode))
                .sorted(Comparator.comparing(VillageVersion::villageCode))
                .map(v -> understood(v, on))
                .distinct()
                .toList();
    }

    private String understood(VillageVersion village, LocalDate on) {
        VillageMatch match = villages.resolve(countyCode, village.writtenName(), on);
        boolean isPlain = match.status() == VillageMatch.Status.MATCHED
                && village.villageCode().equals(match.villageCode());
        return isPlain ? village.writtenName() : village.townshipName() + village.villageName();
    }

    /** The county's institutions, then those of no county. */
    List<String> institutionNames() {
        return reference.institutions().stream()
                .filter(i -> i.countyCode() == null || i.countyCode().equals(countyCode))
                .sorted(Comparator.comparing((Institution i) -> i.countyCode() == null)
                        .thenComparing(Institution::institutionId))
                .map(Institution::name)
                .toList();
    }
}
