package jindu.ingest.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the cells of an .xls, and how they look where that says something. */
class BiffGridTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatIsHiddenMergedAndStruckThrough() throws Exception {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("附件1");
            HSSFFont struck = workbook.createFont();
            struck.setStrikeout(true);
            CellStyle struckStyle = workbook.createCellStyle();
            struckStyle.setFont(struck);
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue("划去");
            row.getCell(0).setCellStyle(struckStyle);
            row.createCell(1).setCellValue("不划");
            HSSFRichTextString whole = new HSSFRichTextString("全划");
            whole.applyFont(struck);
            row.createCell(2).setCellValue(whole);
            HSSFRichTextString part = new HSSFRichTextString("半划");
            part.applyFont(0, 1, struck);
            part.applyFont(1, 2, workbook.createFont());
            row.createCell(3).setCellValue(part);
            row.createCell(4).setCellValue(5);
            row.getCell(4).setCellStyle(struckStyle);
            Row hidden = sheet.createRow(3);
            hidden.createCell(0).setCellValue("隐藏");
            hidden.setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            sheet.addMergedRegion(new CellRangeAddress(4, 6, 0, 1));
            workbook.createSheet("藏").createRow(0).createCell(0).setCellValue(1);
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.createSheet("深藏").createRow(0).createCell(0).setCellValue(1);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            workbook.write(out);
        }

        List<TestSheet> sheets = TestSheet.readAll(file);

        assertThat(sheets)
                .extracting(s -> s.sheet().visibility())
                .containsExactly(Sheet.Visibility.VISIBLE, Sheet.Visibility.HIDDEN, Sheet.Visibility.VERY_HIDDEN);
        List<GridRow> rows = sheets.get(0).rows();
        assertThat(List.of(0, 1, 2, 3, 4))
                .extracting(c -> rows.get(0).cell(c).struck())
                .containsExactly(true, false, true, true, true);
        assertThat(rows).extracting(GridRow::number).containsExactly(1, 4);
        assertThat(rows).extracting(GridRow::isHidden).containsExactly(false, true);
        assertThat(rows.get(0).isColumnHidden(2)).isTrue();
        assertThat(rows.get(0).isColumnHidden(1)).isFalse();
        assertThat(sheets.get(0).merges()).containsExactly(new Merge(5, 7, 0, 1));
    }

    @Test
    void readsStoredValuesInWhateverRecordTheyStand() throws Exception {
        List<TestSheet> sheets = TestSheet.readAll(write(stream -> {
            // A number as RK, two in a row, a text of its own, an error, a truth, formulas of each kind.
            record(stream, BiffSid.RK, 0, 0, 0, rk(12000));
            record(stream, BiffSid.MULTIPLE_RK, 0, 1, shorts(0), rk(1), shorts(0), rk(-2), shorts(2));
            record(stream, BiffSid.LABEL, 0, 3, 0, text("屯庄村"));
            record(stream, BiffSid.BOOLEAN_OR_ERROR, 0, 4, 0, new byte[] {0x2A, 1});
            record(stream, BiffSid.BOOLEAN_OR_ERROR, 0, 5, 0, new byte[] {1, 0});
            record(stream, BiffSid.FORMULA, 0, 6, 0, formula(0));
            record(stream, BiffSid.STRING, text("算出"));
            record(stream, BiffSid.FORMULA, 0, 7, 0, formula(0));
            record(stream, BiffSid.NUMBER, 0, 8, 0, doubles(0.1 + 0.2));
            record(stream, BiffSid.NUMBER, 0, 9, 0, doubles(Double.NaN));
        }));

        GridRow row = sheets.get(0).rows().get(0);
        assertThat(row.filled().values())
                .extracting(Cell::text)
                .containsExactly("12000", "1", "-2", "屯庄村", "#N/A", "1", "算出", "", "0.30000000000000004", "#NUM!");
        assertThat(row.cell(7).uncached()).as("a formula without its text").isTrue();
        assertThat(row.cell(4).kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(row.cell(5).kind()).isEqualTo(Cell.Kind.BOOLEAN);
    }

    @Test
    void putsRowsInOrderThatWereWrittenInAnother() throws Exception {
        List<TestSheet> sheets = TestSheet.readAll(write(stream -> {
            record(stream, BiffSid.RK, 2, 1, 0, rk(32));
            record(stream, BiffSid.RK, 0, 0, 0, rk(1));
            record(stream, BiffSid.RK, 2, 0, 0, rk(31));
        }));

        assertThat(sheets.get(0).rows()).extracting(GridRow::number).containsExactly(1, 3);
        assertThat(sheets.get(0).rows().get(1).filled().values())
                .extracting(Cell::text)
                .containsExactly("31", "32");
    }

    @Test
    void readsDatesOfTheSystemOf1904() throws Exception {
        Path file = folder.resolve("1904.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(42517);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            workbook.getSheetAt(0).getRow(0).getCell(0).setCellStyle(date);
            workbook.getInternalWorkbook().getRecords().stream()
                    .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                    .forEach(r -> ((org.apache.poi.hssf.record.DateWindow1904Record) r).setWindowing((short) 1));
            workbook.write(out);
        }

        TestSheet sheet = TestSheet.readAll(file).get(0);

        assertThat(sheet.sheet().date1904()).isTrue();
        assertThat(sheet.rows().get(0).cell(0).kind()).isEqualTo(Cell.Kind.DATE);
    }

    private interface Records {
        void write(ByteArrayOutputStream stream) throws IOException;
    }

    /** A workbook of one sheet whose cells are written record by record. */
    private Path write(Records cells) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        byte[] bof = shorts(0x0600, 5, 0, 0, 0, 0, 0, 0);
        record(stream, BiffSid.BOF, bof);
        record(stream, BiffSid.FONT, new byte[20]);
        record(stream, BiffSid.EXTENDED_FORMAT, new byte[20]);
        byte[] name = {2, 1, 0x44, (byte) 0x96, (byte) 0xF6, 0x4E};
        int sheetAt = stream.size() + 4 + 6 + name.length + 4;
        record(stream, BiffSid.BOUND_SHEET, shorts(sheetAt, 0, 0), name);
        record(stream, BiffSid.EOF);
        assertThat(stream.size()).isEqualTo(sheetAt);
        record(stream, BiffSid.BOF, shorts(0x0600, 16, 0, 0, 0, 0, 0, 0));
        cells.write(stream);
        record(stream, BiffSid.EOF);
        Path file = folder.resolve("records.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(stream.toByteArray()), "Workbook");
            container.writeFilesystem(out);
        }
        return file;
    }

    private static void record(ByteArrayOutputStream stream, int sid, int row, int column, int style, byte[] rest)
            throws IOException {
        record(stream, sid, shorts(row, column, style), rest);
    }

    private static void record(ByteArrayOutputStream stream, int sid, int row, int column, byte[]... rest)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(shorts(row, column));
        for (byte[] part : rest) {
            content.write(part);
        }
        record(stream, sid, content.toByteArray());
    }

    private static void record(ByteArrayOutputStream stream, int sid, byte[]... parts) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.write(part);
        }
        stream.write(shorts(sid, content.size()));
        content.writeTo(stream);
    }

    private static byte[] shorts(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return buffer.array();
    }

    private static byte[] rk(int whole) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(whole << 2 | 2)
                .array();
    }

    private static byte[] doubles(double value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array();
    }

    /** A formula whose value is of a special type: 0 for a text, which follows. */
    private static byte[] formula(int type) {
        byte[] bytes = new byte[16];
        bytes[0] = (byte) type;
        bytes[6] = (byte) 0xFF;
        bytes[7] = (byte) 0xFF;
        return bytes;
    }

    private static byte[] text(String text) {
        ByteBuffer buffer = ByteBuffer.allocate(3 + 2 * text.length()).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort((short) text.length()).put((byte) 1);
        for (char c : text.toCharArray()) {
            buffer.putChar(c);
        }
        return buffer.array();
    }
}
