package jindu.ingest.grid;

/**
 * A cell's stored value.
 *
 * @param text the text; for a number its plain decimal digits; for a date its serial number; never null
 * @param struck whether any of it is struck through, by the cell's style or by one of its runs
 * @param uncached whether it is a formula whose value the file does not hold; the text is empty then
 */
public record Cell(Kind kind, String text, boolean struck, boolean uncached) {

    public static final Cell NOTHING = new Cell(Kind.TEXT, "");

    /** About what a cell takes in memory, besides the characters of its text. */
    static final int BYTES = 72;

    /** What the source says the value is. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number in a cell formatted as a date. */
        DATE,
        BOOLEAN,
        /** {@code #REF!} and its like. */
        ERROR
    }

    public Cell(Kind kind, String text) {
        this(kind, text, false, false);
    }

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text);
    }

    static Cell formulaWithoutValue(boolean struck) {
        return new Cell(Kind.TEXT, "", struck, true);
    }

    Cell asStruck() {
        return new Cell(kind, text, true, uncached);
    }

    /** The same cell with no more characters than this, and no half of one. */
    Cell cut(int most) {
        if (text.length() <= most) {
            return this;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return new Cell(kind, text.substring(0, end), struck, uncached);
    }

    /** Whether nothing stands in it; a formula is something, though its value be missing. */
    public boolean isBlank() {
        return !uncached && isBlank(text);
    }

    /** Nearly every text shows by its first character that it is not blank. */
    private static boolean isBlank(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        boolean isPlain = first > ' ' && first < 0x7F || first >= 0x4E00 && first <= 0x9FFF;
        return !isPlain && text.isBlank();
    }

    /** The kind alone: a cell may hold personal data, which no message may repeat. */
    @Override
    public String toString() {
        return "Cell[" + kind + "]";
    }
}
