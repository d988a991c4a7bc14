package jindu.ingest.form;

import jindu.catalog.Rule;
import jindu.catalog.service.ServiceRules;
import jindu.catalog.submission.TextRules;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.LineSigns;

/** What was odd about a line of text, before its cells are looked at. */
public final class LineFindings {

    private LineFindings() {}

    /** Finds what there is to say of a line with data; nothing of a row of a workbook. */
    public static void add(GridRow row, FindingSink findings) {
        if (row.defect() != null) {
            findings.add(found(ServiceRules.LINE_UNREADABLE, row, row.defect(), null));
            return;
        }
        LineSigns signs = row.line();
        if (signs == null) {
            return;
        }
        if (signs.otherEncoding() != null) {
            findings.add(found(TextRules.OTHER_ENCODING, row, signs.otherEncoding(), null));
        }
        if (signs.lost() > 0) {
            findings.add(found(TextRules.LOST_CHARACTERS, row, String.valueOf(signs.lost()), null));
        }
        if (signs.hasNul()) {
            findings.add(found(TextRules.NUL, row, null, null));
        }
        if (signs.cellsOfHeader() > 0 && signs.cells() != signs.cellsOfHeader()) {
            Rule rule = signs.cells() < signs.cellsOfHeader() ? TextRules.TOO_FEW_CELLS : TextRules.TOO_MANY_CELLS;
            findings.add(found(rule, row, String.valueOf(signs.cells()), String.valueOf(signs.cellsOfHeader())));
        }
    }

    private static Finding found(Rule rule, GridRow row, String got, String hint) {
        return new Finding(rule.id(), null, null, row.number(), null, null, got, hint);
    }
}
