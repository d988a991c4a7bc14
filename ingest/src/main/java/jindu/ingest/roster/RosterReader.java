package jindu.ingest.roster;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.Form;
import jindu.catalog.submission.SheetRules;
import jindu.ingest.form.Finding;
import jindu.ingest.form.FindingSink;
import jindu.ingest.form.LineFindings;
import jindu.ingest.form.MonthSigns;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.PlainWords;
import jindu.ingest.form.ReadContext;
import jindu.ingest.form.SubmissionDraft;
import jindu.ingest.form.SubmissionSink;
import jindu.ingest.form.UnseenCells;
import jindu.ingest.grid.Grid;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.UnreadableFileException;
import jindu.ingest.value.Redactor;

/** The second pass over the roster sheets of a workbook: a submission for each county that they list. */
public final class RosterReader {

    private final ReadContext context;
    private final Redactor redactor;
    private final SubmissionSink sink;
    private final RosterCounties counties;
    private final Map<String, RosterSubmission> byCounty = new LinkedHashMap<>();
    private SubmissionDraft withoutCounty;

    /** @param redactor knows the names of every list in the file */
    public RosterReader(ReadContext context, Redactor redactor, SubmissionSink sink) {
        this.context = context;
        this.redactor = redactor;
        this.sink = sink;
        this.counties = new RosterCounties(context);
    }

    /**
     * Reads the sheets. What is said of the file as a whole goes with its first submission.
     *
     * @param surveys of the sheets to read
     * @param others tells what else is to be said of the file as a whole
     */
    public List<ParsedSubmission> read(Grid grid, List<RosterSurvey> surveys, List<Finding> others)
            throws IOException, UnreadableFileException {
        PlainWords words = new PlainWords(context.villages(), redactor);
        List<RosterSheet> sheets = new ArrayList<>();
        for (RosterSurvey survey : surveys) {
            sheets.add(survey.surveyed(words.keepPath(survey.sheetName())));
        }
        List<String> units = sheets.stream()
                .flatMap(s -> counties.named(s.head().unit()).stream())
                .distinct()
                .toList();
        Map<RosterSheet, String> countyOf = new LinkedHashMap<>();
        sheets.forEach(s -> countyOf.put(s, county(s, units)));
        String first =
                countyOf.values().stream().filter(Objects::nonNull).findFirst().orElse(null);
        List<Finding> ofFile = new ArrayList<>(others);
        Optional<YearMonth> month = month(sheets, ofFile::add);
        return first == null || month.isEmpty()
                ? reject(grid, sheets, first, month, ofFile)
                : read(grid, countyOf, first, month.get(), ofFile);
    }

    private List<ParsedSubmission> read(
            Grid grid, Map<RosterSheet, String> countyOf, String first, YearMonth month, List<Finding> ofFile)
            throws IOException, UnreadableFileException {
        SubmissionDraft firstDraft = submission(first, month).draft();
        for (Map.Entry<RosterSheet, String> entry : countyOf.entrySet()) {
            RosterSheet sheet = entry.getKey();
            String county = entry.getValue();
            noteSheet(sheet, firstDraft);
            if (county != null) {
                submission(county, month).sheet(sheet);
            }
            RosterTotals totals = new RosterTotals(sheet);
            UnseenCells<RosterColumn> unseen =
                    new UnseenCells<>(sheet.sheet(), sheet.name(), sheet.header(), RosterRows.TELLING);
            boolean isOfUnit = counties.named(sheet.head().unit()).isPresent();
            sheet.read(grid, new RosterLines.Visitor() {
                @Override
                public void line(RosterLine line, GridRow row) throws IOException {
                    String own = isOfUnit
                            ? null
                            : counties.named(line.text(RosterColumn.COUNTY)).orElse(null);
                    String code = own == null ? county : own;
                    if (code == null) {
                        withoutCounty(month).rowOfRejected();
                        totals.addUnread();
                    } else {
                        RosterSubmission submission = submission(code, month);
                        LineFindings.add(row, submission.draft());
                        unseen.row(row, submission.draft());
                        Object[] staged = submission.line(line);
                        totals.add(RosterPlaces.token(staged), RosterPlaces.income(staged), submission.isAccepted());
                    }
                }

                @Override
                public void furniture(GridRow row) {
                    totals.furniture(row, firstDraft);
                }

                @Override
                public void notRead(GridRow row) {
                    sheet.noteNotRead(row.number(), firstDraft);
                }
            });
            unseen.end(firstDraft);
        }
        ofFile.forEach(firstDraft::add);
        List<ParsedSubmission> submissions = new ArrayList<>();
        for (RosterSubmission submission : byCounty.values()) {
            submissions.add(submission.end());
        }
        if (withoutCounty != null) {
            submissions.add(withoutCounty.reject(FileRules.NO_COUNTY, null));
        }
        return submissions;
    }

    private RosterSubmission submission(String county, YearMonth month) throws IOException {
        RosterSubmission known = byCounty.get(county);
        if (known == null) {
            known = RosterSubmission.begin(context, county, month, redactor, sink);
            byCounty.put(county, known);
        }
        return known;
    }

    private SubmissionDraft withoutCounty(YearMonth month) throws IOException {
        if (withoutCounty == null) {
            withoutCounty = SubmissionDraft.begin(sink, Form.ROSTER, null, month.toString(), null);
        }
        return withoutCounty;
    }

    /** All rows present are counted where the whole file is rejected. */
    private List<ParsedSubmission> reject(
            Grid grid, List<RosterSheet> sheets, String county, Optional<YearMonth> month, List<Finding> ofFile)
            throws IOException, UnreadableFileException {
        boolean isOneCounty = county != null
                && sheets.stream()
                        .allMatch(s -> Set.of(county).containsAll(s.named().codes()));
        SubmissionDraft draft = SubmissionDraft.begin(
                sink,
                Form.ROSTER,
                isOneCounty ? county : null,
                month.map(YearMonth::toString).orElse(null),
                RosterTables.STAGED_ROW);
        for (RosterSheet sheet : sheets) {
            noteSheet(sheet, draft);
            sheet.read(grid, new RosterLines.Visitor() {
                @Override
                public void line(RosterLine line, GridRow row) {
                    draft.rowOfRejected();
                }

                @Override
                public void furniture(GridRow row) {
                    // About the list, and not of it.
                }

                @Override
                public void notRead(GridRow row) {
                    sheet.noteNotRead(row.number(), draft);
                }
            });
        }
        ofFile.forEach(draft::add);
        return List.of(draft.reject(county == null ? FileRules.NO_COUNTY : FileRules.NO_MONTH, null));
    }

    private void noteSheet(RosterSheet sheet, FindingSink findings) {
        sheet.noteColumns(findings);
        String unit = counties.named(sheet.head().unit()).orElse(null);
        String most = sheet.named().most();
        if (unit != null && most != null && !most.equals(unit)) {
            findings.add(Finding.onSheet(
                    FileRules.COUNTY_DISAGREES,
                    sheet.number(),
                    sheet.name(),
                    counties.shortName(unit),
                    counties.shortName(most)));
        }
    }

    /**
     * The county of a sheet's rows: the reporting unit's or, failing that, for the rows whose own cell names none, the one
     * that most of its rows, the title, the file's only unit or the villages name; null where nothing tells it.
     */
    private String county(RosterSheet sheet, List<String> units) {
        return Stream.of(
                        counties.named(sheet.head().unit()),
                        Optional.ofNullable(sheet.named().most()),
                        counties.named(sheet.head().title()),
                        units.size() == 1 ? Optional.of(units.get(0)) : Optional.<String>empty(),
                        Optional.ofNullable(sheet.countyOfVillages()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Optional<YearMonth> month(List<RosterSheet> sheets, FindingSink findings) {
        int planYear = context.settings().planYear();
        String title = sheets.stream().map(s -> s.head().title()).collect(Collectors.joining(" "));
        String filled = sheets.stream()
                .map(s -> s.head().filled())
                .filter(f -> !f.isEmpty())
                .findFirst()
                .orElse("");
        sheets.stream()
                .filter(s -> !s.head().isDateOfFillingReadable(planYear))
                .forEach(s -> findings.add(Finding.onCell(
                        SheetRules.DATE_OF_FILLING,
                        s.number(),
                        s.name(),
                        s.head().filledRow(),
                        s.head().filledCell(),
                        null,
                        null,
                        null)));
        MonthSigns signs = MonthSigns.of(context.path(), title, filled, planYear);
        Optional<YearMonth> month = signs.month();
        month.ifPresent(m -> {
            if (!signs.disagreeing().isEmpty()) {
                String others = signs.disagreeing().entrySet().stream()
                        .map(other -> other.getKey().label().inline() + " " + other.getValue())
                        .collect(Collectors.joining("、"));
                findings.add(Finding.onFile(FileRules.MONTH_DISAGREES, m.toString(), others));
            }
            if (m.getYear() != planYear) {
                findings.add(Finding.onFile(FileRules.MONTH_OUTSIDE_PLAN, m.toString(), null));
            }
        });
        return month;
    }
}
