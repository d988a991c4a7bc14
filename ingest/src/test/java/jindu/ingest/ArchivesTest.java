package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jindu.catalog.submission.FileLimit;
import jindu.ingest.FileCheck.CheckedFile;
import jindu.ingest.FileCheck.CheckedSubmission;
import jindu.reference.ledger.LedgerSubmission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of workbooks and logs: each file in one is a file of its own. */
class ArchivesTest {

    private static final String LOG = "事件编号,日期,县市,村,机构,服务类型\nS-1,2020-05-12,木垒县,西吉尔镇屯庄村,昌吉州样例文化馆,演出\n";
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @TempDir
    Path folder;

    private TestWorkspace home;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @BeforeEach
    void makeWorkspace() throws IOException {
        home = new TestWorkspace(folder);
    }

    @Test
    void giveASubmissionForEachFileAndOneEntryOfTheLedger() throws IOException {
        entries.put("2020-05/木垒县.xlsx", roster("a.xlsx", TestWorkspace.ROW));
        entries.put("2020-06/木垒县.xls", roster("b.xls", TestWorkspace.ROW));
        entries.put("台账/log.csv", LOG.getBytes(UTF_8));
        entries.put("__MACOSX/2020-05/._木垒县.xlsx", new byte[10]);
        entries.put("~$木垒县.xlsx", new byte[10]);
        pack(home.inbox().resolve("各县.zip"), UTF_8);

        IngestResult result = home.run();
        IngestResult again = home.run();

        assertThat(result.files())
                .extracting(IngestResult.ReadFile::shownPath)
                .containsExactly("各县.zip › 2020-05/木垒县.xlsx", "各县.zip › 2020-06/木垒县.xls", "各县.zip › 台账/log.csv");
        assertThat(result.files()).extracting(IngestResult.ReadFile::sha256).doesNotHaveDuplicates();
        assertThat(result.rowsAccepted()).isEqualTo(3);
        assertThat(home.ledger()).hasSize(1);
        assertThat(home.ledger().get(0).submissions())
                .extracting(LedgerSubmission::month)
                .containsExactly("2020-05", "2020-06", null);
        assertThat(again.files()).isEmpty();
    }

    @Test
    void areTheSameSubmissionAsTheFileSentByItself() throws IOException {
        byte[] roster = roster("a.xlsx", TestWorkspace.ROW);
        entries.put("木垒县.xlsx", roster);
        Files.createDirectories(home.inbox().resolve("2020-05"));
        Files.write(home.inbox().resolve("2020-05/木垒县.xlsx"), roster);
        home.run();
        pack(home.inbox().resolve("2020-05/全部.zip"), UTF_8);

        IngestResult result = home.run();

        assertThat(result.files()).extracting(IngestResult.ReadFile::copy).containsExactly(true);
        assertThat(home.ledger().get(1).submissions())
                .extracting(LedgerSubmission::submissionId)
                .containsExactly(home.ledger().get(0).submissions().get(0).submissionId());
    }

    @Test
    void mayHoldTheSameFileTwice() throws IOException {
        byte[] roster = roster("a.xlsx", TestWorkspace.ROW);
        entries.put("木垒县.xlsx", roster);
        entries.put("副本/木垒县.xlsx", roster);
        pack(home.inbox().resolve("2020年5月.zip"), UTF_8);

        IngestResult result = home.run();

        assertThat(result.rowsAccepted()).isEqualTo(1);
        assertThat(result.files()).extracting(IngestResult.ReadFile::copy).containsExactly(false, true);
    }

    @Test
    void tellTheMonthByTheirNameWhereTheFilesDoNot() throws IOException {
        entries.put("木垒县.xlsx", roster("a.xlsx", TestWorkspace.ROW.replace("填报时间：2020年5月26日", "")));
        pack(folder.resolve("2020年7月各县.zip"), UTF_8);

        assertThat(check("2020年7月各县.zip").get(0).month()).isEqualTo("2020-07");
    }

    @Test
    void readNamesInGbkAndFollowNoneOfThem() throws IOException {
        entries.put("../../木垒县5月.xlsx", roster("a.xlsx", TestWorkspace.ROW));
        entries.put("/etc/木垒县6月.xlsx", roster("a.xlsx", TestWorkspace.ROW));
        pack(folder.resolve("a.zip"), Charset.forName("GBK"));

        assertThat(check("a.zip")).extracting(CheckedSubmission::month).containsExactly("2020-05", "2020-06");
        try (Stream<Path> written = Files.list(folder.getParent())) {
            assertThat(written.filter(p -> p.toString().contains("木垒"))).isEmpty();
        }
    }

    @Test
    void refuseOnlyTheFilesThatCannotBeTakenOut() throws IOException {
        entries.put("locked.xlsx", roster("a.xlsx", TestWorkspace.ROW));
        entries.put("exotic.xlsx", roster("b.xlsx", TestWorkspace.ROW));
        entries.put("list.pdf", "%PDF-1.4".getBytes(UTF_8));
        entries.put("bomb.xlsx", new byte[(int) (FileLimit.MEMORY_MEBIBYTES.value() << 20) + 1]);
        entries.put("log.csv", LOG.getBytes(UTF_8));
        Path file = folder.resolve("a.zip");
        pack(file, UTF_8);
        byte[] bytes = Files.readAllBytes(file);
        change(bytes, "locked.xlsx", 8 - 46, (byte) 9);
        change(bytes, "exotic.xlsx", 10 - 46, (byte) 9);
        Files.write(file, bytes);

        assertThat(check("a.zip"))
                .extracting(CheckedSubmission::rejectRule)
                .containsExactly("FILE-ZIP-003", "FILE-ZIP-004", "FILE-TYPE-005", "FILE-LIMIT-001", null);
    }

    @Test
    void areFindingsWhereTheyAreBroken() throws IOException {
        entries.put("log.csv", LOG.repeat(100).getBytes(UTF_8));
        Path file = folder.resolve("a.zip");
        pack(file, UTF_8);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 10));
        assertThat(check("a.zip")).extracting(CheckedSubmission::rejectRule).containsExactly("FILE-READ-001");

        bytes[60] ^= 0x55;
        Files.write(file, bytes);
        assertThat(check("a.zip")).extracting(CheckedSubmission::rejectRule).containsExactly("FILE-READ-001");
    }

    /** Changes a byte of an entry of the directory at the end, told by the place of its name. */
    private static void change(byte[] zip, String name, int fromName, byte value) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        zip[text.lastIndexOf(name) + fromName] = value;
    }

    private List<CheckedSubmission> check(String name) throws IOException {
        return new FileCheck(TestReference.SETTINGS, TestReference.DATA, LocalDate.of(2020, 7, 28))
                .checkAll(folder.resolve(name), null).stream()
                        .map(CheckedFile::submissions)
                        .flatMap(List::stream)
                        .toList();
    }

    private byte[] roster(String name, String rows) throws IOException {
        String head = "填报单位：木垒县文旅局\n" + TestWorkspace.HEAD.substring(TestWorkspace.HEAD.indexOf('\n') + 1);
        return Files.readAllBytes(folder.resolve(Examples.sheet(folder, "plain/" + name, head + rows)));
    }

    private void pack(Path file, Charset names) throws IOException {
        Files.createDirectories(file.getParent());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        Files.write(file, out.toByteArray());
    }
}
