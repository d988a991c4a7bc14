package jindu.ingest.grid;

/** Cell references in A1 notation. */
public final class CellReferences {

    private CellReferences() {}

    /** The column of a reference such as {@code AB12}, 0 for A. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        if (column == 0) {
            throw new IllegalArgumentException("Invalid cell reference");
        }
        return column - 1;
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
        StringBuilder letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
