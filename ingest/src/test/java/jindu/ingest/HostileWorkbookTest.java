package jindu.ingest;

import static jindu.ingest.RawWorkbook.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jindu.ingest.content.Content;
import jindu.ingest.form.ParsedSubmission;
import jindu.ingest.form.SubmissionSink;
import jindu.ingest.grid.ReadLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that were made to crash, hang or exhaust a reader: each ends in a finding, or is simply read. */
@Timeout(60)
class HostileWorkbookTest {

    private static final String BROKEN = "FILE-READ-001";
    private static final String TOO_MUCH = "FILE-LIMIT-001";

    @TempDir
    Path folder;

    @Test
    void readsAMillionFormattedRowsThatAreEmpty() throws IOException {
        ParsedSubmission read = only(new RawWorkbook().part("xl/worksheets/sheet1.xml", to -> {
            write(to, "<worksheet><sheetData>" + RawWorkbook.HEAD + person(3));
            for (int row = 4; row <= 1_048_576; row++) {
                write(to, "<row r=\"" + row + "\" s=\"1\"><c r=\"A" + row + "\" s=\"1\"/><c s=\"2\"></c></row>");
            }
            write(to, "</sheetData></worksheet>");
        }));

        assertThat(read.rowsAccepted()).isEqualTo(1);
        assertThat(read.rowsRejected()).isZero();
    }

    @Test
    void readsAMillionStyles() throws IOException {
        ParsedSubmission read = only(RawWorkbook.of(person(3)).part("xl/styles.xml", to -> {
            write(to, "<styleSheet><numFmts>");
            for (int n = 200; n < 20_000; n++) {
                write(to, "<numFmt numFmtId=\"" + n + "\" formatCode=\"yyyy&quot;" + n + "&quot;\"/>");
            }
            write(to, "</numFmts><cellXfs>");
            for (int n = 0; n < 1_000_000; n++) {
                write(to, "<xf numFmtId=\"14\" fontId=\"3\"/>");
            }
            write(to, "</cellXfs></styleSheet>");
        }));

        assertThat(read.rowsAccepted()).isEqualTo(1);
    }

    @Test
    void readsAsManyColumnsAsASheetCanHave() throws IOException {
        StringBuilder wide = new StringBuilder(RawWorkbook.HEAD.replaceAll("</row>$", ""));
        for (int column = 13; column <= 16_384; column++) {
            wide.append("<c t=\"str\"><v>x").append(column).append("</v></c>");
        }
        ParsedSubmission read =
                only(new RawWorkbook().sheet("<sheetData>" + wide + "</row>" + person(3) + "</sheetData>"));

        assertThat(read.rowsAccepted()).isEqualTo(1);
        assertThat(read.findings().counts()).containsEntry("SHEET-COLUMN-001", 16_384 - 12);
    }

    @Test
    void readsThousandsOfSheets() throws IOException {
        assertThat(only(RawWorkbook.of(person(3)).sheets(3_000)).rowsAccepted()).isEqualTo(3_000);
    }

    @Test
    void countsRowsThatStandTwiceAndOutOfOrder() throws IOException {
        ParsedSubmission read = only(RawWorkbook.of(person(9) + person(5) + person(5) + person(7)));

        assertThat(read.rowsAccepted()).isEqualTo(4);
        assertThat(read.findings().counts()).containsEntry("ROSTER-DUP-001", 3);
    }

    @Test
    void readsMergedRegionsThatLieOnTopOfOneAnother() throws IOException {
        ParsedSubmission read = only(new RawWorkbook()
                .sheet("<sheetData>" + RawWorkbook.HEAD + person(3) + person(4) + "</sheetData><mergeCells>"
                        + "<mergeCell ref=\"D3:D1048576\"/>".repeat(200_000) + "</mergeCells>"));

        assertThat(read.rowsAccepted()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("brokenSheets")
    void findsBrokenWhatNoWriterWrites(String what, String sheet) throws IOException {
        ParsedSubmission read = only(new RawWorkbook().part("xl/worksheets/sheet1.xml", sheet));

        assertThat(read.rejectRule()).as(what).isEqualTo(BROKEN);
    }

    static Stream<Arguments> brokenSheets() {
        String list = "<worksheet><sheetData>" + RawWorkbook.HEAD + person(3);
        return Stream.of(
                Arguments.of("a part cut short", list),
                Arguments.of("a part cut inside a tag", list + "<c r=\"A"),
                Arguments.of("no XML at all", "样例"),
                Arguments.of("nothing", ""),
                Arguments.of(
                        "entities that grow",
                        "<!DOCTYPE l [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]>" + list
                                + "</sheetData></worksheet>"),
                Arguments.of(
                        "a file from outside",
                        "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + list.replace("样一", "&a;")
                                + "</sheetData></worksheet>"),
                Arguments.of("an entity that nobody defined", list.replace("样一", "&a;") + "</sheetData></worksheet>"),
                Arguments.of("a column beyond the last", list.replace("F3", "XFE3") + "</sheetData></worksheet>"),
                Arguments.of(
                        "a row that is no number", list.replace("r=\"3\"", "r=\"x\"") + "</sheetData></worksheet>"),
                Arguments.of("row 0", list.replace("r=\"3\"", "r=\"0\"") + "</sheetData></worksheet>"),
                Arguments.of(
                        "a row beyond all numbers",
                        list.replace("r=\"3\"", "r=\"99999999999999999999\"") + "</sheetData></worksheet>"),
                Arguments.of(
                        "a shared string that is not there",
                        list + "<row><c t=\"s\"><v>4711</v></c></row></sheetData></worksheet>"),
                Arguments.of("a number that is none", list + "<row><c><v>12O</v></c></row></sheetData></worksheet>"),
                Arguments.of(
                        "a number with a hundred million digits",
                        list + "<row><c><v>1E99999999</v></c></row></sheetData></worksheet>"),
                Arguments.of(
                        "a type that is none", list + "<row><c t=\"q\"><v>1</v></c></row></sheetData></worksheet>"),
                Arguments.of(
                        "a region that is none",
                        list + "</sheetData><mergeCells><mergeCell ref=\"A\"/></mergeCells></worksheet>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sheet", "row", "text", "tag", "merges", "shared", "sheets", "row number"})
    void refusesWhatGoesBeyondALimit(String what) throws IOException {
        RawWorkbook workbook = RawWorkbook.of(person(3));
        String ends = "</sheetData></worksheet>";
        switch (what) {
            case "sheet" -> sheet(workbook, to -> write(to, "<row/>".repeat(4_000_000)), ends);
            case "row" -> sheet(workbook, to -> write(to, "<row>" + "<c s=\"1\"/>".repeat(16_385) + "</row>"), ends);
            case "text" ->
                sheet(
                        workbook,
                        to -> write(to, "<row><c t=\"str\"><v>" + "x".repeat(5_000_000)),
                        "</v></c></row>" + ends);
            case "tag" -> sheet(workbook, to -> write(to, "<row a=\"" + "x".repeat(9_000_000) + "\"/>"), ends);
            case "merges" ->
                sheet(
                        workbook,
                        to -> write(to, "</sheetData><mergeCells>" + "<mergeCell ref=\"A1:B1\"/>".repeat(300_000)),
                        "</mergeCells></worksheet>");
            case "shared" ->
                workbook.part("xl/sharedStrings.xml", to -> {
                    write(to, "<sst>");
                    for (int n = 0; n < 100; n++) {
                        write(to, "<si><t>" + "x".repeat(100_000) + "</t></si>");
                    }
                    write(to, "</sst>");
                });
            case "sheets" -> workbook.sheets(50_000);
            default -> sheet(workbook, to -> write(to, person(2_000_000)), ends);
        }

        String rule = only(workbook).rejectRule();
        assertThat(rule).isEqualTo(what.equals("row") ? BROKEN : TOO_MUCH);
    }

    @Test
    void readsElementsWithinElementsHoweverDeep() throws IOException {
        ParsedSubmission read = only(new RawWorkbook()
                .sheet("<sheetData>" + RawWorkbook.HEAD + person(3) + "</sheetData>" + "<a>".repeat(500_000)
                        + "</a>".repeat(500_000)));

        assertThat(read.rowsAccepted()).isEqualTo(1);
    }

    @Test
    void followsNoRelationInCircles() throws IOException {
        ParsedSubmission read = only(new RawWorkbook()
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships>" + RawWorkbook.relation("r1", "worksheet", "workbook.xml")
                                + RawWorkbook.relation("r2", "sharedStrings", "../_rels/.rels")
                                + RawWorkbook.relation("r3", "styles", "_rels/workbook.xml.rels")
                                + "</Relationships>"));

        assertThat(read.rejectRule()).isEqualTo("FILE-HEADER-001");
    }

    @Test
    void stopsAtTheDeadline() throws IOException {
        Path file = RawWorkbook.of(person(3)).write(folder.resolve("2020-05/a.xlsx"));

        ParsedSubmission read = read(file, ReadLimits.STANDARD.withTime(Duration.ofNanos(1)));

        assertThat(read.rejectRule()).isEqualTo("FILE-LIMIT-002");
    }

    @Test
    void noticesAByteThatChangedInAStoredFigure() throws IOException {
        Path file = RawWorkbook.of(person(3)).write(folder.resolve("2020-05/a.xlsx"));
        byte[] stored = stored(file);
        String text = new String(stored, StandardCharsets.ISO_8859_1);
        stored[text.indexOf("12000")] = '9';
        Files.write(file, stored);

        assertThat(read(file, ReadLimits.STANDARD).rejectRule()).isEqualTo(BROKEN);
    }

    @Test
    void findsAnArchiveBrokenWhereverItIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(RawWorkbook.of(person(3)).write(folder.resolve("2020-05/a.xlsx")));
        for (int length = 4; length < whole.length; length += 37) {
            Path file = folder.resolve("2020-05/cut.xlsx");
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(read(file, ReadLimits.STANDARD).rejectRule())
                    .as("%d bytes", length)
                    .isEqualTo(BROKEN);
        }
    }

    private static void sheet(RawWorkbook workbook, RawWorkbook.Content more, String ends) {
        workbook.part("xl/worksheets/sheet1.xml", to -> {
            write(to, "<worksheet><sheetData>" + RawWorkbook.HEAD + person(3));
            more.write(to);
            write(to, ends);
        });
    }

    private static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same archive with its parts not packed, so that a byte of one is a byte of its text. */
    private static byte[] stored(Path file) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipFile(file.toFile());
                var out = new java.util.zip.ZipOutputStream(bytes)) {
            for (var entry : java.util.Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                var crc = new java.util.zip.CRC32();
                crc.update(content);
                var plain = new java.util.zip.ZipEntry(entry.getName());
                plain.setMethod(java.util.zip.ZipEntry.STORED);
                plain.setSize(content.length);
                plain.setCrc(crc.getValue());
                out.putNextEntry(plain);
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    /** Limits small enough to be reached in a moment. */
    private static final ReadLimits SMALL = new ReadLimits(
            Duration.ofSeconds(30), 1L << 28, 20_000, 5_000, 1_048_576, 1_000_000, 1 << 20, 4L << 20, 250_000);

    private ParsedSubmission only(RawWorkbook workbook) throws IOException {
        Path file = workbook.write(folder.resolve("2020-05/a.xlsx"));
        return read(file, SMALL);
    }

    private static ParsedSubmission read(Path file, ReadLimits limits) throws IOException {
        List<ParsedSubmission> submissions = FormReader.read(
                        Content.of(file), limits, TestReference.context("2020-05/a.xlsx"), SubmissionSink.NONE)
                .submissions();
        assertThat(submissions).hasSize(1);
        return submissions.get(0);
    }
}
