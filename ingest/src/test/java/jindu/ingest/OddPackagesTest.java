package jindu.ingest;

import static jindu.ingest.RawWorkbook.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good workbooks whose packages are put together as few programs do it. */
class OddPackagesTest {

    @TempDir
    Path folder;

    @Test
    void findsASheetWhoseNameIsEscapedInItsRelation() throws IOException {
        assertThat(rows(new RawWorkbook()
                        .part(
                                "xl/worksheets/附件 1.xml",
                                "<worksheet><sheetData>" + RawWorkbook.HEAD + person(3) + "</sheetData></worksheet>")
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships>"
                                        + RawWorkbook.relation(
                                                "r1", "worksheet", "worksheets/%E9%99%84%E4%BB%B6%201.xml")
                                        + "</Relationships>")))
                .isEqualTo(1);
    }

    @Test
    void takesASignOfPercentThatEscapesNothingForItself() throws IOException {
        assertThat(rows(new RawWorkbook()
                        .part(
                                "xl/worksheets/100%.xml",
                                "<worksheet><sheetData>" + RawWorkbook.HEAD + person(3) + "</sheetData></worksheet>")
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships>" + RawWorkbook.relation("r1", "worksheet", "worksheets/100%.xml")
                                        + "</Relationships>")))
                .isEqualTo(1);
    }

    @Test
    void readsThousandsOfSheetsWithNamesAsLongAsABook() throws IOException {
        int sheets = 1_000;
        StringBuilder names = new StringBuilder("<workbook><sheets>");
        for (int n = 0; n < sheets; n++) {
            names.append("<sheet name=\"").append("表".repeat(5_000)).append(n).append("\" id=\"r1\"/>");
        }
        RawWorkbook workbook = RawWorkbook.of(person(3)).part("xl/workbook.xml", names + "</sheets></workbook>");

        assertThat(rows(workbook)).isEqualTo(sheets);
    }

    private int rows(RawWorkbook workbook) throws IOException {
        Path file = workbook.write(folder.resolve("2020-05/a.xlsx"));
        List<TestSubmission> read = TestSubmission.read(file, TestReference.context("2020-05/a.xlsx"));
        assertThat(read).hasSize(1);
        assertThat(read.get(0).rejectRule()).isNull();
        return read.get(0).rowsAccepted();
    }
}
