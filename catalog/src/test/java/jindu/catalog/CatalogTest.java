package jindu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.SupportMode;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FileTypeRules;
import jindu.catalog.submission.FormSheets;
import jindu.catalog.submission.PasswordRules;
import jindu.catalog.submission.PlaceRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is declared once is declared whole. */
class CatalogTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** A text cannot show an encrypted workbook or archive, one that is too much to read, or what is no file. */
    private static final Set<Rule> NOT_SHOWN_BY_A_TEXT = Stream.of(
                    PasswordRules.ALL,
                    PlaceRules.ALL,
                    List.of(
                            FileTypeRules.ARCHIVE_ENCRYPTED,
                            FileTypeRules.ARCHIVE_METHOD,
                            FileRules.TOO_MUCH,
                            FileRules.TOO_LONG,
                            FileRules.TOO_MUCH_MEMORY))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** What stands on the Chinese form, and what English therefore has to quote. */
    private static final Set<String> ON_THE_FORM = Stream.of(
                    Stream.of(RosterColumn.values()).map(c -> c.header().zh()),
                    Stream.of(SupportMode.values()).map(m -> m.label().zh()),
                    Stream.of("姓名", "产业带动收入", "填报单位", "万元", "本月无", "年", "月", "日", FormSheets.PROGRESS))
            .flatMap(words -> words)
            .flatMap(words -> HAN.matcher(words).results())
            .map(MatchResult::group)
            .collect(Collectors.toUnmodifiableSet());

    /** Names of commands, options and files are the same in every language. */
    private static final Pattern TYPED = Pattern.compile("`[^`]*`|\\{\\w+}|jindu \\w+|--\\w+|\\w+\\.csv");

    static List<Table> tables() {
        return Stream.of(Tables.PUBLISHED, Tables.IN_DATABASE, Tables.STAGED)
                .flatMap(List::stream)
                .toList();
    }

    static List<Rule> rules() {
        return Rules.ALL;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tablesSayTheirGrainKeyAndSubjectInBothLanguages(Table table) {
        assertSaid(table.grain());
        assertSaid(table.label());
        assertThat(table.key())
                .isNotEmpty()
                .allSatisfy(column -> assertThat(column.required()).isTrue());
        assertThat(table.name()).matches("(stg|dim|fct|rpt|jindu)_[a-z_]+");
        assertThat(table.subject()).isIn("roster", "service", "fund", "submission", "conformed");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columnsSayTheirMeaningInBothLanguages(Table table) {
        assertThat(table.columns()).allSatisfy(column -> {
            assertSaid(column.label());
            assertSaid(column.meaning());
            if (column.whenNull() != null) {
                assertSaid(column.whenNull());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columnsAreTypedAsTheirNamesSay(Table table) {
        assertThat(table.columns()).allSatisfy(column -> {
            Type expected = column.name().endsWith("_date")
                    ? Type.DATE
                    : column.name().endsWith("_at")
                            ? Type.TIMESTAMP
                            : column.name().matches("(is|has)_.*")
                                    ? Type.BOOLEAN
                                    : column.name().endsWith("_pct")
                                            ? Type.PERCENT
                                            : column.name().contains("yuan") ? Type.DECIMAL : column.type();
            assertThat(column.type()).as(column.name()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void foreignKeysLeadToPublishedTables(Table table) {
        assertThat(table.foreignKeys())
                .allSatisfy(key ->
                        assertThat(Tables.published(key.target()).columnNames()).contains(key.targetColumn()));
    }

    @Test
    void oneNameNeverHasTwoTypesOrLabels() {
        Map<String, Column> first = new HashMap<>();
        for (Table table : tables()) {
            for (Column column : table.columns()) {
                Column other = first.putIfAbsent(column.name(), column);
                if (other != null) {
                    assertThat(column.type())
                            .as(table.name() + "." + column.name())
                            .isEqualTo(other.type());
                    assertThat(column.unit())
                            .as(table.name() + "." + column.name())
                            .isEqualTo(other.unit());
                }
            }
        }
    }

    /** What clerks write for a mode; a word that may mean two is none, so that the desk asks. */
    @ParameterizedTest
    @CsvSource({
        "带动就业, EMPLOYMENT",
        "就近就业, EMPLOYMENT",
        "季节性务工, EMPLOYMENT",
        "employment, EMPLOYMENT",
        "公益性岗位就业, PUBLIC_POST",
        "带动分红, DIVIDEND",
        "土地入股分红, ASSET_SHARE",
        "带动销售, PRODUCE_SALE",
        "自营民宿, OWN_INN",
        "入股,",
        "就业分红,"
    })
    void supportModesAreKnownByTheWordsOfClerks(String word, SupportMode mode) {
        assertThat(SupportMode.CODES.find(word)).isEqualTo(Optional.ofNullable(mode));
    }

    @Test
    void idsAndNamesAreUnique() {
        assertThat(tables()).extracting(Table::name).doesNotHaveDuplicates();
        assertThat(Rules.ALL).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(Indicators.ALL).extracting(Indicator::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rulesSayInBothLanguagesWhatIsWrongAndHowToMendIt(Rule rule) {
        assertSaid(rule.condition());
        assertSaid(rule.message());
        assertSaid(rule.remedy());
        for (String place : List.of("{got}", "{hint}")) {
            assertThat(rule.message().zh().contains(place))
                    .as("%s in both languages", place)
                    .isEqualTo(rule.message().en().contains(place));
        }
    }

    /** English quotes of the Chinese form only what stands on it. */
    @ParameterizedTest
    @MethodSource("rules")
    void rulesSpeakOneLanguageAtATime(Rule rule) {
        Stream.of(rule.condition(), rule.message(), rule.remedy()).forEach(text -> {
            assertThat(HAN.matcher(text.en()).results().map(MatchResult::group))
                    .as("Chinese in: %s", text.en())
                    .isSubsetOf(ON_THE_FORM);
            assertThat(Pattern.compile("(?<![\\w.])[a-z]{4,}")
                            .matcher(TYPED.matcher(text.zh()).replaceAll(""))
                            .results()
                            .map(MatchResult::group))
                    .as("English in: %s", text.zh())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rulesHaveAnExampleThatPassesAndOneThatIsCaught(Rule rule) {
        assertThat(rule.accepted()).isNotNull();
        if (!NOT_SHOWN_BY_A_TEXT.contains(rule)) {
            assertThat(rule.caught()).isNotNull().isNotEqualTo(rule.accepted());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleRepeatsWhatStandsInAPersonalColumn(Rule rule) {
        if (rule.columns().stream().anyMatch(FormColumn::personal)) {
            assertThat(rule.message().zh()).doesNotContain("{got}");
        }
    }

    @Test
    void indicatorsSayTheirFormula() {
        assertThat(Indicators.ALL).allSatisfy(indicator -> {
            assertSaid(indicator.label());
            assertSaid(indicator.numerator());
            assertSaid(indicator.denominator());
            assertSaid(indicator.unit());
            assertThat(indicator.levels()).isNotEmpty();
        });
    }

    private static void assertSaid(Text text) {
        assertThat(text).isNotNull();
        assertThat(text.zh()).isNotBlank();
        assertThat(text.en())
                .isNotBlank()
                .matches(t -> t.replaceAll("\\p{IsHan}", "").length() > 0);
    }
}
