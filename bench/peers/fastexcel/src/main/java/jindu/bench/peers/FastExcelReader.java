package jindu.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.ToLongFunction;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** fastexcel-reader: the rows of the first sheet as a stream. */
public final class FastExcelReader implements ToLongFunction<Path> {

    private static final int HEAD_ROWS = 4;

    @Override
    public long applyAsLong(Path file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            long sum = 0;
            for (Iterator<Row> iterator = rows.iterator(); iterator.hasNext(); ) {
                Row row = iterator.next();
                if (row.getRowNum() > HEAD_ROWS) {
                    for (Cell cell : row) {
                        sum += cell == null ? 0 : of(cell);
                    }
                }
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long of(Cell cell) {
        if (cell.getType() == CellType.STRING) {
            return cell.asString().length();
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber().longValue() : 0;
    }
}
