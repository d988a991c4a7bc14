package jindu.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private final Redactor redactor =
            Redactor.of(List.of("测试甲", "阿测·试乙", "王 五", "丙"), List.of("2000123", "0994-2000999"));

    @ParameterizedTest
    @CsvSource({
        "测试甲农家乐, ＊＊农家乐",
        "屯庄村阿测·试乙家, 屯庄村＊＊家",
        "屯庄村阿测试乙家, 屯庄村＊＊家",
        "屯庄村阿测•试乙家, 屯庄村＊＊家",
        "屯庄村阿测．试乙家, 屯庄村＊＊家",
        "王五（测 试 甲）, ＊＊（＊＊）",
        "丙家牧家乐, 丙家牧家乐",
        "屯庄村659999194901010010, 屯庄村＊＊",
        "659999 19490101 0010 屯庄村, ＊＊ 屯庄村",
        "６５９９９９１９４９０１０１００１０, ＊＊",
        "65999919490101001x号, ＊＊号",
        "旧证659999490101001, 旧证＊＊",
        "65999919490101001, ＊＊",
        "联系138 0000 0000张, 联系＊＊张",
        "+86-13800000000, ＊＊",
        "办公室0994-2000124, 办公室＊＊",
        "（0994）2000999转, ＊＊转",
        "打2000123找人, 打＊＊找人",
        "电话：2000456, 电话：＊＊",
        "哈萨克族, ＊＊",
        "' 维吾尔 ', ＊＊",
        "回, ＊＊",
        "汉族、回族, ＊＊",
    })
    void masksWhatIsPersonal(String text, String expected) {
        assertThat(redactor.redact(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "大南沟乌孜别克乡东沟村",
                "木垒哈萨克自治县西吉尔镇屯庄村",
                "652328101201",
                "652328101201 屯庄村",
                "2020年5月28日",
                "2020-05-28",
                "12000.00元",
                "天山木垒书画院",
                "回民街社区",
                ""
            })
    void leavesPlacesAndFiguresAlone(String text) {
        assertThat(redactor.redact(text)).isEqualTo(text);
    }

    @Test
    void findsNamesInNamesOfBusinesses() {
        assertThat(redactor.containsName("阿测・试乙 牧家乐")).isTrue();
        assertThat(redactor.containsName("水磨沟牧家乐")).isFalse();
        assertThat(redactor.containsName(null)).isFalse();
    }

    @Test
    void keepsNullNull() {
        assertThat(redactor.redact(null)).isNull();
    }

    @Test
    void redactsAChapterOfDigits() {
        Redactor redactor = Redactor.of(List.of("样例一"), List.of("13800000001"));

        assertThat(redactor.redact("1 ".repeat(50_000) + "样例一")).endsWith("1 " + Redactor.MASK);
        assertThat(redactor.redact("7".repeat(50_000))).isEqualTo(Redactor.MASK);
    }
}
