package jindu.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as a person sees them, whatever bytes they are made of. */
class LineReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void endsLinesAtEveryKindOfLineEnd() throws IOException {
        assertThat(texts("a\r\nb\nc\rd\r\n\r\ne".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("a", "b", "c", "d", "", "e");
        assertThat(texts("a\n".getBytes(StandardCharsets.UTF_8))).containsExactly("a");
        assertThat(texts(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void readsWideEncodingsWithAMark(String charset) throws IOException {
        byte[] bytes = "\uFEFF事件,日期\r\n甲,乙\r\n".getBytes(Charset.forName(charset));

        assertThat(texts(bytes)).containsExactly("事件,日期", "甲,乙");
    }

    @Test
    void decodesEachLineByItselfAndSaysWhichIsInAnotherEncoding() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("屯庄村,演出\n屯庄子村,培训\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("西吉尔镇,演出\n".getBytes(GB18030));
        bytes.write("plain ascii\n东城镇,演出\n".getBytes(StandardCharsets.UTF_8));

        List<Line> lines = lines(bytes.toByteArray());

        assertThat(lines)
                .extracting(Line::text)
                .containsExactly("屯庄村,演出", "屯庄子村,培训", "西吉尔镇,演出", "plain ascii", "东城镇,演出");
        assertThat(lines).extracting(Line::otherEncoding).containsExactly(null, null, "GB18030", null, null);
    }

    @Test
    void findsLinesOfUtf8AmongThoseOfGb18030() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("屯庄村,演出\n联通,演出\n膊膊\n".getBytes(GB18030));
        bytes.write("西吉尔镇屯庄村,演出\n".getBytes(StandardCharsets.UTF_8));

        List<Line> lines = lines(bytes.toByteArray());

        assertThat(lines).extracting(Line::text).containsExactly("屯庄村,演出", "联通,演出", "膊膊", "西吉尔镇屯庄村,演出");
        assertThat(lines).extracting(Line::otherEncoding).containsExactly(null, null, null, "UTF-8");
    }

    @Test
    void leavesOutMarksAndNulBytesAndWhatIsNoCharacterAndCountsThem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("一,二,三,四\n".repeat(20).getBytes(StandardCharsets.UTF_8));
        bytes.write("\uFEFF五\0,六\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("seven, eight".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.write('\n');

        List<Line> lines = lines(bytes.toByteArray());

        assertThat(lines.get(20).text()).isEqualTo("五,六");
        assertThat(lines.get(20).hasNul()).isTrue();
        assertThat(lines.get(21).text()).isEqualTo("seven, eight");
        assertThat(lines.get(21).lost()).isEqualTo(1);
        assertThat(lines.get(21).isBroken()).isFalse();
    }

    @Test
    void passesOverALineTooLongWithoutKeepingIt() throws IOException {
        try (LineReader reader = new LineReader(new Endless(50_000_000), new TextEncoding(StandardCharsets.UTF_8, 0))) {
            Line first = reader.next();

            assertThat(first.isTooLong()).isTrue();
            assertThat(first.text()).isEmpty();
            assertThat(reader.next().text()).isEqualTo("end");
            assertThat(reader.next()).isNull();
        }
    }

    /** One line of so many bytes, and a short one after it. */
    private static final class Endless extends InputStream {
        private static final byte[] END = "\nend\n".getBytes(StandardCharsets.UTF_8);
        private final long length;
        private long at;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            if (at < length) {
                at++;
                return 'x';
            }
            int place = (int) (at++ - length);
            return place < END.length ? END[place] : -1;
        }
    }

    private static List<String> texts(byte[] bytes) throws IOException {
        return lines(bytes).stream().map(Line::text).toList();
    }

    private static List<Line> lines(byte[] bytes) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(
                new ByteArrayInputStream(bytes), TextEncoding.of(bytes).orElseThrow())) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
