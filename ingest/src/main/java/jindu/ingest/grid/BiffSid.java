package jindu.ingest.grid;

/** Identifiers of the BIFF8 records that are read ([MS-XLS] 2.3); every other record is passed over. */
final class BiffSid {

    static final int FORMULA = 0x0006;
    static final int EOF = 0x000A;
    static final int DATE_MODE = 0x0022;
    static final int FILE_PASS = 0x002F;
    static final int FONT = 0x0031;
    static final int COLUMN_INFO = 0x007D;
    static final int BOUND_SHEET = 0x0085;
    static final int MULTIPLE_RK = 0x00BD;
    static final int RICH_STRING = 0x00D6;
    static final int EXTENDED_FORMAT = 0x00E0;
    static final int MERGE_CELLS = 0x00E5;
    static final int SHARED_STRINGS = 0x00FC;
    static final int LABEL_SHARED = 0x00FD;
    static final int NUMBER = 0x0203;
    static final int LABEL = 0x0204;
    static final int BOOLEAN_OR_ERROR = 0x0205;
    static final int STRING = 0x0207;
    static final int ROW = 0x0208;
    static final int RK = 0x027E;
    static final int FORMAT = 0x041E;
    static final int BOF = 0x0809;

    private BiffSid() {}

    /** Whether a record holds one cell or several, row and column first. */
    static boolean isCell(int sid) {
        return sid == FORMULA
                || sid == MULTIPLE_RK
                || sid == RICH_STRING
                || sid == LABEL_SHARED
                || sid == NUMBER
                || sid == LABEL
                || sid == BOOLEAN_OR_ERROR
                || sid == RK;
    }
}
