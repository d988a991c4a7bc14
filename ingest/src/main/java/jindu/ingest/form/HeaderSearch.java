package jindu.ingest.form;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import jindu.catalog.FormColumn;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merges;
import jindu.ingest.grid.RowVisitor;
import jindu.ingest.grid.UnreadableFileException;

/**
 * Looks for a form's header while a sheet's rows go by: what stands above it goes to one visitor, the header itself and
 * what stands below it to another. No more rows are kept than a header can have.
 */
public final class HeaderSearch<C extends FormColumn> implements RowVisitor {

    /** What is done with the rows once it is known where they stand. */
    public interface Places<C extends FormColumn> {

        void above(GridRow row) throws IOException, UnreadableFileException;

        /** A row of the header, or one below it. */
        void from(Header<C> header, GridRow row) throws IOException, UnreadableFileException;
    }

    private final HeaderFinder<C> finder;
    private final Merges merges;
    private final Places<C> places;
    private final ArrayDeque<GridRow> waiting = new ArrayDeque<>();
    private Header<C> header;
    private int firstCandidate = Integer.MAX_VALUE;

    /** @param merges of the sheet, as far as they are known */
    public HeaderSearch(HeaderFinder<C> finder, Merges merges, Places<C> places) {
        this.finder = finder;
        this.merges = merges;
        this.places = places;
    }

    @Override
    public void row(GridRow row) throws IOException, UnreadableFileException {
        if (header != null) {
            places.from(header, row);
        } else if (waiting.isEmpty() && !finder.mayBegin(row)) {
            places.above(row);
        } else {
            firstCandidate = Math.min(firstCandidate, row.number());
            waiting.add(row);
            if (waiting.size() == HeaderFinder.MOST_ROWS) {
                settle();
            }
        }
    }

    /** Says that there are no more rows. */
    public void end() throws IOException, UnreadableFileException {
        while (!waiting.isEmpty()) {
            settle();
        }
    }

    /** The header, if one was found so far. */
    public Optional<Header<C>> header() {
        return Optional.ofNullable(header);
    }

    /** Whether merged regions could have made another header of the rows. */
    public boolean dependsOn(Merges all) {
        return all.anyFrom(
                firstCandidate, m -> header == null || m.firstRow() <= header.firstRow() && m.lastRow() > m.firstRow());
    }

    private void settle() throws IOException, UnreadableFileException {
        Optional<Header<C>> found = finder.beginningIn(List.copyOf(waiting), merges);
        if (found.isPresent()) {
            header = found.get();
            while (!waiting.isEmpty()) {
                places.from(header, waiting.poll());
            }
            return;
        }
        do {
            places.above(waiting.poll());
        } while (!waiting.isEmpty() && !finder.mayBegin(waiting.peek()));
    }
}
