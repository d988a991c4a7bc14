package jindu.ingest.grid;

import org.apache.poi.ss.usermodel.DateUtil;

/** Which number formats show a date. */
final class DateFormats {

    private DateFormats() {}

    /** Whether a number format shows a date. 27 to 36 and 50 to 58 are built-in Chinese ones, which POI leaves out. */
    static boolean isDate(int format, String code) {
        return format >= 27 && format <= 36
                || format >= 50 && format <= 58
                || DateUtil.isADateFormat(format, code == null ? "" : code);
    }
}
