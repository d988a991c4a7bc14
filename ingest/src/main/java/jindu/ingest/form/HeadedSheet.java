package jindu.ingest.form;

import java.util.List;
import jindu.catalog.FormColumn;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merges;
import jindu.ingest.grid.Sheet;

/** A sheet with the header that was found in it. */
public record HeadedSheet<C extends FormColumn>(Sheet sheet, List<GridRow> rows, Merges merges, Header<C> header) {}
