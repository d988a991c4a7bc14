package jindu.reports.sql;

import java.util.List;
import java.util.stream.Collectors;

/** A statement was refused or failed; the message is one line, DuckDB's hint included. */
public final class SqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlException(String message) {
        super(message);
    }

    private SqlException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Makes one line of DuckDB's message: what is wrong and its hint, without the picture of the place. */
    static SqlException of(String message, Throwable cause) {
        List<String> lines = String.valueOf(message)
                .lines()
                .map(String::strip)
                .takeWhile(line -> !line.startsWith("LINE "))
                .filter(line -> !line.isEmpty())
                .toList();
        return new SqlException("Cannot run the query: " + lines.stream().collect(Collectors.joining(" ")), cause);
    }
}
