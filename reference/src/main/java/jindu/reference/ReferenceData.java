package jindu.reference;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The reference data of a workspace.
 *
 * @param contentHash SHA-256 in hex over the reference files, the same for the same contents
 * @param absentFiles files of exceptions and spellings (institutions.csv, aliases.csv, calendar.csv) that were not there
 *     and count as empty
 */
public record ReferenceData(
        List<Division> divisions,
        List<Designation> designations,
        List<Target> targets,
        List<Institution> institutions,
        List<Alias> aliases,
        List<DueDate> dueDates,
        String contentHash,
        List<String> absentFiles)
        implements Serializable {

    public ReferenceData {
        divisions = List.copyOf(divisions);
        designations = List.copyOf(designations);
        targets = List.copyOf(targets);
        institutions = List.copyOf(institutions);
        aliases = List.copyOf(aliases);
        dueDates = List.copyOf(dueDates);
        absentFiles = List.copyOf(absentFiles);
    }

    /**
     * Reads the reference folder of a workspace.
     *
     * @throws WorkspaceException when a file or column is missing or a line cannot be read; the message names file and
     *     line and says how to mend it
     */
    public static ReferenceData read(Path referenceFolder) {
        return new ReferenceReader(referenceFolder).read();
    }

    /**
     * The villages' versions, by code and then by time: the divisions' versions, cut where a designation begins or ends.
     * Where two lines of a code overlap or touch, the one with the later valid_from wins from its valid_from on.
     */
    public List<VillageVersion> villageVersions() {
        return VillageVersions.of(divisions, designations);
    }

    /**
     * The last day on which a month's report of a county is in time: the county's own exception, else the exception for
     * all, else the deadline day (the month's last day where the month is shorter).
     */
    public LocalDate dueDate(YearMonth month, String countyCode, int deadlineDay) {
        LocalDate due = month.atDay(Math.min(deadlineDay, month.lengthOfMonth()));
        for (DueDate exception : dueDates) {
            if (exception.month().equals(month)) {
                if (countyCode.equals(exception.countyCode())) {
                    return exception.dueDate();
                }
                if (exception.countyCode() == null) {
                    due = exception.dueDate();
                }
            }
        }
        return due;
    }
}
