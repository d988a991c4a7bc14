package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jindu.ingest.content.Content;
import jindu.ingest.content.Passwords;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class MarkedOriginalTest {

    @Test
    void hasTheEndingOfTheWorkbookThatItIs() throws IOException {
        byte[] xlsx = bytes(new XSSFWorkbook());
        byte[] xls = bytes(new HSSFWorkbook());

        assertThat(ending(xlsx, "附件1.XLSM")).contains("xlsm");
        assertThat(ending(xlsx, "附件1.xls")).contains("xlsx");
        assertThat(ending(xlsx, "附件1.zip")).contains("xlsx");
        assertThat(ending(xls, "附件1.et")).contains("et");
        assertThat(ending(xls, "附件1.csv")).contains("xls");
    }

    @Test
    void hasNoneWhereItIsAnotherPackage() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream docx = new ByteArrayOutputStream()) {
            document.write(docx);
            assertThat(ending(docx.toByteArray(), "附件1.xlsx")).isEmpty();
        }
        try (ByteArrayOutputStream zip = new ByteArrayOutputStream()) {
            try (ZipOutputStream out = new ZipOutputStream(zip)) {
                out.putNextEntry(new ZipEntry("附件1.txt"));
            }
            assertThat(ending(zip.toByteArray(), "附件1.xlsx")).isEmpty();
        }
    }

    @Test
    void hasNoneWhereItIsBrokenOrAText() throws IOException {
        byte[] xlsx = bytes(new XSSFWorkbook());
        assertThat(ending(java.util.Arrays.copyOf(xlsx, xlsx.length / 2), "附件1.xlsx"))
                .isEmpty();
        assertThat(ending("事件编号,日期\n".getBytes(StandardCharsets.UTF_8), "附件1.xlsx"))
                .isEmpty();
        assertThat(ending(new byte[0], "附件1.xlsx")).isEmpty();
    }

    private static Optional<String> ending(byte[] content, String name) throws IOException {
        return new MarkedOriginal(Content.of(content), name, Passwords.NONE, null).ending();
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
