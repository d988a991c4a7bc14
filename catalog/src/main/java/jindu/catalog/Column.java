package jindu.catalog;

import java.util.Objects;

/**
 * A column: one name, one meaning, wherever it stands.
 *
 * @param name lower case with underscores; unit or kind last ({@code _code}, {@code _date}, {@code _pct})
 * @param unit unit of measure in both languages, or null for a column that measures nothing
 * @param required whether every row carries a value
 * @param whenNull what an empty value says, or null for a required column
 */
public record Column(String name, Type type, Text label, Text meaning, Text unit, boolean required, Text whenNull) {

    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Invalid column name: " + name);
        }
        if (required == (whenNull != null)) {
            throw new IllegalArgumentException(
                    "Invalid column " + name + ": say what null means exactly when it may be null");
        }
    }

    /** A column that every row fills. */
    public static Column required(String name, Type type, Text label, Text meaning) {
        return new Column(name, type, label, meaning, null, true, null);
    }

    /** A column that may be empty, with what that says. */
    public static Column optional(String name, Type type, Text label, Text meaning, Text whenNull) {
        return new Column(name, type, label, meaning, null, false, whenNull);
    }

    public Column in(Text unitOfMeasure) {
        return new Column(name, type, label, meaning, unitOfMeasure, required, whenNull);
    }

    @Override
    public String toString() {
        return name;
    }
}
