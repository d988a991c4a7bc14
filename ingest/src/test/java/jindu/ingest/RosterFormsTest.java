package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jindu.catalog.roster.RosterTables;
import jindu.ingest.form.Finding;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rosters as counties leave them: which rows there are, whose, and for which month. */
class RosterFormsTest {

    private static final String HEAD = TestWorkspace.HEAD;
    private static final String ROW = TestWorkspace.ROW;

    @TempDir
    Path inbox;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计 ||||||||||24000|",
                "13 | 木垒县 || 合计 |||||||24000|",
                "||||| 小 计：2人 |||||24000|",
                "以上合计2人 ||||||||||24000|",
                "注：本表每月28日前报送",
                "填报人：样例 ||| 审核人：样例二 |||||||样例三|",
                "1|2|3|4|5|6|7|8|9|10|11|12",
                "甲|乙|丙|丁|1|2|3|4|5|6|7|8",
                "||| 一、景区景点 |",
                "序号|县市|乡镇、村|名称|带动方式|姓名|民族|性别|身份证号|联系电话|产业带动收入（元/年）|备注",
                "14 ||||||||||||",
            })
    void leavesOutWhatIsNoRow(String line) throws IOException {
        assertThat(only(HEAD + ROW + ROW + line + "\n").rows()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|||| 就业 |||||||",
                "1 | 木垒县 ||| | 样二 ||||||",
                "||||||||| | 12000 |",
                "1 | 木垒县 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样二 | 汉族 | 男 || | 本月无 |",
                "1 | 木垒县 | 西吉尔镇屯庄村 || 就业 | 样二 | 汉族 | 男 ||||",
                "||| 一家样例度假村 |",
            })
    void countsARowWhateverItLacks(String line) throws IOException {
        TestSubmission read = only(HEAD + ROW + line + "\n");

        assertThat(read.rowsAccepted()).isEqualTo(1);
        assertThat(read.rowsRejected()).isEqualTo(1);
    }

    @Test
    void findsAHeaderOfTwoRowsBelowTitlesAndReadsItsSecondRow() throws IOException {
        TestSubmission read = only("""
                自治州各旅游景区(点)吸纳带动建档立卡贫困人口就业增收情况统计表

                填报单位：木垒县文旅局 | | | | 填报时间：2020.5.28
                序号 | 县 市 | 乡镇、村 | 名称\\n（企业、合作社、景区景点酒店等经营主体） | 带动方式 | 吸纳人员 |  | 产业带动收入
                 |  |  |  |  | 姓　名 | 身份证号码 | （万元/年）
                1 | 木垒县 | 屯庄村 | 样例度假村 | 就业 | 样一 | 659999198001010013 | 1.2
                """);

        assertThat(read.rowsAccepted()).isEqualTo(1);
        assertThat(value(read, "income_yuan_per_year")).hasToString("12000.00");
    }

    @Test
    void takesARowOfUnitsBelowTheHeaderForPartOfIt() throws IOException {
        TestSubmission read = only(HEAD.replace("（元/年）", "") + "||||||||||（万元/年）|\n" + ROW.replace("12000", "1.2"));

        assertThat(read.rows()).hasSize(1);
        assertThat(value(read, "income_yuan_per_year")).hasToString("12000.00");
    }

    @Test
    void takesABirthAfterTheListsMonthForOneInTheFuture() throws IOException {
        String path =
                Examples.sheet(inbox, "2020-04/a.xlsx", HEAD + ROW.replace("659999198001010013", "659999202005100015"));

        TestSubmission read = TestSubmission.read(inbox.resolve(path), TestReference.context(path))
                .get(0);

        assertThat(read.rowsRejected()).isEqualTo(1);
        assertThat(rules(read)).contains("ROSTER-ID-003").doesNotContain("ROSTER-AGE-001", "ROSTER-AGE-002");
    }

    @Test
    void namesThePlaceThatMayBeATownshipOrAVillage() throws IOException {
        TestSubmission read = only(HEAD + ROW.replace("西吉尔镇屯庄村", "东城"));

        assertThat(value(read, "village_text")).isEqualTo("东城");
        assertThat(read.findings()).anySatisfy(f -> {
            assertThat(f.ruleId()).isEqualTo("ROSTER-VILLAGE-003");
            assertThat(f.got()).isEqualTo("东城");
        });
    }

    @Test
    void joinsTownshipAndVillageThatStandInTwoColumns() throws IOException {
        TestSubmission read = only(
                "填报单位：木垒县文旅局\n序号|乡镇|村|企业名称|带动方式|姓名|身份证号|收入\n" + "1|西吉尔镇|屯庄村|样例度假村|就业|样一|659999198001010013|12000\n");

        assertThat(value(read, "village_text")).isEqualTo("西吉尔镇屯庄村");
        assertThat(rules(read)).noneMatch(r -> r.startsWith("ROSTER-VILLAGE"));
    }

    @Test
    void takesTheUnitAboveTheHeaderWhereTheColumnGivesNone() throws IOException {
        TestSubmission read = only(
                "填报单位：木垒县文旅局 | 单位：万元\n序号|乡镇、村|企业名称|带动方式|姓名|身份证号|收入\n" + "1|屯庄村|样例度假村|就业|样一|659999198001010013|1.2\n");

        assertThat(value(read, "income_yuan_per_year")).hasToString("12000.00");
    }

    @Test
    void fillsMergedBusinessAndModeDownAndLeavesAMergedNameToItsFirstRow() throws IOException {
        Path file = inbox.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("附件1");
            String[] lines = (HEAD + ROW + "2|||||样二||女|659999198502020022||900|\n3||||||||||300|\n").split("\n");
            for (int r = 0; r < lines.length; r++) {
                String[] cells = lines[r].split("\\|", -1);
                for (int c = 0; c < cells.length; c++) {
                    if (!cells[c].isBlank()) {
                        if (sheet.getRow(r) == null) {
                            sheet.createRow(r);
                        }
                        sheet.getRow(r).createCell(c).setCellValue(cells[c].strip());
                    }
                }
            }
            for (int column : List.of(1, 2, 3, 4)) {
                sheet.addMergedRegion(new CellRangeAddress(2, 4, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 5, 5));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 8, 8));
            workbook.write(out);
        }

        TestSubmission read = read(file, "2020-05/a.xlsx").get(0);

        assertThat(read.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row[RosterTables.STAGED_ROW.columnNames().indexOf("enterprise_name")])
                    .isEqualTo("样例度假村");
            assertThat(row[RosterTables.STAGED_ROW.columnNames().indexOf("support_mode_code")])
                    .isEqualTo("employment");
        });
        assertThat(rules(read)).contains("ROSTER-NAME-001", "ROSTER-ID-001");
    }

    @Test
    void makesASubmissionForEachCountyAndNeverOneOfAStrayVillage() throws IOException {
        String other = ROW.replace("木垒县", "奇台县").replace("西吉尔镇屯庄村", "东湾镇大泉村");
        String stray = ROW.replace("| 木垒县 |", "|  |").replace("西吉尔镇屯庄村", "东湾镇大泉村");
        List<TestSubmission> read = sheet(
                "2020-05/a.xlsx",
                HEAD + ROW + stray + "=== 续表\n" + HEAD.substring(HEAD.indexOf('\n') + 1) + stray + "=== 奇台\n"
                        + HEAD.replace("木垒县", "奇台县") + other);

        assertThat(read).extracting(TestSubmission::countyCode).containsExactly("652328", "652325");
        assertThat(read).extracting(s -> s.rows().size()).containsExactly(2, 2);
    }

    @Test
    void saysWhichRowsHaveNoCountyWhereOthersHave() throws IOException {
        String nobody = "序号|名称|带动方式|姓名|身份证号|收入\n1|样例度假村|就业|样一|659999198001010013|1000\n";
        List<TestSubmission> read = sheet(
                "2020-05/a.xlsx",
                HEAD + ROW + "=== 奇台\n" + HEAD.replace("木垒县", "奇台县") + ROW.replace("木垒县", "奇台县") + "=== 表3\n" + nobody);

        assertThat(read).extracting(TestSubmission::rejectRule).containsExactly(null, null, "FILE-COUNTY-001");
        assertThat(read.get(2).rowsRejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"本月无, true", "本月暂无人员, true", "1 | 木垒县 | 本月无, true", "本月无变化, false", "'', false"})
    void takesAnEmptyListForOneOnlyWhereItSaysSo(String line, boolean accepted) throws IOException {
        TestSubmission read = only(HEAD + line + "\n");

        assertThat(read.rejectRule() == null).isEqualTo(accepted);
        assertThat(read.emptyList()).isEqualTo(accepted);
        assertThat(read.rowsRejected()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06/5月/a.xlsx, 2020-06",
        "a/木垒县7月.xlsx, 2020-07",
        "木垒县2020-08.xlsx, 2020-08",
        "木垒县20200926.xlsx, 2020-09",
        "木垒县2020年1-10月.xlsx, 2020-10",
        "木垒县.xlsx, 2020-05"
    })
    void trustsFolderThenFileNameThenDateOfFilling(String path, String month) throws IOException {
        assertThat(sheet(path, HEAD + ROW).get(0).month()).isEqualTo(month);
    }

    @Test
    void namesEverySignOfAnotherMonth() throws IOException {
        TestSubmission read =
                sheet("2020-06/7月.xlsx", "2020年9月统计表\n" + HEAD + ROW).get(0);

        assertThat(read.findings())
                .filteredOn(f -> f.ruleId().equals("FILE-MONTH-002"))
                .singleElement()
                .satisfies(f -> assertThat(f.hint()).contains("2020-07", "2020-09", "2020-05"));
    }

    @ParameterizedTest
    @CsvSource({"填报单位：木垒县文旅局 | 填报时间：月底前, B1", "填报单位：木垒县文旅局 || 填报时间： | 六月底, C1"})
    void namesTheCellOfADateThatCannotBeRead(String line, String cell) throws IOException {
        TestSubmission read = only(line + HEAD.substring(HEAD.indexOf('\n')) + ROW);

        assertThat(read.findings())
                .filteredOn(f -> f.ruleId().equals("SHEET-DATE-001"))
                .singleElement()
                .satisfies(f -> assertThat(f.cell()).isEqualTo(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "样一1", "样?", "阿依古丽买买提"})
    void takesAnOddNameWithAWarning(String name) throws IOException {
        TestSubmission read = only(HEAD + ROW.replace("样一", name));

        assertThat(read.rowsAccepted()).isEqualTo(1);
        assertThat(rules(read)).contains("ROSTER-NAME-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000001", "659999198001010013", "99999999999999999999", "0994-7654321"})
    void takesNoPhoneOrIdForAnIncome(String income) throws IOException {
        TestSubmission read = only(HEAD + ROW.replace("12000", income));

        assertThat(rules(read)).contains("ROSTER-INCOME-003");
        assertThat(value(read, "income_yuan_per_year")).isNull();
        assertThat(read.findings())
                .allSatisfy(f -> assertThat(String.valueOf(f.got())).doesNotContain(income));
    }

    @Test
    void readsAFileThatHoldsARosterAndALog() throws IOException {
        List<TestSubmission> read = sheet(
                "2020-05/a.xlsx",
                HEAD + ROW + "=== 台账\n各机构活动台账\n事件编号|日期|县市|村|机构|服务类型\n"
                        + "S-1|2020年5月12日|木垒县|屯庄村|昌吉州样例文化馆|演出\n合计|||||\n");

        assertThat(read).extracting(s -> s.form().code()).containsExactly("roster", "service");
        assertThat(read.get(1).rowsAccepted()).isEqualTo(1);
        assertThat(read.get(1).rowsRejected()).isZero();
    }

    private TestSubmission only(String content) throws IOException {
        List<TestSubmission> read = sheet("2020-05/a.xlsx", content);
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private List<TestSubmission> sheet(String path, String content) throws IOException {
        Examples.sheet(inbox, path, content);
        return read(inbox.resolve(path), path);
    }

    private static List<TestSubmission> read(Path file, String path) throws IOException {
        return TestSubmission.read(file, TestReference.context(path));
    }

    private static Object value(TestSubmission read, String column) {
        return read.rows().get(0)[RosterTables.STAGED_ROW.columnNames().indexOf(column)];
    }

    private static List<String> rules(TestSubmission read) {
        return read.findings().stream().map(Finding::ruleId).toList();
    }
}
