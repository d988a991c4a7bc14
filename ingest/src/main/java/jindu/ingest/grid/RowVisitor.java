package jindu.ingest.grid;

import java.io.IOException;

/** What is done with each row of a sheet. */
@FunctionalInterface
public interface RowVisitor {

    /** @param row never changed afterwards: it may be kept */
    void row(GridRow row) throws IOException, UnreadableFileException;
}
