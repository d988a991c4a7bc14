package jindu.reports.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jindu.catalog.Tables;
import jindu.reports.FiveMonths;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlySqlTest {

    @TempDir
    static Path workspace;

    private static Path snapshot;
    private static ReadOnlySql sql;

    @BeforeAll
    static void open() throws Exception {
        snapshot = FiveMonths.snapshot().write(workspace.resolve("warehouse/snapshots/20200601-0123456789ab"));
        Files.createDirectories(workspace.resolve("staging"));
        Files.writeString(workspace.resolve("staging/secret.csv"), "person_token\nabc\n");
        sql = ReadOnlySql.open(snapshot, ZoneId.of("Asia/Shanghai"));
    }

    @AfterAll
    static void close() {
        sql.close();
    }

    @Test
    void writesCsvWithHeaderRowsAndNothingElse() {
        assertThat(csv("select county_code, county_name, null as nothing, '' as empty, 'a,\"b\"' as quoted"
                        + " from dim_county where county_code = '652328'"))
                .isEqualTo("county_code,county_name,nothing,empty,quoted\r\n652328,木垒哈萨克自治县,,\"\",\"a,\"\"b\"\"\"\r\n");
    }

    @Test
    void writesNoTextThatASpreadsheetWouldRun() {
        assertThat(csv("select '=1+1' as a, '@SUM(A1)' as b, '-1+2' as c, '+cmd|x' as d, chr(9) || '=1' as e"))
                .isEqualTo("a,b,c,d,e\r\n'=1+1,'@SUM(A1),'-1+2,'+cmd|x,'\t=1\r\n");
        assertThat(csv("select '-5' as a, -5 as b, '+8613800000001' as c, '-' as d, '12,000' as e, 'a=b' as f"))
                .isEqualTo("a,b,c,d,e,f\r\n-5,-5,+8613800000001,-,\"12,000\",a=b\r\n");
    }

    @Test
    void writesTimestampsWithTheOffsetOfTheWorkspacesZone() {
        assertThat(csv("select first_received_at, due_date from fct_submission where county_code = '652325'"))
                .isEqualTo("first_received_at,due_date\r\n2020-05-30T16:40:00+08:00,2020-05-28\r\n");
    }

    @Test
    void writesJsonThatKeepsNumbersTruthAndText() {
        StringWriter out = new StringWriter();
        sql.run(
                "select 1 as n, 2.50::decimal(9,2) as d, true as t, null as z, 'a\"b' || chr(10) as s",
                new JsonOutput(out));
        assertThat(out.toString())
                .isEqualTo("[\n{\"n\": 1, \"d\": 2.50, \"t\": true, \"z\": null, \"s\": \"a\\\"b\\n\"}\n]\n");
    }

    @Test
    void alignsATableByTheWidthOfChineseSigns() {
        StringWriter out = new StringWriter();
        StringWriter messages = new StringWriter();
        sql.run(
                "select * from (values ('木垒县', 214), ('ab', 7)) t(county, persons)",
                new TableOutput(out, messages, 80, Locale.CHINESE));
        assertThat(out.toString()).isEqualTo("""
                        county  persons
                        ------  -------
                        木垒县      214
                        ab            7
                        """);
        assertThat(messages.toString()).isEqualTo("2 行" + System.lineSeparator());
    }

    @Test
    void cutsATableToTheTerminal() {
        StringWriter out = new StringWriter();
        sql.run(
                "select repeat('村', 200) as village, 1 as n",
                new TableOutput(out, new StringWriter(), 40, Locale.ENGLISH));
        assertThat(out.toString().lines()).allMatch(line -> DisplayWidth.of(line) <= 40);
        assertThat(out.toString()).contains("…");
    }

    /** A figure without its last digits would be another figure. */
    @Test
    void makesAListOfEachRowWhereTheTableCannotFit() {
        StringWriter out = new StringWriter();
        StringWriter messages = new StringWriter();
        sql.run(
                "select '木垒县' as county_name, 652328000000 as village_code, 1234567.89 as income_yuan_per_year",
                new TableOutput(out, messages, 40, Locale.ENGLISH));
        assertThat(out.toString()).isEqualTo("""
                        -- 1 ---------------
                        county_name           木垒县
                        village_code          652328000000
                        income_yuan_per_year  1234567.89
                        """);
        assertThat(messages.toString().strip()).isEqualTo("1 row");
    }

    @Test
    void showsTheTerminalNothingThatItWouldObey() {
        StringWriter out = new StringWriter();

        sql.run(
                "select chr(27) || '[2J' || chr(7) as text",
                new TableOutput(out, new StringWriter(), 80, Locale.ENGLISH));

        assertThat(out.toString())
                .contains("\uFFFD[2J\uFFFD")
                .doesNotContain("\u001B")
                .doesNotContain("\u0007");
    }

    @Test
    void cutsNothingForAFileOrAProgram() {
        StringWriter out = new StringWriter();
        String columns = IntStream.range(0, 40)
                .mapToObj(i -> "repeat('村', 30) as column_" + i)
                .collect(Collectors.joining(", "));
        sql.run("select " + columns, new TableOutput(out, new StringWriter(), 0, Locale.ENGLISH));
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(out.toString()).contains("column_39").doesNotContain("…");
    }

    @Test
    void writesAWorkbookWhoseTextIsNeverAFormula() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sql.run(
                "select '=1+1' as formula, date '2020-05-28' as day, 12.5 as n, '652328000000000001' as code,"
                        + " 652328000000000001 as big, timestamptz '2020-05-30 16:40:00+08' as received, '<木垒> & \"县\"' as odd",
                new XlsxOutput(out));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("formula");
            Row row = rows.get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getFormula()).isNull();
            assertThat(row.getCellText(0)).isEqualTo("=1+1");
            assertThat(row.getCellAsDate(1)).hasValue(LocalDateTime.of(2020, 5, 28, 0, 0));
            assertThat(row.getCellAsNumber(2)).hasValue(new BigDecimal("12.5"));
            assertThat(row.getCellText(3)).isEqualTo("652328000000000001");
            assertThat(row.getCellText(4)).isEqualTo("652328000000000001");
            assertThat(row.getCellAsDate(5)).hasValue(LocalDateTime.of(2020, 5, 30, 16, 40));
            assertThat(row.getCellText(6)).isEqualTo("<木垒> & \"县\"");
        }
        assertThat(sheet(out.toByteArray())).contains("state=\"frozen\"").doesNotContain("<f>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "-- a comment\nselect 1 /* ; */ ;",
                "from dim_county",
                "with c as (select 1) select * from c",
                "values (1)",
                "table dim_county",
                "describe dim_county",
                "show tables",
                "summarize dim_county",
                "explain select 1",
                "EXPLAIN ANALYZE select 1",
                "pivot dim_county on is_prefecture using count(*)"
            })
    void runsWhatOnlyReads(String query) {
        assertThat(sql.run(query, new CsvOutput(new StringWriter()))).isPositive();
    }

    static Stream<String> refusesWhatDoesMoreThanRead() {
        return Stream.of(
                "copy (select 1) to 'SNAPSHOT/out.csv'",
                "copy (select 1) to 'WORKSPACE/out.csv'",
                "explain analyze copy (select 1) to 'SNAPSHOT/out.csv'",
                "/* harmless */ copy (select 1) to 'SNAPSHOT/out.csv'",
                "select 1; copy (select 1) to 'SNAPSHOT/out.csv'",
                "pivot dim_county on is_prefecture using count(*)); copy (select 1) to 'SNAPSHOT/out.csv'; from (select 1",
                "attach 'WORKSPACE/other.duckdb'",
                "attach 'SNAPSHOT/other.duckdb'",
                "install excel",
                "load excel",
                "set enable_external_access = true",
                "set TimeZone = 'UTC'",
                "reset all",
                "pragma database_list",
                "call pragma_version()",
                "create table t (n int)",
                "create temp table t (n int)",
                "drop view dim_county",
                "insert into jindu_snapshot values ('x', 'y', null)",
                "with x as (insert into jindu_snapshot values ('x', 'y', null) returning *) select * from x",
                "update jindu_snapshot set snapshot_id = 'x'",
                "export database 'SNAPSHOT/all'",
                "vacuum",
                "checkpoint",
                "begin",
                "use temp",
                "select * from read_text('/etc/passwd')",
                "select * from read_csv('WORKSPACE/staging/secret.csv')",
                "select * from read_csv('SNAPSHOT/../../../staging/secret.csv')",
                "from 'WORKSPACE/staging/secret.csv'",
                "select * from glob('WORKSPACE/staging/*')",
                "select * from glob('/etc/*')",
                "select * from read_blob('/proc/self/environ')",
                "select * from query('copy (select 1) to ''SNAPSHOT/out.csv''')",
                "select * from json_execute_serialized_sql('{}')",
                "",
                ";");
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatDoesMoreThanRead(String query) throws Exception {
        String hostile = query.replace("SNAPSHOT", snapshot.toString()).replace("WORKSPACE", workspace.toString());
        assertThatThrownBy(() -> sql.run(hostile, new CsvOutput(new StringWriter())))
                .isInstanceOf(SqlException.class)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
        assertThat(snapshot.resolve("out.csv")).doesNotExist();
        assertThat(snapshot.resolve("other.duckdb")).doesNotExist();
        assertThat(workspace.resolve("out.csv")).doesNotExist();
        assertThat(csv("select snapshot_id from jindu_snapshot")).isEqualTo("snapshot_id\r\n20200601-0123456789ab\r\n");
    }

    @Test
    void saysInOneLineWhatIsWrongAndWhatMayBeMeant() {
        assertThatThrownBy(() -> csv("select county_nme from dim_county"))
                .hasMessageStartingWith("Cannot run the query: ")
                .hasMessageContaining("county_nme")
                .hasMessageContaining("county_name")
                .hasMessageNotContaining("\n");
    }

    @Test
    void runsAnotherQueryAfterAnError() {
        assertThatThrownBy(() -> csv("selec 1")).isInstanceOf(SqlException.class);
        assertThat(csv("select 1 as n")).isEqualTo("n\r\n1\r\n");
    }

    @Test
    void readsAScriptFromAPipe() {
        StringWriter out = new StringWriter();
        StringWriter messages = new StringWriter();
        boolean whole = new SqlPrompt(sql, () -> new CsvOutput(out), out, messages, Locale.ENGLISH)
                .run(new StringReader("select ';' as s,\n  1 as n; -- done;\nselec 2;\n.nonsense\nselect 3 as m"));
        assertThat(whole).isFalse();
        assertThat(out.toString()).isEqualTo("s,n\r\n;,1\r\nm\r\n3\r\n");
        assertThat(messages.toString().lines()).hasSize(2);
    }

    @Test
    void promptsOnATerminalAndRemembersTheQueries() throws Exception {
        StringWriter out = new StringWriter();
        Path history = workspace.resolve("history");
        try (Terminal terminal = new DumbTerminal(
                new ByteArrayInputStream("select 1\nas n;\n.quit\n".getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream())) {
            new SqlPrompt(sql, () -> new CsvOutput(out), out, new StringWriter(), Locale.ENGLISH)
                    .run(terminal, history);
        }
        assertThat(out.toString()).isEqualTo("n\r\n1\r\n");
        assertThat(Files.readString(history)).contains("select 1", "as n;");
    }

    @Test
    void listsTablesAndTheMeaningOfTheirColumns() {
        StringWriter out = new StringWriter();
        new SqlPrompt(sql, () -> new CsvOutput(out), out, new StringWriter(), Locale.ENGLISH)
                .run(new StringReader(".tables\n.schema rpt_indicator\n.help\n.quit\nselect 'unreached'"));
        assertThat(out.toString())
                .contains("fct_income,带动收入事实")
                .contains("target_pct,\"DECIMAL(9,2)\",完成率（%）：完成数除以目标数；空：没有完成数或目标数")
                .contains(".quit")
                .doesNotContain("unreached");
    }

    @Test
    void showsNoTableOrColumnThatTheDictionaryLacks() {
        String declared = Stream.of(Tables.PUBLISHED, Tables.IN_DATABASE)
                .flatMap(List::stream)
                .flatMap(table -> table.columnNames().stream().map(column -> table.name() + "," + column))
                .sorted()
                .collect(Collectors.joining("\r\n"));

        assertThat(
                        csv(
                                "select table_name as t, column_name as c from duckdb_columns() where not internal order by 1, 2"))
                .isEqualTo("t,c\r\n" + declared + "\r\n");
        assertThat(csv("select count(*) as n from duckdb_columns() where not internal and comment is null"))
                .isEqualTo("n\r\n0\r\n");
    }

    private static String csv(String query) {
        StringWriter out = new StringWriter();
        sql.run(query, new CsvOutput(out));
        return out.toString();
    }

    private static String sheet(byte[] workbook) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ZipEntry entry = in.getNextEntry();
            while (!entry.getName().equals("xl/worksheets/sheet1.xml")) {
                entry = in.getNextEntry();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
