package jindu.transform;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jindu.reference.Counties;
import jindu.reference.Institution;
import jindu.reference.Institutions;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.VillageMatch;
import jindu.reference.VillageMatcher;
import jindu.reference.VillageVersion;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Which village and institution the texts of staging mean, by the reference data of this run: a new alias mends old
 * months. Texts are few even where rows are many, so they are told apart on the driver.
 */
final class Places {

    /** One pass over staging for every text that has to be told. */
    private static final String TEXTS = """
            select distinct
              'roster' as kind, submission.county_code as county_text, coalesce(staged.village_text, '') as village_text,
              submission.month as day, '' as institution_text
            from stg_roster_row as staged
            inner join stg_submission as submission on submission.submission_id = staged.submission_id
            where staged.is_accepted
            union all
            select distinct
              'service' as kind, coalesce(county_text, '') as county_text, coalesce(village_text, '') as village_text,
              cast(event_date as string) as day, coalesce(institution_text, '') as institution_text
            from stg_service_event
            where event_date is not null
            """;

    private final VillageMatcher villages;
    private final Counties counties;
    private final Institutions institutions;
    private final String prefectureCode;
    /** The versions of dim_village, which designations cut too; the matcher knows those of the divisions alone. */
    private final Map<String, List<VillageVersion>> versionsByCode;

    private final LocalTable rosterPlaces = LocalTable.of(
            "stg_roster_place",
            "county_code STRING, month STRING, village_text STRING, village_key STRING, place_label STRING");
    private final LocalTable servicePlaces = LocalTable.of(
            "stg_service_place",
            "county_text STRING, village_text STRING, event_date DATE, county_code STRING, village_key STRING,"
                    + " named_county_code STRING");
    private final LocalTable institutionMatches =
            LocalTable.of("stg_institution_match", "institution_text STRING, institution_key STRING");
    private LocalDate firstDay = LocalDate.MAX;
    private LocalDate lastDay = LocalDate.MIN;

    Places(Settings settings, ReferenceData reference, VillageMatcher villages) {
        this.villages = villages;
        this.counties = villages.counties();
        this.institutions = new Institutions(reference.institutions());
        this.prefectureCode = settings.prefecture().code();
        this.versionsByCode =
                reference.villageVersions().stream().collect(Collectors.groupingBy(VillageVersion::villageCode));
    }

    /** Collects the texts from the views over staging and tells each. */
    void tell(SparkSession spark) {
        Set<List<Object>> known = new LinkedHashSet<>();
        for (Row row : spark.sql(TEXTS).collectAsList()) {
            String county = row.getString(1);
            String village = row.getString(2);
            String day = row.getString(3);
            String institution = row.getString(4);
            if (row.getString(0).equals("roster")) {
                addRosterPlace(county, village, YearMonth.parse(day));
            } else {
                if (known.add(List.of(county, village, day))) {
                    addServicePlaces(county, village, LocalDate.parse(day));
                }
                if (known.add(List.of(institution))) {
                    institutionMatches.add(
                            institution,
                            institutions
                                    .find(institution)
                                    .map(Institution::institutionId)
                                    .orElse("unknown"));
                }
            }
        }
    }

    List<LocalTable> tables() {
        return List.of(rosterPlaces, servicePlaces, institutionMatches);
    }

    /** The first month in which there is a list or an event; empty where there is none. */
    Optional<YearMonth> firstMonth() {
        return firstDay.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(YearMonth.from(firstDay));
    }

    Optional<YearMonth> lastMonth() {
        return lastDay.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(YearMonth.from(lastDay));
    }

    private void addRosterPlace(String countyCode, String text, YearMonth month) {
        LocalDate on = month.atEndOfMonth();
        seen(on);
        Optional<VillageVersion> village = version(villages.resolve(countyCode, text, on), on);
        rosterPlaces.add(
                countyCode,
                month.toString(),
                text,
                village.map(VillageVersion::villageKey).orElse(unknown(countyCode)),
                village.map(VillageVersion::villageName).orElse("村不详"));
    }

    private void addServicePlaces(String countyText, String villageText, LocalDate on) {
        seen(on);
        Optional<String> named = counties.find(countyText).map(Counties.Found::countyCode);
        String within = named.filter(c -> !c.equals(prefectureCode)).orElse(null);
        Set<List<String>> places = new LinkedHashSet<>();
        for (String text : VillageMatcher.splitVillages(villageText)) {
            Optional<VillageVersion> village = version(villages.resolve(within, text, on), on);
            String county = village.map(VillageVersion::countyCode).orElse(within == null ? prefectureCode : within);
            places.add(List.of(county, village.map(VillageVersion::villageKey).orElse(unknown(county))));
        }
        if (places.isEmpty()) {
            String county = within == null ? prefectureCode : within;
            places.add(List.of(county, unknown(county)));
        }
        for (List<String> place : places) {
            servicePlaces.add(
                    countyText, villageText, java.sql.Date.valueOf(on), place.get(0), place.get(1), named.orElse(null));
        }
    }

    private Optional<VillageVersion> version(VillageMatch match, LocalDate on) {
        return versionsByCode.getOrDefault(match.villageCode(), List.of()).stream()
                .filter(v -> v.isValidOn(villages.listedOn(on)))
                .findFirst();
    }

    private static String unknown(String countyCode) {
        return countyCode + "-unknown";
    }

    private void seen(LocalDate day) {
        firstDay = day.isBefore(firstDay) ? day : firstDay;
        lastDay = day.isAfter(lastDay) ? day : lastDay;
    }
}
