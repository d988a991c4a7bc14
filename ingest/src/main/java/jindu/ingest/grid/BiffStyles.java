package jindu.ingest.grid;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.record.RecordInputStream;

/** What the styles of a BIFF8 workbook say about values: which are dates, which are struck through. */
final class BiffStyles {

    private static final int STRUCK = 0x8;
    /** No font has the number 4. */
    private static final int MISSING_FONT = 4;

    private final BitSet struckFonts = new BitSet();
    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet struckStyles = new BitSet();
    private final Map<Integer, Integer> formatOfStyle = new HashMap<>();
    private final Map<Integer, Boolean> dates = new HashMap<>();
    private int fonts;
    private int styles;

    void readFont(RecordInputStream in) {
        in.readUShort();
        if (fonts == MISSING_FONT) {
            fonts++;
        }
        struckFonts.set(fonts++, (in.readUShort() & STRUCK) != 0);
    }

    void readFormat(RecordInputStream in) {
        int number = in.readUShort();
        formats.put(number, in.readString());
    }

    void readStyle(RecordInputStream in) {
        struckStyles.set(styles, struckFonts.get(in.readUShort()));
        formatOfStyle.put(styles, in.readUShort());
        styles++;
    }

    boolean isFontStruck(int font) {
        return struckFonts.get(font);
    }

    boolean isStruck(int style) {
        return struckStyles.get(style);
    }

    boolean isDate(int style) {
        Integer format = formatOfStyle.get(style);
        return format != null && dates.computeIfAbsent(format, f -> DateFormats.isDate(f, formats.getOrDefault(f, "")));
    }
}
