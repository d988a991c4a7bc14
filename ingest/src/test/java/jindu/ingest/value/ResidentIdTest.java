package jindu.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jindu.ingest.value.ResidentId.Problem;
import jindu.ingest.value.ResidentId.Result;
import jindu.ingest.value.ResidentId.Warning;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResidentIdTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 5, 31);

    static List<CSVRecord> cases() {
        return MessyValues.records("resident_id_cases.csv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void acceptsAndRefusesTheCollectedCases(CSVRecord row) {
        Result result = ResidentId.read(row.get("id"), TODAY);
        assertThat(result.isValid())
                .as(row.get("reason") + ": " + result)
                .isEqualTo(row.get("valid").equals("1"));
        if (result.isValid()) {
            assertThat(result.number()).matches("\\d{17}[0-9X]");
        } else {
            assertThat(result.number()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6.52325E+17, DIGITS_LOST",
        "6.52328199001011E+17, DIGITS_LOST",
        "652328198712060000, DIGITS_LOST",
        "652302209901010011, DATE_IN_FUTURE",
        "652325200102290030, DATE_IMPOSSIBLE",
        "652328190001010013, CHECKSUM",
        "65232819000101001, LENGTH",
        "65232819000101016Х, CHARACTERS",
        "652328********0012, MASKED",
        "CHN110101900101, OTHER_DOCUMENT",
        "000000000000000000, PROVINCE",
        "无, MISSING",
        "'', MISSING",
    })
    void saysWhatIsWrong(String raw, Problem problem) {
        assertThat(ResidentId.read(raw, TODAY).problem()).isEqualTo(problem);
    }

    @Test
    void writesTheOldFormAsTheNewOne() {
        Result result = ResidentId.read("610104620927690", TODAY);
        assertThat(result.number()).isEqualTo("610104196209276908");
        assertThat(result.warnings()).containsExactly(Warning.OLD_FORM);
    }

    @Test
    void onlyWarnsOfACountyThatNeverWas() {
        assertThat(ResidentId.read("659999194901010010", TODAY).warnings()).containsExactly(Warning.COUNTY_PART);
        assertThat(ResidentId.read("830000199201300022", TODAY).warnings()).isEmpty();
    }

    @Test
    void warnsOfThreeZerosAtTheEndThoughTheCheckDigitFits() {
        assertThat(ResidentId.read("659999198001071000", TODAY).warnings()).contains(Warning.THREE_ZEROS);
        assertThat(ResidentId.read("659999800107100", TODAY).number()).isEqualTo("659999198001071000");
        assertThat(ResidentId.read("659999800107100", TODAY).warnings())
                .as("the old form was never a rounded number")
                .doesNotContain(Warning.THREE_ZEROS);
    }

    @Test
    void readsTheSameNumberHoweverItIsSetOut() {
        String number = "659999194901010010";
        assertThat(ResidentId.read("659999 1949 0101 0010", TODAY).number()).isEqualTo(number);
        assertThat(ResidentId.read("659999-19490101-0010", TODAY).number()).isEqualTo(number);
        assertThat(ResidentId.read("'659999194901010010", TODAY).number()).isEqualTo(number);
        assertThat(ResidentId.read("６５９９９９１９４９０１０１００１０", TODAY).number()).isEqualTo(number);
    }

    @Test
    void refusesABirthBefore1900WithARightChecksum() {
        assertThat(List.of('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'))
                .noneMatch(check ->
                        ResidentId.read("65999918991231001" + check, TODAY).isValid());
        assertThat(ResidentId.read("659999189912310011", TODAY).problem()).isEqualTo(Problem.DATE_BEFORE_1900);
    }
}
