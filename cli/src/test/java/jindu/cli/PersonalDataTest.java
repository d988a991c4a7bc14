package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jindu.catalog.Table;
import jindu.catalog.Tables;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line over a workspace full of personal data, and then a search of every byte that came out. */
class PersonalDataTest {

    @TempDir
    static Path folder;

    private static Path home;
    private static Set<String> values;
    private static final List<CommandRun> RUNS = new ArrayList<>();

    @BeforeAll
    static void runTheWholeLine() throws IOException {
        home = folder.resolve("workspace");
        Map<String, String> environment =
                Map.of("JINDU_PERSON_KEY_FILE", folder.resolve("person.key").toString());
        RUNS.add(CommandRun.of(environment, "init", home.toString()));
        Files.copy(
                Samples.WORKSPACE.resolve("jindu.yaml"),
                home.resolve("jindu.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        replace(Samples.WORKSPACE.resolve("reference"), home.resolve("reference"));
        values = PersonalWorkspace.fill(home);
        for (String language : List.of("zh", "en")) {
            run(environment, language, "ingest");
            run(environment, language, "transform");
            run(environment, language, "run", "--month", "2020-05");
            run(environment, language, "report", "--month", "2020-06");
            run(environment, language, "status");
            run(environment, language, "status", "--month", "2020-05");
            for (String format : List.of("csv", "json")) {
                run(environment, language, "status", "--format", format);
                run(environment, language, "status", "--month", "2020-05", "--format", format);
                run(
                        environment,
                        language,
                        "check",
                        home.resolve("inbox").toString(),
                        "--format",
                        format.replace("csv", "text"));
            }
            run(
                    environment,
                    language,
                    "status",
                    "--month",
                    "2020-05",
                    "--out",
                    folder.resolve("papers").toString());
            run(environment, language, "withdraw", "652328-2020-05-r1", "--why", "错报：" + anId());
            run(environment, language, "accept", "652328-2020-05-r1", "--why", anId());
            run(environment, language, "snapshots");
        }
        for (Table table : Tables.PUBLISHED) {
            run(environment, "zh", "sql", "select * from " + table.name(), "--format", "csv");
        }
        run(environment, "zh", "sql", "select 没有此列 from fct_income");
    }

    private static String anId() {
        return values.stream()
                .filter(v -> v.matches("\\d{17}[\\dX]"))
                .findFirst()
                .orElseThrow();
    }

    private static void run(Map<String, String> environment, String language, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", home.toString(), "--lang", language));
        RUNS.add(CommandRun.of(environment, all.toArray(String[]::new)));
    }

    private static void replace(Path from, Path to) throws IOException {
        for (Path file : SampleFiguresTest.files(from, "")) {
            if (Files.isRegularFile(file)) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void reallyReadTheListsAndPublishedThem() {
        assertThat(RUNS).extracting(CommandRun::code).doesNotContain(ExitCode.USAGE, ExitCode.HELD);
        assertThat(RUNS.get(1).code()).as(RUNS.get(1).err()).isEqualTo(ExitCode.REJECTIONS);
        assertThat(RUNS.get(3).out()).contains(".pdf");
        CommandRun incomes = CommandRun.of(
                Map.of(), "sql", "select count(*) as n from fct_income", "--format", "csv", "--home", home.toString());
        assertThat(Integer.parseInt(incomes.out().lines().toList().get(1))).isGreaterThanOrEqualTo(16);
    }

    @Test
    void leaveNothingPersonalInAnyFile() throws Exception {
        List<String> found = new PersonalDataScan(values).search(folder, this::isExempt);

        // The ledger's own field for the file's name is the one place where it may stay.
        String ledger = Files.readString(home.resolve("staging/ledger.jsonl")).replaceAll("\"path\":\"[^\"]*\"", "");
        found = new ArrayList<>(found);
        found.addAll(new PersonalDataScan(values).in(ledger, "ledger.jsonl"));
        assertThat(found).isEmpty();
    }

    /** The inbox, the ledger, and the counties' own workbooks that go back to them; a receipt is none of these. */
    private boolean isExempt(Path path) {
        String name = path.getFileName().toString();
        boolean isMarkedCopy = path.startsWith(home.resolve("feedback"))
                && name.matches(".*\\.(xlsx|xls)")
                && !name.endsWith("-核对结果.xlsx");
        return path.startsWith(home.resolve("inbox")) || path.endsWith("staging/ledger.jsonl") || isMarkedCopy;
    }

    @Test
    void givesBackPapersThatAreSearchedToo() throws Exception {
        List<Path> feedback = SampleFiguresTest.files(home.resolve("feedback"), "");

        assertThat(feedback).anyMatch(f -> f.toString().endsWith("-回执.pdf"));
        assertThat(feedback).anyMatch(f -> f.toString().endsWith("-核对结果.xlsx"));
        assertThat(feedback.stream().filter(this::isExempt))
                .as("marked copies hold what the workbooks hold")
                .isNotEmpty()
                .anySatisfy(copy -> assertThat(new PersonalDataScan(values).search(copy, path -> false))
                        .isNotEmpty());
        assertThat(SampleFiguresTest.files(folder.resolve("papers"), ".docx")).hasSize(1);
        assertThat(SampleFiguresTest.files(home.resolve("reports"), ".docx")).isNotEmpty();
    }

    @Test
    void leaveNothingPersonalInTemporaryFolders() throws Exception {
        Path spark = Path.of(SharedSpark.INSTANCE.open(null, null).conf().get("spark.local.dir"));

        assertThat(new PersonalDataScan(values).search(spark, path -> false)).isEmpty();
        assertThat(home.resolve(".jindu-tmp")).doesNotExist();
    }

    @Test
    void printNothingPersonal() {
        PersonalDataScan scan = new PersonalDataScan(values);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < RUNS.size(); i++) {
            found.addAll(scan.in(RUNS.get(i).out(), "output of command " + i));
            found.addAll(scan.in(RUNS.get(i).err(), "errors of command " + i));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void giveNobodyAKeyThatLastsLongerThanAMonth() {
        CommandRun run = CommandRun.of(
                Map.of(),
                "sql",
                "select (select count(distinct month) from fct_income) as months, count(*) as followed from"
                        + " (select person_key from fct_income group by 1 having count(distinct month) > 1)",
                "--format",
                "csv",
                "--home",
                home.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList().get(1)).isEqualTo("2,0");
    }

    @Test
    void areFoundWhereverTheyArePlanted() throws Exception {
        String planted =
                values.stream().filter(v -> v.startsWith("659999")).findFirst().orElseThrow();
        String name = values.stream().filter(v -> v.contains("样")).findFirst().orElseThrow();
        Path leak = Files.createDirectory(folder.resolve("planted"));
        PersonalDataScan scan = new PersonalDataScan(values);
        try {
            Files.writeString(leak.resolve("run.jsonl"), "{\"x\":\"" + planted + "\"}");
            Files.write(leak.resolve("utf16.tmp"), name.getBytes(StandardCharsets.UTF_16LE));
            Files.createFile(leak.resolve(name + ".txt"));
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + leak.resolve("leak.duckdb"))) {
                execute(connection, "create table t as select '" + planted + "' as a from range(5000)");
                execute(
                        connection,
                        "copy t to '" + leak.resolve("leak.parquet") + "' (format parquet, compression zstd)");
            }
            Path briefing =
                    SampleFiguresTest.files(home.resolve("reports"), ".pdf").get(0);
            try (PDDocument pdf = Loader.loadPDF(briefing.toFile())) {
                pdf.getDocumentInformation().setTitle(planted);
                pdf.save(leak.resolve("leak.pdf").toFile());
            }

            for (String file : List.of(
                    "run.jsonl", "utf16.tmp", name + ".txt (name)", "leak.duckdb", "leak.parquet", "leak.pdf")) {
                assertThat(scan.search(leak, path -> false)).as(file).anyMatch(found -> found.startsWith(file));
            }
            assertThat(scan.in("… " + planted, "console")).isNotEmpty();
        } finally {
            for (Path file : SampleFiguresTest.files(leak, "")) {
                if (Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
            Files.delete(leak);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
