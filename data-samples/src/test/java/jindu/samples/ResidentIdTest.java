package jindu.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ResidentIdTest {

    @Test
    void computesTheCheckDigitOfTheStandard() {
        assertThat(ResidentId.of(LocalDate.of(1949, 1, 1), 1)).isEqualTo("659999194901010010");
        assertThat(ResidentId.isRight("11010519491231002X")).isTrue();
        assertThat(ResidentId.isRight("110105194912310020")).isFalse();
    }

    @Test
    void spoilsNothingButTheCheckDigit() {
        String right = ResidentId.of(LocalDate.of(1980, 2, 29), 12);

        String wrong = ResidentId.withWrongCheckDigit(right);

        assertThat(wrong).startsWith(right.substring(0, 17)).isNotEqualTo(right);
        assertThat(ResidentId.isRight(wrong)).isFalse();
    }

    @Test
    void leavesCenturyAndCheckDigitOutOfTheOldForm() {
        assertThat(ResidentId.oldForm("659999194901010010")).isEqualTo("659999490101001");
    }
}
