package jindu.ingest.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import jindu.catalog.submission.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, told by its bytes. */
class KindFinderTest {

    /** Beginnings of real files, in ISO 8859-1. */
    static Stream<Arguments> beginnings() {
        return Stream.of(
                Arguments.of(FileKind.PDF, "%PDF-1.7\n%\u00e2\u00e3"),
                Arguments.of(FileKind.JPEG, "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF"),
                Arguments.of(FileKind.PNG, "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR"),
                Arguments.of(FileKind.GIF, "GIF89a\u0001\u0000\u0001\u0000"),
                Arguments.of(FileKind.BMP, "BM6\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0036\u0000\u0000\u0000"),
                Arguments.of(FileKind.TIFF, "II*\u0000\u0008\u0000\u0000\u0000"),
                Arguments.of(FileKind.WEBP, "RIFF$\u0000\u0000\u0000WEBPVP8 "),
                Arguments.of(FileKind.HEIC, "\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic"),
                Arguments.of(FileKind.MP4, "\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000"),
                Arguments.of(FileKind.RAR, "Rar!\u001a\u0007\u0001\u0000"),
                Arguments.of(FileKind.SEVEN_ZIP, "7z\u00bc\u00af'\u001c\u0000\u0004"),
                Arguments.of(FileKind.GZIP, "\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000"),
                Arguments.of(FileKind.XZ, "\u00fd7zXZ\u0000\u0000\u0004"),
                Arguments.of(
                        FileKind.WINDOWS_PROGRAM,
                        "MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u00ff\u00ff"),
                Arguments.of(FileKind.LINUX_PROGRAM, "\u007fELF\u0002\u0001\u0001\u0000"),
                Arguments.of(
                        FileKind.SHORTCUT, "L\u0000\u0000\u0000\u0001\u0014\u0002\u0000\u0000\u0000\u0000\u0000\u00c0"),
                Arguments.of(FileKind.ACCESS, "\u0000\u0001\u0000\u0000Standard ACE DB\u0000"),
                Arguments.of(FileKind.SQLITE, "SQLite format 3\u0000\u0010\u0000"),
                Arguments.of(FileKind.TNEF, "\u0078\u009f>\"\u0001\u0000"),
                Arguments.of(FileKind.OLD_EXCEL, "\u0009\u0004\u0006\u0000\u0000\u0000\u0010\u0000\u0000\u0000"),
                Arguments.of(
                        FileKind.OLD_EXCEL, "\u0009\u0008\u0008\u0000\u0000\u0005\u0005\u0000\u00d3\u0010\u00cc\u0007"),
                Arguments.of(FileKind.AMR, "#!AMR\n<\u0091"),
                Arguments.of(FileKind.RTF, "{\\rtf1\\ansi\\deff0 list}"),
                Arguments.of(FileKind.HTML, "  <!DOCTYPE html><html><body></body></html>"),
                Arguments.of(FileKind.HTML, "<!-- saved from url --><TABLE border=1><tr><td>1</td></tr></TABLE>"),
                Arguments.of(
                        FileKind.XML_SPREADSHEET,
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
                Arguments.of(
                        FileKind.FLAT_OPEN_DOCUMENT,
                        "<?xml version=\"1.0\"?><office:document office:version=\"1.2\"/>"),
                Arguments.of(FileKind.XML, "<?xml version=\"1.0\"?><list/>"),
                Arguments.of(FileKind.SYLK, "ID;PWXL;N;E\nP;PGeneral\n"),
                Arguments.of(FileKind.SCRIPT, "#!/bin/sh\nexit 0\n"),
                Arguments.of(FileKind.EML, "Return-Path: <a@example.invalid>\nReceived: from b\nSubject: c\n\nd\n"),
                Arguments.of(
                        FileKind.MHTML, "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\n"),
                Arguments.of(FileKind.TEXT, "event_id,date,title\nS-1,2020-05-12,PK GIF MZ\n"),
                Arguments.of(FileKind.TEXT, "Date: 2020-05-12\nplain words\n"),
                Arguments.of(FileKind.TEXT, "BM,II,MZ\n1,2,3\n"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void knowsTheMark(FileKind kind, String latin1) throws IOException {
        assertThat(find(latin1.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "XLSX, '[Content_Types].xml xl/workbook.xml'",
        "XLSX, '[Content_Types].xml other/book/workbook.xml'",
        "XLSX, 'XL\\Workbook.xml'",
        "XLSB, '[Content_Types].xml xl/workbook.bin'",
        "DOCX, '[Content_Types].xml word/document.xml word/embeddings/a.xlsx'",
        "PPTX, '[Content_Types].xml ppt/presentation.xml'",
        "OTHER_PACKAGE, '[Content_Types].xml 3D/model.model'",
        "OPEN_DOCUMENT_SPREADSHEET, 'mimetype:application/vnd.oasis.opendocument.spreadsheet content.xml'",
        "OPEN_DOCUMENT_TEXT, 'mimetype:application/vnd.oasis.opendocument.text content.xml'",
        "EPUB, 'mimetype:application/epub+zip'",
        "OFD, 'OFD.xml Doc_0/Document.xml'",
        "JAVA_PROGRAM, 'META-INF/MANIFEST.MF a.class'",
        "NUMBERS, 'Index/Document.iwa'",
        "ZIP, 'a.xlsx 2020-05/b.csv'",
        "XLSX, '[Content_Types].xml:spreadsheetml.sheet.main+xml 表/工作簿.xml 表/一.xml'",
        "OTHER_PACKAGE, '[Content_Types].xml:something+xml a.xml'",
    })
    void knowsWhatAZipFileIsByWhatIsInIt(FileKind kind, String entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries.split(" ")) {
                String[] nameAndText = entry.split(":", 2);
                zip.putNextEntry(new ZipEntry(nameAndText[0]));
                zip.write((nameAndText.length > 1 ? nameAndText[1] : "x").getBytes(StandardCharsets.US_ASCII));
            }
        }

        assertThat(find(out.toByteArray())).isEqualTo(kind);
    }

    @Test
    void tellsTextInEveryEncodingFromBytesThatAreNone() throws IOException {
        String text = "事件编号,日期\r\nS-1,2020-05-12\r\n";
        for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
            assertThat(find(text.getBytes(Charset.forName(charset))))
                    .as(charset)
                    .isEqualTo(FileKind.TEXT);
        }
        byte[] noise = new byte[100_000];
        new Random(20200528).nextBytes(noise);

        assertThat(find(noise)).isEqualTo(FileKind.UNKNOWN);
        assertThat(find(new byte[0])).isEqualTo(FileKind.EMPTY);
        assertThat(find(new byte[100_000])).isEqualTo(FileKind.ONE_BYTE_REPEATED);
        assertThat(find("<html>页</html>".getBytes(StandardCharsets.UTF_16))).isEqualTo(FileKind.HTML);
    }

    @Test
    void saysThatAZipFileIsBroken() {
        assertThatThrownBy(() -> find("PK\u0003\u0004 cut short".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(ZipException.class);
    }

    private static FileKind find(byte[] bytes) throws IOException {
        return KindFinder.find(Content.of(bytes));
    }
}
