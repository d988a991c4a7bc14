package jindu.reference.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import jindu.catalog.submission.Form;
import jindu.reference.WorkspaceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    @TempDir
    Path folder;

    private Path file;
    private Ledger ledger;

    @BeforeEach
    void open() {
        file = folder.resolve("ledger.jsonl");
        ledger = new Ledger(file);
    }

    @Test
    void givesBackWhatWasAppendedOldestFirst() {
        ledger.append(List.of(entry("a.xlsx"), entry("乡镇/b \"2\".xlsx")));
        ledger.append(List.of(entry("c.xlsx")));

        assertThat(ledger.entries()).containsExactly(entry("a.xlsx"), entry("乡镇/b \"2\".xlsx"), entry("c.xlsx"));
    }

    @Test
    void isEmptyBeforeAnythingWasStaged() {
        assertThat(ledger.entries()).isEmpty();
        ledger.append(List.of());
        assertThat(file).doesNotExist();
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        ledger.append(List.of(entry("a.xlsx")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void passesOverALastLineCutShortAndWritesTheNextInItsPlace() throws IOException {
        ledger.append(List.of(entry("a.xlsx"), entry("b.xlsx")));
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 30));

        assertThat(ledger.entries()).containsExactly(entry("a.xlsx"));
        ledger.append(List.of(entry("b.xlsx")));
        assertThat(file).hasContent(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{damaged", "{\"sha256\": \"ab\"}", "null", "[]"})
    void saysWhichLineIsDamaged(String line) throws IOException {
        ledger.append(List.of(entry("a.xlsx")));
        Files.writeString(file, Files.readString(file) + line + "\n");

        assertThatThrownBy(ledger::entries)
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("ledger.jsonl")
                .hasMessageContaining("line 2")
                .hasNoCause();
    }

    @Test
    void keepsDecisionsBesideFilesInTheirOrder() {
        LedgerDecision accept = new LedgerDecision(
                LedgerDecision.Kind.ACCEPT,
                "652328-2020-05-0000000000000000",
                "电话核实：\"全县\"名单",
                Instant.parse("2020-05-28T01:00:00Z"));
        ledger.append(List.of(entry("a.xlsx")));
        ledger.append(List.of(accept));
        ledger.append(List.of(entry("b.xlsx")));

        assertThat(ledger.lines()).containsExactly(entry("a.xlsx"), accept, entry("b.xlsx"));
        assertThat(ledger.entries()).containsExactly(entry("a.xlsx"), entry("b.xlsx"));
    }

    @Test
    void readsLinesOfBeforeListsWereHeldOrCompared() throws IOException {
        ledger.append(List.of(entry("a.xlsx")));
        String line = Files.readString(file);
        Files.writeString(file, line.replaceAll("\"hold_rule\":[^,]*,", "").replaceAll("\"list_hash\":[^,]*,", ""));

        LedgerSubmission read = ledger.entries().get(0).submissions().get(0);

        assertThat(read.holdRule()).isNull();
        assertThat(read.listHash()).isNull();
        assertThat(read.rowsAccepted()).isEqualTo(3);
    }

    private static LedgerEntry entry(String path) {
        return new LedgerEntry(
                "0".repeat(64),
                path,
                12,
                Instant.parse("2020-05-25T01:00:00Z"),
                Instant.parse("2020-05-26T01:00:00Z"),
                Instant.parse("2020-05-27T01:00:00Z"),
                1,
                "0123456789abcdef",
                List.of(
                        new LedgerSubmission(
                                "652328-2020-05-0000000000000000",
                                Form.ROSTER,
                                "652328",
                                "2020-05",
                                null,
                                "ACROSS-PART-001",
                                false,
                                "abc",
                                3,
                                1),
                        new LedgerSubmission(
                                "unknown-none-0000000000000000",
                                null,
                                null,
                                null,
                                "FILE-TYPE-001",
                                null,
                                false,
                                null,
                                0,
                                0)));
    }

    @Test
    void givesBackRegistrationsAndTheFilesWithThem() {
        LedgerRegistration registration = new LedgerRegistration(
                entry("a.xlsx").sha256(),
                "a.xlsx",
                Instant.parse("2020-05-27T02:00:00Z"),
                Instant.parse("2020-06-12T02:00:00Z"));
        ledger.append(List.of(entry("a.xlsx"), registration));

        assertThat(ledger.lines()).containsExactly(entry("a.xlsx"), registration);
        assertThat(ledger.entries()).extracting(LedgerEntry::receivedAt).containsExactly(registration.receivedAt());
    }

    @Test
    void takesOnlyAMissingFileForAnEmptyLedger() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("staging"));

        assertThatThrownBy(() -> new Ledger(notAFolder.resolve("ledger.jsonl")).lines())
                .isInstanceOf(WorkspaceException.class)
                .hasMessageStartingWith("Cannot read the ledger");
    }
}
