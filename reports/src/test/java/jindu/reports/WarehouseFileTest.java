package jindu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import jindu.reference.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseFileTest {

    private static final String FIRST = "20200601-aaaaaaaaaaaa";
    private static final String SECOND = "20200701-bbbbbbbbbbbb";

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void twoSnapshots() throws Exception {
        workspace = new Workspace(folder.resolve("工作区 [1] it's"));
        snapshot(FIRST, "甲县");
        snapshot(SECOND, "乙县");
    }

    private void snapshot(String id, String county) throws Exception {
        new SnapshotFixture()
                .table("dim_county", "county_code | county_name\n652328 | " + county)
                .write(workspace.snapshot(id));
    }

    @Test
    void publishesACopyOfTheCurrentSnapshotsFile() throws Exception {
        current(FIRST);
        WarehouseFile.publish(workspace);
        assertThat(workspace.warehouseDuckdb())
                .hasSameBinaryContentAs(workspace.snapshot(FIRST).resolve(SnapshotDatabase.FILE));
        assertThat(WarehouseFile.repair(workspace)).isFalse();
        assertThat(county(workspace)).isEqualTo("甲县");
    }

    @Test
    void mendsASwitchCutShortAfterCurrentWasReplaced() throws Exception {
        current(FIRST);
        WarehouseFile.publish(workspace);
        current(SECOND);
        assertThat(WarehouseFile.repair(workspace)).isTrue();
        assertThat(WarehouseFile.repair(workspace)).isFalse();
        assertThat(county(workspace)).isEqualTo("乙县");
    }

    @Test
    void makesTheViewsAgainInAWorkspaceThatWasMoved() throws Exception {
        current(SECOND);
        WarehouseFile.publish(workspace);
        Workspace moved = new Workspace(folder.resolve("moved"));
        Files.move(workspace.home(), moved.home());
        assertThat(WarehouseFile.repair(moved)).isTrue();
        assertThat(county(moved)).isEqualTo("乙县");
    }

    @Test
    void opensASnapshotOfAMovedWorkspace() throws Exception {
        Workspace moved = new Workspace(folder.resolve("moved"));
        Files.move(workspace.home(), moved.home());
        try (Connection connection = SnapshotDatabase.open(moved.snapshot(FIRST), ZoneId.of("Asia/Shanghai"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select folder from jindu_snapshot")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(moved.snapshot(FIRST).toString());
        }
    }

    @Test
    void leavesAReaderWhatItHasOpen() throws Exception {
        current(FIRST);
        WarehouseFile.publish(workspace);
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dfile.encoding=UTF-8",
                        Reader.class.getName(),
                        workspace.warehouseDuckdb().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader answers = reader.inputReader(StandardCharsets.UTF_8);
                Writer questions = reader.outputWriter(StandardCharsets.UTF_8)) {
            assertThat(answers.readLine()).isEqualTo("甲县");
            current(SECOND);
            WarehouseFile.publish(workspace);
            questions.write("again\n");
            questions.flush();
            assertThat(answers.readLine()).isEqualTo("甲县");
            assertThat(county(workspace)).isEqualTo("乙县");
        }
        assertThat(reader.waitFor()).isZero();
    }

    @Test
    void saysWhatIsMissingWithoutASnapshot() {
        assertThat(WarehouseFile.repair(new Workspace(folder.resolve("empty")))).isFalse();
        assertThatThrownBy(() -> WarehouseFile.publish(new Workspace(folder.resolve("empty"))))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("jindu transform");
    }

    @Test
    void namesTheTableThatHasNoParquet() throws Exception {
        Path parquet = workspace.snapshot(FIRST).resolve("fct_income/part-00000.parquet");
        Files.delete(parquet);
        assertThatThrownBy(() -> SnapshotDatabase.create(workspace.snapshot(FIRST)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("fct_income");
    }

    private void current(String id) throws IOException {
        Files.writeString(workspace.current(), id + "\n");
    }

    private static String county(Workspace workspace) throws SQLException {
        return Reader.county(workspace.warehouseDuckdb().toString());
    }

    /** An analyst's program in a process of its own: opens the file, asks, waits for a line, asks again. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] arguments) throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
                System.out.write((county(connection) + "\n").getBytes(StandardCharsets.UTF_8));
                System.out.flush();
                System.in.read();
                System.out.write((county(connection) + "\n").getBytes(StandardCharsets.UTF_8));
                System.out.flush();
            }
        }

        static String county(String file) throws SQLException {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
                return county(connection);
            }
        }

        private static String county(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select county_name from dim_county")) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
