package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the inbox, or is named to {@code check}, and is no file that can be read: nothing is passed over. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FilesBelowTest {

    @TempDir
    Path folder;

    private TestWorkspace home;

    @BeforeEach
    void makeWorkspace() throws IOException {
        home = new TestWorkspace(folder);
        home.roster("2020-05/a.xlsx", TestWorkspace.ROW);
    }

    @Test
    void saysOfEachThingThatIsNoFileWhatItIsAndReadsTheOthers() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.csv"), "x");
        link("2020-05/broken.xlsx", home.inbox().resolve("missing.xlsx"));
        link("2020-05/circle.xlsx", home.inbox().resolve("2020-05/circle.xlsx"));
        link("2020-05/outside.csv", elsewhere);
        link("2020-05/folder", folder);
        link("2020-05/device.csv", Path.of("/dev/zero"));
        pipe("2020-05/pipe.csv");
        Files.createDirectories(home.inbox().resolve("2020-05/empty.xlsx"));
        Files.createDirectories(home.inbox().resolve("2020-06"));

        IngestResult result = home.run();

        assertThat(result.unread())
                .extracting(u -> u.shownPath() + " " + u.finding().ruleId())
                .containsExactlyInAnyOrder(
                        "2020-05/broken.xlsx FILE-PLACE-001",
                        "2020-05/circle.xlsx FILE-PLACE-001",
                        "2020-05/outside.csv FILE-PLACE-002",
                        "2020-05/folder FILE-PLACE-002",
                        "2020-05/device.csv FILE-PLACE-003",
                        "2020-05/pipe.csv FILE-PLACE-003",
                        "2020-05/empty.xlsx FILE-PLACE-005");
        assertThat(result.hasRejections()).isTrue();
        assertThat(result.rowsAccepted()).isEqualTo(1);
        assertThat(home.ledger()).hasSize(1);
        assertThat(home.run().unread()).as("as long as they lie there").hasSize(7);
    }

    @Test
    void readsALinkToAFileOfTheInboxAndAnInboxThatIsALink() throws IOException {
        Files.createDirectories(home.inbox().resolve("2020-06"));
        link("2020-06/a.xlsx", home.inbox().resolve("2020-05/a.xlsx"));
        Path share = folder.resolve("share");
        Files.move(home.inbox(), share);
        Files.createSymbolicLink(home.inbox(), share);
        Files.delete(share.resolve("2020-06/a.xlsx"));
        Files.createSymbolicLink(share.resolve("2020-06/a.xlsx"), Path.of("../2020-05/a.xlsx"));

        IngestResult result = home.run();

        assertThat(result.unread()).isEmpty();
        assertThat(result.submissions()).extracting(s -> s.submission().month()).containsOnly("2020-05", "2020-06");
    }

    @Test
    void readsFilesWhoseNamesAreOfAnotherCharacterSetLongOddOrBroken() throws Exception {
        byte[] workbook = Files.readAllBytes(home.inbox().resolve("2020-05/a.xlsx"));
        List<String> names = List.of("-rf.xlsx", "a\nb.xlsx", "😀.xlsx", "x".repeat(240) + ".xlsx", " .xlsx");
        Files.createDirectories(home.inbox().resolve("2020-06"));
        for (String name : names) {
            Files.write(home.inbox().resolve("2020-06").resolve(name), workbook);
        }
        Files.createDirectories(home.inbox().resolve("2020-07"));
        Path gbk = ofBytes(home.inbox().resolve("2020-07"), "例一.xlsx".getBytes(Charset.forName("GBK")));
        Files.write(gbk, workbook);
        Path old = ofBytes(home.inbox().resolve("2020-07"), "例二.xls".getBytes(Charset.forName("GBK")));
        Examples.sheet(home.inbox(), "2020-07/b.xls", TestWorkspace.HEAD + TestWorkspace.ROW.replace("12000", "13000"));
        Files.move(home.inbox().resolve("2020-07/b.xls"), old);

        IngestResult result = home.run();

        assertThat(result.unread()).isEmpty();
        assertThat(result.filesSeen()).isEqualTo(1 + names.size() + 2);
        assertThat(result.files()).noneMatch(f -> f.shownPath().contains("\n"));
        assertThat(result.submissions()).noneMatch(s -> s.submission().rejected());
        assertThat(result.rowsAccepted()).isEqualTo(4);
        assertThat(FileCheck.at(Path.of(gbk.toString())))
                .extracting(FileCheck.Candidate::path)
                .containsExactly(gbk);
    }

    @Test
    void checkSaysOfAPipeOrABrokenLinkWhatItIs() throws Exception {
        pipe("pipe.csv");
        link("broken.xlsx", folder.resolve("missing"));
        FileCheck check = new FileCheck(TestReference.SETTINGS, TestReference.DATA, LocalDate.of(2020, 5, 26));

        assertThat(rules(check, home.inbox().resolve("pipe.csv"))).containsExactly("FILE-PLACE-003");
        assertThat(rules(check, home.inbox().resolve("broken.xlsx"))).containsExactly("FILE-PLACE-001");
        assertThat(FileCheck.at(home.inbox()))
                .extracting(FileCheck.Candidate::name)
                .containsExactly("2020-05/a.xlsx", "broken.xlsx", "pipe.csv");
        assertThat(FileCheck.at(folder.resolve("missing"))).isEmpty();
    }

    private static List<String> rules(FileCheck check, Path file) throws IOException {
        return check.checkAll(FileCheck.at(file).get(0), null).get(0).submissions().stream()
                .map(FileCheck.CheckedSubmission::rejectRule)
                .toList();
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(home.inbox().resolve(name), target);
    }

    private void pipe(String name) throws IOException, InterruptedException {
        Process made = new ProcessBuilder("mkfifo", home.inbox().resolve(name).toString()).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    /** A file whose name is these bytes, whatever the system's character set. */
    private static Path ofBytes(Path folder, byte[] name) {
        String escaped = "%" + HexFormat.ofDelimiter("%").formatHex(name);
        return Path.of(java.net.URI.create(folder.toUri().toString().replaceFirst("/?$", "/") + escaped));
    }
}
