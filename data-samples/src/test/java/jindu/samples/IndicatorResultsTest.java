package jindu.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorResultsTest {

    @ParameterizedTest
    @CsvSource({
        "100, 100, 5, false, achieved",
        "80, 100, 9, false, on_pace",
        "81, 100, 9, false, ahead",
        "70, 100, 9, false, on_pace",
        "69, 100, 9, false, behind",
        "5, 12, 5, false, on_pace",
        "110, 100, 5, true, guideline",
        ", 100, 5, true, no_data",
        "0, 0, 5, false, not_due",
        "3, , 5, false, not_due"
    })
    void fivePointsAboutTheShareOfTheYearAreInLine(
            BigDecimal value, BigDecimal target, int month, boolean isGuideline, String status) {
        assertThat(IndicatorResults.status(value, target, month, isGuideline)).isEqualTo(status);
    }
}
