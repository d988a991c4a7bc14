package jindu.forms.feedback;

import java.lang.reflect.Field;
import java.util.List;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** What POI's workbook of Excel 97 to 2003 lacks: both steps come last, right before it is written. */
final class XlsRecords {

    private final HSSFWorkbook workbook;
    private final InternalWorkbook globals;

    XlsRecords(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.globals = workbook.getInternalWorkbook();
    }

    /**
     * Moves a sheet to the first place. POI's own {@link HSSFWorkbook#setSheetOrder} takes the numbers in which formulas name pairs
     * of sheets for numbers of sheets, and so changes what formulas and names mean.
     */
    void moveFirst(int index) {
        if (index == 0) {
            return;
        }
        String name = workbook.getSheetName(index);
        moveFirst(index, sheets());
        globals.setSheetOrder(name, 0);
        for (int i = 0; i < globals.getNumNames(); i++) {
            NameRecord record = globals.getNameRecord(i);
            if (record.getSheetNumber() > 0) {
                record.setSheetNumber(moved(record.getSheetNumber() - 1, index) + 1);
            }
        }
        List<Record> records = globals.getRecords();
        List<SupBookRecord> books = records.stream()
                .filter(SupBookRecord.class::isInstance)
                .map(SupBookRecord.class::cast)
                .toList();
        records.replaceAll(r -> r instanceof ExternSheetRecord pairs ? moved(pairs, books, index) : r);
    }

    /** The sheets in their order. POI has no other way to move one and leave the formulas alone. */
    private List<?> sheets() {
        try {
            Field sheets = HSSFWorkbook.class.getDeclaredField("_sheets");
            sheets.setAccessible(true);
            return (List<?>) sheets.get(workbook);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot move a sheet: this version of POI keeps sheets elsewhere", e);
        }
    }

    private static <T> void moveFirst(int index, List<T> sheets) {
        sheets.add(0, sheets.remove(index));
    }

    private static int moved(int sheet, int index) {
        return sheet == index ? 0 : sheet >= 0 && sheet < index ? sheet + 1 : sheet;
    }

    private static ExternSheetRecord moved(ExternSheetRecord pairs, List<SupBookRecord> books, int index) {
        ExternSheetRecord moved = new ExternSheetRecord();
        for (int i = 0; i < pairs.getNumOfRefs(); i++) {
            int book = pairs.getExtbookIndexFromRefIndex(i);
            int first = pairs.getFirstSheetIndexFromRefIndex(i);
            int last = pairs.getLastSheetIndexFromRefIndex(i);
            boolean isOwn = book >= 0 && book < books.size() && books.get(book).isInternalReferences();
            moved.addRef(book, isOwn ? moved(first, index) : first, isOwn ? moved(last, index) : last);
        }
        return moved;
    }

    /**
     * Puts the palette behind the record from which on a workbook is encrypted: POI adds it before, and then cannot read
     * what it wrote.
     */
    void settlePalette() {
        List<Record> records = globals.getRecords();
        for (int i = 1; i < records.size(); i++) {
            if (records.get(i) instanceof FilePassRecord && records.get(i - 1) instanceof PaletteRecord) {
                records.set(i, records.set(i - 1, records.get(i)));
            }
        }
    }
}
