package jindu.ingest.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import jindu.ingest.form.PublicText;
import jindu.ingest.form.ReadContext;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.CellReferences;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merges;
import jindu.ingest.grid.Sheet;
import jindu.ingest.value.Redactor;

/** Reads the log sheets of a file into one submission. A log belongs to no county; each event names its own. */
public final class ServiceReader {

    private static final Header.Finder<ServiceColumn> HEADERS = new Header.Finder<>(
            List.of(ServiceColumn.values()),
            Set.of(ServiceColumn.EVENT_ID, ServiceColumn.DATE, ServiceColumn.SERVICE_TYPE, ServiceColumn.INSTITUTION),
            3);

    private final ReadContext context;

    public ServiceReader(ReadContext context) {
        this.context = context;
    }

    /** The sheet with its log header, if it has one. */
    public static Optional<HeadedSheet<ServiceColumn>> headed(Sheet sheet, List<GridRow> rows, Merges merges) {
        return HEADERS.find(rows, merges).map(header -> new HeadedSheet<>(sheet, rows, merges, header));
    }

    /**
     * @param sheets to read
     * @param redactor knows the names of every list in the file
     */
    public ParsedSubmission read(List<HeadedSheet<ServiceColumn>> sheets, Redactor redactor) {
        List<Finding> findings = new ArrayList<>();
        ServiceCheck check = new ServiceCheck(context, redactor, findings);
        List<Object[]> rows = new ArrayList<>();
        for (HeadedSheet<ServiceColumn> headed : sheets) {
            Sheet sheet = headed.sheet();
            Header<ServiceColumn> header = headed.header();
            String name = PublicText.keepPath(sheet.name(), redactor);
            for (int position : header.unknown()) {
                findings.add(Finding.onCell(
                        ServiceRules.COLUMN_UNKNOWN,
                        sheet.number(),
                        name,
                        header.firstRow(),
                        CellReferences.of(position, header.firstRow()),
                        null,
                        null,
                        null));
            }
            for (GridRow row : headed.rows()) {
                if (row.number() <= header.lastRow() || row.isBlank() || isFurniture(row, header)) {
                    continue;
                }
                if (isEvent(row, header)) {
                    LineFindings.add(row, findings::add);
                    rows.add(check.row(sheet, name, header, row));
                } else {
                    findings.add(Finding.onCell(
                            FileRules.ROW_NOT_READ, sheet.number(), name, row.number(), null, null, null, null));
                }
            }
        }
        return new ParsedSubmission(
                Form.SERVICE,
                null,
                null,
                null,
                rows.isEmpty(),
                ServiceTables.STAGED_EVENT,
                rows,
                check.accepted(),
                rows.size() - check.accepted(),
                findings);
    }

    private static boolean isEvent(GridRow row, Header<ServiceColumn> header) {
        return row.defect() != null
                || Stream.of(ServiceColumn.values())
                        .filter(ServiceColumn::required)
                        .anyMatch(c -> !header.cell(row, c).isBlank());
    }

    /** A repeated header, or a total or note without a date and a service type. */
    private static boolean isFurniture(GridRow row, Header<ServiceColumn> header) {
        if (row.defect() != null) {
            return false;
        }
        if (HEADERS.isHeader(row)) {
            return true;
        }
        Cell first = row.firstFilled();
        return header.cell(row, ServiceColumn.DATE).isBlank()
                && header.cell(row, ServiceColumn.SERVICE_TYPE).isBlank()
                && (Furniture.isTotal(first) || Furniture.isNote(first));
    }
}
