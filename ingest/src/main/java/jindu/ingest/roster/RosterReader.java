package jindu.ingest.roster;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.Rule;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.roster.SupportMode;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.Form;
import jindu.ingest.form.Finding;
import jindu.ingest.form.HeadedSheet;
import jindu.ingest.form.Header;
import jindu.ingest.form.MonthSigns;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.PublicText;
import jindu.ingest.form.ReadContext;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merges;
import jindu.ingest.grid.Sheet;
import jindu.ingest.value.Redactor;
import jindu.reference.Counties;
import jindu.reference.TextNormaliser;

/** Reads the roster sheets of a workbook into a submission for each county that they list. */
public final class RosterReader {

    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:填报|填表|报送|审核|制表|联系|负责|经办)人 ?:? ?([\\p{IsHan}·•.]{2,12}?)" + "(?= |,|;|填报|填表|报送|审核|制表|联系|负责|电话|$)");
    /** A place or a business that slipped into the name column is no name to mask in every other row. */
    private static final Pattern PUBLIC =
            Pattern.compile(".+(?:村|村委会|社区|镇|乡|县|市|街道|公司|合作社|农家乐|牧家乐|度假村|民宿|酒店|宾馆|景区|山庄|营地)|合计|小计|总计|姓名");

    private final ReadContext context;
    private final Counties counties;

    public RosterReader(ReadContext context) {
        this.context = context;
        this.counties = context.villages().counties();
    }

    /** The sheet with its roster header, if it has one. */
    public static Optional<HeadedSheet<RosterColumn>> headed(Sheet sheet, List<GridRow> rows, Merges merges) {
        return RosterSheet.HEADERS.find(rows, merges).map(header -> new HeadedSheet<>(sheet, rows, merges, header));
    }

    /**
     * What has to be masked wherever else it stands: what lies below the headers of names, ID numbers and phones, and who
     * signed.
     */
    public static void addPersonal(HeadedSheet<RosterColumn> headed, Set<String> names, Set<String> numbers) {
        Header<RosterColumn> header = headed.header();
        for (GridRow row : headed.rows()) {
            String text = row.filled().values().stream().map(Cell::text).collect(Collectors.joining(" "));
            Matcher signature = SIGNATURE.matcher(TextNormaliser.normalise(text));
            while (signature.find()) {
                names.add(signature.group(1));
            }
            if (row.number() > header.lastRow()) {
                header.cells(row, RosterColumn.NAME).stream()
                        .map(Cell::text)
                        .filter(t -> !PUBLIC.matcher(TextNormaliser.compact(t)).matches()
                                && SupportMode.CODES.find(t).isEmpty())
                        .forEach(names::add);
                header.cells(row, RosterColumn.ID_NUMBER).forEach(c -> numbers.add(c.text()));
                header.cells(row, RosterColumn.PHONE).forEach(c -> numbers.add(c.text()));
            }
        }
    }

    /**
     * @param headed the sheets to read
     * @param redactor knows the names of every list in the file
     */
    public List<ParsedSubmission> read(List<HeadedSheet<RosterColumn>> headed, Redactor redactor) {
        List<RosterSheet> sheets = headed.stream()
                .map(h -> RosterSheet.read(h, PublicText.keepPath(h.sheet().name(), redactor)))
                .toList();
        List<Finding> findings = new ArrayList<>();
        sheets.forEach(s -> findings.addAll(s.findings()));
        int present = sheets.stream().mapToInt(s -> s.lines().size()).sum();

        Map<String, List<RosterLine>> linesByCounty = new LinkedHashMap<>();
        Map<String, List<RosterSheet>> sheetsByCounty = new LinkedHashMap<>();
        int withoutCounty = divide(sheets, linesByCounty, sheetsByCounty, findings);
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
            submissions.add(submission(county, month.get(), lines, sheetsByCounty.get(county), redactor, own));
        });
        if (withoutCounty > 0) {
            submissions.add(reject(FileRules.NO_COUNTY, null, monthText, withoutCounty, List.of()));
        }
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

    /**
     * Gives each row to a county: the reporting unit's of its sheet or, failing that, the one that its own county cell
     * names, or else the one that most of the sheet's rows, the title, the file's only unit or the villages name.
     *
     * @return how many rows no county was found for
     */
    private int divide(
            List<RosterSheet> sheets,
            Map<String, List<RosterLine>> linesByCounty,
            Map<String, List<RosterSheet>> sheetsByCounty,
            List<Finding> findings) {
        List<String> units = sheets.stream()
                .flatMap(s -> county(s.unit()).stream())
                .distinct()
                .toList();
        int withoutCounty = 0;
        for (RosterSheet sheet : sheets) {
            String unit = county(sheet.unit()).orElse(null);
            List<String> named = sheet.lines().stream()
                    .map(l -> county(l.text(RosterColumn.COUNTY)).orElse(null))
                    .toList();
            String most = mostFrequent(named);
            if (unit != null && most != null && !most.equals(unit)) {
                findings.add(Finding.onSheet(
                        FileRules.COUNTY_DISAGREES,
                        sheet.number(),
                        sheet.name(),
                        counties.shortName(unit),
                        counties.shortName(most)));
            }
            String otherwise = Stream.of(
                            Optional.ofNullable(unit),
                            Optional.ofNullable(most),
                            county(sheet.title()),
                            units.size() == 1 ? Optional.of(units.get(0)) : Optional.<String>empty(),
                            Optional.ofNullable(countyOfVillages(sheet)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
            for (int i = 0; i < named.size(); i++) {
                String county = unit != null || named.get(i) == null ? otherwise : named.get(i);
                if (county == null) {
                    withoutCounty++;
                } else {
                    take(county, sheet, linesByCounty, sheetsByCounty)
                            .add(sheet.lines().get(i));
                }
            }
            if (otherwise != null) {
                take(otherwise, sheet, linesByCounty, sheetsByCounty);
            }
        }
        return withoutCounty;
    }

    private static List<RosterLine> take(
            String county,
            RosterSheet sheet,
            Map<String, List<RosterLine>> linesByCounty,
            Map<String, List<RosterSheet>> sheetsByCounty) {
        List<RosterSheet> sheets = sheetsByCounty.computeIfAbsent(county, c -> new ArrayList<>());
        if (!sheets.contains(sheet)) {
            sheets.add(sheet);
        }
        return linesByCounty.computeIfAbsent(county, c -> new ArrayList<>());
    }

    private Optional<String> county(String text) {
        return counties.find(text)
                .map(Counties.Found::countyCode)
                .filter(code -> !code.equals(context.settings().prefecture().code()));
    }

    /** The county that most villages of a sheet belong to; one village of another county is that row's mistake. */
    private String countyOfVillages(RosterSheet sheet) {
        return mostFrequent(sheet.lines().stream()
                .map(l -> context.villages()
                        .resolve(null, l.text(RosterColumn.VILLAGE), context.receivedOn())
                        .villageCode())
                .map(village -> village == null ? null : village.substring(0, 6))
                .toList());
    }

    private static String mostFrequent(List<String> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(v -> v, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
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
