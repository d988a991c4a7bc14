package jindu.ingest.grid;

/** Cell references in A1 notation. */
public final class CellReferences {

    /** A sheet has as many columns at most, the last of them XFD. */
    static final int COLUMNS = 16_384;

    private CellReferences() {}

    /**
     * The column of a reference such as {@code AB12}, 0 for A.
     *
     * @throws IllegalArgumentException if it names none that a sheet can have
     */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (reference.charAt(i) & ~0x20) - 'A' + 1;
            if (column > COLUMNS) {
                break;
            }
        }
        if (column == 0 || column > COLUMNS) {
            throw new IllegalArgumentException("Invalid cell reference");
        }
        return column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static int row(String reference) {
        return Integer.parseInt(reference.replaceAll("[^0-9]", ""));
    }

    static Merge merge(String reference) {
        String[] ends = reference.split(":");
        String last = ends[ends.length - 1];
        return new Merge(row(ends[0]), row(last), column(ends[0]), column(last));
    }

    /** The reference of a cell: {@code (11, 12)} is {@code L12}. */
    public static String of(int column, int row) {
        return letters(column) + row;
    }

    /** The letters of a column, A for 0. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.toString();
    }
}
