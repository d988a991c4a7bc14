package jindu.ingest.roster;

import java.io.IOException;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.submission.FileRules;
import jindu.ingest.form.Finding;
import jindu.ingest.form.FindingSink;
import jindu.ingest.form.Header;
import jindu.ingest.grid.CellReferences;
import jindu.ingest.grid.Grid;
import jindu.ingest.grid.Sheet;
import jindu.ingest.grid.UnreadableFileException;

/**
 * A sheet with the roster's header, as the first pass found it.
 *
 * @param name the sheet's name, anything personal masked
 * @param idNumbers those that were read ahead
 * @param saysNone whether it says that there is nobody this month
 * @param named the counties that its rows name
 * @param countyOfVillages code of the county that most of its villages belong to, or null; only where no row names one
 */
record RosterSheet(
        Sheet sheet,
        String name,
        Header<RosterColumn> header,
        RosterRows rows,
        RosterHead head,
        IdNumbers idNumbers,
        boolean saysNone,
        RosterCounties.Count named,
        String countyOfVillages) {

    int number() {
        return sheet.number();
    }

    boolean date1904() {
        return sheet.date1904();
    }

    /** Whether the income column's header, or a line above where that gives no unit, says 万元. */
    boolean incomeInTenThousands() {
        String text = header.texts().getOrDefault(RosterColumn.INCOME, "");
        return text.contains("万元") || head.isInTenThousands() && !text.contains("元");
    }

    boolean has(RosterColumn column) {
        return header.has(column);
    }

    String cellReference(RosterColumn column, int row) {
        Integer position = header.columns().get(column);
        return position == null ? null : CellReferences.of(position, row);
    }

    /** Goes through the rows below the header. */
    void read(Grid grid, RosterLines.Visitor visitor) throws IOException, UnreadableFileException {
        RosterLines lines = new RosterLines(this, header, rows, grid.merges(sheet), visitor);
        grid.rows(sheet, lines::row);
    }

    void noteColumns(FindingSink findings) {
        for (int position : header.unknown()) {
            findings.add(Finding.onCell(
                    FileRules.UNKNOWN_COLUMN,
                    number(),
                    name,
                    header.firstRow(),
                    CellReferences.of(position, header.firstRow()),
                    null,
                    null,
                    null));
        }
        for (RosterColumn column : RosterColumn.values()) {
            if (column.required() && !header.has(column)) {
                findings.add(Finding.onSheet(
                        FileRules.MISSING_COLUMN,
                        number(),
                        name,
                        column.header().inline(),
                        null));
            }
        }
    }

    void noteNotRead(int row, FindingSink findings) {
        findings.add(Finding.onCell(FileRules.ROW_NOT_READ, number(), name, row, null, null, null, null));
    }
}
