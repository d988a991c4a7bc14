package jindu.reference;

import static org.assertj.core.api.Assertions.assertThat;

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
}
