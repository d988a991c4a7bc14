package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jindu.catalog.Table;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.service.ServiceTables;
import jindu.catalog.submission.SubmissionTables;
import jindu.reference.WorkspaceException;
import jindu.reference.ledger.LedgerEntry;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files in an inbox to folders in staging, on the real engine and the real disk. */
class IngestTest {

    private static final String LOG = "事件编号,日期,县市,村,机构,服务类型\nS-1,2020-05-12,木垒县,西吉尔镇屯庄村,昌吉州样例文化馆,演出\n";

    @TempDir
    Path folder;

    private TestWorkspace home;

    @BeforeEach
    void makeWorkspace() throws IOException {
        home = new TestWorkspace(folder);
    }

    @Test
    void stagesRostersAndLogsOnceAndAddsNothingWhenRunAgain() throws IOException {
        home.roster("2020-05/木垒县.xlsx", TestWorkspace.ROW);
        home.roster("2020-05/木垒县.xls", TestWorkspace.ROW + TestWorkspace.ROW.replace("0013", "0012"));
        Examples.file(home.inbox(), "log.csv", LOG);

        IngestResult first = home.run();
        var before = home.staged();
        IngestResult second = home.run();

        assertThat(first.rowsAccepted()).isEqualTo(3);
        assertThat(first.rowsRejected()).isEqualTo(1);
        assertThat(second.files()).isEmpty();
        assertThat(second.filesKnown()).isEqualTo(3);
        assertThat(home.staged().keySet()).isEqualTo(before.keySet());
        assertThat(home.staged()).allSatisfy((path, bytes) -> assertThat(bytes).isEqualTo(before.get(path)));
        assertThat(home.rows(RosterTables.STAGED_ROW)).hasSize(3);
        assertThat(home.rows(ServiceTables.STAGED_EVENT)).hasSize(1);
    }

    @Test
    void takesACopyElsewhereForTheSameAndOneInAnotherMonthsFolderForAnother() throws IOException {
        home.roster("2020-05/a.xlsx", TestWorkspace.ROW);
        home.run();
        copy("2020-05/a.xlsx", "2020-05/again/b.xlsx");
        copy("2020-05/a.xlsx", "2020-06/a.xlsx");

        IngestResult result = home.run();

        assertThat(result.files()).extracting(IngestResult.ReadFile::copy).containsExactlyInAnyOrder(true, false);
        assertThat(submissionIds())
                .hasSize(2)
                .anyMatch(i -> i.contains("2020-05"))
                .anyMatch(i -> i.contains("2020-06"));
        assertThat(home.ledger()).hasSize(3);
    }

    @Test
    void takesACorrectedWorkbookForASecondSubmission() throws IOException {
        home.roster("2020-05/a.xlsx", TestWorkspace.ROW);
        home.run();
        home.roster("2020-05/a.xlsx", TestWorkspace.ROW.replace("12000", "13000"));

        home.run();

        assertThat(submissionIds()).hasSize(2).allMatch(i -> i.startsWith("652328-2020-05-"));
    }

    @Test
    void readsTheRegisterAsExcelSavesItAndTakesTheClockForUnlistedFiles() throws IOException {
        home.roster("2020-05/木垒县.xlsx", TestWorkspace.ROW);
        home.roster("2020-06/a.xlsx", TestWorkspace.ROW);
        home.roster("2020-07/a.xlsx", TestWorkspace.ROW);
        Files.write(
                home.workspace.received(),
                ("file,received_at,,\r\n2020-05\\木垒县.xlsx,2020/5/26 10:30,,\r\n"
                                + "2020-06/a.xlsx,2020-06-26T10:30:00Z,,\r\n")
                        .getBytes(Charset.forName("GB18030")));

        home.run();

        assertThat(home.ledger())
                .extracting(LedgerEntry::receivedAt)
                .containsExactlyInAnyOrder(
                        Instant.parse("2020-05-26T02:30:00Z"),
                        Instant.parse("2020-06-26T10:30:00Z"),
                        TestWorkspace.NOW);
    }

    @Test
    void refusesARegisterThatItCannotRead() throws IOException {
        home.received("file,received_at\n2020-05/a.xlsx,last week\n");

        assertThatThrownBy(home::run).isInstanceOf(WorkspaceException.class).hasMessageContaining("line 2");
    }

    @Test
    void passesOverLockFilesAndWhatFileManagersLeave() throws IOException {
        for (String name :
                List.of("2020-05/~$a.xlsx", ".DS_Store", "2020-05/thumbs.DB", "desktop.ini", "2020-05/._a.xlsx")) {
            Examples.file(home.inbox(), name, "x");
        }
        home.received("file,received_at\n");

        assertThat(home.run().filesSeen()).isZero();
    }

    @Test
    void refusesAnotherPersonKey() throws IOException {
        home.roster("2020-05/a.xlsx", TestWorkspace.ROW);
        home.run();

        assertThatThrownBy(() -> home.run(home.key("other.key")))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageStartingWith("Cannot add to staging")
                .hasMessageContaining(home.key.fingerprint());
    }

    @Test
    void recoversFromACrashBetweenTheRenameAndTheLedger() throws IOException {
        home.roster("2020-05/a.xlsx", TestWorkspace.ROW);
        home.roster("2020-06/b.xlsx", TestWorkspace.ROW);
        home.run();
        List<String> rows = home.rows(RosterTables.STAGED_ROW);
        byte[] ledger = Files.readAllBytes(home.workspace.ledger());
        Files.write(home.workspace.ledger(), Arrays.copyOf(ledger, ledger.length - 40));
        Path leftover = home.workspace.submissions().resolve(".writing-652328-2020-06-0000000000000000-0");
        Files.createDirectories(leftover);
        Files.writeString(leftover.resolve("stg_roster_row.parquet"), "cut short");

        IngestResult again = home.run();

        assertThat(again.rowsAccepted())
                .as("said of the file that was not registered")
                .isEqualTo(1);
        assertThat(Files.readAllBytes(home.workspace.ledger())).isEqualTo(ledger);
        assertThat(leftover).doesNotExist();
        assertThat(home.rows(RosterTables.STAGED_ROW)).isEqualTo(rows);
    }

    @Test
    void keepsStagingForItsOwnerAlone() throws IOException {
        home.roster("2020-05/a.xlsx", TestWorkspace.ROW);
        home.run();

        try (Stream<Path> paths = Files.walk(home.workspace.staging())) {
            assertThat(paths)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void writesTheColumnsOfTheCatalog() throws IOException {
        home.roster("2020-05/a.xlsx", TestWorkspace.ROW.replace("12000", "1"));
        Examples.file(home.inbox(), "log.csv", LOG);
        home.run();

        for (Table table :
                List.of(RosterTables.STAGED_ROW, ServiceTables.STAGED_EVENT, SubmissionTables.STAGED_FINDING)) {
            StructField[] fields = TestSpark.get()
                    .read()
                    .option("recursiveFileLookup", true)
                    .option("pathGlobFilter", table.name() + ".parquet")
                    .parquet(home.workspace.submissions().toString())
                    .schema()
                    .fields();
            assertThat(fields).extracting(StructField::name).containsExactlyElementsOf(table.columnNames());
            assertThat(fields)
                    .extracting(StructField::dataType)
                    .containsExactlyElementsOf(table.columns().stream()
                            .map(c -> StructType.fromDDL("c " + c.type().sql())
                                    .fields()[0]
                                    .dataType())
                            .toList());
        }
    }

    @Test
    void readsAllFilesInOneSparkJobAndAsksForNoSessionWhenThereIsNothing() throws Exception {
        for (int month = 1; month <= 4; month++) {
            home.roster("2020-0" + month + "/a.xlsx", TestWorkspace.ROW);
        }
        AtomicInteger jobs = new AtomicInteger();
        var context = TestSpark.get().sparkContext();
        SparkListener counter = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart job) {
                jobs.incrementAndGet();
            }
        };
        context.addSparkListener(counter);
        home.run();
        context.listenerBus().waitUntilEmpty(10_000);
        context.removeSparkListener(counter);

        assertThat(jobs).hasValue(1);
        new Ingest(home.workspace, TestReference.SETTINGS, TestReference.DATA, home.key, java.time.Clock.systemUTC())
                .run(
                        () -> {
                            throw new AssertionError("nothing is new");
                        },
                        jindu.reference.Progress.NONE);
    }

    @Test
    void makesABrokenFileAFindingAndReadsTheOthers() throws IOException {
        home.roster("2020-05/a.xlsx", TestWorkspace.ROW);
        byte[] whole = Files.readAllBytes(home.inbox().resolve("2020-05/a.xlsx"));
        for (int part = 1; part < 8; part++) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, whole.length * part / 10, whole.length * part / 10 + 60, (byte) 0x5A);
            Files.write(home.inbox().resolve("2020-05/damaged" + part + ".xlsx"), damaged);
        }
        home.roster("2020-05/b.xls", TestWorkspace.ROW);
        byte[] old = Files.readAllBytes(home.inbox().resolve("2020-05/b.xls"));
        Files.write(home.inbox().resolve("2020-05/cut.xls"), Arrays.copyOf(old, old.length / 3));
        Files.write(
                home.inbox().resolve("2020-05/noise"),
                "\u0001\u0002\u0003".repeat(90).getBytes(StandardCharsets.UTF_8));

        IngestResult result = home.run();

        assertThat(result.filesSeen()).isEqualTo(11);
        assertThat(home.ledger()).hasSize(11);
        assertThat(result.rowsAccepted()).isGreaterThanOrEqualTo(2);
        assertThat(result.submissions().filter(s -> s.submission().rejected()))
                .hasSizeGreaterThan(3)
                .allSatisfy(s -> assertThat(s.findings()).isNotEmpty());
    }

    private void copy(String from, String to) throws IOException {
        Path target = home.inbox().resolve(to);
        Files.createDirectories(target.getParent());
        Files.copy(home.inbox().resolve(from), target);
    }

    private List<String> submissionIds() throws IOException {
        try (Stream<Path> paths = Files.list(home.workspace.submissions())) {
            return paths.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void entersATimeOfReceiptThatIsRegisteredAfterTheFileWasRead() throws IOException {
        home.roster("2020-05/木垒县.xlsx", TestWorkspace.ROW);
        home.run();
        Files.delete(home.inbox().resolve("2020-05/木垒县.xlsx"));
        home.received("file,received_at\n2020-05/木垒县.xlsx,2020-05-26 10:30\n2020-05/奇台县.xlsx,2020-05-26 10:30\n");

        IngestResult result = home.run();

        assertThat(home.ledger())
                .extracting(LedgerEntry::receivedAt)
                .containsExactly(Instant.parse("2020-05-26T02:30:00Z"));
        assertThat(result.receiptsChanged()).isEqualTo(1);
        assertThat(result.registerLinesWithoutFile()).containsExactly(3L);
        assertThat(home.run().receiptsChanged()).isZero();
    }

    @Test
    void takesARegisteredTimeForTheFileThatHasTheNameNow() throws IOException {
        home.received("file,received_at\n2020-05/木垒县.xlsx,2020-05-26 10:30\n");
        home.roster("2020-05/木垒县.xlsx", TestWorkspace.ROW);
        home.run();
        home.received("file,received_at\n2020-05/木垒县.xlsx,2020-05-29 10:30\n");
        home.roster("2020-05/木垒县.xlsx", TestWorkspace.ROW.replace("12000", "13000"));
        home.run();

        assertThat(home.ledger())
                .extracting(LedgerEntry::receivedAt)
                .containsExactly(Instant.parse("2020-05-26T02:30:00Z"), Instant.parse("2020-05-29T02:30:00Z"));
    }
}
