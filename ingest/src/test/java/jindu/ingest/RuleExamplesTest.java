package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Rules;
import jindu.ingest.form.Finding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule's examples, as real files: one passes it, one is caught by it. */
class RuleExamplesTest {

    @TempDir
    Path inbox;

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

        List<TestSubmission> submissions = read(rule.accepted());

        assertThat(findings(submissions)).extracting(Finding::ruleId).doesNotContain(ruleId);
        assertThat(submissions).allSatisfy(s -> assertThat(s.rejectRule()).isNull());
        assertThat(submissions.stream().mapToInt(TestSubmission::rowsRejected).sum())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("rulesWithCaughtExample")
    void findsItsBadExample(String ruleId) throws IOException {
        Rule rule = Rules.byId(ruleId);

        List<TestSubmission> submissions = read(rule.caught());

        assertThat(findings(submissions)).extracting(Finding::ruleId).contains(ruleId);
        boolean rejectsFile = submissions.stream().anyMatch(s -> ruleId.equals(s.rejectRule()));
        boolean rejectsRow = submissions.stream().anyMatch(s -> s.rowsRejected() > 0 && s.rejectRule() == null);
        switch (rule.severity()) {
            case REJECT_FILE -> assertThat(rejectsFile).isTrue();
            case REJECT_ROW -> assertThat(rejectsRow).isTrue();
            case WARN, NOTE -> assertThat(rejectsFile).isFalse();
        }
    }

    private List<TestSubmission> read(Example example) throws IOException {
        String path = Examples.write(example, inbox);
        return TestSubmission.read(inbox.resolve(path), TestReference.context(path));
    }

    private static List<Finding> findings(List<TestSubmission> submissions) {
        return submissions.stream().flatMap(s -> s.findings().stream()).toList();
    }
}
