package jindu.reports.sql;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import jindu.catalog.Text;
import jindu.catalog.Worded;
import jindu.reference.IoReason;

/** A statement was refused or failed; the text is one line, DuckDB's own words and hint in it. */
public final class SqlException extends RuntimeException implements Worded {

    private static final long serialVersionUID = 1L;

    private final Text text;

    SqlException(Text text) {
        this(text, null);
    }

    private SqlException(Text text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** Makes one line of DuckDB's message: what is wrong and its hint, without the picture of the place. */
    static SqlException of(String message, Throwable cause) {
        List<String> lines = String.valueOf(message)
                .lines()
                .map(String::strip)
                .takeWhile(line -> !line.startsWith("LINE "))
                .filter(line -> !line.isEmpty())
                .toList();
        String told = lines.stream().collect(Collectors.joining(" "));
        return new SqlException(
                Text.of("无法执行查询。数据库的说明：{0}", "Cannot run the query: {0}").with(told), cause);
    }

    /** The rows could not be written any further. */
    static SqlException closed(IOException cause) {
        return new SqlException(
                Text.of("无法写出结果：{0}。", "Cannot write the rows: {0}.").with(IoReason.of(cause)), cause);
    }

    @Override
    public Text text() {
        return text;
    }
}
