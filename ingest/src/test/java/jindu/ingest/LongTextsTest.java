package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jindu.ingest.content.Content;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.SubmissionSink;
import jindu.ingest.grid.ReadLimits;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells with as much text as Excel allows: whatever it says, the row is counted, in a moment, and its file is read. */
class LongTextsTest {

    private static final int MOST_CHARACTERS = 32_767;

    @TempDir
    Path folder;

    static Stream<String> pieces() {
        return Stream.of(
                "样",
                "1",
                "1,234",
                " 1",
                "1 ",
                "、",
                "样一、",
                "县",
                "木垒县",
                "西吉尔镇屯庄村",
                "(",
                "（样）",
                "本月无",
                "填报单位：",
                "填报人：样一 ",
                "合计",
                "一万",
                "1.2万元",
                "13800000001",
                "659999198001010013",
                "·",
                "-",
                "0",
                "x",
                "*",
                "E+",
                "2020年5月",
                "一、",
                "无",
                "&#160;",
                "Ａ",
                "就业",
                "公司",
                "村委会",
                "注：",
                "1)",
                "a.",
                "?",
                "̈a");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void countsTheRowWhateverALongCellSays(String piece) throws IOException {
        String text =
                piece.startsWith("&") ? piece.repeat(MOST_CHARACTERS) : piece.repeat(MOST_CHARACTERS / piece.length());
        StringBuilder rows = new StringBuilder();
        List<String> good = List.of(
                "1",
                "木垒县",
                "西吉尔镇屯庄村",
                "样例度假村",
                "就业",
                "样一",
                "汉族",
                "男",
                "659999198001010013",
                "13800000001",
                "12000",
                "");
        for (int column = 0; column < good.size(); column++) {
            List<String> cells = new ArrayList<>(good);
            cells.set(column, text);
            rows.append(RawWorkbook.inline(column + 3, cells.toArray(String[]::new)));
        }
        Path file = RawWorkbook.of(rows.toString()).write(folder.resolve("2020-05/a.xlsx"));

        ParsedSubmission read = FormReader.read(
                        Content.of(file),
                        ReadLimits.STANDARD.withTime(Duration.ofSeconds(10)),
                        TestReference.context("2020-05/a.xlsx"),
                        SubmissionSink.NONE)
                .submissions()
                .get(0);

        assertThat(read.rejectRule()).as(read.findings().counts().toString()).isNull();
        assertThat(read.rowsAccepted() + read.rowsRejected()).isEqualTo(good.size());
    }
}
