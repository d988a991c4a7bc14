package jindu.reports.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.IndicatorStatus;
import jindu.catalog.Indicators;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontCoverageTest {

    @ParameterizedTest
    @ValueSource(strings = {"NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"})
    void hasEverySignThatReportsPrint(String file) throws Exception {
        Font font;
        try (InputStream in = FontCoverageTest.class.getResourceAsStream("/jindu/reports/fonts/" + file)) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        }
        assertThat(missing(font, texts()))
                .as("signs without a glyph; see fonts/ORIGIN.md")
                .isEmpty();
        assertThat(missing(font, gb2312())).isEmpty();
    }

    private static String missing(Font font, String text) {
        return text.codePoints()
                .distinct()
                .filter(sign -> sign >= ' ' && !font.canDisplay(sign))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** What templates and sections say, and the labels they take from the catalog. */
    private static String texts() throws Exception {
        StringBuilder text = new StringBuilder();
        for (Path folder : List.of(
                Path.of("src/main/jasper"),
                Path.of("src/main/java/jindu/reports/briefing"),
                Path.of("src/main/java/jindu/reports/submission"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path source : files.toList()) {
                    text.append(Files.readString(source));
                }
            }
        }
        Indicators.ALL.forEach(i -> text.append(i.label().zh())
                .append(i.numerator().zh())
                .append(i.denominator().zh())
                .append(i.unit().zh()));
        for (IndicatorStatus status : IndicatorStatus.values()) {
            text.append(status.label().zh());
        }
        return text.toString();
    }

    /** The signs of common Chinese, in which names of places are written. */
    private static String gb2312() {
        Charset charset = Charset.forName("GB2312");
        StringBuilder signs = new StringBuilder();
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                signs.append(new String(new byte[] {(byte) row, (byte) cell}, charset));
            }
        }
        return signs.toString().replace("\uFFFD", "");
    }
}
