package jindu.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jindu.catalog.roster.SupportMode;
import org.junit.jupiter.api.Test;

class IncomeSpreadTest {

    private final IncomeSpread spread = new IncomeSpread();
    private int row;

    @Test
    void asksAboutMoreThanTenTimesTheMedianAndLessThanATenth() {
        incomes("样例度假村", SupportMode.EMPLOYMENT, "10000", "10000", "10000", "100000", "100000.01", "1000", "999.99");

        assertThat(far()).containsExactly(5, 7);
    }

    @Test
    void comparesNothingWithFewerThanFive() {
        incomes("样例度假村", SupportMode.EMPLOYMENT, "10000", "10000", "10000", "200000");

        assertThat(far()).isEmpty();
    }

    @Test
    void comparesOneBusinessAndModeAtATime() {
        incomes("样例度假村", SupportMode.EMPLOYMENT, "30000", "30000", "30000", "30000", "30000");
        incomes("样例度假村", SupportMode.DIVIDEND, "500", "500", "500", "500", "500");
        incomes("样例酒店", SupportMode.EMPLOYMENT, "400");

        assertThat(far()).isEmpty();
    }

    @Test
    void leavesWhatOtherRulesAskAboutToThem() {
        incomes("样例度假村", SupportMode.EMPLOYMENT, "10000", "10000", "10000", "10000", "1.2", "600000", "0");

        assertThat(far()).isEmpty();
    }

    private void incomes(String enterprise, SupportMode mode, String... yuan) {
        for (String income : yuan) {
            spread.add(enterprise, mode, new BigDecimal(income), 1, ++row);
        }
    }

    private List<Integer> far() {
        List<Integer> rows = new ArrayList<>();
        spread.visit((sheet, far) -> rows.add(far));
        return rows;
    }
}
