package jindu.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jindu.catalog.Table;
import jindu.ingest.content.Passwords;
import jindu.reference.PersonKeyFile;
import jindu.reference.Progress;
import jindu.reference.Workspace;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerEntry;
import org.apache.spark.sql.Row;

/** A workspace on disk with the test reference data, its key beside it. */
final class TestWorkspace {

    static final Instant NOW = Instant.parse("2020-06-10T02:00:00Z");
    static final String HEAD = "填报单位：木垒县文旅局 | 填报时间：2020年5月26日\n"
            + "序号 | 县市 | 乡镇、村 | 名称 | 带动方式 | 姓名 | 民族 | 性别 | 身份证号 | 联系电话 | 产业带动收入（元/年） | 备注\n";
    static final String ROW =
            "1 | 木垒县 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样一 | 汉族 | 男 | 659999198001010013 | 13800000001 | 12000 |\n";

    final Workspace workspace;
    final PersonKeyFile key;
    private final Path folder;
    private Instant now = NOW;

    TestWorkspace(Path folder) throws IOException {
        this.folder = folder;
        workspace = new Workspace(folder.resolve("home"));
        Files.createDirectories(workspace.inbox());
        key = key("person.key");
    }

    /** A key of that name, made in another workspace where nothing was staged with one. */
    PersonKeyFile key(String name) {
        return PersonKeyFile.open(
                new Workspace(folder.resolve("elsewhere")),
                Map.of(
                        PersonKeyFile.VARIABLE,
                        folder.resolve("keys").resolve(name).toString()));
    }

    void clockAt(Instant moment) {
        now = moment;
    }

    Path inbox() {
        return workspace.inbox();
    }

    void roster(String path, String rows) throws IOException {
        Examples.sheet(inbox(), path, HEAD + rows);
    }

    void received(String content) throws IOException {
        Files.write(workspace.received(), content.getBytes(StandardCharsets.UTF_8));
    }

    IngestResult run() throws IOException {
        return run(key);
    }

    IngestResult run(PersonKeyFile personKey) throws IOException {
        return run(personKey, Passwords.NONE, Rereading.WHAT_PASSWORDS_MAY_OPEN);
    }

    IngestResult run(Passwords passwords) throws IOException {
        return run(passwords, Rereading.WHAT_PASSWORDS_MAY_OPEN);
    }

    IngestResult run(Passwords passwords, Rereading rereading) throws IOException {
        return run(key, passwords, rereading);
    }

    private IngestResult run(PersonKeyFile personKey, Passwords passwords, Rereading rereading) throws IOException {
        return new Ingest(
                        workspace,
                        TestReference.SETTINGS,
                        TestReference.DATA,
                        personKey,
                        passwords,
                        Clock.fixed(now, ZoneOffset.UTC))
                .run(TestSpark::get, rereading, Progress.NONE);
    }

    List<LedgerEntry> ledger() {
        return new Ledger(workspace.ledger()).entries();
    }

    /** The content of every file below staging, by its path. */
    Map<String, byte[]> staged() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(workspace.staging())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(workspace.staging().relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** The rows of a staged table over all submissions, as texts, in order. */
    List<String> rows(Table table) {
        return TestSpark.get()
                .read()
                .option("recursiveFileLookup", true)
                .option("pathGlobFilter", table.name() + ".parquet")
                .parquet(workspace.submissions().toString())
                .collectAsList()
                .stream()
                .map(Row::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
