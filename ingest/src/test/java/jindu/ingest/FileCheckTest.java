package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import jindu.catalog.submission.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county runs before it sends. */
class FileCheckTest {

    private static final FileCheck CHECK =
            new FileCheck(TestReference.SETTINGS, TestReference.DATA, LocalDate.of(2020, 5, 26));

    @TempDir
    Path folder;

    @Test
    void findsWhatIsWrongWithoutAWorkspace() throws IOException {
        String path = Examples.sheet(
                folder,
                "2020-05/a.xlsx",
                TestWorkspace.HEAD + TestWorkspace.ROW + TestWorkspace.ROW.replace("0013", "0012"));

        FileCheck.CheckedFile checked = CHECK.check(folder.resolve(path));

        assertThat(checked.hasRejections()).isTrue();
        assertThat(checked.shownPath()).isEqualTo("2020-05/a.xlsx");
        assertThat(checked.submissions()).singleElement().satisfies(s -> {
            assertThat(s.form()).isEqualTo(Form.ROSTER);
            assertThat(s.countyCode()).isEqualTo("652328");
            assertThat(s.month()).isEqualTo("2020-05");
            assertThat(s.rowsAccepted()).isEqualTo(1);
            assertThat(s.rowsRejected()).isEqualTo(1);
            assertThat(s.counts()).containsEntry("ROSTER-ID-002", 1);
            assertThat(s.findings()).extracting(f -> f.cell()).contains("I4");
        });
    }

    @Test
    void takesTheMonthFromTheFolderOrTheNameAndNothingAbove() throws IOException {
        Examples.sheet(folder, "2020-04/x/5月.xlsx", TestWorkspace.HEAD.replace("2020年5月26日", "") + TestWorkspace.ROW);

        assertThat(CHECK.check(folder.resolve("2020-04/x/5月.xlsx")).submissions())
                .extracting(s -> s.month())
                .containsExactly("2020-05");
    }

    @Test
    void makesAFileThatIsNoFormARejectedOne() throws IOException {
        Examples.file(folder, "list.pdf", "%PDF-1.7");

        FileCheck.CheckedFile checked = CHECK.check(folder.resolve("list.pdf"));

        assertThat(checked.submissions()).extracting(s -> s.rejectRule()).containsExactly("FILE-TYPE-005");
    }
}
