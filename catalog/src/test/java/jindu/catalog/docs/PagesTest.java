package jindu.catalog.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages at the root of the repository say what the catalog says. */
class PagesTest {

    private static final String COMMAND = "mvn -pl catalog test -Dtest=PagesTest -Ddocs.update=true";

    enum Page {
        DICTIONARY("DATA-DICTIONARY.md"),
        RULES("RULES.md");

        private final String file;

        Page(String file) {
            this.file = file;
        }

        String render() {
            return this == DICTIONARY ? DataDictionary.render() : RulesPage.render();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isUpToDate(Page page) throws IOException {
        Path file = Path.of("..").resolve(page.file);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(file, page.render());
        }

        assertThat(file)
                .as("%s is stale or missing; `%s` writes it anew", page.file, COMMAND)
                .exists()
                .content()
                .isEqualTo(page.render());
    }
}
