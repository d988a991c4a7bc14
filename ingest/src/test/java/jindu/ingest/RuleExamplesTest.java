package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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

    private record Found(List<String> rules, List<String> rejectRules, int rowsRejected) {}

    private Found read(Example example) throws IOException {
        if (example.kind() == Example.Kind.FILES) {
            return ingest(example);
        }
        String path = Examples.write(example, folder);
        List<TestSubmission> submissions = TestSubmission.read(folder.resolve(path), TestReference.context(path));
        return new Found(
                submissions.stream()
                        .flatMap(s -> s.findings().stream())
                        .map(Finding::ruleId)
                        .toList(),
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
                result.submissions()
                        .flatMap(s -> s.findings().stream())
                        .map(Finding::ruleId)
                        .toList(),
                result.submissions()
                        .map(s -> s.submission().rejectRule())
                        .filter(Objects::nonNull)
                        .toList(),
                result.rowsRejected());
    }
}
