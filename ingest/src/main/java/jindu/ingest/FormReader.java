package jindu.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jindu.catalog.Rule;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.service.ServiceColumn;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FormSheets;
import jindu.ingest.content.Content;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.Finding;
import jindu.ingest.form.HeadedSheet;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.PublicText;
import jindu.ingest.form.ReadContext;
import jindu.ingest.grid.Grid;
import jindu.ingest.grid.GridReader;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merges;
import jindu.ingest.grid.ReadLimits;
import jindu.ingest.grid.Sheet;
import jindu.ingest.grid.UnreadableFileException;
import jindu.ingest.roster.RosterReader;
import jindu.ingest.service.ServiceReader;
import jindu.ingest.value.Redactor;

/** Reads one file, whatever it is, into its submissions. A file that is none is a rejected submission. */
final class FormReader {

    /** What is written beside a list and not by the county, and its progress, which is no list. */
    private static final Set<String> LEFT_ASIDE = Set.of(FormSheets.CHOICES, FormSheets.GUIDE, FormSheets.PROGRESS);

    private FormReader() {}

    /**
     * What a file holds; never no submission.
     *
     * @throws IOException if the disk fails; whatever is wrong with the content is a finding
     */
    static ParsedFile read(Path file, ReadContext context) throws IOException {
        try {
            try (Grid grid = GridReader.open(Content.of(file), ReadLimits.STANDARD, Passwords.NONE)) {
                return read(grid, context);
            }
        } catch (UnreadableFileException e) {
            return rejectedFile(e.rule(), e.got(), context);
        }
    }

    /**
     * What a file holds.
     *
     * @param shownPath its path below the inbox, the names of its lists and anything like an ID or phone masked
     */
    record ParsedFile(String shownPath, List<ParsedSubmission> submissions) {}

    /** A file that is rejected whole for what it is. */
    static ParsedFile rejectedFile(Rule rule, String got, ReadContext context) {
        ParsedSubmission rejected = ParsedSubmission.rejected(
                null, null, null, 0, new ArrayList<>(List.of(Finding.onFile(rule, got, null))), rule.id());
        return new ParsedFile(
                PublicText.keepPath(context.path(), Redactor.of(List.of(), List.of())), List.of(rejected));
    }

    private static ParsedFile read(Grid grid, ReadContext context) throws IOException, UnreadableFileException {
        List<HeadedSheet<RosterColumn>> rosters = new ArrayList<>();
        List<HeadedSheet<ServiceColumn>> logs = new ArrayList<>();
        List<Sheet> others = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        for (Sheet sheet : grid.sheets()) {
            if (sheet.name() != null && LEFT_ASIDE.contains(sheet.name())) {
                continue;
            }
            List<GridRow> rows = new ArrayList<>();
            grid.rows(sheet, rows::add);
            Merges merges = grid.merges(sheet);
            Optional<HeadedSheet<ServiceColumn>> log = ServiceReader.headed(sheet, rows, merges);
            Optional<HeadedSheet<RosterColumn>> roster =
                    log.isPresent() ? Optional.empty() : RosterReader.headed(sheet, rows, merges);
            log.ifPresent(logs::add);
            roster.ifPresent(r -> {
                rosters.add(r);
                RosterReader.addPersonal(r, names, numbers);
            });
            if (log.isEmpty() && roster.isEmpty() && !rows.stream().allMatch(GridRow::isBlank)) {
                others.add(sheet);
            }
        }
        if (rosters.isEmpty() && logs.isEmpty()) {
            return rejectedFile(FileRules.NO_HEADER, null, context);
        }
        Redactor redactor = Redactor.of(names, numbers);
        List<ParsedSubmission> submissions = new ArrayList<>();
        if (!rosters.isEmpty()) {
            submissions.addAll(new RosterReader(context).read(rosters, redactor));
        }
        if (!logs.isEmpty()) {
            submissions.add(new ServiceReader(context).read(logs, redactor));
        }
        for (Sheet sheet : others) {
            submissions
                    .get(0)
                    .findings()
                    .add(Finding.onSheet(
                            FileRules.SHEET_WITHOUT_HEADER,
                            sheet.number(),
                            PublicText.keepPath(sheet.name(), redactor),
                            null,
                            null));
        }
        return new ParsedFile(PublicText.keepPath(context.path(), redactor), submissions);
    }
}
