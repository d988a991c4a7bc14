package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jindu.catalog.submission.FormSheets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final List<String> HEADER =
            List.of("序号", "县市", "乡镇、村", "名称", "带动方式", "吸纳建档立卡贫困人口姓名", "民族", "性别", "身份证号", "联系电话", "产业带动收入（元/年）", "备注");

    private static final String ID = PersonalWorkspace.withCheckDigit("65999919800101123");

    @TempDir
    Path folder;

    @Test
    void namesEachFaultyCellAndHowToMendIt() throws IOException {
        Path file = workbook("木垒县2020年5月.xlsx", "12345", "不详");

        CommandRun run = check("zh", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.REJECTIONS);
        assertThat(run.out())
                .startsWith(file.toString())
                .contains("木垒县 · 2020-05 · 月报工作簿 · 采用 0 行，退回 1 行")
                .contains("退回该行  ROSTER-ID-", "名单!I3", "退回该行  ROSTER-INCOME-", "名单!K3");
        assertThat(run.err()).contains("官方行政区划");
    }

    @Test
    void passesACleanFile() throws IOException {
        CommandRun run = check("en", workbook("木垒县2020年5月.xlsx", ID, "12000").toString());

        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).contains("rows accepted 1, rejected 0");
    }

    @Test
    void givesProgramsTheSameAsJson() throws IOException {
        Path file = workbook("木垒县2020年5月.xlsx", "12345", "12000");

        CommandRun run = check("en", file.toString(), "--format", "json");

        JsonNode json = new ObjectMapper().readTree(run.out());
        JsonNode submission = json.at("/files/0/submissions/0");
        assertThat(json.at("/files/0/path").asText()).isEqualTo(file.toString());
        assertThat(json.at("/exit_code").asInt()).isEqualTo(ExitCode.REJECTIONS);
        assertThat(submission.at("/county_code").asText()).isEqualTo("652328");
        assertThat(submission.at("/rows_rejected").asInt()).isEqualTo(1);
        assertThat(submission.at("/counts/reject_row").asInt()).isEqualTo(1);
        assertThat(submission.at("/findings/0/severity").asText()).isEqualTo("reject_row");
        assertThat(submission.at("/findings/0/cell").asText()).isEqualTo("I3");
        assertThat(submission.at("/findings/0/remedy/zh").asText()).isNotEmpty();
        assertThat(run.out()).doesNotContain("12345");
    }

    @Test
    void takesTheMonthItIsToldOverTheFilesOwn() throws IOException {
        CommandRun run = check(
                "en", workbook("木垒县2020年5月.xlsx", ID, "12000").toString(), "--month", "2020-06", "--format", "json");

        JsonNode submission = new ObjectMapper().readTree(run.out()).at("/files/0/submissions/0");
        assertThat(submission.at("/month").asText()).isEqualTo("2020-06");
        assertThat(submission.findValuesAsText("rule_id")).anyMatch(id -> id.startsWith("FILE-MONTH"));
    }

    @Test
    void goesOnAfterAFileThatCannotBeReadAndOneThatIsNotThere() throws IOException {
        Path broken = Files.write(folder.resolve("坏.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 7});
        Path good = workbook("木垒县2020年5月.xlsx", ID, "12000");

        CommandRun run =
                check("en", broken.toString(), folder.resolve("nowhere.xlsx").toString(), good.toString());

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("nowhere.xlsx: there is no such file");
        assertThat(run.out()).contains("rejected whole", "rows accepted 1");
    }

    @Test
    void walksFoldersAndMasksNamesInWhatItFindsThere() throws IOException {
        workbook("样某某木垒县2020年5月.xlsx", ID, "12000");
        Files.createFile(folder.resolve("~$木垒县.xlsx"));

        CommandRun run = check("en", folder.toString());

        assertThat(run.out()).contains(folder.toString(), "2020").doesNotContain("~$");
        assertThat(run.out().lines().filter(line -> line.startsWith(folder.toString())))
                .hasSize(1);
    }

    @Test
    void writesNothing() throws IOException {
        Path file = workbook("木垒县2020年5月.xlsx", "12345", "12000");

        check("en", file.toString());

        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void writesMarkedCopiesWhereItIsAskedTo() throws IOException {
        Path file = workbook("木垒县2020年5月.xlsx", "12345", "12000");
        Path csv = Files.writeString(
                folder.resolve("台账.csv"),
                "事件编号,日期,县市,村,机构,服务类型,项目,进度,名称,参加人数,数量,金额（元）,版本,状态,备注\nA1,2020-05-02,木垒县,没有村,州文化馆,演出,,,演出,40,,,1,有效,\n");
        Path out = folder.resolve("out");

        CommandRun run = check("en", file.toString(), csv.toString(), "--out", out.toString());

        assertThat(run.out()).contains("marked copy: " + out.resolve("木垒县2020年5月-核对.xlsx"));
        try (InputStream in = Files.newInputStream(out.resolve("木垒县2020年5月-核对.xlsx"));
                Workbook copy = new XSSFWorkbook(in)) {
            assertThat(copy.getSheetName(0)).isEqualTo(FormSheets.FINDINGS);
            assertThat(copy.getSheet("名单").getRow(2).getCell(8).getCellComment())
                    .isNotNull();
        }
        assertThat(out.resolve("台账-核对结果.xlsx")).isNotEmptyFile();
        assertThat(check("en", out.resolve("木垒县2020年5月-核对.xlsx").toString()).code())
                .isEqualTo(ExitCode.REJECTIONS);
    }

    @Test
    void refusesAFormatNobodyKnows() throws IOException {
        CommandRun run = check("en", folder.toString(), "--format", "xml");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("should be text or json");
    }

    private CommandRun check(String language, String... args) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(args));
        all.addAll(List.of("--lang", language));
        return CommandRun.of(Map.of(), all.toArray(String[]::new));
    }

    /** A list of one person. */
    private Path workbook(String name, String id, String income) throws IOException {
        Path file = folder.resolve(name);
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("名单");
            sheet.createRow(0).createCell(0).setCellValue("填报单位：木垒县文旅局　填报时间：2020年5月20日");
            fill(sheet.createRow(1), HEADER);
            fill(
                    sheet.createRow(2),
                    List.of("1", "木垒县", "西吉尔镇屯庄村", "样例农家乐", "就业", "样一", "汉族", "女", id, "13900000001", income, ""));
            workbook.write(out);
        }
        return file;
    }

    private static void fill(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }
}
