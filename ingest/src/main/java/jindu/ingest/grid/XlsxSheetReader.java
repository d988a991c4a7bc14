package jindu.ingest.grid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import jindu.catalog.submission.FileLimit;

/** Reads one sheet of an .xlsx, once. */
final class XlsxSheetReader {

    private static final long ROW = XmlScanner.key("row");
    private static final long CELL = XmlScanner.key("c");
    private static final long VALUE = XmlScanner.key("v");
    private static final long FORMULA = XmlScanner.key("f");
    private static final long INLINE = XmlScanner.key("is");
    private static final long COLUMNS = XmlScanner.key("col");
    private static final long MERGE = XmlScanner.key("mergeCell");
    private static final long REFERENCE = XmlScanner.key("r");
    private static final long REGION = XmlScanner.key("ref");
    private static final long STYLE = XmlScanner.key("s");
    private static final long TYPE = XmlScanner.key("t");
    private static final long HIDDEN = XmlScanner.key("hidden");
    private static final long FIRST = XmlScanner.key("min");
    private static final long LAST = XmlScanner.key("max");

    /** What a cell's type is, by its letters. */
    private enum Type {
        NUMBER,
        SHARED,
        TEXT,
        INLINE,
        BOOLEAN,
        ERROR,
        ISO_DATE
    }

    private final XmlScanner xml;
    private final XlsxStyles styles;
    private final SharedTexts texts;
    private final ReadLimits limits;
    private final TextCells cells = new TextCells();
    private final PlainCell plain = new PlainCell();
    private final GridRow.Builder row = new GridRow.Builder(0);
    private final RichText rich;
    private final BitSet hiddenColumns = new BitSet();
    private final Merges.Builder merges = new Merges.Builder();

    XlsxSheetReader(XmlScanner xml, XlsxStyles styles, SharedTexts texts, ReadLimits limits) {
        this.xml = xml;
        this.styles = styles;
        this.texts = texts;
        this.limits = limits;
        this.rich = new RichText(limits);
    }

    /** Hands over the rows that have a cell. */
    void read(RowVisitor visitor) throws IOException, UnreadableFileException {
        int number = 0;
        for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.OVER; event = xml.next()) {
            if (event != XmlScanner.Event.START) {
                continue;
            }
            if (xml.is(ROW)) {
                number = rowNumber(number);
                if (!xml.isEmptyElement()) {
                    readRow(number, visitor);
                }
            } else if (xml.is(MERGE)) {
                merge();
            } else if (xml.is(COLUMNS) && xml.isTrue(HIDDEN, false)) {
                int first = xml.number(FIRST, 1);
                int last = Math.min(xml.number(LAST, first), CellReferences.COLUMNS);
                if (first >= 1 && first <= last) {
                    hiddenColumns.set(first - 1, last);
                }
            }
        }
    }

    Merges merges() {
        return merges.build();
    }

    /** About how much memory the cells take that were made so far. */
    long madeBytes() {
        return cells.madeBytes() + texts.madeBytes();
    }

    private int rowNumber(int before) throws BrokenXmlException, UnreadableFileException {
        int number = xml.number(REFERENCE, before + 1);
        if (number < 1) {
            throw new BrokenXmlException();
        }
        if (number > limits.rowNumber()) {
            throw UnreadableFileException.beyond(FileLimit.ROW_NUMBER);
        }
        return number;
    }

    private void readRow(int number, RowVisitor visitor) throws IOException, UnreadableFileException {
        row.begin(number).hidden(xml.isTrue(HIDDEN, false)).hiddenColumns(hiddenColumns);
        int column = -1;
        while (true) {
            while (xml.take(plain)) {
                column = column(plain.column(), column);
                put(column, readPlain());
            }
            XmlScanner.Event event = xml.next();
            if (event == XmlScanner.Event.START && xml.is(CELL)) {
                column = column(xml.column(REFERENCE), column);
                put(column, readCell());
            } else if (event == XmlScanner.Event.END && xml.is(ROW)) {
                break;
            } else if (event == XmlScanner.Event.OVER) {
                throw new BrokenXmlException();
            }
        }
        if (!row.isEmpty()) {
            visitor.row(row.build());
        }
    }

    /** The column of a cell, which stands beside the one before where it names none. */
    private static int column(int named, int before) throws BrokenXmlException {
        int column = named < 0 ? before + 1 : named;
        if (column >= CellReferences.COLUMNS) {
            throw new BrokenXmlException();
        }
        return column;
    }

    private void put(int column, Cell cell) {
        if (cell != null) {
            row.put(column, cell);
        }
    }

    private Cell readPlain() throws IOException {
        if (plain.isEmpty()) {
            return null;
        }
        Cell value = value(plain.isShared() ? Type.SHARED : Type.NUMBER, plain.style());
        return styles.isStruck(plain.style()) && !value.struck() ? value.asStruck() : value;
    }

    private Cell readCell() throws IOException, UnreadableFileException {
        if (xml.isEmptyElement()) {
            return null;
        }
        Type type = type();
        int style = xml.number(STYLE, 0);
        Cell value = null;
        boolean isFormula = false;
        boolean hasValue = false;
        while (true) {
            XmlScanner.Event event = xml.next();
            if (event == XmlScanner.Event.START) {
                if (xml.is(VALUE)) {
                    hasValue = true;
                    xml.readText();
                    value = value(type, style);
                } else if (xml.is(INLINE)) {
                    hasValue = true;
                    rich.read(xml, INLINE);
                    value = text(rich.bytes(), 0, rich.length());
                    value = rich.isStruck() && value != null ? value.asStruck() : value;
                } else if (xml.is(FORMULA)) {
                    isFormula = true;
                }
            } else if (event == XmlScanner.Event.END) {
                if (xml.is(CELL)) {
                    break;
                }
            } else {
                throw new BrokenXmlException();
            }
        }
        boolean isStruck = styles.isStruck(style);
        // Only a formula that makes a text may have made an empty one.
        if (isFormula && value == null && (!hasValue || type != Type.TEXT)) {
            return Cell.formulaWithoutValue(isStruck);
        }
        return value != null && isStruck && !value.struck() ? value.asStruck() : value;
    }

    private Type type() throws BrokenXmlException {
        return switch (xml.firstByte(TYPE)) {
            case 0, 'n' -> Type.NUMBER;
            case 's' -> xml.length(TYPE) == 1 ? Type.SHARED : Type.TEXT;
            case 'i' -> Type.INLINE;
            case 'b' -> Type.BOOLEAN;
            case 'e' -> Type.ERROR;
            case 'd' -> Type.ISO_DATE;
            default -> throw new BrokenXmlException();
        };
    }

    /** The cell of the value that was read; null where it is empty. */
    private Cell value(Type type, int style) throws IOException {
        byte[] bytes = xml.text();
        int from = xml.textFrom();
        int to = xml.textTo();
        if (type == Type.TEXT || type == Type.INLINE) {
            return text(bytes, from, to);
        }
        while (from < to && bytes[from] <= ' ') {
            from++;
        }
        while (to > from && bytes[to - 1] <= ' ') {
            to--;
        }
        if (from == to) {
            return null;
        }
        return switch (type) {
            case SHARED -> texts.cell(index(bytes, from, to));
            case NUMBER -> number(bytes, from, to, styles.isDate(style));
            case BOOLEAN -> new Cell(Cell.Kind.BOOLEAN, ascii(bytes, from, to));
            case ERROR -> new Cell(Cell.Kind.ERROR, ascii(bytes, from, to));
            default -> Cell.text(ascii(bytes, from, to));
        };
    }

    private Cell text(byte[] bytes, int from, int to) {
        return from == to
                ? null
                : cells.cell(
                        bytes,
                        from,
                        to,
                        Cell.Kind.TEXT.ordinal(),
                        (b, f, t) -> Cell.text(EscapedText.unescape(TextCells.string(b, f, t))));
    }

    private Cell number(byte[] bytes, int from, int to, boolean isDate) throws BrokenXmlException {
        Cell.Kind kind = isDate ? Cell.Kind.DATE : Cell.Kind.NUMBER;
        try {
            return cells.cell(
                    bytes, from, to, kind.ordinal(), (b, f, t) -> new Cell(kind, NumberText.ofStored(ascii(b, f, t))));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new BrokenXmlException();
        }
    }

    private static int index(byte[] bytes, int from, int to) throws BrokenXmlException {
        int index = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || i - from >= 9) {
                throw new BrokenXmlException();
            }
            index = index * 10 + digit;
        }
        return index;
    }

    private static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private void merge() throws BrokenXmlException, UnreadableFileException {
        String region = xml.attribute(REGION);
        try {
            merges.add(CellReferences.merge(region == null ? "" : region));
        } catch (IllegalArgumentException e) {
            throw new BrokenXmlException();
        }
        if (merges.size() > limits.mergedRegions()) {
            throw UnreadableFileException.beyond(FileLimit.MERGED_REGIONS);
        }
    }
}
