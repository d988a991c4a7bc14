package jindu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table: its grain first, then its columns in their order of publication.
 *
 * @param subject folder of its SQL file: roster, service, fund, submission or conformed
 * @param key columns that identify a row; the rows are published in this order
 */
public record Table(
        String name,
        String subject,
        Text label,
        Text grain,
        List<Column> columns,
        List<Column> key,
        List<ForeignKey> foreignKeys) {

    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        foreignKeys = List.copyOf(foreignKeys);
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        if (names.size() != columns.size()) {
            throw new IllegalArgumentException("Invalid table " + name + ": a column name stands twice");
        }
        if (!columns.containsAll(key)) {
            throw new IllegalArgumentException("Invalid table " + name + ": a key column is no column of it");
        }
        if (!foreignKeys.stream().allMatch(k -> names.contains(k.column().name()))) {
            throw new IllegalArgumentException("Invalid table " + name + ": a foreign key starts at no column of it");
        }
    }

    public static Builder named(String name, String subject) {
        return new Builder(name, subject);
    }

    public Column column(String columnName) {
        return columns.stream()
                .filter(c -> c.name().equals(columnName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid column of " + name + ": " + columnName));
    }

    public int indexOf(Column column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("Invalid column of " + name + ": " + column.name());
        }
        return index;
    }

    /** The names, in order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    public static final class Builder {
        private final String name;
        private final String subject;
        private Text label;
        private Text grain;
        private List<Column> columns = List.of();
        private List<Column> key = List.of();
        private final List<ForeignKey> foreignKeys = new ArrayList<>();

        private Builder(String name, String subject) {
            this.name = name;
            this.subject = subject;
        }

        public Builder label(String zh, String en) {
            label = Text.of(zh, en);
            return this;
        }

        public Builder grain(String zh, String en) {
            grain = Text.of(zh, en);
            return this;
        }

        public Builder columns(Column... all) {
            columns = List.of(all);
            return this;
        }

        public Builder key(Column... all) {
            key = List.of(all);
            return this;
        }

        /** The column holds keys of {@code target}, under the same column name. */
        public Builder references(Column column, String target) {
            foreignKeys.add(new ForeignKey(column, target, column.name()));
            return this;
        }

        public Table build() {
            return new Table(name, subject, label, grain, columns, key, foreignKeys);
        }
    }
}
