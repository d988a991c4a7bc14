package jindu.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountiesTest {
    private static Counties counties;

    @BeforeAll
    static void readsTheRealDivisions(@TempDir Path folder) throws IOException {
        counties =
                Counties.of(ReferenceData.read(Fixtures.realDivisions(folder)).divisions(), Fixtures.PREFECTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "652328, 652328, true",
        "木垒县, 652328, true",
        "木垒, 652328, true",
        "木垒哈萨克自治县, 652328, true",
        "昌吉州木垒县, 652328, true",
        "昌吉回族自治州木垒哈萨克自治县, 652328, true",
        "新疆维吾尔自治区昌吉回族自治州奇台县, 652325, true",
        "填报单位：木垒县文旅局, 652328, true",
        "木垒文旅局, 652328, true",
        "木垒哈萨克自治县文化体育广播电视和旅游局, 652328, true",
        "阜康市文化体育广播电视和旅游局（盖章）, 652302, true",
        "昌吉市文旅局, 652301, true",
        "昌吉州文旅局, 652300, true",
        "昌吉回族自治州文化体育广播电视和旅游局, 652300, true",
        "吉木萨县, 652327, false",
        "吉木萨尔, 652327, true",
        "吉木萨县文旅局, 652327, false",
        "昌吉州吉木萨县, 652327, false",
        "木磊县, 652328, false",
        "玛 纳 斯 县, 652324, true",
    })
    void findsACountyHoweverItIsWritten(String text, String code, boolean isExact) {
        assertThat(counties.find(text)).contains(new Counties.Found(code, isExact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "652999", "文旅局", "天台县", "木垒县、奇台县", "昌吉"})
    void guessesNoCounty(String text) {
        assertThat(counties.find(text)).isEmpty();
    }

    @Test
    void namesCounties() {
        assertThat(counties.name("652328")).isEqualTo("木垒哈萨克自治县");
        assertThat(counties.shortName("652328")).isEqualTo("木垒县");
        assertThat(counties.name("652300")).isEqualTo("昌吉州");
        assertThat(counties.codes()).hasSize(7);
    }
}
