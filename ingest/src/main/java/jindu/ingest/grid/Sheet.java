package jindu.ingest.grid;

import jindu.catalog.submission.FileLimit;

/**
 * A sheet of a grid.
 *
 * @param name as far as it is looked at; null for a file that has no sheets
 * @param number from 1 in the order of the workbook, 核对结果 not counted; 0 for a file that has no sheets
 * @param date1904 serial dates count from 1904-01-01
 */
public record Sheet(String name, int number, boolean date1904, Visibility visibility) {

    private static final int LONGEST_NAME = Math.toIntExact(FileLimit.SHEET_NAME_CHARACTERS.value());

    public Sheet {
        name = name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** Whether a person who opens the workbook sees it. */
    public enum Visibility {
        VISIBLE,
        HIDDEN,
        /** Hidden so that only a program can show it. */
        VERY_HIDDEN
    }

    static Sheet ofText() {
        return new Sheet(null, 0, false, Visibility.VISIBLE);
    }

    /** The number alone: a sheet may be named after a person. */
    @Override
    public String toString() {
        return "Sheet[" + number + "]";
    }
}
