package jindu.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Apache POI's user model: the workbook in memory, then every cell of the first sheet. */
public final class PoiUserModel implements ToLongFunction<Path> {

    private static final int HEAD_ROWS = 4;

    @Override
    public long applyAsLong(Path file) {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                Workbook workbook = new XSSFWorkbook(opened)) {
            long sum = 0;
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getRowNum() >= HEAD_ROWS) {
                    for (Cell cell : row) {
                        sum += of(cell);
                    }
                }
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException("Cannot read " + file + ": no workbook", e);
        }
    }

    private static long of(Cell cell) {
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue().length();
        }
        return cell.getCellType() == CellType.NUMERIC ? (long) cell.getNumericCellValue() : 0;
    }
}
