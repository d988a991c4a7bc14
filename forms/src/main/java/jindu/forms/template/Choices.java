package jindu.forms.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jindu.catalog.submission.FormSheets;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The lists of a form's drop-downs, on a hidden sheet of their own, each under a name: checks may name lists of another
 * sheet, while older programs refuse its cells.
 */
final class Choices {

    private final Map<String, List<?>> lists = new LinkedHashMap<>();

    /** Adds a list, of texts or numbers, and returns its name for use in formulas. */
    String add(String name, List<?> values) {
        lists.put(name, values.isEmpty() ? List.of("（无）") : List.copyOf(values));
        return name;
    }

    /** Writes the sheet and the names; returns the sheet's index. */
    int write(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet(FormSheets.CHOICES);
        List<Row> rows = new ArrayList<>();
        int column = 0;
        for (Map.Entry<String, List<?>> list : lists.entrySet()) {
            cell(sheet, rows, 0, column).setCellValue(list.getKey());
            for (int i = 0; i < list.getValue().size(); i++) {
                Cell cell = cell(sheet, rows, i + 1, column);
                if (list.getValue().get(i) instanceof Number number) {
                    cell.setCellValue(number.doubleValue());
                } else {
                    cell.setCellValue(String.valueOf(list.getValue().get(i)));
                }
            }
            name(workbook, list.getKey(), column, list.getValue().size());
            sheet.setColumnWidth(column, 24 * 256);
            column++;
        }
        return workbook.getSheetIndex(sheet);
    }

    private static void name(Workbook workbook, String text, int column, int size) {
        String letters = CellReference.convertNumToColString(column);
        Name name = workbook.createName();
        name.setNameName(text);
        name.setRefersToFormula(FormSheets.CHOICES + "!$" + letters + "$2:$" + letters + "$" + (size + 1));
    }

    private static Cell cell(XSSFSheet sheet, List<Row> rows, int row, int column) {
        while (rows.size() <= row) {
            rows.add(sheet.createRow(rows.size()));
        }
        return rows.get(row).createCell(column);
    }
}
