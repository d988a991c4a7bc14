package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jindu.catalog.submission.FormSheets;
import jindu.ingest.FileCheck;
import jindu.ingest.FileCheck.CheckedFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCommandTest {

    private static final Path SAMPLES = Path.of("..", "data-samples", "workspace");

    @TempDir
    Path folder;

    private CommandRun template(String... more) {
        return CommandRun.of(
                Map.of(),
                Stream.concat(
                                Stream.of("template", "--home", SAMPLES.toString(), "--month", "2020-05"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** The form of 木垒县, its first sheet filled from a row on. */
    private Path filled(String form, int firstRow, List<List<Object>> rows) throws IOException {
        assertThat(template("--county", "652328", "--form", form, "--out", folder.toString())
                        .code())
                .isEqualTo(ExitCode.CLEAN);
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.getRow(firstRow + i), rows.get(i));
            }
            if (form.equals("roster")) {
                workbook.getSheet(FormSheets.PROGRESS).getRow(2).getCell(1).setCellValue("样例度假村新吸纳一人。");
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    private static void fill(Row row, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof LocalDate date) {
                row.getCell(i).setCellValue(date);
            } else if (values.get(i) instanceof Number number) {
                row.getCell(i).setCellValue(number.doubleValue());
            } else if (!values.get(i).equals("")) {
                row.getCell(i).setCellValue((String) values.get(i));
            }
        }
    }

    private static CheckedFile check(Path file) throws IOException {
        CheckBasis basis = CheckBasis.ofFolder(SAMPLES.resolve("reference"));
        return new FileCheck(basis.settings(), basis.reference(), LocalDate.of(2020, 5, 28)).check(file, null);
    }

    @Test
    void filledAndReadBackARosterGivesNoFinding() throws IOException {
        Path file = filled(
                "roster",
                4,
                List.of(
                        List.of(
                                1,
                                "木垒县",
                                "西吉尔镇屯庄村",
                                "样例度假村",
                                "就业",
                                "样一",
                                "汉族",
                                "男",
                                "659999198001010013",
                                "13800000001",
                                12000,
                                "旅游业"),
                        List.of(
                                2,
                                "木垒县",
                                "西吉尔镇屯庄村",
                                "样例度假村",
                                "分红",
                                "样一",
                                "汉族",
                                "男",
                                "659999198001010013",
                                "13800000001",
                                3000,
                                "")));
        CheckedFile checked = check(file);
        assertThat(checked.submissions()).singleElement().satisfies(s -> {
            assertThat(s.findings()).isEmpty();
            assertThat(s.countyCode()).isEqualTo("652328");
            assertThat(s.month()).isEqualTo("2020-05");
            assertThat(s.rowsAccepted()).isEqualTo(2);
        });
    }

    @Test
    void filledAndReadBackALogGivesNoFinding() throws IOException {
        Path file = filled(
                "service",
                2,
                List.of(
                        List.of(
                                "652328-202005-001",
                                LocalDate.of(2020, 5, 12),
                                "木垒县",
                                "西吉尔镇屯庄村",
                                "昌吉州样例艺术剧院",
                                "演出",
                                "",
                                "",
                                "样例演出",
                                120,
                                "",
                                "",
                                1,
                                "有效",
                                ""),
                        List.of(
                                "652328-202005-002",
                                LocalDate.of(2020, 5, 20),
                                "木垒县",
                                "西吉尔镇屯庄村",
                                "昌吉州样例文化馆",
                                "设施",
                                "小舞台",
                                "建成",
                                "",
                                "",
                                "",
                                "",
                                1,
                                "有效",
                                "")));
        CheckedFile checked = check(file);
        assertThat(checked.submissions()).singleElement().satisfies(s -> {
            assertThat(s.findings()).isEmpty();
            assertThat(s.rowsAccepted()).isEqualTo(2);
        });
    }

    @Test
    void offersTheBusinessesOfTheMonthBefore() throws IOException {
        Samples samples = Samples.run();
        Path file = folder.resolve("预填.xlsx");
        CommandRun run = samples.command(
                "template", "--county", "652328", "--month", "2020-06", "--prefill", "--out", file.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet offered = workbook.getSheet(FormSheets.LAST_MONTH);
            assertThat(offered.getLastRowNum()).isGreaterThan(5);
            for (int i = 3; i <= offered.getLastRowNum(); i++) {
                assertThat(offered.getRow(i).getCell(0).getStringCellValue()).isNotBlank();
                assertThat(offered.getRow(i).getCell(2).getStringCellValue()).isNotBlank();
            }
        }
        CheckedFile checked = check(file);
        assertThat(checked.submissions())
                .singleElement()
                .satisfies(s -> assertThat(s.rowsAccepted() + s.rowsRejected()).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"652328", "木垒县", "木垒哈萨克自治县", "木垒"})
    void takesACountyByCodeOrName(String county) throws IOException {
        CommandRun run = template("--county", county, "--out", folder.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(folder.resolve("木垒县2020年5月月报表.xlsx")).isRegularFile();
    }

    @Test
    void refusesAnUnknownCountyAndNamesTheNearest() {
        CommandRun run = template("--county", "木类县", "--out", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("木类县", "木垒县");
        assertThat(template("--county", "昌吉州").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void worksWithoutAWorkspace() {
        CommandRun run = CommandRun.of(
                Map.of("JINDU_HOME", ""),
                "template",
                "--county",
                "奇台县",
                "--month",
                "2020-06",
                "--form",
                "service",
                "--out",
                folder.resolve("a.xlsx").toString());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(folder.resolve("a.xlsx")).isRegularFile();
    }
}
