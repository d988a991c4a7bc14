package jindu.reference;

import java.io.Serializable;
import java.time.LocalDate;

/** One line of villages.csv: what a village is designated as, for a time; validTo is null while it holds. */
public record Designation(
        String villageCode, boolean isPoorVillage, boolean isRegionLevel, LocalDate validFrom, LocalDate validTo)
        implements Serializable {}
