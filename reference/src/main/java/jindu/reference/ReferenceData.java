package jindu.reference;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jindu.catalog.Text;

/**
 * The reference data of a workspace.
 *
 * @param contentHash SHA-256 in hex over the reference files, the same for the same contents
 * @param absentFiles files of exceptions and spellings (institutions.csv, aliases.csv, calendar.csv) that were not there
 *     and count as empty
 * @param doubts lines that name what nothing else knows and count for nothing, for the screen
 */
public record ReferenceData(
        List<Division> divisions,
        List<Designation> designations,
        List<Target> targets,
        List<Institution> institutions,
        List<Alias> aliases,
        List<DueDate> dueDates,
        String contentHash,
        List<String> absentFiles,
        List<Text> doubts)
        implements Serializable {

    public ReferenceData {
        divisions = List.copyOf(divisions);
        designations = List.copyOf(designations);
        targets = List.copyOf(targets);
        institutions = List.copyOf(institutions);
        aliases = List.copyOf(aliases);
        dueDates = List.copyOf(dueDates);
        absentFiles = List.copyOf(absentFiles);
        doubts = List.copyOf(doubts);
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
     * The same, after its counties were held against those that the settings make report.
     *
     * @throws WorkspaceException where must_report names a county that the divisions do not have
     */
    public ReferenceData checkedWith(Settings settings) {
        Set<String> codes = new TreeSet<>();
        divisions.forEach(division -> codes.add(division.countyCode()));
        List<String> unknown = settings.mustReport().stream()
                .filter(code -> !codes.contains(code))
                .toList();
        if (unknown.isEmpty()) {
            return this;
        }
        // Whoever left the setting out did not name these counties.
        if (!settings.mustReport().equals(Settings.defaults(settings.planYear()).mustReport())) {
            throw new WorkspaceException(Text.of(
                            "设置无效，jindu.yaml：must_report 中的 {0} 不是 reference/divisions.csv 的县市；是否想写 {1}？",
                            "Invalid setting in jindu.yaml: must_report names {0}, no county of reference/divisions.csv;"
                                    + " did you mean {1}?")
                    .with(
                            unknown.get(0),
                            EditDistance.nearest(unknown.get(0), codes).orElse("?")));
        }
        List<Text> more = new ArrayList<>(doubts);
        more.add(Text.of(
                "divisions.csv 中没有应报县市 " + String.join("、", unknown) + "（must_report）。请补上区划，或改设置。",
                "divisions.csv does not have the counties " + String.join(", ", unknown)
                        + " that must_report makes report. Add them, or change the setting."));
        return new ReferenceData(
                divisions, designations, targets, institutions, aliases, dueDates, contentHash, absentFiles, more);
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
