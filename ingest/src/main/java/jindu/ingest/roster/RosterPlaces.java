package jindu.ingest.roster;

import java.math.BigDecimal;
import jindu.catalog.Column;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.submission.SubmissionTables;

/** Where each value stands in a staged row, found once and not for every row. */
final class RosterPlaces {

    static final int COLUMNS = RosterTables.STAGED_ROW.columns().size();
    static final int SHEET = at(SubmissionTables.SHEET);
    static final int SHEET_NO = at(SubmissionTables.SHEET_NO);
    static final int ROW_NO = at(SubmissionTables.ROW_NO);
    static final int IS_ACCEPTED = at(SubmissionTables.IS_ACCEPTED);
    static final int REJECT_RULES = at(SubmissionTables.REJECT_RULES);
    static final int PERSON_TOKEN = at(RosterTables.PERSON_TOKEN);
    static final int COUNTY_TEXT = at(RosterTables.COUNTY_TEXT);
    static final int VILLAGE_TEXT = at(RosterTables.VILLAGE_TEXT);
    static final int ENTERPRISE_NAME = at(RosterTables.ENTERPRISE_NAME);
    static final int IS_PERSON_BUSINESS = at(RosterTables.IS_PERSON_BUSINESS);
    static final int ENTERPRISE_KIND = at(RosterTables.ENTERPRISE_KIND);
    static final int SUPPORT_MODE_TEXT = at(RosterTables.SUPPORT_MODE_TEXT);
    static final int SUPPORT_MODE_CODE = at(RosterTables.SUPPORT_MODE_CODE);
    static final int INCOME_TEXT = at(RosterTables.INCOME_TEXT);
    static final int INCOME = at(RosterTables.STAGED_INCOME);

    private RosterPlaces() {}

    private static int at(Column column) {
        int place = RosterTables.STAGED_ROW.columns().indexOf(column);
        if (place < 0) {
            throw new IllegalStateException("Invalid staged column: " + column.name());
        }
        return place;
    }

    /** The token in a staged row, or null. */
    static String token(Object[] row) {
        return (String) row[PERSON_TOKEN];
    }

    /** The income in a staged row, or null. */
    static BigDecimal income(Object[] row) {
        return (BigDecimal) row[INCOME];
    }
}
