package jindu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void takeValuesAndLeaveOtherBracesAlone() {
        assertThat(fill("{0} of {1}, {2} and {\"a\": 1}", Map.of("0", 7, "1", "{0} $1")))
                .isEqualTo("7 of {0} $1, {2} and {\"a\": 1}");
    }

    @Test
    void takeTheWordThatFitsACount() {
        String text = "{n} {n|file is|files are} here";

        assertThat(fill(text, Map.of("n", 1))).isEqualTo("1 file is here");
        assertThat(fill(text, Map.of("n", 0))).isEqualTo("0 files are here");
        assertThat(fill(text, Map.of("n", "12"))).isEqualTo("12 files are here");
        assertThat(Places.open(text)).isEqualTo("{n} files are here");
    }

    @Test
    void areEmptyWhereThereIsNothingToSay() {
        Map<String, String> values = new HashMap<>();
        values.put("hint", null);

        assertThat(fill("not found. {hint}", values)).isEqualTo("not found. ");
    }

    @Test
    void wordValuesInTheLanguageOfTheText() {
        Text words = Text.of("填报时间", "the date of filling");

        assertThat(fill("but {hint}", Map.of("hint", words))).isEqualTo("but the date of filling");
        assertThat(fill("but {hint}", Map.of("hint", words.inline() + " 2020-05")))
                .isEqualTo("but the date of filling 2020-05");
        assertThat(Places.fill("但{hint}", Locale.CHINESE, Map.of("hint", words.inline() + " 2020-05")))
                .isEqualTo("但填报时间 2020-05");
        assertThat(Text.choose(Text.listing(List.of("甲|村", "乙村")).inline(), Locale.ENGLISH))
                .isEqualTo("甲 村, 乙村");
    }

    private static String fill(String text, Map<String, ?> values) {
        return Places.fill(text, Locale.ENGLISH, values);
    }
}
