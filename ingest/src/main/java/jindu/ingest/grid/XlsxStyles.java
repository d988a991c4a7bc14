package jindu.ingest.grid;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** What the cell styles of a workbook say that matters: whether a number is a date, and whether text is struck through. */
final class XlsxStyles {

    private static final long FORMAT = XmlScanner.key("numFmt");
    private static final long FORMAT_ID = XmlScanner.key("numFmtId");
    private static final long FORMAT_CODE = XmlScanner.key("formatCode");
    private static final long FONTS = XmlScanner.key("fonts");
    private static final long FONT = XmlScanner.key("font");
    private static final long FONT_ID = XmlScanner.key("fontId");
    private static final long STRIKE = XmlScanner.key("strike");
    private static final long VALUE = XmlScanner.key("val");
    private static final long CELL_STYLES = XmlScanner.key("cellXfs");
    private static final long STYLE = XmlScanner.key("xf");

    private final BitSet dates = new BitSet();
    private final BitSet struck = new BitSet();

    /** The styles of a part. */
    static XlsxStyles read(XmlScanner xml) throws IOException, UnreadableFileException {
        XlsxStyles styles = new XlsxStyles();
        Set<Integer> dateFormats = new HashSet<>();
        BitSet struckFonts = new BitSet();
        boolean inFonts = false;
        boolean inStyles = false;
        int fonts = 0;
        int count = 0;
        for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.OVER; event = xml.next()) {
            boolean begins = event == XmlScanner.Event.START;
            if (xml.is(FONTS)) {
                inFonts = begins;
            } else if (xml.is(CELL_STYLES)) {
                inStyles = begins;
            } else if (!begins) {
                continue;
            } else if (xml.is(FORMAT)) {
                int id = xml.number(FORMAT_ID, 0);
                if (DateFormats.isDate(id, xml.attribute(FORMAT_CODE))) {
                    dateFormats.add(id);
                }
            } else if (inFonts && xml.is(FONT)) {
                fonts++;
            } else if (inFonts && xml.is(STRIKE) && fonts > 0) {
                struckFonts.set(fonts - 1, xml.isTrue(VALUE, true));
            } else if (inStyles && xml.is(STYLE)) {
                int format = xml.number(FORMAT_ID, 0);
                styles.dates.set(count, dateFormats.contains(format) || DateFormats.isDate(format, ""));
                styles.struck.set(count, struckFonts.get(xml.number(FONT_ID, 0)));
                count++;
            }
        }
        return styles;
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    boolean isStruck(int style) {
        return struck.get(style);
    }
}
