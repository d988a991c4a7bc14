package jindu.ingest.grid;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jindu.reference.process.Pieces;

/** How sheets and rows pass from the parsing process to the one that asked, over pipes. */
final class GridWire {

    /** What is asked of the parsing process. */
    static final int OPEN = 1;

    static final int ROWS = 2;
    static final int CLOSE = 3;

    /** What it answers. */
    static final int SHEETS = 11;

    static final int REFUSED = 12;
    static final int HIDDEN_COLUMNS = 13;
    static final int ROW = 14;
    static final int END = 15;

    private static final int STRUCK = 8;
    private static final int UNCACHED = 16;
    private static final int KIND = 7;

    private GridWire() {}

    static void writeSheets(DataOutputStream out, List<Sheet> sheets) throws IOException {
        out.writeInt(sheets.size());
        for (Sheet sheet : sheets) {
            Pieces.writeText(out, sheet.name());
            out.writeInt(sheet.number());
            out.writeBoolean(sheet.date1904());
            out.writeByte(sheet.visibility().ordinal());
        }
    }

    static List<Sheet> readSheets(DataInputStream in) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            String name = Pieces.readText(in);
            int number = in.readInt();
            boolean date1904 = in.readBoolean();
            sheets.add(new Sheet(name, number, date1904, Sheet.Visibility.values()[in.readByte()]));
        }
        return sheets;
    }

    static void writeRow(DataOutputStream out, GridRow row) throws IOException {
        out.writeInt(row.number());
        out.writeBoolean(row.isHidden());
        out.writeInt(row.size());
        for (int n = 0; n < row.size(); n++) {
            Cell cell = row.at(n);
            out.writeShort(row.column(n));
            out.writeByte(cell.kind().ordinal() | (cell.struck() ? STRUCK : 0) | (cell.uncached() ? UNCACHED : 0));
            Pieces.writeText(out, cell.text());
        }
    }

    static GridRow readRow(DataInputStream in, BitSet hiddenColumns) throws IOException {
        GridRow.Builder row =
                new GridRow.Builder(in.readInt()).hidden(in.readBoolean()).hiddenColumns(hiddenColumns);
        for (int left = in.readInt(); left > 0; left--) {
            int column = in.readUnsignedShort();
            int flags = in.readUnsignedByte();
            Cell.Kind kind = Cell.Kind.values()[flags & KIND];
            row.put(column, new Cell(kind, Pieces.readText(in), (flags & STRUCK) != 0, (flags & UNCACHED) != 0));
        }
        return row.build();
    }

    static void writeMerges(DataOutputStream out, Merges merges) throws IOException {
        out.writeInt(merges.size());
        for (int n = 0; n < merges.size(); n++) {
            Merge merge = merges.get(n);
            out.writeInt(merge.firstRow());
            out.writeInt(merge.lastRow());
            out.writeInt(merge.firstColumn());
            out.writeInt(merge.lastColumn());
        }
    }

    static Merges readMerges(DataInputStream in) throws IOException {
        Merges.Builder merges = new Merges.Builder();
        for (int left = in.readInt(); left > 0; left--) {
            merges.add(new Merge(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
        }
        return merges.build();
    }
}
