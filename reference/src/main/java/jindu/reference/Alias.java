package jindu.reference;

import java.io.Serializable;

/** One line of aliases.csv: a spelling that matching cannot guess; countyCode is null where it holds everywhere. */
public record Alias(String countyCode, String rawText, String villageCode) implements Serializable {}
