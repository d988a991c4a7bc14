package jindu.ingest.roster;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jindu.catalog.Rule;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.Form;
import jindu.ingest.form.Finding;
import jindu.ingest.form.HeadedSheet;
import jindu.ingest.form.MonthSigns;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.ReadContext;
import jindu.ingest.grid.Sheet;
import jindu.ingest.value.Redactor;
import jindu.reference.Counties;

/** Reads the roster sheets of a workbook into a submission for each county that they list. */
public final class RosterReader {

    private final ReadContext context;
    private final Counties counties;

    public RosterReader(ReadContext context) {
        this.context = context;
        this.counties = context.villages().counties();
    }

    /** The sheet with its roster header, if it has one. */
    public static Optional<HeadedSheet<RosterColumn>> headed(Sheet sheet) {
        return RosterSheet.HEADERS.find(sheet).map(header -> new HeadedSheet<>(sheet, header));
    }

    /** The texts below the name column's header: what has to be masked wherever else it stands. */
    public static List<String> names(HeadedSheet<RosterColumn> headed) {
        Integer column = headed.header().columns().get(RosterColumn.NAME);
        return column == null
                ? List.of()
                : headed.sheet().rows().stream()
                        .filter(r -> r.number() > headed.header().lastRow())
                        .map(r -> r.cell(column).text())
                        .filter(t -> !t.isBlank())
                        .toList();
    }

    /**
     * @param headed the sheets to read
     * @param redactor knows the names of every list in the file
     */
    public List<ParsedSubmission> read(List<HeadedSheet<RosterColumn>> headed, Redactor redactor) {
        List<RosterSheet> sheets = headed.stream()
                .map(h -> RosterSheet.read(h, redactor.redact(h.sheet().name())))
                .toList();
        List<Finding> findings = new ArrayList<>();
        sheets.forEach(s -> findings.addAll(s.findings()));
        int present = sheets.stream().mapToInt(s -> s.lines().size()).sum();

        Map<String, List<RosterLine>> linesByCounty = linesByCounty(sheets, findings);
        Optional<YearMonth> month = month(sheets, findings);
        String monthText = month.map(YearMonth::toString).orElse(null);
        if (linesByCounty.isEmpty()) {
            return List.of(reject(FileRules.NO_COUNTY, null, monthText, present, findings));
        }
        if (month.isEmpty()) {
            String onlyCounty = linesByCounty.size() == 1
                    ? linesByCounty.keySet().iterator().next()
                    : null;
            return List.of(reject(FileRules.NO_MONTH, onlyCounty, null, present, findings));
        }
        List<ParsedSubmission> submissions = new ArrayList<>();
        linesByCounty.forEach((county, lines) -> {
            // What is said of the file as a whole goes with its first submission.
            List<Finding> own = submissions.isEmpty() ? new ArrayList<>(findings) : new ArrayList<>();
            submissions.add(submission(county, month.get(), lines, sheets, redactor, own));
        });
        return submissions;
    }

    private ParsedSubmission submission(
            String county,
            YearMonth month,
            List<RosterLine> lines,
            List<RosterSheet> sheets,
            Redactor redactor,
            List<Finding> findings) {
        boolean empty = lines.isEmpty();
        if (empty && sheets.stream().noneMatch(RosterSheet::saysNone)) {
            return reject(FileRules.EMPTY_LIST, county, month.toString(), 0, findings);
        }
        RosterCheck check = new RosterCheck(context, county, month, redactor, findings);
        List<Object[]> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(check.row(line)));
        return new ParsedSubmission(
                Form.ROSTER,
                county,
                month.toString(),
                null,
                empty,
                RosterTables.STAGED_ROW,
                rows,
                check.accepted(),
                rows.size() - check.accepted(),
                findings);
    }

    private static ParsedSubmission reject(Rule rule, String county, String month, int rows, List<Finding> findings) {
        List<Finding> all = new ArrayList<>();
        all.add(Finding.onFile(rule, null, null));
        all.addAll(findings);
        return ParsedSubmission.rejected(Form.ROSTER, county, month, rows, all, rule.id());
    }

    /** The rows of each county, by the reporting unit of their sheet or, failing that, from the rows themselves. */
    private Map<String, List<RosterLine>> linesByCounty(List<RosterSheet> sheets, List<Finding> findings) {
        Map<RosterSheet, String> unitCounties = new HashMap<>();
        sheets.forEach(s -> county(s.unit()).ifPresent(c -> unitCounties.put(s, c)));
        String onlyUnit = unitCounties.values().stream().distinct().count() == 1
                ? unitCounties.values().iterator().next()
                : null;
        Map<String, List<RosterLine>> byCounty = new LinkedHashMap<>();
        for (RosterSheet sheet : sheets) {
            String unitCounty = unitCounties.get(sheet);
            List<String> rowCounties =
                    sheet.lines().stream().map(this::rowCounty).toList();
            String most = mostFrequent(rowCounties);
            if (unitCounty != null) {
                byCounty.computeIfAbsent(unitCounty, c -> new ArrayList<>()).addAll(sheet.lines());
                if (most != null && !most.equals(unitCounty)) {
                    findings.add(Finding.onSheet(
                            FileRules.COUNTY_DISAGREES,
                            sheet.name(),
                            counties.shortName(unitCounty),
                            counties.shortName(most)));
                }
                continue;
            }
            String otherwise = most != null ? most : county(sheet.title()).orElse(onlyUnit);
            for (int i = 0; i < sheet.lines().size(); i++) {
                String county =
                        Objects.requireNonNullElse(rowCounties.get(i), Objects.requireNonNullElse(otherwise, ""));
                if (!county.isEmpty()) {
                    byCounty.computeIfAbsent(county, c -> new ArrayList<>())
                            .add(sheet.lines().get(i));
                }
            }
            if (sheet.lines().isEmpty() && otherwise != null) {
                byCounty.computeIfAbsent(otherwise, c -> new ArrayList<>());
            }
        }
        return byCounty;
    }

    private Optional<String> county(String text) {
        return counties.find(text)
                .map(Counties.Found::countyCode)
                .filter(code -> !code.equals(context.settings().prefecture().code()));
    }

    /** The county a row names in its county cell, or whose village it names; null where neither tells. */
    private String rowCounty(RosterLine line) {
        return county(line.text(RosterColumn.COUNTY)).orElseGet(() -> {
            String village = context.villages()
                    .resolve(null, line.text(RosterColumn.VILLAGE), context.receivedOn())
                    .villageCode();
            return village == null ? null : village.substring(0, 6);
        });
    }

    private static String mostFrequent(List<String> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(v -> v, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private Optional<YearMonth> month(List<RosterSheet> sheets, List<Finding> findings) {
        int planYear = context.settings().planYear();
        String title = sheets.stream().map(RosterSheet::title).collect(Collectors.joining(" "));
        String filled = sheets.stream()
                .map(RosterSheet::filled)
                .filter(f -> !f.isEmpty())
                .findFirst()
                .orElse("");
        MonthSigns signs = MonthSigns.of(context.path(), title, filled, planYear);
        Optional<YearMonth> month = signs.month();
        month.ifPresent(m -> {
            signs.disagreeing()
                    .ifPresent(other -> findings.add(Finding.onFile(
                            FileRules.MONTH_DISAGREES,
                            m.toString(),
                            other.getKey().label().zh() + " " + other.getValue())));
            if (m.getYear() != planYear) {
                findings.add(Finding.onFile(FileRules.MONTH_OUTSIDE_PLAN, m.toString(), null));
            }
        });
        return month;
    }
}
