package jindu.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.Column;
import jindu.catalog.Table;
import jindu.catalog.Tables;
import jindu.catalog.Text;
import jindu.catalog.conformed.SnapshotTables;
import jindu.reference.disk.UnfinishedFile;

/**
 * A snapshot's DuckDB file: a view over the Parquet files of each published table, commented in Chinese from the
 * catalog, and the table {@code jindu_snapshot} that says which snapshot it is and what it was made of. The file holds
 * no figures of its own and is made again whenever it does not fit the place where the snapshot lies.
 */
public final class SnapshotDatabase {

    /** The file's name within the snapshot's folder. */
    public static final String FILE = "warehouse.duckdb";

    private static final String MANIFEST = "snapshot.json";

    private SnapshotDatabase() {}

    /**
     * Writes the file, replacing an earlier one in one step; who has that one open keeps it.
     *
     * @return the file
     * @throws ReportException when a published table has no Parquet files or lacks a column
     */
    public static Path create(Path snapshotFolder) {
        Path folder = snapshotFolder.toAbsolutePath().normalize();
        Path file = folder.resolve(FILE);
        try (UnfinishedFile unfinished = UnfinishedFile.of(file)) {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + unfinished.path(), offline())) {
                for (Table table : Tables.PUBLISHED) {
                    addView(connection, folder, table);
                }
                addManifest(connection, folder);
            }
            unfinished.finish();
            return file;
        } catch (SQLException | IOException e) {
            throw ReportException.because(Text.of("无法生成 {0}", "Cannot make {0}").with(file), e);
        }
    }

    /** A snapshot's id is the name of its folder. */
    public static String id(Path snapshotFolder) {
        Path name = snapshotFolder.toAbsolutePath().normalize().getFileName();
        if (name == null) {
            throw new ReportException(
                    Text.of("快照文件夹无效：{0}。", "Invalid snapshot folder: {0}.").with(snapshotFolder));
        }
        return name.toString();
    }

    private static void addView(Connection connection, Path folder, Table table) throws SQLException, IOException {
        Path parquet = folder.resolve(table.name());
        if (!hasParquet(parquet)) {
            throw new ReportException(Text.of(
                            "无法生成 {0}：{2} 中没有表 {1} 的 Parquet 文件。请运行 `jindu transform` 重新生成快照。",
                            "Cannot make {0}: table {1} has no Parquet files in {2}. Run `jindu transform`, which builds"
                                    + " the snapshot anew.")
                    .with(folder.resolve(FILE), table.name(), parquet));
        }
        String columns = table.columns().stream().map(c -> '"' + c.name() + '"').collect(Collectors.joining(", "));
        run(
                connection,
                "create view " + table.name() + " as select " + columns + " from read_parquet("
                        + literal(files(folder, table)) + ")");
        addComments(connection, "view", table);
    }

    private static void addComments(Connection connection, String kind, Table table) throws SQLException {
        run(
                connection,
                "comment on " + kind + " " + table.name() + " is "
                        + literal(table.label().zh() + "：" + table.grain().zh()));
        for (Column column : table.columns()) {
            run(
                    connection,
                    "comment on column " + table.name() + ".\"" + column.name() + "\" is " + literal(comment(column)));
        }
    }

    private static void addManifest(Connection connection, Path folder) throws SQLException, IOException {
        Table table = SnapshotTables.SNAPSHOT;
        String columns = table.columns().stream()
                .map(c -> '"' + c.name() + "\" " + c.type().sql())
                .collect(Collectors.joining(", "));
        run(connection, "create table " + table.name() + " (" + columns + ")");
        addComments(connection, "table", table);
        Path manifest = folder.resolve(MANIFEST);
        try (PreparedStatement insert = connection.prepareStatement("insert into jindu_snapshot values (?, ?, ?)")) {
            insert.setString(1, id(folder));
            insert.setString(2, folder.toString());
            insert.setString(3, Files.exists(manifest) ? Files.readString(manifest) : null);
            insert.execute();
        }
    }

    /**
     * Whether the file is there and its views point at the folder it lies in; they do not after the workspace was
     * moved. DuckDB writes the text of a view as it is, so that searching the bytes answers this without opening the
     * file.
     */
    static boolean isInPlace(Path snapshotFolder) {
        Path folder = snapshotFolder.toAbsolutePath().normalize();
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return Tables.PUBLISHED.stream()
                    .map(table -> literal(files(folder, table)))
                    .anyMatch(path -> bytes.contains(
                            new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw ReportException.because(Text.of("无法读取 {0}", "Cannot read {0}").with(file), e);
        }
    }

    /**
     * Opens the snapshot for reading only: no writing, no file outside the snapshot's folder, no extension from
     * anywhere, no way to change any of this. Makes the file first where it is missing or the workspace was moved.
     *
     * @param zone in which timestamps are shown
     */
    public static Connection open(Path snapshotFolder, ZoneId zone) {
        Path folder = snapshotFolder.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new ReportException(Text.of(
                            "无法打开快照 {0}：{1} 不存在。`jindu snapshots` 可列出现有快照。",
                            "Cannot open snapshot {0}: {1} is missing. `jindu snapshots` lists those there are.")
                    .with(folder.getFileName(), folder));
        }
        if (!isInPlace(folder)) {
            create(folder);
        }
        Properties properties = offline();
        properties.setProperty("access_mode", "READ_ONLY");
        properties.setProperty("jdbc_stream_results", "true");
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(FILE), properties);
            try {
                for (String setting : List.of(
                        "set TimeZone = " + literal(zone.getId()),
                        "set allowed_directories = [" + literal(folder + "/") + ", "
                                + literal(escaped(folder.toString()) + "/") + "]",
                        "set enable_external_access = false",
                        "set lock_configuration = true")) {
                    run(connection, setting);
                }
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw ReportException.because(
                    Text.of("无法打开 {0}（可删去，jindu 会重新生成）", "Cannot open {0} (delete it, and jindu makes it again)")
                            .with(folder.resolve(FILE)),
                    e);
        }
    }

    /** What a person reads beside a column: label, unit, meaning, and what an empty value says. */
    static String comment(Column column) {
        StringBuilder text = new StringBuilder(column.label().zh());
        if (column.unit() != null) {
            text.append("（").append(column.unit().zh()).append("）");
        }
        text.append("：").append(column.meaning().zh());
        if (column.whenNull() != null) {
            text.append("；空：").append(column.whenNull().zh());
        }
        return text.toString();
    }

    private static Properties offline() {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        return properties;
    }

    private static String files(Path folder, Table table) {
        return escaped(folder.resolve(table.name()).toString()) + "/*.parquet";
    }

    /** A path within a pattern of files: brackets in a folder's name are no pattern. */
    private static String escaped(String path) {
        return path.replaceAll("[\\[*?]", "[$0]");
    }

    private static boolean hasParquet(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(".parquet"));
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
