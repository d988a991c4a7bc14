package jindu.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jindu.catalog.FormColumn;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.service.ServiceColumn;
import jindu.catalog.submission.Form;
import jindu.catalog.submission.FormSheets;
import jindu.catalog.submission.ProgressSection;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {

    private static final List<KnownBusiness> BUSINESSES =
            List.of(new KnownBusiness("样例度假村", "西吉尔镇屯庄村", "就业"), new KnownBusiness("例子合作社", "", "分红"));

    @TempDir
    Path folder;

    private static List<String> row(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static List<String> choices(XSSFWorkbook workbook, String name) {
        String cells = workbook.getName(name).getRefersToFormula();
        String column = cells.substring(cells.indexOf('$') + 1, cells.indexOf('$', cells.indexOf('$') + 1));
        int last = Integer.parseInt(cells.substring(cells.lastIndexOf('$') + 1));
        int position = org.apache.poi.ss.util.CellReference.convertColStringToIndex(column);
        return IntStream.range(1, last)
                .mapToObj(r -> workbook.getSheet(FormSheets.CHOICES)
                        .getRow(r)
                        .getCell(position)
                        .toString())
                .toList();
    }

    @Test
    void isTheOfficialFormToTheLetter() throws IOException {
        try (XSSFWorkbook workbook = TestForms.written(folder, Form.ROSTER, List.of())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("自治州各旅游景区(点)、农(牧)家乐、民宿、酒店等企业吸纳带动");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("建档立卡贫困人口就业增收情况统计表");
            assertThat(sheet.getMergedRegions().stream().map(r -> r.formatAsString()))
                    .contains("A1:L1", "A2:L2");
            assertThat(row(sheet, 2))
                    .filteredOn(text -> !text.isEmpty())
                    .containsExactly("填报单位：木垒县文化体育广播电视和旅游局", "填报人：", "联系电话：", "填报时间：2020年5月28日");
            assertThat(row(sheet, 3))
                    .isEqualTo(Arrays.stream(RosterColumn.values())
                            .map(c -> c.header().zh())
                            .toList());
        }
    }

    @Test
    void holdsNothingBelowItsHeader() throws IOException {
        for (Form form : Form.values()) {
            try (XSSFWorkbook workbook = TestForms.written(folder, form, BUSINESSES)) {
                XSSFSheet sheet = workbook.getSheetAt(0);
                int header = form == Form.ROSTER ? 3 : 1;
                sheet.forEach(row -> row.forEach(cell -> assertThat(
                                row.getRowNum() <= header || cell.toString().isEmpty())
                        .as(form + " " + cell.getAddress())
                        .isTrue()));
            }
        }
    }

    @Test
    void offersTheCountysOwnVillagesAsTheyAreWritten() throws IOException {
        try (XSSFWorkbook workbook = TestForms.written(folder, Form.ROSTER, BUSINESSES)) {
            assertThat(choices(workbook, RosterChecks.VILLAGES)).containsExactly("木垒镇人民路社区", "西吉尔镇屯庄村", "大石头乡红岩村");
            assertThat(choices(workbook, RosterChecks.COUNTIES)).containsExactly("木垒县", "奇台县");
            assertThat(choices(workbook, RosterChecks.MODES)).contains("就业", "自办农家乐/民宿");
            assertThat(choices(workbook, RosterChecks.GROUPS)).hasSize(56).contains("哈萨克族");
            assertThat(choices(workbook, RosterChecks.BUSINESSES)).containsExactly("样例度假村", "例子合作社");
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex(FormSheets.CHOICES)))
                    .isEqualTo(SheetVisibility.HIDDEN);
        }
    }

    @Test
    void offersTheInstitutionsOfTheCountyAndThePrefecture() throws IOException {
        try (XSSFWorkbook workbook = TestForms.written(folder, Form.SERVICE, List.of())) {
            assertThat(choices(workbook, LogChecks.INSTITUTIONS)).containsExactly("木垒县样例文化馆", "昌吉州样例艺术剧院");
            assertThat(choices(workbook, "设备")).containsExactly("音响");
            assertThat(choices(workbook, LogChecks.TYPES_WITH_ITEMS))
                    .contains("设施")
                    .doesNotContain("演出");
            assertThat(row(workbook.getSheetAt(0), 1))
                    .isEqualTo(Arrays.stream(ServiceColumn.values())
                            .map(c -> c.header().zh())
                            .toList());
        }
    }

    @Test
    void listsLastMonthsBusinessesOnASheetOfTheirOwn() throws IOException {
        try (XSSFWorkbook workbook = TestForms.written(folder, Form.ROSTER, BUSINESSES)) {
            XSSFSheet sheet = workbook.getSheet(FormSheets.LAST_MONTH);
            assertThat(row(sheet, 3)).containsExactly("样例度假村", "西吉尔镇屯庄村", "就业");
            assertThat(row(sheet, 4)).containsExactly("例子合作社", "", "分红");
        }
        try (XSSFWorkbook workbook = TestForms.written(folder, Form.ROSTER, List.of())) {
            assertThat(workbook.getSheet(FormSheets.LAST_MONTH)).isNull();
        }
    }

    @Test
    void asksForTheProgressSectionBySection() throws IOException {
        try (XSSFWorkbook workbook = TestForms.written(folder, Form.ROSTER, List.of())) {
            XSSFSheet sheet = workbook.getSheet(FormSheets.PROGRESS);
            assertThat(IntStream.rangeClosed(2, 5).mapToObj(r -> row(sheet, r).get(0)))
                    .isEqualTo(Arrays.stream(ProgressSection.values())
                            .map(s -> s.label().zh())
                            .toList());
        }
    }

    @Test
    void helpsAtEveryHeaderAndPrintsOnALandscapePage() throws IOException {
        for (Form form : Form.values()) {
            try (XSSFWorkbook workbook = TestForms.written(folder, form, List.of())) {
                XSSFSheet sheet = workbook.getSheetAt(0);
                List<? extends FormColumn> columns =
                        form == Form.ROSTER ? List.of(RosterColumn.values()) : List.of(ServiceColumn.values());
                assertThat(sheet.getCellComments()).hasSize(columns.size());
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getRepeatingRows()).isNotNull();
            }
        }
    }

    @Test
    void keepsIdNumbersAndPhonesAsText() throws IOException {
        try (XSSFWorkbook workbook = TestForms.written(folder, Form.ROSTER, List.of())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (RosterColumn column : List.of(RosterColumn.ID_NUMBER, RosterColumn.PHONE)) {
                assertThat(sheet.getColumnStyle(column.ordinal()).getDataFormatString())
                        .isEqualTo("@");
            }
        }
    }

    @Test
    void writesNoValidationThatExcelWouldRefuse() throws IOException {
        for (Form form : Form.values()) {
            try (XSSFWorkbook workbook = TestForms.written(folder, form, BUSINESSES)) {
                for (XSSFDataValidation validation : workbook.getSheetAt(0).getDataValidations()) {
                    assertThat(validation.getValidationConstraint().getFormula1())
                            .hasSizeLessThanOrEqualTo(255)
                            .doesNotContain("!");
                    assertThat(validation.getErrorBoxText()).hasSizeLessThanOrEqualTo(225);
                }
            }
        }
    }
}
