package jindu.ingest.form;

import jindu.catalog.FormColumn;
import jindu.ingest.grid.Sheet;

/** A sheet with the header that was found in it. */
public record HeadedSheet<C extends FormColumn>(Sheet sheet, Header<C> header) {}
