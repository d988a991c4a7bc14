package jindu.forms.feedback;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.FillPatternType;

/**
 * Marked styles of a workbook of Excel 97 to 2003. It has one palette of 56 colours: those of marks take the places of
 * colours that no cell uses, and by them marks are known again.
 */
final class XlsColours {

    private static final int FIRST = 8;
    private static final int LAST = 63;
    private static final short AUTOMATIC = 64;
    private static final short AUTOMATIC_BEHIND = 65;
    /** Styles a workbook can have; some are left for the list of findings. */
    private static final int MOST_STYLES = 3_900;

    private final HSSFWorkbook workbook;
    private final HSSFPalette palette;
    private final Set<Integer> used = new HashSet<>();
    private final Map<String, Short> byRgb = new HashMap<>();
    private final Map<Integer, EnumMap<MarkColour, HSSFCellStyle>> marked = new HashMap<>();

    XlsColours(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.palette = workbook.getCustomPalette();
        takeMarksOff();
        for (int i = 0; i < workbook.getNumCellStyles(); i++) {
            HSSFCellStyle style = workbook.getCellStyleAt(i);
            List.of(
                            style.getFillForegroundColor(),
                            style.getFillBackgroundColor(),
                            style.getLeftBorderColor(),
                            style.getRightBorderColor(),
                            style.getTopBorderColor(),
                            style.getBottomBorderColor())
                    .forEach(c -> used.add((int) c));
        }
        for (int i = 0; i < workbook.getNumberOfFonts(); i++) {
            used.add((int) workbook.getFontAt(i).getColor());
        }
    }

    /** Takes earlier marks off, in the styles, so that no cell need change. */
    private void takeMarksOff() {
        for (int i = 0; i < workbook.getNumCellStyles(); i++) {
            HSSFCellStyle style = workbook.getCellStyleAt(i);
            if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND || !isMark(style.getFillForegroundColor())) {
                continue;
            }
            short behind = style.getFillBackgroundColor();
            if (behind >= FIRST && behind <= LAST && !isMark(behind)) {
                style.setFillForegroundColor(behind);
                style.setFillBackgroundColor(AUTOMATIC);
            } else {
                style.setFillPattern(FillPatternType.NO_FILL);
                style.setFillForegroundColor(AUTOMATIC);
                style.setFillBackgroundColor(AUTOMATIC_BEHIND);
            }
        }
    }

    private boolean isMark(short index) {
        HSSFColor colour = palette.getColor(index);
        return index >= FIRST && index <= LAST && colour != null && MarkColour.isMark(rgb(colour));
    }

    private static String rgb(HSSFColor colour) {
        short[] parts = colour.getTriplet();
        return String.format("%02X%02X%02X", parts[0], parts[1], parts[2]);
    }

    /** A style like another one but for a mark; the style itself where the workbook can take no more. */
    HSSFCellStyle marked(HSSFCellStyle base, MarkColour colour) {
        return marked.computeIfAbsent((int) base.getIndex(), i -> new EnumMap<>(MarkColour.class))
                .computeIfAbsent(colour, c -> mark(base, c));
    }

    private HSSFCellStyle mark(HSSFCellStyle base, MarkColour colour) {
        if (workbook.getNumCellStyles() >= MOST_STYLES) {
            return base;
        }
        HSSFColor font =
                palette.getColor(workbook.getFontAt(base.getFontIndex()).getColor());
        boolean onDark = font != null && isLight(font);
        boolean isSolid = base.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
        short under = isSolid ? base.getFillForegroundColor() : AUTOMATIC;
        HSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(base);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(index(onDark ? colour.dark() : colour.light()));
        style.setFillBackgroundColor(under);
        return style;
    }

    private static boolean isLight(HSSFColor colour) {
        short[] parts = colour.getTriplet();
        return 299 * parts[0] + 587 * parts[1] + 114 * parts[2] > 160_000;
    }

    /** The palette's place of a colour, which takes one that no cell uses; the nearest colour where all are used. */
    short index(String rgb) {
        return byRgb.computeIfAbsent(rgb, key -> {
            int value = Integer.parseInt(key, 16);
            byte red = (byte) (value >> 16);
            byte green = (byte) (value >> 8);
            byte blue = (byte) value;
            HSSFColor known = palette.findColor(red, green, blue);
            if (known != null) {
                used.add((int) known.getIndex());
                return known.getIndex();
            }
            // The last places repeat others by default, so that fewest programs miss them.
            for (int i = LAST; i >= FIRST; i--) {
                if (used.add(i)) {
                    palette.setColorAtIndex((short) i, red, green, blue);
                    return (short) i;
                }
            }
            return palette.findSimilarColor(value >> 16, value >> 8 & 0xFF, value & 0xFF)
                    .getIndex();
        });
    }
}
