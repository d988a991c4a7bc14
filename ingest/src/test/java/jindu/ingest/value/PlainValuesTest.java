package jindu.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jindu.ingest.value.MoneyText.ColumnUnit;
import jindu.reference.TextNormaliser;
import org.junit.jupiter.api.Test;

/** What is read the short way is read the same the long way: over the collected cells, and over texts made up of their parts. */
class PlainValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 10);
    private static final int TRIES = 40_000;

    @Test
    void readsPlainNamesAsAnyName() {
        List<String> parts = Stream.concat(
                        "样例拟国梅·•。.合计小总共累姓备说注汇填审负制联单盖日某无暂没同上空缺人 (（)*×㛃"
                                .codePoints()
                                .mapToObj(Character::toString),
                        Stream.of("古丽", "别克", "本页小计", "填报人", "审核", "说明", "暂无", "未知", "A", "１"))
                .toList();
        same("name", parts, 7, NameText::isPlain, NameText::readAny, Reading::ok);
    }

    @Test
    void readsPlainMobilesAsAnyPhone() {
        List<String> parts =
                List.of("138", "1", "3", "9", "0000", "0", "00001", "-", " ", "、", "86", "+", "９", "x", "13800000001");
        same("phone", parts, 6, PhoneText::isPlainMobile, PhoneText::readAny, Reading::ok);
    }

    @Test
    void readsPlainNumbersAsAnyAmount() {
        List<String> parts =
                List.of("1", "2", "0", "00", "12000", ".", ",", "-", "万", "元", "999", "5", " ", "'", "e", "￥");
        for (ColumnUnit unit : ColumnUnit.values()) {
            same(
                    "money",
                    parts,
                    5,
                    MoneyText::isPlainNumber,
                    t -> MoneyText.readAny(t, unit),
                    t -> MoneyText.read(t, unit));
        }
    }

    @Test
    void readsPlainNumbersOfPersonsAsAnyNumberOfPersons() {
        List<String> parts = List.of(
                "659999", "19800101", "001", "3", "X", "x", "2", "65999919800101001", "0000", "-", "1899", "0230");
        same(
                "id_number",
                parts,
                5,
                ResidentId::isPlain,
                t -> ResidentId.readAny(t, TODAY),
                t -> ResidentId.read(t, TODAY));
    }

    @Test
    void takesAPageOfDigitsForNoAmount() {
        assertThat(MoneyText.read("9".repeat(1_000_000), ColumnUnit.YUAN).reason())
                .isEqualTo(Reading.Reason.NOT_A_NUMBER);
    }

    private static <T> void same(
            String field,
            List<String> parts,
            int most,
            Predicate<String> isPlain,
            Function<String, T> any,
            Function<String, T> plain) {
        Stream<String> collected = MessyValues.of(field).stream().map(MessyValues.Row::raw);
        Random chance = new Random(2020);
        Stream<String> made = Stream.generate(() -> joined(parts, 1 + chance.nextInt(most), chance))
                .limit(TRIES);
        List<String> texts = Stream.concat(collected, made)
                .map(TextNormaliser::normalise)
                .filter(isPlain)
                .toList();
        assertThat(texts).as("plain texts").hasSizeGreaterThan(20);
        assertThat(texts).allSatisfy(t -> assertThat(any.apply(t)).isEqualTo(plain.apply(t)));
    }

    private static String joined(List<String> parts, int count, Random chance) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(parts.get(chance.nextInt(parts.size())));
        }
        return text.toString();
    }
}
