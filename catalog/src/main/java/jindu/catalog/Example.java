package jindu.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An input that shows a rule at work. Persons in examples are invented; ID numbers carry the unassigned region 659999.
 *
 * @param kind how to build the input from the rest
 * @param cells for {@link Kind#ROW}: cell texts that replace those of a good row, by form column name
 * @param fileName of a whole file: its path below the inbox
 * @param content of a whole file: a sheet as lines of cells parted by {@code |}, the text of a file, or an archive's
 *     entries
 * @param parts for {@link Kind#BYTES}: texts with the names of their encodings
 */
public record Example(Kind kind, Map<String, String> cells, String fileName, String content, List<Part> parts) {

    public Example {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        parts = List.copyOf(parts);
    }

    /** A text and the encoding in which it is written. */
    public record Part(String encoding, String text) {}

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
        /** A whole text file, its parts in different encodings. */
        BYTES,
        /** A .zip file; a line {@code === name} begins an entry. */
        ARCHIVE,
        /** Several sheets, each a workbook of its own, received one after another; {@code >>> path} begins one. */
        FILES
    }

    public static Example rosterRow(String... columnsAndTexts) {
        return new Example(Kind.ROSTER_ROW, pairs(columnsAndTexts), null, null, List.of());
    }

    public static Example serviceRow(String... columnsAndTexts) {
        return new Example(Kind.SERVICE_ROW, pairs(columnsAndTexts), null, null, List.of());
    }

    public static Example sheet(String fileName, String content) {
        return new Example(Kind.SHEET, Map.of(), fileName, content, List.of());
    }

    public static Example file(String fileName, String content) {
        return new Example(Kind.FILE, Map.of(), fileName, content, List.of());
    }

    public static Example archive(String fileName, String entries) {
        return new Example(Kind.ARCHIVE, Map.of(), fileName, entries, List.of());
    }

    /** @param encodingsAndTexts parts of the file in order: an encoding, then the text written in it */
    public static Example bytes(String fileName, String... encodingsAndTexts) {
        List<Part> parts = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < encodingsAndTexts.length; i += 2) {
            parts.add(new Part(encodingsAndTexts[i], encodingsAndTexts[i + 1]));
            content.append(encodingsAndTexts[i + 1]);
        }
        return new Example(Kind.BYTES, Map.of(), fileName, content.toString(), parts);
    }

    public static Example files(String content) {
        return new Example(Kind.FILES, Map.of(), null, content, List.of());
    }

    private static Map<String, String> pairs(String... columnsAndTexts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return cells;
    }
}
