package jindu.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import jindu.ingest.value.MoneyText.ColumnUnit;
import jindu.ingest.value.Reading.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessyValuesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Fields that no column of the forms holds, and villages, which the reference module reads. */
    private static final Set<String> READ_ELSEWHERE_OR_NOWHERE = Set.of("percent", "area", "bool", "village");

    static List<MessyValues.Row> money() {
        return MessyValues.of("money");
    }

    static List<MessyValues.Row> moneyInTenThousands() {
        return MessyValues.of("money_column_wan");
    }

    static List<MessyValues.Row> dates() {
        return MessyValues.of("date");
    }

    static List<MessyValues.Row> phones() {
        return MessyValues.of("phone");
    }

    static List<MessyValues.Row> sexes() {
        return MessyValues.of("sex");
    }

    static List<MessyValues.Row> names() {
        return MessyValues.of("name");
    }

    static List<MessyValues.Row> counts() {
        return MessyValues.of("count");
    }

    @Test
    void knowsEveryFieldOfTheCollection() {
        Set<String> fields = new TreeSet<>(READ_ELSEWHERE_OR_NOWHERE);
        fields.addAll(Set.of("money", "money_column_wan", "date", "phone", "sex", "name", "count"));
        assertThat(new TreeSet<>(
                        MessyValues.all().stream().map(MessyValues.Row::field).toList()))
                .isEqualTo(fields);
    }

    @ParameterizedTest
    @MethodSource("money")
    void readsMoney(MessyValues.Row row) {
        check(row, MoneyText.read(row.raw(), ColumnUnit.YUAN), BigDecimal::toPlainString);
    }

    @ParameterizedTest
    @MethodSource("moneyInTenThousands")
    void readsMoneyInAColumnOfTenThousands(MessyValues.Row row) {
        check(row, MoneyText.read(row.raw(), ColumnUnit.TEN_THOUSAND_YUAN), BigDecimal::toPlainString);
    }

    @ParameterizedTest
    @MethodSource("dates")
    void readsDates(MessyValues.Row row) {
        boolean is1904 = row.comment().contains("date1904");
        DateText.Context context = new DateText.Context(2020, is1904, ZONE);
        if (row.expected().matches("\\d{4}-\\d{2}")) {
            check(row, DateText.readMonth(row.raw(), context), YearMonth::toString);
        }
        Reading<LocalDate> reading = DateText.read(row.raw(), context);
        if (row.expected().matches("\\d{4}-(?:\\d{2}|Q\\d)")) {
            // A day column cannot hold a month or a quarter, and no day is invented.
            assertThat(reading.status()).isEqualTo(Status.REVIEW);
            assertThat(reading.value()).isNull();
        } else {
            // The time of day is left off and an interval is its first day.
            String day = row.expected().isEmpty() ? "" : row.expected().substring(0, 10);
            check(
                    new MessyValues.Row(row.field(), row.raw(), day, row.status(), row.comment()),
                    reading,
                    LocalDate::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("phones")
    void readsPhones(MessyValues.Row row) {
        check(row, PhoneText.read(row.raw()), phone -> phone);
    }

    @ParameterizedTest
    @MethodSource("sexes")
    void readsSexes(MessyValues.Row row) {
        check(row, SexText.read(row.raw()), SexText.Sex::label);
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsNames(MessyValues.Row row) {
        check(row, NameText.read(row.raw()), name -> name);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void readsCounts(MessyValues.Row row) {
        check(row, CountText.read(row.raw()), count -> Long.toString(count));
    }

    private static <T> void check(MessyValues.Row row, Reading<T> reading, Function<T, String> asText) {
        assertThat(reading.status()).as(row + " " + reading).isEqualTo(row.readingStatus());
        assertThat(reading.value() == null ? "" : asText.apply(reading.value()))
                .as(row + " " + reading)
                .isEqualTo(row.expected());
        assertThat(reading.reason() == Reading.Reason.NONE).isEqualTo(reading.status() == Status.OK);
    }
}
