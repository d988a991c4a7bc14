package jindu.ingest.grid;

import java.io.IOException;
import java.util.List;

/**
 * The cells of one file, sheet by sheet and row by row. Rows are handed over one at a time and are not kept, so that
 * memory does not grow with them; a sheet may be gone through as often as is needed. For one thread.
 */
public interface Grid extends AutoCloseable {

    /** The worksheets in the order of the workbook, without {@code 核对结果}; one without a name for text. */
    List<Sheet> sheets();

    /**
     * Hands each row of a sheet to the visitor, in the order in which the file has them.
     *
     * @throws UnreadableFileException if the file is broken, or goes beyond a limit: a finding on the file
     * @throws IOException if the disk fails
     */
    void rows(Sheet sheet, RowVisitor visitor) throws IOException, UnreadableFileException;

    /**
     * The merged regions of a sheet.
     *
     * @throws IllegalStateException if the rows were not gone through to the end: merges stand behind them in the file
     */
    Merges merges(Sheet sheet);

    /** The password that opened the file; null where none of the operator's was needed. */
    default String password() {
        return null;
    }

    @Override
    void close() throws IOException;
}
