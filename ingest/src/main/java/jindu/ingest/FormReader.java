package jindu.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jindu.catalog.Rule;
import jindu.catalog.Text;
import jindu.catalog.service.ServiceColumn;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FormSheets;
import jindu.ingest.content.Content;
import jindu.ingest.form.Finding;
import jindu.ingest.form.HeadedSheet;
import jindu.ingest.form.NotingSink;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.PlainWords;
import jindu.ingest.form.ProgressNote;
import jindu.ingest.form.ProgressReader;
import jindu.ingest.form.ReadContext;
import jindu.ingest.form.SubmissionDraft;
import jindu.ingest.form.SubmissionSink;
import jindu.ingest.grid.CutGrid;
import jindu.ingest.grid.Deadline;
import jindu.ingest.grid.Grid;
import jindu.ingest.grid.GridReader;
import jindu.ingest.grid.ReadLimits;
import jindu.ingest.grid.Sheet;
import jindu.ingest.grid.UnreadableFileException;
import jindu.ingest.roster.RosterReader;
import jindu.ingest.roster.RosterSurvey;
import jindu.ingest.service.ServiceReader;
import jindu.ingest.value.Redactor;

/** Reads one file, whatever it is, into its submissions. A file that is none is a rejected submission. */
final class FormReader {

    /** What is written beside a list and not by the county, and its progress, which is no list. */
    private static final Set<String> LEFT_ASIDE =
            Set.of(FormSheets.CHOICES, FormSheets.GUIDE, FormSheets.LAST_MONTH, FormSheets.PROGRESS);

    /**
     * What is said of content that no reader expected. An exception's name tells a clerk nothing, and its message may hold
     * what a cell says; the place in this code tells whoever mends it that the fault may be ours.
     */
    private static final Text UNEXPECTED = Text.of("内部结构有误（{0}）", "its structure is wrong ({0})");

    private static final String OWN_CODE = FormReader.class.getPackageName();

    private FormReader() {}

    /**
     * What a file holds.
     *
     * @param shownPath its path below the inbox, the names of its lists and anything like an ID or phone masked
     * @param submissions never none
     */
    record ParsedFile(String shownPath, List<ParsedSubmission> submissions) {}

    /**
     * Reads a file; its rows and findings go to the sink as they are read.
     *
     * @throws IOException if the disk fails; whatever is wrong with the content is a finding
     */
    static ParsedFile read(Content content, ReadLimits limits, ReadContext context, SubmissionSink sink)
            throws IOException {
        return read(content, limits, limits.begin(), context, sink);
    }

    /** @param deadline of this file, and of others that came with it */
    static ParsedFile read(
            Content content, ReadLimits limits, Deadline deadline, ReadContext context, SubmissionSink sink)
            throws IOException {
        try (Grid grid = new CutGrid(GridReader.open(content, limits, deadline, context.passwords()))) {
            return read(grid, context, sink);
        } catch (UnreadableFileException e) {
            return refuse(e.rule(), e.got(), context, sink);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | StackOverflowError e) {
            // A file that no reader expected must not take the others with it.
            return refuse(FileRules.UNREADABLE, UNEXPECTED.with(place(e)).inline(), context, sink);
        } catch (OutOfMemoryError e) {
            return refuse(FileRules.TOO_MUCH_MEMORY, null, context, sink);
        }
    }

    /** The line of the readers' code that was reached, such as XlsxGrid:54. */
    private static String place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN_CODE))
                .findFirst()
                .map(frame -> frame.getClassName()
                                .substring(frame.getClassName().lastIndexOf('.') + 1) + ":" + frame.getLineNumber())
                .orElse("?");
    }

    /** A file that is rejected whole for what it is. */
    static ParsedFile refuse(Rule rule, String got, ReadContext context, SubmissionSink sink) throws IOException {
        sink.abandon();
        ParsedSubmission rejected =
                SubmissionDraft.begin(sink, null, null, null, null).reject(rule, got);
        Redactor nobody = Redactor.builder().build();
        return new ParsedFile(new PlainWords(context.villages(), nobody).keepPath(context.path()), List.of(rejected));
    }

    private static ParsedFile read(Grid grid, ReadContext context, SubmissionSink sink)
            throws IOException, UnreadableFileException {
        List<RosterSurvey> rosters = new ArrayList<>();
        List<HeadedSheet<ServiceColumn>> logs = new ArrayList<>();
        List<Sheet> others = new ArrayList<>();
        Redactor.Builder personal = Redactor.builder();
        for (Sheet sheet : grid.sheets()) {
            if (sheet.name() != null && LEFT_ASIDE.contains(sheet.name())) {
                continue;
            }
            SheetSurvey survey = SheetSurvey.of(grid, sheet, context, personal);
            survey.log().ifPresent(logs::add);
            survey.roster().ifPresent(rosters::add);
            if (survey.log().isEmpty() && survey.roster().isEmpty() && !survey.isBlank()) {
                others.add(sheet);
            }
        }
        if (rosters.isEmpty() && logs.isEmpty()) {
            return refuse(FileRules.NO_HEADER, null, context, sink);
        }
        Redactor redactor = personal.build();
        PlainWords words = new PlainWords(context.villages(), redactor);
        NotingSink noting = new NotingSink(sink, progress(grid, redactor));
        List<Finding> ofFile = others.stream().map(s -> withoutHeader(s, words)).toList();
        List<ParsedSubmission> submissions = new ArrayList<>();
        if (!rosters.isEmpty()) {
            submissions.addAll(new RosterReader(context, redactor, noting).read(grid, rosters, ofFile));
        }
        if (!logs.isEmpty()) {
            List<Finding> unsaid = rosters.isEmpty() ? ofFile : List.of();
            submissions.add(ServiceReader.read(grid, logs, context, redactor, unsaid, noting));
        }
        return new ParsedFile(words.keepPath(context.path()), submissions);
    }

    private static List<ProgressNote> progress(Grid grid, Redactor redactor)
            throws IOException, UnreadableFileException {
        for (Sheet sheet : grid.sheets()) {
            if (FormSheets.PROGRESS.equals(sheet.name())) {
                return ProgressReader.read(grid, sheet, redactor);
            }
        }
        return List.of();
    }

    private static Finding withoutHeader(Sheet sheet, PlainWords words) {
        return Finding.onSheet(
                FileRules.SHEET_WITHOUT_HEADER, sheet.number(), words.keepPath(sheet.name()), null, null);
    }
}
