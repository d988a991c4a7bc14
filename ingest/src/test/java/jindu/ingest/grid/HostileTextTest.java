package jindu.ingest.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import jindu.ingest.content.Content;
import jindu.ingest.content.Passwords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs as programs and people break them: each line is read or said to be unreadable, and none takes others along. */
class HostileTextTest {

    private static final String HEADER = "event_id,date,title\n";

    @TempDir
    Path folder;

    @Test
    void givesUpOnlyTheLineWhoseQuoteIsNotClosedThoughAQuoteComesLater() throws Exception {
        List<GridRow> rows = rows(HEADER + "S-1,d,\"open\nS-2,d,t\nS-3,d,\"closed\"\nS-4,d,t\n");

        assertThat(defects(rows)).containsExactly(2);
        assertThat(rows).extracting(r -> r.cell(0).text()).containsExactly("event_id", "", "S-2", "S-3", "S-4");
    }

    @Test
    void keepsACellOfSeveralLinesAndQuotesThatBelongToTheText() throws Exception {
        List<GridRow> rows = rows(HEADER + "S-1,d,\"two\nlines, here\"\nS-2,d,\"样例\"队\nS-3,d,说\"好\"\n");

        assertThat(defects(rows)).isEmpty();
        assertThat(rows)
                .extracting(r -> r.cell(2).text())
                .containsExactly("title", "two\nlines, here", "\"样例\"队", "说\"好\"");
        assertThat(rows).extracting(GridRow::number).containsExactly(1, 2, 4, 5);
    }

    @Test
    void neverLetsAQuoteSwallowALongFile() throws Exception {
        StringBuilder text = new StringBuilder(HEADER).append("S-0,d,\"open\n");
        for (int i = 1; i <= 20_000; i++) {
            text.append("S-").append(i).append(i % 2 == 0 ? ",d,\"t\n" : ",d,t\n");
        }

        List<GridRow> rows = rows(text.toString());

        assertThat(rows).hasSize(20_002);
        assertThat(defects(rows)).hasSize(10_001);
    }

    @Test
    void countsTheCellsOfEachLine() throws Exception {
        List<GridRow> rows = rows("title only\n" + HEADER + "S-1,d\nS-2,d,t,more\nS-3,d,t\n");

        assertThat(rows).extracting(r -> r.line().cells()).containsExactly(1, 3, 2, 4, 3);
        assertThat(rows).extracting(r -> r.line().cellsOfHeader()).containsExactly(0, 3, 3, 3, 3);
    }

    @Test
    void refusesALineOfAHundredThousandCells() throws Exception {
        List<GridRow> rows = rows(HEADER + "x,".repeat(100_000) + "\nS-1,d,t\n");

        assertThat(defects(rows)).containsExactly(2);
        assertThat(rows.get(2).cell(0).text()).isEqualTo("S-1");
    }

    @ParameterizedTest
    @CsvSource({"comma, ','", "tab, '\t'", "semicolon, ;", "full width, ，", "bar, |"})
    void partsAtWhateverPartsTheHeader(String name, String delimiter) throws Exception {
        List<GridRow> rows = rows((HEADER + "S-1,d,\"a;b|c\"\n").replace(",", delimiter));

        assertThat(rows.get(1).cell(2).text()).as(name).isEqualTo("a;b|c".replace("，", ","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event_id\":\"S-2\",\"event_id\":\"S-3\"}",
                "{\"event_id\":\"S-2\\x\"}",
                "{\"event_id\":\"S-2\"",
                "{\"event_id\":\"S-2\"} trailing",
                "{\"event_id\":NaN}",
                "{\"event_id\":\"S-2\"}{\"event_id\":\"S-3\"}",
                "[\"S-2\"]",
                "null",
                "17",
                "S-2,plain,text",
                "{\"participants\":00012}",
            })
    void rejectsOneBrokenJsonLineAndReadsTheOthers(String broken) throws Exception {
        List<GridRow> rows = rows("{\"event_id\":\"S-1\"}\n" + broken + "\n{\"event_id\":\"S-4\"}\n");

        assertThat(defects(rows)).containsExactly(2);
        assertThat(rows).extracting(r -> r.cell(0).text()).containsExactly("event_id", "S-1", "", "S-4");
    }

    @Test
    void isNotBroughtDownByDepthOrByAbsurdNumbers() throws Exception {
        List<GridRow> rows = rows("{\"event_id\":\"S-1\",\"participants\":1e999999999,\"quantity\":1e-999999999}\n"
                + "{\"event_id\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n"
                + "{\"event_id\":" + "9".repeat(50_000) + "}\n{\"event_id\":\"S-4\"}\n");

        assertThat(defects(rows)).containsExactly(2, 3);
        assertThat(rows.get(1).cell(1).kind()).isEqualTo(Cell.Kind.TEXT);
        assertThat(rows.get(4).cell(0).text()).isEqualTo("S-4");
    }

    @Test
    void keepsValuesOfJsonThatAreNoneOfATable() throws Exception {
        List<GridRow> rows = rows("{\"村\":[\"甲村\",\"乙村\"],\"title\":{\"zh\":\"演出\"},\"ok\":true,\"none\":null}\n");

        assertThat(rows.get(1).filled().values())
                .extracting(Cell::text)
                .containsExactly("甲村、乙村", "{\"zh\":\"演出\"}", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"event_id\":\"S-1\"},{\"event_id\":\"S-2\"}]",
                "[\n  {\n    \"event_id\": \"S-1\"\n  },\n  {\n    \"event_id\": \"S-2\"\n  }\n]\n",
                "{\n  \"event_id\": \"S-1\"\n}\n{\n  \"event_id\": \"S-2\"\n}\n",
            })
    void readsAListOfObjectsAndObjectsSpreadOverLines(String text) throws Exception {
        List<GridRow> rows = rows(text);

        assertThat(defects(rows)).isEmpty();
        assertThat(rows).extracting(r -> r.cell(0).text()).containsExactly("event_id", "S-1", "S-2");
    }

    @Test
    void goesOnInAListAfterABrokenObject() throws Exception {
        List<GridRow> rows = rows("[\n{\"event_id\":\"S-1\"},\n{\"event_id\":\"S-2\n{\"event_id\":\"S-3\"},\n"
                + "oops,\n{\"event_id\":\"S-4\"},\n{\"event_id\":\"S-5\"");

        assertThat(rows).extracting(r -> r.cell(0).text()).containsExactly("event_id", "S-1", "", "S-3", "", "S-4", "");
        assertThat(defects(rows)).containsExactly(3, 5, 7);
    }

    @Test
    void accountsForEveryLineOfALargeTextInSecondsAndLittleMemory() throws Exception {
        Path file = folder.resolve("large.csv");
        byte[] line = "S-1,2020-05-12,木垒县,西吉尔镇屯庄村,样例艺术剧院,演出,样例演出,120\n".getBytes(StandardCharsets.UTF_8);
        int lines = 300_000;
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < lines; i++) {
                out.write(line);
            }
        }
        int[] read = {0};

        try (Grid grid = open(file, ReadLimits.STANDARD.withTime(Duration.ofMinutes(1)))) {
            grid.rows(grid.sheets().get(0), row -> read[0]++);
        }

        assertThat(read[0]).isEqualTo(lines);
    }

    private static Grid open(Path file, ReadLimits limits) throws IOException, UnreadableFileException {
        return GridReader.open(Content.of(file), limits, Passwords.NONE);
    }

    private List<GridRow> rows(String text) throws IOException, UnreadableFileException {
        Path file = folder.resolve("file");
        Files.writeString(file, text);
        return TestSheet.readAll(file).get(0).rows();
    }

    private static List<Integer> defects(List<GridRow> rows) {
        return rows.stream()
                .filter(r -> Objects.nonNull(r.defect()))
                .map(GridRow::number)
                .toList();
    }
}
