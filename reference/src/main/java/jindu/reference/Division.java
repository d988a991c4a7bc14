package jindu.reference;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One line of divisions.csv: a village and the township and county it belongs to, for a time.
 *
 * @param countyCode six digits
 * @param townshipCode nine digits
 * @param villageCode twelve digits
 * @param validFrom first day; 1900-01-01 where the file leaves it empty
 * @param validTo last day, or null while it holds
 */
public record Division(
        String countyCode,
        String countyName,
        String townshipCode,
        String townshipName,
        String villageCode,
        String villageName,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {}
