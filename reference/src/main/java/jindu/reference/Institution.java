package jindu.reference;

import java.io.Serializable;

/** One line of institutions.csv; countyCode is null where the institution belongs to no county. */
public record Institution(String institutionId, String name, String level, String countyCode) implements Serializable {}
