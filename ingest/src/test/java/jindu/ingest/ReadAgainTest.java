package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.submission.SubmissionState;
import jindu.catalog.submission.Timeliness;
import jindu.ingest.IngestResult.ReadAgain;
import jindu.ingest.content.Passwords;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerDecision;
import jindu.reference.ledger.Submission;
import jindu.reference.ledger.Submissions;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the inbox that are read once more: their time of receipt stays, and what was known before stays known. */
class ReadAgainTest {

    private static final Passwords RIGHT = Passwords.of("样例密码");
    private static final Instant IN_TIME = Instant.parse("2020-05-27T02:00:00Z");
    private static final Instant LATER = Instant.parse("2020-06-10T02:00:00Z");

    @TempDir
    Path folder;

    private TestWorkspace home;

    @BeforeEach
    void makeWorkspace() throws Exception {
        home = new TestWorkspace(folder);
        home.clockAt(IN_TIME);
    }

    @Test
    void opensALockedWorkbookOnceItsPasswordIsKnownAndCountsItAsReceivedWhenItCame() throws Exception {
        locked("2020-05/木垒县.xlsx");
        home.run();
        home.clockAt(LATER);

        IngestResult result = home.run(RIGHT);

        assertThat(result.readAgain()).isEqualTo(new ReadAgain(1, 1));
        assertThat(result.rowsAccepted()).isEqualTo(1);
        assertThat(submissions(LATER).all()).singleElement().satisfies(s -> {
            assertThat(s.label()).isEqualTo("652328-2020-05-r1");
            assertThat(s.receivedAt()).isEqualTo(IN_TIME);
            assertThat(s.daysLate()).isZero();
        });
        assertThat(submissions(LATER.minusSeconds(1)).all())
                .extracting(Submission::state)
                .containsExactly(SubmissionState.REJECTED);
        assertThat(submissions(LATER).report("652328", YearMonth.of(2020, 5)).timeliness())
                .isEqualTo(Timeliness.ON_TIME);
    }

    @Test
    void leavesWhatItReadOnceItIsOpenAndWhatNoPasswordOpens() throws Exception {
        locked("2020-05/木垒县.xlsx");
        home.run();
        IngestResult wrong = home.run(Passwords.of("别的"));
        IngestResult stillWrong = home.run(Passwords.of("别的"));
        int linesBefore = home.ledger().size();
        home.run(RIGHT);
        var staged = home.staged();

        IngestResult open = home.run(RIGHT);

        assertThat(List.of(wrong.readAgain(), stillWrong.readAgain(), open.readAgain()))
                .containsExactly(new ReadAgain(1, 1), new ReadAgain(1, 0), new ReadAgain(0, 0));
        assertThat(linesBefore).isEqualTo(2);
        assertThat(home.staged().keySet()).isEqualTo(staged.keySet());
        assertThat(home.rows(RosterTables.STAGED_ROW)).hasSize(1);
    }

    @Test
    void keepsWhatItReadWithAPasswordWhenItIsAskedToReadItWithoutOne() throws Exception {
        locked("2020-05/木垒县.xlsx");
        home.run(RIGHT);
        String read = acceptedId();

        IngestResult result = home.run(Passwords.NONE, new Rereading(false, Set.of("2020-05/木垒县.xlsx")));

        assertThat(result.readAgain()).isEqualTo(new ReadAgain(1, 0));
        assertThat(result.files().get(0).submissions().get(0).findings()).isNotEmpty();
        assertThat(acceptedId()).isEqualTo(read);
        assertThat(home.ledger()).hasSize(1);
    }

    @Test
    void opensTheLockedFileOfAnArchiveAndLeavesTheOthersAsTheyAre() throws Exception {
        locked("parts/locked.xlsx");
        home.roster("parts/open.xlsx", TestWorkspace.ROW.replace("0013", "0021"));
        Path archive = home.inbox().resolve("2020年5月.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("locked.xlsx", "open.xlsx")) {
                Path part = home.inbox().resolve("parts").resolve(name);
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(part, zip);
                Files.delete(part);
            }
        }
        home.run();
        String open = acceptedId();

        IngestResult result = home.run(RIGHT);

        assertThat(result.readAgain()).isEqualTo(new ReadAgain(1, 1));
        assertThat(result.submissions()).hasSize(1);
        assertThat(home.ledger()).hasSize(2);
        assertThat(submissions(LATER).accepted())
                .extracting(Submission::id)
                .hasSize(2)
                .contains(open);
    }

    @Test
    void readsWhatAnOlderReaderReadWhenAskedAndWhatWasDecidedAboutItHolds() throws Exception {
        home.roster("2020-05/木垒县.xlsx", TestWorkspace.ROW);
        home.roster("2020-06/木垒县.xlsx", TestWorkspace.ROW.replace("12000", "13000"));
        home.run();
        Path ledger = home.workspace.ledger();
        Files.writeString(ledger, Files.readString(ledger).replace("\"parser_version\":1", "\"parser_version\":0"));
        String first = acceptedId();
        new Ledger(ledger)
                .append(List.of(
                        new LedgerDecision(LedgerDecision.Kind.WITHDRAW, first, "发错了", IN_TIME.plusSeconds(9))));
        home.clockAt(LATER);

        IngestResult unasked = home.run();
        IngestResult asked = home.run(Passwords.NONE, Rereading.ALL_THAT_MAY_CHANGE);
        IngestResult askedAgain = home.run(Passwords.NONE, Rereading.ALL_THAT_MAY_CHANGE);

        assertThat(List.of(unasked.readAgain(), asked.readAgain(), askedAgain.readAgain()))
                .containsExactly(new ReadAgain(0, 0), new ReadAgain(2, 2), new ReadAgain(0, 0));
        assertThat(submissions(LATER).all())
                .extracting(Submission::id, Submission::label, Submission::state)
                .containsExactly(
                        tuple(first + ".2", "652328-2020-05-r1", SubmissionState.WITHDRAWN),
                        tuple(submissions(LATER).all().get(1).id(), "652328-2020-06-r1", SubmissionState.ACCEPTED));
        assertThat(submissions(LATER.minusSeconds(1)).all())
                .extracting(Submission::id)
                .contains(first)
                .noneMatch(id -> id.endsWith(".2"));
        assertThat(home.rows(RosterTables.STAGED_ROW)).hasSize(4);
    }

    @Test
    void readsAFileThatIsAskedForWhateverBecameOfIt() throws Exception {
        home.roster("2020-05/木垒县.xlsx", TestWorkspace.ROW);
        home.roster("2020-06/木垒县.xlsx", TestWorkspace.ROW);
        home.run();

        IngestResult result = home.run(Passwords.NONE, new Rereading(false, Set.of("2020-06/木垒县.xlsx")));

        assertThat(result.readAgain()).isEqualTo(new ReadAgain(1, 1));
        assertThat(submissions(LATER).all())
                .extracting(s -> s.id().endsWith(".2"))
                .containsExactly(false, true);
    }

    @Test
    void rejectsOnceMoreWhatIsStillNoForm() throws Exception {
        Examples.file(home.inbox(), "2020-05/照片.xlsx", "nothing of the kind\n");
        home.run();
        var staged = home.staged();

        IngestResult result = home.run(Passwords.NONE, Rereading.ALL_THAT_MAY_CHANGE);

        assertThat(result.readAgain()).isEqualTo(new ReadAgain(1, 0));
        assertThat(result.hasRejections()).isFalse();
        assertThat(home.staged()).hasSameSizeAs(staged);
        assertThat(home.ledger()).hasSize(1);
    }

    private void locked(String path) throws Exception {
        home.roster(path, TestWorkspace.ROW);
        Path file = home.inbox().resolve(path);
        byte[] clear = Files.readAllBytes(file);
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword(RIGHT.inOrder().get(0));
            try (OutputStream cipher = encryptor.getDataStream(container)) {
                cipher.write(clear);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
    }

    private Submissions submissions(Instant asOf) {
        return Submissions.asOf(
                new Ledger(home.workspace.ledger()).lines(), TestReference.SETTINGS, TestReference.DATA, asOf);
    }

    private String acceptedId() {
        return submissions(LATER).accepted().get(0).id();
    }
}
