package jindu.ingest.service;

import jindu.catalog.service.ServiceColumn;
import jindu.ingest.form.Header;
import jindu.ingest.grid.CellReferences;
import jindu.ingest.grid.Sheet;

/**
 * A sheet of a log, and what its cells are called.
 *
 * @param name the sheet's name, anything personal masked
 */
record LogPlace(Sheet sheet, String name, Header<ServiceColumn> header) {

    /** A cell of a row; the column's name where there are no sheets or no such column. */
    String cell(ServiceColumn column, int row) {
        if (column == null) {
            return null;
        }
        Integer position = header.columns().get(column);
        return sheet.name() == null || position == null ? column.columnName() : CellReferences.of(position, row);
    }
}
