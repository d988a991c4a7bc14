package jindu.ingest.service;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jindu.catalog.service.ServiceColumn;
import jindu.ingest.form.HeadedSheet;
import jindu.ingest.form.Header;
import jindu.ingest.form.HeaderFinder;
import jindu.ingest.form.HeaderSearch;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merges;
import jindu.ingest.grid.RowVisitor;
import jindu.ingest.grid.Sheet;
import jindu.ingest.grid.UnreadableFileException;

/** The first pass over a sheet that may be a log: finds the header. */
public final class ServiceSurvey implements RowVisitor {

    static final HeaderFinder<ServiceColumn> HEADERS = new HeaderFinder<>(
            List.of(ServiceColumn.values()),
            Set.of(ServiceColumn.EVENT_ID, ServiceColumn.DATE, ServiceColumn.SERVICE_TYPE, ServiceColumn.INSTITUTION),
            3);

    private final Sheet sheet;
    private final HeaderSearch<ServiceColumn> search;

    /** @param merges of the sheet, as far as they are known */
    public ServiceSurvey(Sheet sheet, Merges merges) {
        this.sheet = sheet;
        this.search = new HeaderSearch<>(HEADERS, merges, new HeaderSearch.Places<>() {
            @Override
            public void above(GridRow row) {
                // A log's head says nothing that its events do not.
            }

            @Override
            public void from(Header<ServiceColumn> header, GridRow row) {
                // Left to the second pass.
            }
        });
    }

    @Override
    public void row(GridRow row) throws IOException, UnreadableFileException {
        search.row(row);
    }

    /** Says that there are no more rows. */
    public void end() throws IOException, UnreadableFileException {
        search.end();
    }

    /** Whether it has to be done again, now that merged regions are known that could have made a difference. */
    public boolean dependsOn(Merges all) {
        return search.dependsOn(all);
    }

    /** The sheet with its header, if it has one. */
    public Optional<HeadedSheet<ServiceColumn>> headed() {
        return search.header().map(header -> new HeadedSheet<>(sheet, header));
    }
}
