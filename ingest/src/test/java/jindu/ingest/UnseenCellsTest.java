package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jindu.catalog.roster.RosterColumn;
import jindu.ingest.form.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the eye does not see in a workbook, in both formats: read, and said. */
class UnseenCellsTest {

    private static final String HEAD = "填报单位：木垒县文旅局\n序号 | 名称 | 带动方式 | 姓名 | 身份证号 | 产业带动收入（元/年）\n";
    private static final String ONE = "1 | 样例度假村 | 就业 | 样一 | 659999198001010013 | 12000\n";
    private static final String TWO = "2 | 样例度假村 | 就业 | 样二 | 659999198001010021 | 11000\n";

    @TempDir
    Path inbox;

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void readsHiddenRowsAndNamesThem(String ending) throws IOException {
        TestSubmission read = read(ending, HEAD + ONE + "[hidden]" + TWO + "[hidden]" + ONE + TWO + "[hidden]" + ONE);

        assertThat(read.rowsAccepted()).isEqualTo(5);
        assertThat(found(read, "SHEET-HIDDEN-001")).singleElement().satisfies(f -> {
            assertThat(f.got()).isEqualTo("3");
            assertThat(f.hint()).isEqualTo("{4–5、7|4–5, 7}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void readsHiddenColumnsAndNamesThem(String ending) throws IOException {
        TestSubmission read = read(ending, "[hidden columns] 6\n" + HEAD + ONE);

        assertThat(read.rowsAccepted()).isEqualTo(1);
        assertThat(found(read, "SHEET-HIDDEN-002"))
                .singleElement()
                .satisfies(f -> assertThat(f.got())
                        .isEqualTo(RosterColumn.INCOME.header().inline()));
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void readsAHiddenSheetAndSaysSo(String ending) throws IOException {
        TestSubmission read = read(ending, HEAD + ONE + "=== 表二 [hidden]\n" + HEAD + TWO);

        assertThat(read.rowsAccepted()).isEqualTo(2);
        assertThat(found(read, "SHEET-HIDDEN-003"))
                .singleElement()
                .satisfies(f -> assertThat(f.sheetNo()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void tellsAStruckRowFromAStruckCell(String ending) throws IOException {
        String row = "2 | ~~样例度假村~~ | ~~就业~~ | ~~样二~~ | ~~659999198001010021~~ | ~~11000~~\n";
        String cell = "3 | 样例度假村 | 就业 | 样三 | 65999919800101003X | ~~11000~~\n";

        TestSubmission read = read(ending, HEAD + ONE + row + cell);

        assertThat(read.rowsAccepted()).isEqualTo(3);
        assertThat(found(read, "SHEET-STRUCK-001"))
                .extracting(Finding::row, Finding::cell)
                .containsExactly(tuple(4, null), tuple(5, "F5"));
    }

    @Test
    void namesTheCellOfAFormulaWithoutItsValue() throws IOException {
        TestSubmission read = read(".xlsx", HEAD + ONE + TWO.replace("11000", "=5500*2"));

        assertThat(read.rowsRejected()).isEqualTo(1);
        assertThat(found(read, "SHEET-FORMULA-001"))
                .singleElement()
                .satisfies(f -> assertThat(f.cell()).isEqualTo("F4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<v/>", "<v></v>", "<v> </v>"})
    void namesTheCellOfAFormulaWhoseValueIsEmptyThoughANumber(String value) throws IOException {
        String income = "<c r=\"K3\" t=\"inlineStr\"><is><t>12000</t></is></c>";
        String row = RawWorkbook.person(3);
        assertThat(row).contains(income);
        String path = "2020-05/a.xlsx";
        RawWorkbook.of(row.replace(income, "<c r=\"K3\"><f>6000*2</f>" + value + "</c>"))
                .write(inbox.resolve(path));

        TestSubmission read = TestSubmission.read(inbox.resolve(path), TestReference.context(path))
                .get(0);

        assertThat(found(read, "SHEET-FORMULA-001"))
                .singleElement()
                .satisfies(f -> assertThat(f.cell()).isEqualTo("K3"));
    }

    @Test
    void namesACellOfWhichAPartIsStruckThrough() throws IOException {
        String name = "<is><t>样一</t></is>";
        String path = "2020-05/a.xlsx";
        RawWorkbook.of(RawWorkbook.person(3)
                        .replace(name, "<is><r><rPr><strike/></rPr><t>样二</t></r><r><t>样一</t></r></is>"))
                .write(inbox.resolve(path));

        TestSubmission read = TestSubmission.read(inbox.resolve(path), TestReference.context(path))
                .get(0);

        assertThat(found(read, "SHEET-STRUCK-001"))
                .singleElement()
                .satisfies(f -> assertThat(f.cell()).isEqualTo("F3"));
    }

    private TestSubmission read(String ending, String sheets) throws IOException {
        String path = Examples.sheet(inbox, "2020-05/a" + ending, sheets);
        List<TestSubmission> submissions = TestSubmission.read(inbox.resolve(path), TestReference.context(path));
        assertThat(submissions).hasSize(1);
        return submissions.get(0);
    }

    private static List<Finding> found(TestSubmission read, String rule) {
        return read.findings().stream().filter(f -> f.ruleId().equals(rule)).toList();
    }
}
