package jindu.reports.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jindu.catalog.Text;
import jindu.reports.ReportException;

/** Runs the briefing's SQL files for one month: each reads the month by {@code getvariable('month')}. */
final class Query {

    /** Makes a row of the report from the current row of a result. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    Query(Connection connection, YearMonth month) {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set variable month = '" + month + "'");
        } catch (SQLException e) {
            throw ReportException.because(
                    Text.of("无法读取快照中的 {0}", "Cannot read month {0} of the snapshot")
                            .with(month),
                    e);
        }
    }

    /** The rows of {@code sql/<name>.sql}, in its order. */
    <T> List<T> rows(String name, Mapper<T> mapper) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(text(name))) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(mapper.map(result));
            }
            return rows;
        } catch (SQLException e) {
            throw ReportException.because(
                    Text.of("无法从快照读取月报的 {0} 部分", "Cannot read section {0} from the snapshot")
                            .with(name),
                    e);
        }
    }

    private static String text(String name) {
        String file = "sql/" + name + ".sql";
        try (InputStream in = Query.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole number that may be null. */
    static Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
