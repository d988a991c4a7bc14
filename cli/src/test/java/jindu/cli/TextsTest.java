package jindu.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import jindu.catalog.Worded;
import org.junit.jupiter.api.Test;

/** Whatever a person may read is there in Chinese and in English. */
class TextsTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern WORD = Pattern.compile("(?<![\\w./`-])[a-z]{3,}(?![\\w./`])");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jindu");

    /** Those told in another way: by a key of the messages, or as a finding of a rule. */
    private static final Set<String> TOLD_OTHERWISE = Set.of(
            "UsageException",
            "HeldException",
            "UnreadableFileException",
            "BrokenXmlException",
            "TooManyEntriesException",
            "LimitReachedException");

    private record Found(String place, String zh, String en) {}

    @Test
    void areCarriedByEveryExceptionOfOurOwn() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and(describe("are not told otherwise", c -> !TOLD_OTHERWISE.contains(c.getSimpleName())))
                .should()
                .implement(Worded.class)
                .check(CLASSES);
    }

    /** The messages of exceptions are in one language, and a foreign one may quote a cell. */
    @Test
    void areAllThatIsShownOfAFault() {
        noClasses()
                .that()
                .resideInAnyPackage("jindu.cli..", "jindu.reports.sql..")
                .and(describe(
                        "do not look for the machine's faults",
                        c -> !c.getSimpleName().equals("Faults")))
                .should()
                .callMethodWhere(describe(
                        "gives the message of a fault",
                        (JavaMethodCall call) -> call.getTarget().getOwner().isAssignableTo(Throwable.class)
                                && !call.getTarget().getOwner().isAssignableTo(UsageException.class)
                                && !call.getTarget().getOwner().isAssignableTo(java.sql.SQLException.class)
                                && call.getName().endsWith("essage")))
                .check(CLASSES);
    }

    @Test
    void sayTheSameInBothLanguages() throws IOException {
        List<Found> texts = texts();

        assertThat(texts).hasSizeGreaterThan(500);
        for (Found text : texts) {
            assertThat(places(text.zh())).as("places of %s", text).isEqualTo(places(text.en()));
            if (WORD.matcher(text.en()).find()) {
                assertThat(text.zh()).as("Chinese of %s", text).containsPattern(HAN);
            }
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map((MatchResult m) -> m.group(1)).collect(Collectors.toSet());
    }

    /** Every Text.of of the sources, with the literal parts of its two arguments. */
    private static List<Found> texts() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            sources = files.filter(f -> f.toString().contains("/src/main/java/")
                            && f.toString().endsWith(".java"))
                    .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Found> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Collector(unit.getSourceFile().getName(), found), null);
            }
        }
        return found;
    }

    private static final class Collector extends TreeScanner<Void, Void> {
        private final String file;
        private final List<Found> found;

        Collector(String file, List<Found> found) {
            this.file = file.substring(file.lastIndexOf('/') + 1);
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            if (call.getMethodSelect().toString().equals("Text.of")) {
                found.add(new Found(
                        file,
                        literals(call.getArguments().get(0)),
                        literals(call.getArguments().get(1))));
            }
            return super.visitMethodInvocation(call, unused);
        }

        private static String literals(ExpressionTree argument) {
            if (argument instanceof LiteralTree literal) {
                return String.valueOf(literal.getValue());
            }
            return argument instanceof BinaryTree sum
                    ? literals(sum.getLeftOperand()) + literals(sum.getRightOperand())
                    : "";
        }
    }
}
