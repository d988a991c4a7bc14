package jindu.ingest.grid;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jindu.catalog.submission.FileKind;
import jindu.catalog.submission.FileLimit;
import jindu.catalog.submission.FormSheets;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.util.LittleEndianInputStream;

/**
 * Reads .xls and .et, the BIFF8 workbooks of Excel 97 to 2003 and of WPS, record by record. POI's user model fails on
 * records that have nothing to do with cells, and keeps all of a workbook in memory.
 */
final class BiffGrid implements Grid {

    private static final int BIFF8 = 0x0600;
    private static final int WORKSHEET = 0;
    private static final int HIDDEN_ROW = 0x20;

    /** A sheet's records begin at this place of the stream. */
    private record Part(Sheet sheet, long at) {}

    /** What has to be known of a sheet before its cells are read. */
    private record Layout(Merges merges, BitSet hiddenRows, BitSet hiddenColumns, boolean isOrdered) {}

    private final Closeable container;
    private final DocumentEntry stream;
    private final DecryptionKey key;
    private final ReadLimits limits;
    private final Deadline deadline;
    private final BiffStyles styles = new BiffStyles();
    private final BiffStrings strings = new BiffStrings();
    private final List<Part> parts = new ArrayList<>();
    private final Map<Integer, Layout> layouts = new HashMap<>();
    private EncryptionInfo encryption;

    private BiffGrid(
            Closeable container, DocumentEntry stream, DecryptionKey key, ReadLimits limits, Deadline deadline) {
        this.container = container;
        this.stream = stream;
        this.key = key;
        this.limits = limits;
        this.deadline = deadline;
    }

    /**
     * @param container closed with the grid
     * @param stream the workbook within its container
     * @param key finds the password where the stream is encrypted
     */
    static BiffGrid open(
            Closeable container, DocumentEntry stream, DecryptionKey key, ReadLimits limits, Deadline deadline)
            throws IOException, UnreadableFileException {
        BiffGrid grid = new BiffGrid(container, stream, key, limits, deadline);
        grid.readGlobals();
        return grid;
    }

    /** The records from a place on, deciphered. */
    private BiffRecords records(long from) throws IOException, UnreadableFileException {
        LittleEndianInputStream in =
                new LittleEndianInputStream(new BufferedInputStream(new DocumentInputStream(stream), 1 << 16));
        if (encryption == null) {
            in.skipNBytes(from);
            return new BiffRecords(new RecordInputStream(in), from, deadline);
        }
        // The cipher runs from the beginning of the stream.
        BiffRecords records = new BiffRecords(new RecordInputStream(in, encryption, 0), 0, deadline);
        records.passOverTo(from);
        return records;
    }

    private void readGlobals() throws IOException, UnreadableFileException {
        BiffRecords records = records(0);
        RecordInputStream in = records.in();
        if (records.next() != BiffSid.BOF || in.readUShort() != BIFF8) {
            throw new UnreadableFileException(FileKind.OLD_EXCEL.rule(), FileKind.OLD_EXCEL.label());
        }
        boolean date1904 = false;
        List<Part> found = new ArrayList<>();
        for (int sid = records.next(); sid >= 0 && sid != BiffSid.EOF; sid = records.next()) {
            switch (sid) {
                case BiffSid.FILE_PASS -> {
                    if (encryption == null) {
                        encryption = key.open(new FilePassRecord(in).getEncryptionInfo());
                        records = records(records.position());
                        in = records.in();
                    }
                }
                case BiffSid.DATE_MODE -> date1904 = in.readUShort() == 1;
                case BiffSid.FONT -> styles.readFont(in);
                case BiffSid.FORMAT -> styles.readFormat(in);
                case BiffSid.EXTENDED_FORMAT -> styles.readStyle(in);
                case BiffSid.SHARED_STRINGS -> strings.read(in, styles, deadline);
                case BiffSid.BOUND_SHEET -> readBoundSheet(in, found);
                default -> {}
            }
        }
        for (Part part : found) {
            Sheet sheet = part.sheet();
            parts.add(new Part(new Sheet(sheet.name(), sheet.number(), date1904, sheet.visibility()), part.at()));
        }
    }

    private void readBoundSheet(RecordInputStream in, List<Part> found) throws UnreadableFileException {
        // The place is never enciphered.
        byte[] place = new byte[4];
        in.readPlain(place, 0, place.length);
        long at = LittleEndian.getUInt(place);
        int state = in.readUByte() & 3;
        int type = in.readUByte();
        int length = in.readUByte();
        String name = in.readUByte() == 0 ? in.readCompressedUnicode(length) : in.readUnicodeLEString(length);
        // Chart and macro sheets have no list; no macro is ever run.
        if (type != WORKSHEET || name.equals(FormSheets.FINDINGS)) {
            return;
        }
        if (found.size() >= limits.sheets()) {
            throw UnreadableFileException.beyond(FileLimit.SHEETS);
        }
        Sheet.Visibility visibility = state == 0
                ? Sheet.Visibility.VISIBLE
                : state == 1 ? Sheet.Visibility.HIDDEN : Sheet.Visibility.VERY_HIDDEN;
        found.add(new Part(new Sheet(name, found.size() + 1, false, visibility), at));
    }

    @Override
    public List<Sheet> sheets() {
        return parts.stream().map(Part::sheet).toList();
    }

    @Override
    public Merges merges(Sheet sheet) {
        Layout layout = layouts.get(sheet.number());
        if (layout == null) {
            throw new IllegalStateException("Cannot give the merged regions of a sheet that was not read through");
        }
        return layout.merges();
    }

    @Override
    public void rows(Sheet sheet, RowVisitor visitor) throws IOException, UnreadableFileException {
        long at = parts.get(sheet.number() - 1).at();
        Layout layout = layouts.get(sheet.number());
        if (layout == null) {
            layout = layout(at);
            layouts.put(sheet.number(), layout);
        }
        if (layout.isOrdered()) {
            visitOrdered(at, layout, visitor);
        } else {
            visitSorted(at, layout, visitor);
        }
    }

    private Layout layout(long at) throws IOException, UnreadableFileException {
        Merges.Builder merges = new Merges.Builder();
        BitSet hiddenRows = new BitSet();
        BitSet hiddenColumns = new BitSet();
        boolean isOrdered = true;
        int last = -1;
        BiffRecords records = records(at);
        RecordInputStream in = records.in();
        for (int sid = records.nextOfSheet(); sid >= 0; sid = records.nextOfSheet()) {
            if (BiffSid.isCell(sid)) {
                int row = in.readUShort();
                isOrdered &= row >= last;
                last = row;
            } else if (sid == BiffSid.ROW) {
                int row = in.readUShort();
                in.readLong();
                in.readUShort();
                hiddenRows.set(row, (in.readUShort() & HIDDEN_ROW) != 0);
            } else if (sid == BiffSid.COLUMN_INFO) {
                int first = in.readUShort();
                int end = Math.min(in.readUShort(), 0xFF) + 1;
                in.readInt();
                if ((in.readUShort() & 1) != 0 && first < end) {
                    hiddenColumns.set(first, end);
                }
            } else if (sid == BiffSid.MERGE_CELLS) {
                readMerges(in, merges);
            }
        }
        return new Layout(merges.build(), hiddenRows, hiddenColumns, isOrdered);
    }

    private void readMerges(RecordInputStream in, Merges.Builder merges) throws UnreadableFileException {
        for (int count = in.readUShort(); count > 0 && in.remaining() >= 8; count--) {
            int firstRow = in.readUShort();
            int lastRow = in.readUShort();
            int firstColumn = in.readUShort();
            merges.add(new Merge(firstRow + 1, lastRow + 1, firstColumn, in.readUShort()));
            if (merges.size() > limits.mergedRegions()) {
                throw UnreadableFileException.beyond(FileLimit.MERGED_REGIONS);
            }
        }
    }

    private static GridRow.Builder row(int number, Layout layout) {
        return new GridRow.Builder(number + 1)
                .hidden(layout.hiddenRows().get(number))
                .hiddenColumns(layout.hiddenColumns());
    }

    private void visitOrdered(long at, Layout layout, RowVisitor visitor) throws IOException, UnreadableFileException {
        BiffCells cells = new BiffCells(styles, strings);
        GridRow.Builder row = null;
        int number = -1;
        BiffRecords records = records(at);
        RecordInputStream in = records.in();
        for (int sid = records.nextOfSheet(); sid >= 0; sid = records.nextOfSheet()) {
            if (BiffSid.isCell(sid)) {
                int next = in.readUShort();
                if (next != number) {
                    cells.settle();
                    if (row != null) {
                        visitor.row(row.build());
                    }
                    number = next;
                    row = row(number, layout);
                    cells.begin(row);
                }
                cells.read(sid, in);
            } else if (sid == BiffSid.STRING) {
                cells.readText(in);
            }
        }
        cells.settle();
        if (row != null) {
            visitor.row(row.build());
        }
    }

    /** Some writers put cells in the order in which they were filled. */
    private void visitSorted(long at, Layout layout, RowVisitor visitor) throws IOException, UnreadableFileException {
        BiffCells cells = new BiffCells(styles, strings);
        TreeMap<Integer, GridRow.Builder> rows = new TreeMap<>();
        BiffRecords records = records(at);
        RecordInputStream in = records.in();
        for (int sid = records.nextOfSheet(); sid >= 0; sid = records.nextOfSheet()) {
            if (BiffSid.isCell(sid)) {
                cells.begin(rows.computeIfAbsent(in.readUShort(), number -> row(number, layout)));
                cells.read(sid, in);
            } else if (sid == BiffSid.STRING) {
                cells.readText(in);
            }
        }
        cells.settle();
        for (GridRow.Builder row : rows.values()) {
            visitor.row(row.build());
        }
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
