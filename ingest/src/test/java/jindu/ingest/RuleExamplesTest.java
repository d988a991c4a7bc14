package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Rules;
import jindu.catalog.Text;
import jindu.catalog.submission.FileKind;
import jindu.ingest.form.Finding;
import jindu.reference.Counties;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule's examples, as real files: one passes it, one is caught by it. */
class RuleExamplesTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");

    @TempDir
    Path folder;

    static Stream<String> rules() {
        return Rules.ALL.stream().map(Rule::id);
    }

    static Stream<String> rulesWithCaughtExample() {
        return Rules.ALL.stream().filter(r -> r.caught() != null).map(Rule::id);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void acceptsItsGoodExample(String ruleId) throws IOException {
        Rule rule = Rules.byId(ruleId);

        Found found = read(rule.accepted());

        assertThat(found.rules()).doesNotContain(ruleId);
        assertThat(found.rejectRules()).isEmpty();
        assertThat(found.rowsRejected()).isZero();
    }

    @ParameterizedTest
    @MethodSource("rulesWithCaughtExample")
    void findsItsBadExample(String ruleId) throws IOException {
        Rule rule = Rules.byId(ruleId);

        Found found = read(rule.caught());

        assertThat(found.rules()).contains(ruleId);
        boolean rejectsFile = found.rejectRules().contains(ruleId);
        boolean rejectsRow = found.rowsRejected() > 0 && found.rejectRules().isEmpty();
        switch (rule.severity()) {
            case REJECT_FILE -> assertThat(rejectsFile).isTrue();
            case REJECT_ROW -> assertThat(rejectsRow).isTrue();
            case WARN, NOTE -> assertThat(rejectsFile).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("rulesWithCaughtExample")
    void wordsWhatItFindsInOneLanguageAtATime(String ruleId) throws IOException {
        Rule rule = Rules.byId(ruleId);
        String data = data(rule.caught());

        for (Finding finding : read(rule.caught()).findings()) {
            for (String value : Arrays.asList(finding.got(), finding.hint())) {
                String english = Text.choose(Objects.toString(value, ""), Locale.ENGLISH);
                String chinese = Text.choose(Objects.toString(value, ""), Locale.CHINESE);
                assertThat(strange(HAN, english, data))
                        .as("Chinese words of %s in English", finding.ruleId())
                        .isEmpty();
                assertThat(strange(WORD, chinese, data))
                        .as("English words of %s in Chinese", finding.ruleId())
                        .isEmpty();
            }
        }
    }

    /** What may be repeated in any language: what stands in the file, and the official names. */
    private static String data(Example example) {
        String names = TestReference.DATA.divisions().stream()
                .map(d -> d.countyName() + d.townshipName() + d.villageName())
                .collect(Collectors.joining());
        String kinds = Stream.of(FileKind.values()).map(FileKind::label).collect(Collectors.joining(" "));
        return kinds
                + example.content()
                + example.cells()
                + Rules.ALL.get(0).accepted().content()
                + names
                + Counties.of(TestReference.DATA.divisions(), TestReference.SETTINGS.prefecture())
                        .shortName("652328");
    }

    private static List<String> strange(Pattern pattern, String value, String data) {
        return pattern.matcher(value)
                .results()
                .map(MatchResult::group)
                .filter(word -> !data.contains(word))
                .toList();
    }

    private record Found(List<Finding> findings, List<String> rejectRules, int rowsRejected) {

        List<String> rules() {
            return findings.stream().map(Finding::ruleId).toList();
        }
    }

    private Found read(Example example) throws IOException {
        if (example.kind() == Example.Kind.FILES) {
            return ingest(example);
        }
        String path = Examples.write(example, folder);
        List<TestSubmission> submissions = TestSubmission.read(folder.resolve(path), TestReference.context(path));
        return new Found(
                submissions.stream().flatMap(s -> s.findings().stream()).toList(),
                submissions.stream()
                        .map(TestSubmission::rejectRule)
                        .filter(Objects::nonNull)
                        .toList(),
                submissions.stream().mapToInt(TestSubmission::rowsRejected).sum());
    }

    /** Files that are held against one another go through the whole of ingest. */
    private Found ingest(Example example) throws IOException {
        TestWorkspace home = new TestWorkspace(folder);
        Examples.writeAll(example, home.inbox());
        IngestResult result = home.run();
        return new Found(
                result.submissions().flatMap(s -> s.findings().stream()).toList(),
                result.submissions()
                        .map(s -> s.submission().rejectRule())
                        .filter(Objects::nonNull)
                        .toList(),
                result.rowsRejected());
    }
}
