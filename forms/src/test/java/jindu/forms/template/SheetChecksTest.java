package jindu.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jindu.catalog.FormColumn;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.service.ServiceColumn;
import jindu.catalog.submission.Form;
import jindu.forms.feedback.MarkColour;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.formula.EvaluationConditionalFormatRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of the blank forms, worked out. ID numbers carry the unassigned region 659999. */
class SheetChecksTest {

    private static final List<Object> GOOD = List.of(
            1, "木垒县", "西吉尔镇屯庄村", "样例度假村", "就业", "样一", "汉族", "男", "659999198001010013", "13800000001", 12000, "旅游业");
    private static final List<Object> GOOD_EVENT = List.of(
            "652328-202005-001", 43963, "木垒县", "西吉尔镇屯庄村", "木垒县样例文化馆", "演出", "", "", "样例演出", 120, "", "", 1, "有效", "");

    @TempDir
    Path folder;

    private static List<Object> but(List<Object> row, Map<? extends FormColumn, ?> changes) {
        List<Object> changed = new ArrayList<>(row);
        changes.forEach((column, value) -> changed.set(((Enum<?>) column).ordinal(), value));
        return changed;
    }

    /** The marked cells of the first row, each with the colour that shows: of several the first. */
    private Set<String> marks(Form form, List<List<Object>> rows) throws IOException {
        try (XSSFWorkbook workbook = TestForms.written(folder, form, List.of())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int first = form == Form.ROSTER ? 4 : 2;
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.getRow(first + i), rows.get(i));
            }
            ConditionalFormattingEvaluator formats =
                    new ConditionalFormattingEvaluator(workbook, new XSSFFormulaEvaluator(workbook));
            Set<String> marks = new TreeSet<>();
            sheet.getRow(first).forEach(cell -> {
                for (EvaluationConditionalFormatRule rule : formats.getConditionalFormattingForCell(cell)) {
                    PatternFormatting fill = rule.getRule().getPatternFormatting();
                    if (fill != null) {
                        marks.add(CellReference.convertNumToColString(cell.getColumnIndex()) + " "
                                + colour((XSSFColor) fill.getFillBackgroundColorColor()));
                        break;
                    }
                }
            });
            return marks;
        }
    }

    private static String colour(XSSFColor colour) {
        for (MarkColour mark : MarkColour.values()) {
            if (colour.getARGBHex().endsWith(mark.light())) {
                return mark.label();
            }
        }
        return colour.getARGBHex();
    }

    private static void fill(XSSFRow row, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            XSSFCell cell = row.getCell(i);
            if (values.get(i) instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (!values.get(i).equals("")) {
                cell.setCellValue((String) values.get(i));
            }
        }
    }

    @Test
    void leavesAGoodRowAlone() throws IOException {
        assertThat(marks(Form.ROSTER, List.of(GOOD))).isEmpty();
        assertThat(marks(Form.SERVICE, List.of(GOOD_EVENT))).isEmpty();
    }

    @Test
    void leavesARowThatIsNotBegunAlone() throws IOException {
        assertThat(marks(Form.ROSTER, List.of(List.of(7, "木垒县")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // ID number, what is marked
        "659999198001010013,",
        "65999919800101003x,",
        "659999198001010012, I 退回",
        "659999198013010012, I 退回",
        "659999200102290018, I 退回",
        "659999189912310019, I 退回",
        "659999299001010017, I 退回",
        "099999198001010019, I 退回",
        "65999919800101001, I 退回",
        "6599991980010100131, I 退回",
        "65999919800101OO13, I 退回",
        "659999800101001, I 说明",
    })
    void checksAnIdNumber(String number, String expected) throws IOException {
        Set<String> marks = marks(Form.ROSTER, List.of(but(GOOD, Map.of(RosterColumn.ID_NUMBER, number))));
        assertThat(marks).containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void asksAboutAnAgeThatDoesNotGoWithWork() throws IOException {
        List<Object> young = but(GOOD, Map.of(RosterColumn.ID_NUMBER, "659999201001010018"));
        assertThat(marks(Form.ROSTER, List.of(young))).containsExactly("I 提醒");
        List<Object> shareholder =
                but(GOOD, Map.of(RosterColumn.ID_NUMBER, "659999194001010015", RosterColumn.SUPPORT_MODE, "分红"));
        assertThat(marks(Form.ROSTER, List.of(shareholder))).containsExactly("I 说明");
    }

    @Test
    void marksAnIdNumberThatIsANumber() throws IOException {
        assertThat(marks(Form.ROSTER, List.of(but(GOOD, Map.of(RosterColumn.ID_NUMBER, 659999198001010048.0)))))
                .contains("I 退回");
    }

    @ParameterizedTest
    @CsvSource({"12000,", "0, K 说明", "-1, K 退回", "1.2, K 提醒", "500001, K 提醒"})
    void checksAnIncome(double income, String expected) throws IOException {
        Set<String> marks = marks(Form.ROSTER, List.of(but(GOOD, Map.of(RosterColumn.INCOME, income))));
        assertThat(marks).containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void marksAnIncomeThatIsAText() throws IOException {
        assertThat(marks(Form.ROSTER, List.of(but(GOOD, Map.of(RosterColumn.INCOME, "1.2万元")))))
                .containsExactly("K 退回");
    }

    @Test
    void marksWhatIsMissingOnceARowIsBegun() throws IOException {
        List<Object> begun = List.of("", "", "", "", "", "样一");
        assertThat(marks(Form.ROSTER, List.of(begun)))
                .containsExactly("C 提醒", "D 退回", "E 退回", "G 提醒", "H 提醒", "I 退回", "J 提醒", "K 退回");
    }

    @Test
    void marksWhatIsNotOnTheLists() throws IOException {
        assertThat(marks(
                        Form.ROSTER,
                        List.of(but(
                                GOOD,
                                Map.of(
                                        RosterColumn.COUNTY, "奇台县",
                                        RosterColumn.VILLAGE, "西吉尔镇没有村",
                                        RosterColumn.SUPPORT_MODE, "多种",
                                        RosterColumn.ETHNIC_GROUP, "不详",
                                        RosterColumn.PHONE, "1380000")))))
                .containsExactly("B 提醒", "C 提醒", "E 提醒", "G 提醒", "J 提醒");
    }

    @Test
    void marksASexThatTheIdNumberContradicts() throws IOException {
        assertThat(marks(Form.ROSTER, List.of(but(GOOD, Map.of(RosterColumn.SEX, "女")))))
                .containsExactly("H 提醒");
    }

    @Test
    void marksTheSamePersonTwiceForOneBusinessAndModeByAllDigits() throws IOException {
        assertThat(marks(Form.ROSTER, List.of(GOOD, GOOD))).containsExactly("I 提醒");
        // Alike in the first 15 digits, of which a spreadsheet counts no more in numbers.
        List<Object> other = but(GOOD, Map.of(RosterColumn.ID_NUMBER, "659999198001010099"));
        assertThat(marks(Form.ROSTER, List.of(GOOD, other))).isEmpty();
        List<Object> elsewhere = but(GOOD, Map.of(RosterColumn.ENTERPRISE, "例子合作社"));
        assertThat(marks(Form.ROSTER, List.of(GOOD, elsewhere))).isEmpty();
    }

    @Test
    void takesALandline() throws IOException {
        assertThat(marks(Form.ROSTER, List.of(but(GOOD, Map.of(RosterColumn.PHONE, "0994-1234567")))))
                .isEmpty();
    }

    @Test
    void checksALineOfTheLog() throws IOException {
        assertThat(marks(
                        Form.SERVICE,
                        List.of(but(
                                GOOD_EVENT,
                                Map.of(
                                        ServiceColumn.EVENT_ID, "",
                                        ServiceColumn.DATE, "5月中旬",
                                        ServiceColumn.SERVICE_TYPE, "别的",
                                        ServiceColumn.INSTITUTION, "没有的机构",
                                        ServiceColumn.AMOUNT_YUAN, 100)))))
                .containsExactly("A 退回", "B 退回", "E 说明", "F 退回", "L 提醒");
    }

    @Test
    void checksAnItemAgainstItsType() throws IOException {
        Map<ServiceColumn, Object> facility = Map.of(ServiceColumn.SERVICE_TYPE, "设施", ServiceColumn.ITEM, "小舞台");
        Map<ServiceColumn, Object> wrong = Map.of(ServiceColumn.SERVICE_TYPE, "设施", ServiceColumn.ITEM, "音响");
        Map<ServiceColumn, Object> none = Map.of(ServiceColumn.SERVICE_TYPE, "设施");
        assertThat(marks(Form.SERVICE, List.of(but(GOOD_EVENT, facility)))).isEmpty();
        assertThat(marks(Form.SERVICE, List.of(but(GOOD_EVENT, wrong)))).containsExactly("G 提醒");
        assertThat(marks(Form.SERVICE, List.of(but(GOOD_EVENT, none)))).containsExactly("G 提醒");
    }

    @Test
    void marksTheSameEventTwiceInOneRevision() throws IOException {
        assertThat(marks(Form.SERVICE, List.of(GOOD_EVENT, GOOD_EVENT))).containsExactly("A 提醒");
        List<Object> later = but(GOOD_EVENT, Map.of(ServiceColumn.REVISION, 2));
        assertThat(marks(Form.SERVICE, List.of(GOOD_EVENT, later))).isEmpty();
    }
}
