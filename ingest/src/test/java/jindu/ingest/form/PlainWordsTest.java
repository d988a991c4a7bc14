package jindu.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jindu.ingest.value.Redactor;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.VillageMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {

    private final PlainWords words = new PlainWords(
            new VillageMatcher(
                    ReferenceData.read(Path.of("src/test/resources/jindu/ingest/reference")),
                    Settings.defaults(2020).prefecture()),
            Redactor.builder().build());

    /** Colours, the bell, a cleared screen, a line of one's own in a log: none may be set off by a file's name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J",
                "\u001b]0;x\u0007",
                "\r",
                "\n",
                "\t",
                "\b",
                "\u0000",
                "\u007f",
                "\u009b31m",
                "\u2028",
                "\u202e",
                "\u2066"
            })
    void takeControlCharactersOutOfNames(String control) {
        String kept = words.keepPath("2020-05/木垒县" + control + "5月.xlsx");

        assertThat(kept).doesNotContain(control.substring(0, 1));
        assertThat(kept).startsWith("2020-05/木垒县?").endsWith("5月.xlsx");
    }

    @Test
    void leaveNamesWithoutThemAlone() {
        assertThat(words.keepPath("2020-05/木垒县5月.xlsx")).isEqualTo("2020-05/木垒县5月.xlsx");
        assertThat(words.keepPath(null)).isNull();
    }
}
