package jindu.ingest.grid;

/**
 * A cell's stored value.
 *
 * @param text the text; for a number its plain decimal digits; for a date its serial number; never null
 */
public record Cell(Kind kind, String text) {

    static final Cell EMPTY = new Cell(Kind.TEXT, "");

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

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The kind alone: a cell may hold personal data, which no message may repeat. */
    @Override
    public String toString() {
        return "Cell[" + kind + "]";
    }
}
