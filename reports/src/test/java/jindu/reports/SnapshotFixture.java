package jindu.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jindu.catalog.Column;
import jindu.catalog.Table;
import jindu.catalog.Tables;
import jindu.catalog.Type;

/**
 * Makes a snapshot's folder from tables a person can read: columns and types come from the catalog, columns that are
 * not mentioned are null, tables that are not mentioned are empty. A cell {@code -} is null. The Parquet is real.
 */
public final class SnapshotFixture {

    private final Map<String, String> rows = new HashMap<>();

    /** Rows as text: a line of column names, then a line a row, cells parted by |. Further calls add rows. */
    public SnapshotFixture table(String name, String text) {
        Table table = Tables.published(name);
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        List<String> columns = cells(lines.get(0));
        List<String> rowsOfTable = lines.subList(1, lines.size()).stream()
                .map(line -> {
                    List<String> cells = cells(line);
                    if (cells.size() != columns.size()) {
                        throw new IllegalArgumentException("Invalid row of " + name + ": " + line);
                    }
                    return table.columns().stream()
                            .map(column -> {
                                int at = columns.indexOf(column.name());
                                return cast(at < 0 ? "null" : literal(cells.get(at)), column);
                            })
                            .collect(Collectors.joining(", ", "(", ")"));
                })
                .toList();
        columns.forEach(table::column);
        return add(name, "select * from (values " + String.join(", ", rowsOfTable) + ")");
    }

    /** Rows as a query, for tables too long to write down; columns in the catalog's order or by name with nulls left out. */
    public SnapshotFixture query(String name, String sql) {
        String columns = Tables.published(name).columns().stream()
                .map(c -> cast("q." + c.name(), c))
                .collect(Collectors.joining(", "));
        String nulls = Tables.published(name).columns().stream()
                .map(c -> "null as " + c.name())
                .collect(Collectors.joining(", "));
        return add(
                name,
                "select " + columns + " from (select * from (select " + nulls + ") where false union all by name " + sql
                        + ") q");
    }

    private SnapshotFixture add(String name, String select) {
        rows.merge(name, select, (a, b) -> a + " union all " + b);
        return this;
    }

    /** Writes the snapshot. */
    public Path write(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("snapshot.json"), "{\"id\": \"" + folder.getFileName() + "\", \"inputs\": []}");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'Asia/Shanghai'");
            for (Table table : Tables.PUBLISHED) {
                Path parquet = Files.createDirectories(folder.resolve(table.name()));
                statement.execute("create or replace temp table t ("
                        + table.columns().stream()
                                .map(c -> '"' + c.name() + "\" " + type(c))
                                .collect(Collectors.joining(", "))
                        + ")");
                if (rows.containsKey(table.name())) {
                    statement.execute("insert into t " + rows.get(table.name()));
                }
                statement.execute("copy t to "
                        + literal(parquet.resolve("part-00000.parquet").toString()) + " (format parquet)");
            }
        }
        SnapshotDatabase.create(folder);
        return folder;
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
    }

    private static String literal(String cell) {
        return cell.equals("-") || cell.isEmpty() ? "null" : "'" + cell.replace("'", "''") + "'";
    }

    private static String cast(String expression, Column column) {
        return "cast(" + expression + " as " + type(column) + ")";
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "varchar";
            case TIMESTAMP -> "timestamptz";
            default -> column.type() == Type.INTEGER ? "integer" : column.type().sql();
        };
    }
}
