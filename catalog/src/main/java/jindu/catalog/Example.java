package jindu.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An input that shows a rule at work. Persons in examples are invented; ID numbers carry the unassigned region 659999.
 *
 * @param kind how to build the input from the rest
 * @param cells for {@link Kind#ROW}: cell texts that replace those of a good row, by form column name
 * @param fileName for {@link Kind#FILE}: path below the inbox
 * @param content for {@link Kind#FILE}: a sheet as lines of cells parted by {@code |}, or the text of a file
 */
public record Example(Kind kind, Map<String, String> cells, String fileName, String content) {

    /** What an example is made of. */
    public enum Kind {
        /** One data row of the roster, good but for the named cells. */
        ROSTER_ROW,
        /** One event of a log, good but for the named cells. */
        SERVICE_ROW,
        /**
         * A whole sheet, written as a real workbook. {@code === name} begins a further sheet. What the eye does not see
         * is written so: {@code [hidden]} before a row or after a sheet's name, {@code [hidden columns] 7} before the
         * rows, {@code ~~text~~} for a cell that is struck through, {@code =formula} for one without its result.
         */
        SHEET,
        /** A whole file, byte for byte as UTF-8 text. */
        FILE,
        /** Several sheets, each a workbook of its own, received one after another; {@code >>> path} begins one. */
        FILES
    }

    public static Example rosterRow(String... columnsAndTexts) {
        return new Example(Kind.ROSTER_ROW, pairs(columnsAndTexts), null, null);
    }

    public static Example serviceRow(String... columnsAndTexts) {
        return new Example(Kind.SERVICE_ROW, pairs(columnsAndTexts), null, null);
    }

    public static Example sheet(String fileName, String content) {
        return new Example(Kind.SHEET, Map.of(), fileName, content);
    }

    public static Example file(String fileName, String content) {
        return new Example(Kind.FILE, Map.of(), fileName, content);
    }

    public static Example files(String content) {
        return new Example(Kind.FILES, Map.of(), null, content);
    }

    private static Map<String, String> pairs(String... columnsAndTexts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return cells;
    }
}
