package jindu.ingest.service;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import jindu.catalog.service.ServiceColumn;
import jindu.catalog.service.ServiceRules;
import jindu.catalog.service.ServiceTables;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.Form;
import jindu.ingest.form.Finding;
import jindu.ingest.form.Furniture;
import jindu.ingest.form.HeadedSheet;
import jindu.ingest.form.Header;
import jindu.ingest.form.LineFindings;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.PlainWords;
import jindu.ingest.form.ReadContext;
import jindu.ingest.form.SubmissionDraft;
import jindu.ingest.form.SubmissionSink;
import jindu.ingest.form.UnseenCells;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.CellReferences;
import jindu.ingest.grid.Grid;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Sheet;
import jindu.ingest.grid.UnreadableFileException;
import jindu.ingest.value.Redactor;

/** Reads the log sheets of a file into one submission. A log belongs to no county; each event names its own. */
public final class ServiceReader {

    private static final List<ServiceColumn> TELLING =
            Stream.of(ServiceColumn.values()).filter(ServiceColumn::required).toList();

    private final PlainWords words;
    private final SubmissionDraft draft;
    private final ServiceCheck check;

    private ServiceReader(ReadContext context, Redactor redactor, SubmissionDraft draft) {
        this.words = new PlainWords(context.villages(), redactor);
        this.draft = draft;
        this.check = new ServiceCheck(context, redactor, draft);
    }

    /**
     * Reads the sheets.
     *
     * @param redactor knows the names of every list in the file
     * @param others what else is to be said of the file
     */
    public static ParsedSubmission read(
            Grid grid,
            List<HeadedSheet<ServiceColumn>> sheets,
            ReadContext context,
            Redactor redactor,
            List<Finding> others,
            SubmissionSink sink)
            throws IOException, UnreadableFileException {
        SubmissionDraft draft = SubmissionDraft.begin(sink, Form.SERVICE, null, null, ServiceTables.STAGED_EVENT);
        ServiceReader reader = new ServiceReader(context, redactor, draft);
        for (HeadedSheet<ServiceColumn> sheet : sheets) {
            reader.read(grid, sheet);
        }
        others.forEach(draft::add);
        reader.check.end();
        return draft.accept();
    }

    private void read(Grid grid, HeadedSheet<ServiceColumn> headed) throws IOException, UnreadableFileException {
        Sheet sheet = headed.sheet();
        Header<ServiceColumn> header = headed.header();
        String name = words.keepPath(sheet.name());
        for (int position : header.unknown()) {
            draft.add(Finding.onCell(
                    ServiceRules.COLUMN_UNKNOWN,
                    sheet.number(),
                    name,
                    header.firstRow(),
                    CellReferences.of(position, header.firstRow()),
                    null,
                    null,
                    null));
        }
        UnseenCells<ServiceColumn> unseen = new UnseenCells<>(sheet, name, header, TELLING);
        grid.rows(sheet, row -> {
            if (row.number() <= header.lastRow() || row.isBlank() || isFurniture(row, header)) {
                return;
            }
            if (isEvent(row, header)) {
                LineFindings.add(row, draft);
                unseen.row(row, draft);
                Object[] staged = check.row(sheet, name, header, row);
                draft.row(staged, check.isAccepted());
            } else {
                draft.add(Finding.onCell(
                        FileRules.ROW_NOT_READ, sheet.number(), name, row.number(), null, null, null, null));
            }
        });
        unseen.end(draft);
    }

    private static boolean isEvent(GridRow row, Header<ServiceColumn> header) {
        return row.defect() != null
                || TELLING.stream().anyMatch(c -> !header.cell(row, c).isBlank());
    }

    /** A repeated header, or a total or note without a date and a service type. */
    private static boolean isFurniture(GridRow row, Header<ServiceColumn> header) {
        if (row.defect() != null) {
            return false;
        }
        if (ServiceSurvey.HEADERS.isHeader(row)) {
            return true;
        }
        Cell first = row.firstFilled();
        return header.cell(row, ServiceColumn.DATE).isBlank()
                && header.cell(row, ServiceColumn.SERVICE_TYPE).isBlank()
                && (Furniture.isTotal(first) || Furniture.isNote(first));
    }
}
