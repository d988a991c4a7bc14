package jindu.forms.feedback;

import java.util.Optional;

/** A cell's place, from 0, and its name in A1 notation. */
record CellName(int row, int column) {

    private static final int COLUMNS = 16_384;

    /** @throws IllegalArgumentException for what is no cell of a workbook */
    static CellName of(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("Invalid cell reference"));
    }

    /** The cell that a text names, if it names one. */
    static Optional<CellName> find(String name) {
        int column = 0;
        int i = 0;
        while (i < name.length() && Character.isLetter(name.charAt(i)) && column <= COLUMNS) {
            column = column * 26 + Character.toUpperCase(name.charAt(i)) - 'A' + 1;
            i++;
        }
        int row = 0;
        int digits = i;
        while (i < name.length() && name.charAt(i) >= '0' && name.charAt(i) <= '9' && i < digits + 8) {
            row = row * 10 + name.charAt(i) - '0';
            i++;
        }
        if (column < 1 || column > COLUMNS || row < 1 || i < name.length()) {
            return Optional.empty();
        }
        return Optional.of(new CellName(row - 1, column - 1));
    }

    static String name(int row, int column) {
        return letters(column) + (row + 1);
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return name(row, column);
    }
}
