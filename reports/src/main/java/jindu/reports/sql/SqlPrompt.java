package jindu.reports.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import jindu.catalog.Text;
import jindu.reports.ReportException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** The prompt of {@code jindu sql}: statements over several lines until a semicolon, and a few commands with a dot. */
public final class SqlPrompt {

    private static final Text HELP = Text.of("""
            以分号结束一条查询，可分多行。
            .tables          有哪些表
            .schema TABLE    一张表的列及含义
            .help            本说明
            .quit            退出（Ctrl-D）
            """, """
            A query ends with a semicolon and may take several lines.
            .tables          the tables
            .schema TABLE    a table's columns and what they mean
            .help            this text
            .quit            leave (Ctrl-D)
            """);

    private final ReadOnlySql sql;
    private final Supplier<RowOutput> output;
    private final PrintWriter out;
    private final PrintWriter messages;
    private final Locale locale;
    private final Statements statements = new Statements();
    private boolean failed;
    private boolean left;

    /**
     * @param output a new output for each result
     * @param out where help goes
     * @param messages where errors go, one line each
     * @param locale of help and errors
     */
    public SqlPrompt(ReadOnlySql sql, Supplier<RowOutput> output, Writer out, Writer messages, Locale locale) {
        this.locale = locale;
        this.sql = sql;
        this.output = output;
        this.out = new PrintWriter(out);
        this.messages = new PrintWriter(messages);
    }

    /**
     * Reads from a terminal until the person leaves. The history holds queries, never results.
     *
     * @param history file of earlier lines, which is made when missing
     */
    public void run(Terminal terminal, Path history) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("jindu")
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.HISTORY_SIZE, 1000)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        while (!left) {
            try {
                accept(reader.readLine(statements.isOpen() ? "   ...> " : "jindu> "));
            } catch (UserInterruptException e) {
                // Ctrl-C gives up the statement, not the prompt.
                statements.take();
            } catch (EndOfFileException e) {
                left = true;
            }
        }
    }

    /**
     * Reads a script, as from a pipe, without a prompt; a last statement needs no semicolon.
     *
     * @return whether everything succeeded
     */
    public boolean run(Reader script) {
        try {
            BufferedReader lines = new BufferedReader(script);
            for (String line = lines.readLine(); line != null && !left; line = lines.readLine()) {
                accept(line);
            }
        } catch (IOException e) {
            throw ReportException.because(Text.of("无法读取查询", "Cannot read the queries"), e);
        }
        if (!left && statements.isOpen()) {
            query(statements.take());
        }
        return !failed;
    }

    private void accept(String line) {
        if (!statements.isOpen() && line.strip().startsWith(".")) {
            command(line.strip());
        } else {
            statements.add(line).forEach(this::query);
        }
    }

    private void command(String line) {
        String[] words = line.split("\\s+");
        switch (words[0]) {
            case ".tables" ->
                query("select view_name as name, comment from duckdb_views() where not internal"
                        + " union all select table_name, comment from duckdb_tables() where not internal order by 1");
            case ".schema" -> schema(words);
            case ".help" -> {
                out.print(HELP.in(locale));
                out.flush();
            }
            case ".quit", ".exit" -> left = true;
            default ->
                fail(Text.of("没有命令 {0}；.help 可列出全部命令。", "Invalid command: {0}; .help lists them.")
                        .with(words[0]));
        }
    }

    private void schema(String[] words) {
        if (words.length < 2) {
            fail(Text.of(
                    ".schema 后须写表名；.tables 可列出全部表。", "Invalid command: .schema needs a table; .tables lists them."));
            return;
        }
        String table = words[1].replaceAll("[;'\"]", "");
        query("select column_name, data_type, comment from duckdb_columns() where table_name = '" + table
                + "' order by column_index");
    }

    private void query(String statement) {
        try {
            sql.run(statement, output.get());
        } catch (SqlException e) {
            fail(e.text());
        }
    }

    private void fail(Text message) {
        failed = true;
        messages.println(message.in(locale));
        messages.flush();
    }
}
