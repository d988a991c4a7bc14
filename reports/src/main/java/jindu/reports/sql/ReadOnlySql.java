package jindu.reports.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.catalog.Text;
import jindu.reports.SnapshotDatabase;

/**
 * SQL over one snapshot that can only read. The connection has no way out of the snapshot's folder, and every
 * statement is shown to DuckDB's parser first: one statement, and one that selects, describes, summarises, explains or
 * pivots. Deciding by the parser and not by the first word leaves no room for comments, quotes or a second statement.
 */
public final class ReadOnlySql implements AutoCloseable {

    private static final Pattern BLANK_OR_COMMENT =
            Pattern.compile("(?:\\s+|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*+", Pattern.DOTALL);
    private static final Pattern EXPLAIN = Pattern.compile("EXPLAIN\\b(?:\\s+ANALYZE\\b)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PIVOT =
            Pattern.compile("(?:PIVOT|PIVOT_WIDER|UNPIVOT|PIVOT_LONGER)\\b", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final ZoneId zone;

    private ReadOnlySql(Connection connection, ZoneId zone) {
        this.connection = connection;
        this.zone = zone;
    }

    /**
     * Opens a snapshot.
     *
     * @param zone in which timestamps are shown
     */
    public static ReadOnlySql open(Path snapshotFolder, ZoneId zone) {
        return new ReadOnlySql(SnapshotDatabase.open(snapshotFolder, zone), zone);
    }

    /**
     * Runs one statement and hands its rows to an output.
     *
     * @return the number of rows
     * @throws SqlException when the statement is not one that reads, or fails; the message is one line
     */
    public long run(String sql, RowOutput output) {
        String statement = withoutEnd(sql);
        check(statement);
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(statement)) {
            return output.write(new QueryRows(rows), zone);
        } catch (SQLException e) {
            throw SqlException.of(e.getMessage(), e);
        }
    }

    private void check(String sql) {
        String rest = sql;
        Matcher blank = BLANK_OR_COMMENT.matcher(rest);
        if (blank.lookingAt()) {
            rest = rest.substring(blank.end());
        }
        Matcher explain = EXPLAIN.matcher(rest);
        if (explain.lookingAt()) {
            rest = rest.substring(explain.end());
            blank = BLANK_OR_COMMENT.matcher(rest);
            if (blank.lookingAt()) {
                rest = rest.substring(blank.end());
            }
        }
        // DuckDB runs a pivot as several statements of its own and cannot show its parse; the grammar of a pivot holds
        // selects only, so that a text without a semicolon, being one statement, is safe.
        if (PIVOT.matcher(rest).lookingAt() && rest.indexOf(';') < 0) {
            return;
        }
        try (PreparedStatement parse = connection.prepareStatement(
                "select j ->> '$.error_type', j ->> '$.error_message', json_array_length(j -> '$.statements')"
                        + " from (select json_serialize_sql(?::varchar) as j)")) {
            parse.setString(1, rest);
            try (ResultSet parsed = parse.executeQuery()) {
                parsed.next();
                decide(parsed.getString(1), parsed.getString(2), parsed.getInt(3));
            }
        } catch (SQLException e) {
            throw SqlException.of(e.getMessage(), e);
        }
    }

    private static void decide(String errorType, String message, int statements) {
        if ("not implemented".equals(errorType)) {
            throw new SqlException(Text.of(
                    "无法执行：这里只能查询（SELECT、FROM、WITH、VALUES、DESCRIBE、SHOW、SUMMARIZE、EXPLAIN、PIVOT），不能改动数据。",
                    "Cannot run the statement: only queries are allowed (SELECT, FROM, WITH, VALUES, DESCRIBE, SHOW,"
                            + " SUMMARIZE, EXPLAIN, PIVOT); nothing can be changed here."));
        }
        if (errorType != null) {
            throw SqlException.of(message, null);
        }
        if (statements != 1) {
            throw new SqlException(
                    statements == 0
                            ? Text.of("无法执行：语句是空的。请写一条查询。", "Cannot run the statement: it is empty. Write a query.")
                            : Text.of(
                                            "无法一次执行 {0} 条语句，请一条一条地执行。",
                                            "Cannot run {0} statements at once: give one at a time.")
                                    .with(statements));
        }
    }

    private static String withoutEnd(String sql) {
        return sql.strip().replaceFirst("(?:;\\s*)+$", "");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlException.of(e.getMessage(), e);
        }
    }
}
