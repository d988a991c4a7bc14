package jindu.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextNormaliserTest {
    @Test
    void bringsFormsOfOneTextTogether() {
        assertThat(TextNormaliser.normalise("　１２，０００　元\u200B ")).isEqualTo("12,000 元");
        assertThat(TextNormaliser.normalise("乡镇、\r\n 村")).isEqualTo("乡镇、 村");
        assertThat(TextNormaliser.normalise("\uFEFF王\u00A0\t五")).isEqualTo("王 五");
        assertThat(TextNormaliser.compact(" 屯 庄\u3000村 ")).isEqualTo("屯庄村");
        assertThat(TextNormaliser.normalise("㛃某")).isEqualTo("㛃某");
        assertThat(TextNormaliser.normalise(" \u200B ")).isEmpty();
        assertThat(TextNormaliser.normalise(null)).isEmpty();
    }

    @Test
    void leavesPlainTextsAsTheLongWayDoes() {
        String signs = "村屯一龥龦鿿 　\t0９a~ａ（(·\u0300\u200B㛃Å";
        Random chance = new Random(2020);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k <= chance.nextInt(5); k++) {
                text.append(signs.charAt(chance.nextInt(signs.length())));
            }
            assertThat(TextNormaliser.normalise(text.toString())).isEqualTo(TextNormaliser.normalised(text.toString()));
        }
    }
}
