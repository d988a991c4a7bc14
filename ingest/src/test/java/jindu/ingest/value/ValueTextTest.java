package jindu.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import jindu.ingest.value.MoneyText.ColumnUnit;
import jindu.ingest.value.Reading.Reason;
import jindu.ingest.value.Reading.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextTest {
    private static final DateText.Context WITHOUT_YEAR = new DateText.Context(null, false, ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,000.00元 | 12000.00",
                "￥12000 | 12000.00",
                "12000元整 | 12000.00",
                "12000.0 | 12000.00",
                "1.2E4 | 12000.00",
                "一万零二 | 10002.00",
                "三千 | 3000.00",
                "贰仟叁佰元整 | 2300.00",
                "两万五千 | 25000.00",
                "一百二十万 | 1200000.00",
                "每年12000元 | 12000.00",
                "1.2w | 12000.00",
                "￥12,000.00 元 | 12000.00",
                "12000 元 / 年 | 12000.00",
                "12000(年) | 12000.00",
                "1万2 | 12000.00",
                "1万2千元 | 12000.00",
                "1万2000元 | 12000.00",
                "-500 | -500.00",
            })
    void readsAmounts(String raw, BigDecimal expected) {
        Reading<BigDecimal> reading = MoneyText.read(raw, ColumnUnit.YUAN);
        assertThat(reading.status()).isEqualTo(Status.OK);
        assertThat(reading.value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"务工", "12000元现金加一头羊", "木垒县某合作社", "12/5", "1.2.3", "--", "元"})
    void neverInventsAnAmount(String raw) {
        assertThat(MoneyText.read(raw, ColumnUnit.YUAN).value()).isNull();
    }

    @Test
    void rejectsADateWithoutYearWhereNoneIsKnown() {
        assertThat(DateText.read("5月28日", WITHOUT_YEAR).status()).isEqualTo(Status.REJECT);
    }

    @Test
    void takesTheMonthOfADay() {
        assertThat(DateText.readMonth("2020年6月3日", WITHOUT_YEAR).value()).isEqualTo(YearMonth.of(2020, 6));
        assertThat(DateText.readMonth("2020-06", WITHOUT_YEAR).value()).isEqualTo(YearMonth.of(2020, 6));
        assertThat(DateText.readMonth("2020年13月", WITHOUT_YEAR).reason()).isEqualTo(Reason.IMPOSSIBLE_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-5-28 09:30:00, 2020-05-28",
        "2020/05/28 9:30, 2020-05-28",
        "2020年5月28日（星期四）, 2020-05-28",
        "2020.05.28日, 2020-05-28",
        "43979.5, 2020-05-28",
        "２０２０．５．２８, 2020-05-28",
    })
    void readsDays(String raw, LocalDate expected) {
        Reading<LocalDate> reading = DateText.read(raw, WITHOUT_YEAR);
        assertThat(reading.value()).as(reading.toString()).isEqualTo(expected);
        assertThat(reading.status()).isEqualTo(Status.OK);
    }

    @Test
    void countsInNumeralsAndWithUnits() {
        assertThat(CountText.read("三十五人").value()).isEqualTo(35);
        assertThat(CountText.read("1.2万人次").value()).isEqualTo(12_000);
        assertThat(CountText.read("-3").reason()).isEqualTo(Reason.NEGATIVE);
        assertThat(CountText.read("约50").reason()).isEqualTo(Reason.VAGUE);
        assertThat(CountText.read("很热闹").status()).isEqualTo(Status.REJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计", "备注", "填报单位：木垒县文旅局", "12345", "张某某", "同上"})
    void takesNoLabelForAName(String raw) {
        assertThat(NameText.read(raw).value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "样一1"})
    void asksAboutAnOddNameAndTakesIt(String raw) {
        assertThat(NameText.read(raw).value()).isEqualTo(raw);
        assertThat(NameText.read(raw)).hasToString("REVIEW ODD_NAME");
    }

    @Test
    void keepsLatinNamesApartAtTheirSpaces() {
        assertThat(NameText.read("Ayshe  Memet").value()).isEqualTo("Ayshe Memet");
    }

    @Test
    void showsNoValueWhenPrinted() {
        assertThat(NameText.read("测试甲乙")).hasToString("OK NONE");
        assertThat(PhoneText.read("13800000000").toString()).doesNotContain("138");
        assertThat(ResidentId.read("659999194901010010", LocalDate.of(2020, 5, 31))
                        .toString())
                .doesNotContain("1949");
    }
}
