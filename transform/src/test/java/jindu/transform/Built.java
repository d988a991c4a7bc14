package jindu.transform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jindu.catalog.Table;
import jindu.catalog.Tables;
import jindu.reference.Progress;

/** A snapshot built from a fixture, and its rows as lines of text. */
record Built(BuiltSnapshot snapshot) {

    static Built of(StagingFixture fixture) throws IOException {
        return of(fixture, "2021-03-31");
    }

    /** As of the end of a day. */
    static Built of(StagingFixture fixture, String asOf) throws IOException {
        Instant moment = LocalDate.parse(asOf)
                .plusDays(1)
                .atStartOfDay(fixture.settings.timeZone())
                .toInstant()
                .minusSeconds(1);
        return new Built(new Transform(fixture.workspace, fixture.settings, fixture.referenceData())
                .build(TestSpark::session, moment, Progress.NONE));
    }

    /** The rows of a query over the snapshot's Parquet, cells parted by {@code |}, null as the empty text. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'Asia/Shanghai'");
            for (Table table : Tables.PUBLISHED) {
                statement.execute(
                        "create view " + table.name() + " as select * from '" + folder(table) + "/*.parquet'");
            }
            return rows(statement, sql);
        }
    }

    Path folder(Table table) {
        return snapshot.folder().resolve(table.name());
    }

    static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    String cell = result.getString(i);
                    cells.add(cell == null ? "" : cell);
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }
}
