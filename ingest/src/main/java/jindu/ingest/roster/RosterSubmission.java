package jindu.ingest.roster;

import java.io.IOException;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.Form;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.ReadContext;
import jindu.ingest.form.SubmissionDraft;
import jindu.ingest.form.SubmissionSink;
import jindu.ingest.grid.CellReferences;
import jindu.ingest.value.Redactor;

/** One county's list of a month while its rows go by. */
final class RosterSubmission {

    private final SubmissionDraft draft;
    private final RosterCheck check;
    private RosterSheet last;
    private final Set<RosterSheet> sheets = new LinkedHashSet<>();

    private RosterSubmission(SubmissionDraft draft, RosterCheck check) {
        this.draft = draft;
        this.check = check;
    }

    static RosterSubmission begin(
            ReadContext context, String county, YearMonth month, Redactor redactor, SubmissionSink sink)
            throws IOException {
        SubmissionDraft draft =
                SubmissionDraft.begin(sink, Form.ROSTER, county, month.toString(), RosterTables.STAGED_ROW);
        return new RosterSubmission(draft, new RosterCheck(context, county, month, redactor, draft));
    }

    SubmissionDraft draft() {
        return draft;
    }

    /** Notes a sheet that is this county's, though it may have no row. */
    void sheet(RosterSheet sheet) {
        sheets.add(sheet);
    }

    /** Whether the line read last is accepted. */
    boolean isAccepted() {
        return check.isAccepted();
    }

    private void note(RosterSheet sheet) {
        Integer position = sheet.header().columns().get(RosterColumn.ID_NUMBER);
        if (position != null && sheet != last) {
            draft.idColumn(sheet.number(), CellReferences.letters(position));
            last = sheet;
        }
    }

    /** Reads a line and gives back its staged row. */
    Object[] line(RosterLine line) throws IOException {
        note(line.sheet());
        Object[] row = check.row(line);
        draft.row(row, check.isAccepted());
        return row;
    }

    /** An empty list has to say that it is one. */
    ParsedSubmission end() throws IOException {
        check.end();
        boolean saysNone = sheets.stream().anyMatch(RosterSheet::saysNone);
        return draft.isEmpty() && !saysNone ? draft.reject(FileRules.EMPTY_LIST, null) : draft.accept();
    }
}
