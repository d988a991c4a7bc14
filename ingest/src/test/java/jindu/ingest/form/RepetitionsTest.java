package jindu.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what was seen lies in memory or on disk, the same rows repeat the same ones. */
class RepetitionsTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 100, 1_000_000})
    void namesTheFirstRowHoweverFarAboveItStands(int mostInMemory) {
        Repetitions repetitions = new Repetitions(mostInMemory);
        for (int row = 1; row <= 10_000; row++) {
            repetitions.add("person " + row, "", 1, row);
        }
        repetitions.add("person 17", "", 2, 4);
        repetitions.add("person 17", "more", 2, 5);
        repetitions.add("person 10000", "", 2, 6);

        List<String> repeated = new ArrayList<>();
        repetitions.visit((sheetNo, row, firstSheetNo, firstRow, same) -> repeated.add(
                sheetNo + "!" + row + " repeats " + firstSheetNo + "!" + firstRow + (same ? "" : " nearly")));

        assertThat(repeated).containsExactly("2!4 repeats 1!17", "2!5 repeats 1!17 nearly", "2!6 repeats 1!10000");
    }
}
