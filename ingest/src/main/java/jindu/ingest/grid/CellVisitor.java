package jindu.ingest.grid;

/** What is done with each cell of a row. */
@FunctionalInterface
public interface CellVisitor {

    /** @param column 0 for the first */
    void cell(int column, Cell cell);
}
