package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of a list comes after the whole: what the figures say before and after the desk decides. */
class HeldListTest {

    private static final String PERSONS =
            "select persons_supported from rpt_county_month where month = '2020-05' and county_code = '652328'";

    @TempDir
    Path folder;

    private Path home;
    private Map<String, String> environment;

    @BeforeEach
    void sendAListAndAPart() throws IOException {
        home = folder.resolve("workspace");
        environment =
                Map.of("JINDU_PERSON_KEY_FILE", folder.resolve("person.key").toString());
        Samples.copy(
                Samples.WORKSPACE.resolve("reference"),
                Files.createDirectories(home).resolve("reference"));
        Files.copy(Samples.WORKSPACE.resolve("jindu.yaml"), home.resolve("jindu.yaml"));
        list("whole.xlsx", "西吉尔镇屯庄村", 1, 2, 3);
        list("part.xlsx", "东城镇东城村", 4, 5);
        Files.writeString(
                home.resolve("inbox/received.csv"),
                "file,received_at\n2020-05/whole.xlsx,2020-05-20T10:00\n2020-05/part.xlsx,2020-05-27T10:00\n");
    }

    @Test
    void countsForNothingUntilTheDeskAcceptsItAndNoMoreWhenItIsWithdrawn() {
        CommandRun ingest = run("ingest");

        assertThat(ingest.code()).as("nothing was rejected: " + ingest.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(ingest.out()).contains("ACROSS-PART-001", "jindu withdraw: 652328-2020-05-r2");
        run("transform");
        assertThat(sql(PERSONS)).isEqualTo("3");
        assertThat(sql("select count(*) from dim_submission where county_code = '652328'"))
                .isEqualTo("1");
        assertThat(run("status", "--month", "2020-05").out()).contains("held");

        run("accept", "652328-2020-05-r2", "--why", "confirmed by phone");
        run("transform");
        assertThat(sql(PERSONS)).isEqualTo("2");
        assertThat(sql("select days_late from fct_submission where month = '2020-05' and county_code = '652328'"
                        + " and form = 'roster'"))
                .isEqualTo("0");
        assertThat(sql("select revisions from fct_submission where month = '2020-05' and county_code = '652328'"
                        + " and form = 'roster'"))
                .isEqualTo("2");

        run("withdraw", "652328-2020-05-r2", "--why", "a part after all");
        run("transform");
        assertThat(sql(PERSONS)).isEqualTo("3");

        assertThat(run("transform", "--as-of", "2020-05-31").out())
                .contains("what was received by 2020-05-31 23:59 alone", "until the next `jindu transform`");
        assertThat(sql(PERSONS)).as("held then, and so told again").isEqualTo("3");
    }

    private void list(String name, String village, int... persons) throws IOException {
        Path file = Files.createDirectories(home.resolve("inbox/2020-05")).resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("附件1");
            row(sheet, List.of("填报单位：木垒县文旅局"));
            row(sheet, List.of("序号", "乡镇、村", "名称", "带动方式", "姓名", "身份证号", "产业带动收入（元/年）"));
            for (int person : persons) {
                String id = PersonalWorkspace.withCheckDigit("65999919800101" + String.format("%03d", person));
                row(sheet, List.of("1", village, "样例度假村", "就业", "样" + "一二三四五".charAt(person - 1), id, "12000"));
            }
            workbook.write(out);
        }
    }

    private static void row(Sheet sheet, List<String> cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        cells.forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
    }

    private String sql(String query) {
        CommandRun run = run("sql", query, "--format", "csv");
        assertThat(run.err()).isEmpty();
        return run.out().lines().skip(1).reduce("", String::concat);
    }

    private CommandRun run(String... args) {
        String[] all = new String[args.length + 4];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(new String[] {"--home", home.toString(), "--lang", "en"}, 0, all, args.length, 4);
        return CommandRun.of(environment, all);
    }
}
