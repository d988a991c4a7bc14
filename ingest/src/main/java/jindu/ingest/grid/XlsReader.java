package jindu.ingest.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FormSheets;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads .xls, the BIFF8 workbooks of Excel 97 to 2003 and of WPS. */
final class XlsReader {

    private XlsReader() {}

    static Grid read(Path file) throws IOException, UnreadableFileException {
        // Once the bytes are here, an IOException tells of the content and no longer of the disk.
        byte[] bytes = Files.readAllBytes(file);
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw new UnreadableFileException(FileRules.ENCRYPTED, null);
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw new UnreadableFileException(
                        FileRules.NOT_A_FORM, root.hasEntryCaseInsensitive("WordDocument") ? "Word (.doc)" : "OLE2");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(container)) {
                boolean date1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
                HeldGrid grid = new HeldGrid();
                for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                    HSSFSheet source = workbook.getSheetAt(i);
                    if (source.getSheetName().equals(FormSheets.FINDINGS)) {
                        continue;
                    }
                    Sheet.Visibility visibility = switch (workbook.getSheetVisibility(i)) {
                        case VISIBLE -> Sheet.Visibility.VISIBLE;
                        case HIDDEN -> Sheet.Visibility.HIDDEN;
                        case VERY_HIDDEN -> Sheet.Visibility.VERY_HIDDEN;
                    };
                    int number = grid.sheets().size() + 1;
                    add(grid, new Sheet(source.getSheetName(), number, date1904, visibility), source, workbook);
                }
                return grid;
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(FileRules.ENCRYPTED, null);
        } catch (OldExcelFormatException e) {
            throw new UnreadableFileException(FileRules.NOT_A_FORM, "Excel 5/95");
        } catch (IOException | RuntimeException e) {
            // POI meets a broken record with one of many exceptions; each means that the file is damaged.
            throw new UnreadableFileException(FileRules.UNREADABLE, "BIFF8");
        }
    }

    private static void add(HeldGrid grid, Sheet sheet, HSSFSheet source, HSSFWorkbook workbook) {
        BitSet hidden = hiddenColumns(source);
        List<GridRow> rows = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Row sourceRow : source) {
            GridRow.Builder row = new GridRow.Builder(sourceRow.getRowNum() + 1)
                    .hidden(sourceRow.getZeroHeight())
                    .hiddenColumns(hidden);
            for (org.apache.poi.ss.usermodel.Cell cell : sourceRow) {
                Cell value = cell(cell);
                if (value != null) {
                    row.put(cell.getColumnIndex(), isStruck(cell, workbook) ? value.asStruck() : value);
                }
            }
            rows.add(row.build());
        }
        Merges.Builder merges = new Merges.Builder();
        for (CellRangeAddress r : source.getMergedRegions()) {
            merges.add(new Merge(r.getFirstRow() + 1, r.getLastRow() + 1, r.getFirstColumn(), r.getLastColumn()));
        }
        grid.add(sheet, rows, merges.build());
    }

    private static BitSet hiddenColumns(HSSFSheet source) {
        BitSet hidden = new BitSet();
        for (int column = 0; column < 256; column++) {
            if (source.isColumnHidden(column)) {
                hidden.set(column);
            }
        }
        return hidden;
    }

    private static boolean isStruck(org.apache.poi.ss.usermodel.Cell cell, HSSFWorkbook workbook) {
        return workbook.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout();
    }

    private static Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> Cell.text(cell.getStringCellValue());
            case NUMERIC -> {
                double number = cell.getNumericCellValue();
                boolean date = DateFormats.isDate(
                        cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
                yield new Cell(date ? Cell.Kind.DATE : Cell.Kind.NUMBER, NumberText.plain(BigDecimal.valueOf(number)));
            }
            case BOOLEAN -> new Cell(Cell.Kind.BOOLEAN, cell.getBooleanCellValue() ? "1" : "0");
            case ERROR ->
                new Cell(
                        Cell.Kind.ERROR,
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> null;
        };
    }
}
