package jindu.reference;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import jindu.catalog.Text;

/** Reads the six reference files. */
final class ReferenceReader {
    /** Where a line names no first day. */
    static final LocalDate SINCE_EVER = LocalDate.of(1900, 1, 1);

    private final Path folder;
    private final MessageDigest digest = Digests.sha256();
    private final List<String> absent = new ArrayList<>();

    ReferenceReader(Path folder) {
        this.folder = folder;
    }

    ReferenceData read() {
        CsvTable divisionsFile = CsvTable.read(
                folder,
                "divisions.csv",
                "county_code",
                "county_name",
                "township_code",
                "township_name",
                "village_code",
                "village_name",
                "valid_from",
                "valid_to");
        List<Division> divisions = rows(divisionsFile, ReferenceReader::division);
        if (divisions.isEmpty()) {
            throw new WorkspaceException(Text.of(
                    "无法使用 reference/divisions.csv：首行之下没有内容。请按国家统计局公布的统计用区划代码填入县市、乡镇、村，"
                            + "格式见 data-samples/workspace/reference/divisions.csv。",
                    "Cannot use reference/divisions.csv: it has no line below the first. Enter the counties, townships"
                            + " and villages with their statistical codes, as published by the National Bureau of"
                            + " Statistics; data-samples/workspace/reference/divisions.csv shows the form."));
        }
        CsvTable villagesFile = CsvTable.read(
                folder, "villages.csv", "village_code", "is_poor_village", "is_region_level", "valid_from", "valid_to");
        List<Designation> designations = rows(villagesFile, ReferenceReader::designation);
        // nature may be absent: a target is binding unless said otherwise.
        CsvTable targetsFile = CsvTable.read(
                folder, "targets.csv", "indicator_id", "year", "area_level", "area_code", "target", "unit", "clause");
        List<Target> targets = rows(targetsFile, ReferenceReader::target);
        List<Institution> institutions = rows(
                optional("institutions.csv", "institution_id", "name", "level", "county_code"),
                ReferenceReader::institution);
        CsvTable aliasesFile = optional("aliases.csv", "county_code", "raw_text", "village_code");
        List<Alias> aliases = rows(aliasesFile, ReferenceReader::alias);
        List<DueDate> dueDates =
                rows(optional("calendar.csv", "month", "county_code", "due_date", "reason"), ReferenceReader::dueDate);
        ReferenceDoubts doubts = new ReferenceDoubts(divisions);
        doubts.checkVillages(villagesFile);
        doubts.checkVillages(aliasesFile);
        doubts.checkIndicators(targetsFile);
        return new ReferenceData(
                divisions,
                designations,
                targets,
                institutions,
                aliases,
                dueDates,
                HexFormat.of().formatHex(digest.digest()),
                absent,
                doubts.found());
    }

    private CsvTable optional(String name, String... columns) {
        CsvTable table = CsvTable.readIfPresent(folder, name, columns);
        if (table == null) {
            absent.add(name);
        }
        return table;
    }

    private <T> List<T> rows(CsvTable table, Function<CsvTable.Row, T> reading) {
        if (table == null) {
            return List.of();
        }
        // Length and name go in, so that no two sets of files can make the same stream of bytes.
        digest.update((table.file() + '\n' + table.bytes().length + '\n').getBytes(StandardCharsets.UTF_8));
        digest.update(table.bytes());
        return table.rows().stream().map(reading).toList();
    }

    private static Division division(CsvTable.Row row) {
        LocalDate from = row.optionalDate("valid_from", SINCE_EVER);
        return new Division(
                row.code("county_code", 6),
                row.written("county_name"),
                row.code("township_code", 9),
                row.written("township_name"),
                row.code("village_code", 12),
                row.written("village_name"),
                from,
                validTo(row, from));
    }

    private static Designation designation(CsvTable.Row row) {
        LocalDate from = row.optionalDate("valid_from", SINCE_EVER);
        return new Designation(
                row.code("village_code", 12),
                row.flag("is_poor_village"),
                row.flag("is_region_level"),
                from,
                validTo(row, from));
    }

    /** A far date, as some systems write for no end, is no end. */
    private static LocalDate validTo(CsvTable.Row row, LocalDate from) {
        LocalDate to = row.optionalDate("valid_to", null);
        if (to == null || to.getYear() >= 9999) {
            return null;
        }
        if (to.isBefore(from)) {
            throw row.fault(Text.of(
                            "valid_to {0} 早于 valid_from {1}。请改正其一。",
                            "valid_to {0} is before valid_from {1}. Correct one of the two.")
                    .with(to, from));
        }
        return to;
    }

    private static Target target(CsvTable.Row row) {
        String nature = row.choice("nature", "binding", "binding", "guideline");
        String areaLevel = row.choice("area_level", null, "prefecture", "county", "village");
        String areaCode = row.text("area_code");
        if (areaCode.equals(Target.EVERY_AREA)) {
            if (areaLevel.equals("prefecture")) {
                throw row.fault(Text.of(
                        "area_code 为 * 只用于 area_level 为 county 或 village。请填州的代码。",
                        "area_code * is for area_level county and village. Give the prefecture's code."));
            }
        } else {
            areaCode = row.code("area_code", areaLevel.equals("village") ? 12 : 6);
        }
        return new Target(
                row.text("indicator_id"),
                row.integer("year"),
                areaLevel,
                areaCode,
                row.optionalNumber("target"),
                row.optionalText("unit", ""),
                row.optionallyWritten("clause", ""),
                nature.equals("guideline"));
    }

    private static Institution institution(CsvTable.Row row) {
        return new Institution(
                row.text("institution_id"),
                row.written("name"),
                row.optionalText("level", ""),
                row.optionalCode("county_code", 6));
    }

    private static Alias alias(CsvTable.Row row) {
        return new Alias(row.optionalCode("county_code", 6), row.text("raw_text"), row.code("village_code", 12));
    }

    private static DueDate dueDate(CsvTable.Row row) {
        return new DueDate(
                row.month("month"),
                row.optionalCode("county_code", 6),
                row.date("due_date"),
                row.optionalText("reason", ""));
    }
}
