package jindu.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A village while neither its names nor its designation changed. The versions of one code do not overlap.
 *
 * @param validTo last day, or null while it holds
 * @param isCurrent true for a version that still holds
 */
public record VillageVersion(
        String villageCode,
        String villageName,
        String townshipCode,
        String townshipName,
        String countyCode,
        String countyName,
        boolean isPoorVillage,
        boolean isRegionLevel,
        LocalDate validFrom,
        LocalDate validTo,
        boolean isCurrent)
        implements Serializable {

    /** The key of the version in the warehouse: {@code 652328101201@20200101}. */
    public String villageKey() {
        return villageCode + "@" + validFrom.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Township and village as people write them, the village without its committee: 西吉尔镇屯庄村. */
    public String writtenName() {
        VillageName name = VillageName.parse(villageName);
        return townshipName
                + switch (name.kind()) {
                    case VILLAGE -> name.core() + "村";
                    case COMMUNITY -> name.core() + "社区";
                    case NONE -> villageName;
                };
    }

    public boolean isValidOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }
}
