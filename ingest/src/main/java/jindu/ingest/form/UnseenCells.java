package jindu.ingest.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jindu.catalog.FormColumn;
import jindu.catalog.Rule;
import jindu.catalog.Text;
import jindu.catalog.submission.SheetRules;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.CellReferences;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Sheet;

/**
 * Watches the rows of a sheet for what the eye does not see or sees otherwise: hidden rows, columns and sheets, cells
 * that are struck through, formulas without their value. All of it is read like the rest; this says so.
 */
public final class UnseenCells<C extends Enum<C> & FormColumn> {

    /** Ranges of hidden rows that are named; more than these nobody looks up. */
    private static final int RANGES = 10;

    private final Sheet sheet;
    private final String sheetName;
    private final Map<Integer, C> columns = new HashMap<>();
    private final Set<C> telling;
    private final TreeSet<C> hiddenColumns = new TreeSet<>();
    private final List<String> hiddenRanges = new ArrayList<>();
    private int rows;
    private int hiddenRows;
    private int rangeFrom;
    private int rangeTo;

    /**
     * @param sheetName anything personal masked
     * @param telling columns of which all that are filled must be struck through for the row to be
     */
    public UnseenCells(Sheet sheet, String sheetName, Header<C> header, Collection<C> telling) {
        this.sheet = sheet;
        this.sheetName = sheetName;
        this.telling = Set.copyOf(telling);
        header.columns().keySet().forEach(c -> header.positions(c).forEach(p -> columns.put(p, c)));
    }

    /** Looks at a row of the list or log; what is to be said of its cells goes to the sink. */
    public void row(GridRow row, FindingSink findings) {
        rows++;
        if (row.isHidden()) {
            hide(row.number());
        }
        boolean anyStruck = false;
        for (int n = 0; n < row.size(); n++) {
            Cell cell = row.at(n);
            anyStruck |= cell.struck();
            if (cell.uncached()) {
                C column = columns.get(row.column(n));
                if (column != null) {
                    add(SheetRules.FORMULA_WITHOUT_VALUE, row, row.column(n), column, findings);
                }
            }
            if (row.isColumnHidden(row.column(n)) && !cell.isBlank() && columns.containsKey(row.column(n))) {
                hiddenColumns.add(columns.get(row.column(n)));
            }
        }
        if (anyStruck) {
            noteStruck(row, findings);
        }
    }

    private void hide(int number) {
        hiddenRows++;
        if (rangeTo > 0 && number == rangeTo + 1) {
            rangeTo = number;
            return;
        }
        closeRange();
        rangeFrom = number;
        rangeTo = number;
    }

    private void closeRange() {
        if (rangeTo > 0 && hiddenRanges.size() <= RANGES) {
            hiddenRanges.add(rangeFrom == rangeTo ? String.valueOf(rangeFrom) : rangeFrom + "–" + rangeTo);
        }
    }

    private void noteStruck(GridRow row, FindingSink findings) {
        Set<Integer> struck = new LinkedHashSet<>();
        boolean whole = true;
        for (int n = 0; n < row.size(); n++) {
            C column = columns.get(row.column(n));
            if (column == null || row.at(n).isBlank()) {
                continue;
            }
            if (row.at(n).struck()) {
                struck.add(row.column(n));
            } else if (telling.contains(column)) {
                whole = false;
            }
        }
        boolean isTelling = struck.stream().map(columns::get).anyMatch(telling::contains);
        if (whole && isTelling) {
            findings.add(Finding.onCell(
                    SheetRules.STRUCK_THROUGH, sheet.number(), sheetName, row.number(), null, null, null, null));
        } else {
            struck.forEach(p -> add(SheetRules.STRUCK_THROUGH, row, p, columns.get(p), findings));
        }
    }

    private void add(Rule rule, GridRow row, int position, C column, FindingSink findings) {
        findings.add(Finding.onCell(
                rule,
                sheet.number(),
                sheetName,
                row.number(),
                CellReferences.of(position, row.number()),
                column,
                null,
                null));
    }

    /** Says what was hidden, when all rows have gone by. */
    public void end(FindingSink findings) {
        if (sheet.visibility() != Sheet.Visibility.VISIBLE && rows > 0) {
            findings.add(Finding.onSheet(SheetRules.HIDDEN_SHEET, sheet.number(), sheetName, null, null));
        }
        if (hiddenRows > 0) {
            closeRange();
            String ranges =
                    Text.listing(hiddenRanges.stream().limit(RANGES).toList()).inline();
            findings.add(Finding.onSheet(
                    SheetRules.HIDDEN_ROWS,
                    sheet.number(),
                    sheetName,
                    String.valueOf(hiddenRows),
                    hiddenRanges.size() > RANGES ? ranges + "…" : ranges));
        }
        if (!hiddenColumns.isEmpty()) {
            Text headers = Text.of(
                    hiddenColumns.stream().map(c -> c.header().zh()).collect(Collectors.joining("、")),
                    hiddenColumns.stream().map(c -> c.header().en()).collect(Collectors.joining(", ")));
            findings.add(Finding.onSheet(SheetRules.HIDDEN_COLUMNS, sheet.number(), sheetName, headers.inline(), null));
        }
    }
}
