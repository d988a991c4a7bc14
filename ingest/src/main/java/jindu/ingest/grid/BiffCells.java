package jindu.ingest.grid;

import java.math.BigDecimal;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/** Turns cell records into cells of the row at hand. */
final class BiffCells {

    private static final int SPECIAL_VALUE = 0xFFFF;

    private final BiffStyles styles;
    private final BiffStrings strings;

    private GridRow.Builder row;
    /** Where the text of the formula before is to stand, which comes in a record of its own; -1 for none. */
    private int pendingColumn = -1;

    private boolean isPendingStruck;

    BiffCells(BiffStyles styles, BiffStrings strings) {
        this.styles = styles;
        this.strings = strings;
    }

    /** Begins a row: further cells go there. */
    void begin(GridRow.Builder next) {
        settle();
        row = next;
    }

    /** A formula whose text never came has no value in the file. */
    void settle() {
        if (pendingColumn >= 0) {
            row.put(pendingColumn, Cell.formulaWithoutValue(isPendingStruck));
            pendingColumn = -1;
        }
    }

    void readText(RecordInputStream in) {
        if (pendingColumn >= 0) {
            row.put(pendingColumn, marked(Cell.text(in.readString()), isPendingStruck));
            pendingColumn = -1;
        }
    }

    /** Reads a cell record behind its row number. */
    void read(int sid, RecordInputStream in) {
        settle();
        int column = in.readUShort();
        if (sid == BiffSid.MULTIPLE_RK) {
            for (; in.remaining() >= 8; column++) {
                int style = in.readUShort();
                row.put(column, number(RKUtil.decodeNumber(in.readInt()), style));
            }
            return;
        }
        int style = in.readUShort();
        boolean isStruck = styles.isStruck(style);
        switch (sid) {
            case BiffSid.NUMBER -> row.put(column, number(in.readDouble(), style));
            case BiffSid.RK -> row.put(column, number(RKUtil.decodeNumber(in.readInt()), style));
            case BiffSid.LABEL_SHARED -> row.put(column, strings.cell(in.readInt() & 0xFFFF_FFFFL, isStruck));
            case BiffSid.LABEL, BiffSid.RICH_STRING -> row.put(column, marked(Cell.text(in.readString()), isStruck));
            case BiffSid.BOOLEAN_OR_ERROR -> {
                int value = in.readUByte();
                row.put(column, marked(in.readUByte() == 0 ? truth(value) : error(value), isStruck));
            }
            default -> readFormula(in, column, style, isStruck);
        }
    }

    private void readFormula(RecordInputStream in, int column, int style, boolean isStruck) {
        long value = in.readLong();
        if ((value >>> 48) != SPECIAL_VALUE) {
            row.put(column, number(Double.longBitsToDouble(value), style));
            return;
        }
        int operand = (int) (value >>> 16) & 0xFF;
        switch ((int) value & 0xFF) {
            case 0 -> {
                pendingColumn = column;
                isPendingStruck = isStruck;
            }
            case 1 -> row.put(column, marked(truth(operand), isStruck));
            case 2 -> row.put(column, marked(error(operand), isStruck));
            default -> row.put(column, Cell.text(""));
        }
    }

    private Cell number(double value, int style) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return marked(error(FormulaError.NUM.getCode()), styles.isStruck(style));
        }
        Cell.Kind kind = styles.isDate(style) ? Cell.Kind.DATE : Cell.Kind.NUMBER;
        return marked(new Cell(kind, NumberText.plain(BigDecimal.valueOf(value))), styles.isStruck(style));
    }

    private static Cell truth(int value) {
        return new Cell(Cell.Kind.BOOLEAN, value == 0 ? "0" : "1");
    }

    private static Cell error(int code) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
        return new Cell(Cell.Kind.ERROR, text);
    }

    private static Cell marked(Cell cell, boolean isStruck) {
        return isStruck ? cell.asStruck() : cell;
    }
}
