package jindu.ingest.form;

import java.io.Serializable;
import jindu.catalog.FormColumn;
import jindu.catalog.Rule;

/**
 * One thing found in a file, and where. It never holds a personal value.
 *
 * @param ruleId id in the catalog
 * @param sheetNo number of the sheet in the workbook, from 1; null for the whole file and for a file without sheets
 * @param sheet name of the sheet, anything personal masked; null for a file without sheets
 * @param row row or line, from 1; null for the whole file or sheet
 * @param cell in A1 notation, or a log's column; null for a whole row
 * @param formColumn name of the form's column, or null
 * @param got what was read, where it may be repeated
 * @param hint what helps to mend it
 */
public record Finding(
        String ruleId,
        Integer sheetNo,
        String sheet,
        Integer row,
        String cell,
        String formColumn,
        String got,
        String hint)
        implements Serializable {

    public static Finding onFile(Rule rule, String got, String hint) {
        return new Finding(rule.id(), null, null, null, null, null, got, hint);
    }

    public static Finding onSheet(Rule rule, int sheetNo, String sheet, String got, String hint) {
        return new Finding(rule.id(), numbered(sheetNo), sheet, null, null, null, got, hint);
    }

    public static Finding onCell(
            Rule rule, int sheetNo, String sheet, int row, String cell, FormColumn column, String got, String hint) {
        return new Finding(
                rule.id(), numbered(sheetNo), sheet, row, cell, column == null ? null : column.columnName(), got, hint);
    }

    /** A text file's only sheet has number 0, which no person counts. */
    private static Integer numbered(int sheetNo) {
        return sheetNo == 0 ? null : sheetNo;
    }
}
