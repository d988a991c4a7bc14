package jindu.forms.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import jindu.catalog.submission.FormSheets;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Everything in a workbook that a marked copy must not change, as lines of text. */
final class WorkbookContent {

    private WorkbookContent() {}

    static List<String> of(Workbook workbook) {
        List<String> lines = new ArrayList<>();
        for (Sheet sheet : workbook) {
            if (sheet.getSheetName().equals(FormSheets.FINDINGS)) {
                continue;
            }
            String at = sheet.getSheetName() + "!";
            int number = workbook.getSheetIndex(sheet);
            lines.add(at + " visibility " + workbook.getSheetVisibility(number));
            lines.add(at + " print " + workbook.getPrintArea(number) + " " + sheet.getRepeatingRows());
            lines.add(at + " merges "
                    + new TreeSet<>(sheet.getMergedRegions().stream()
                            .map(Object::toString)
                            .toList()));
            lines.add(at + " validations "
                    + sheet.getDataValidations().stream()
                            .map(v -> v.getRegions().getCellRangeAddresses()[0].formatAsString()
                                    + String.join(
                                            ",",
                                            List.of(v.getValidationConstraint().getExplicitListValues())))
                            .toList());
            lines.add(at + " shapes " + (sheet.getDrawingPatriarch() == null ? 0 : pictures(sheet)));
            for (int column = 0; column < 14; column++) {
                lines.add(at + " width " + sheet.getColumnWidth(column));
            }
            sheet.forEach(row -> row.forEach(cell -> {
                if (!text(cell).isEmpty()) {
                    lines.add(at + cell.getAddress() + " " + text(cell) + " " + style(workbook, cell.getCellStyle()));
                }
            }));
            new TreeMap<>(sheet.getCellComments()).forEach((address, comment) -> {
                String theirs = Comments.theirs(comment.getString().getString());
                if (!theirs.isBlank()) {
                    lines.add(at + address + " comment " + comment.getAuthor() + ": " + theirs);
                }
            });
        }
        for (Name name : workbook.getAllNames()) {
            if (!name.getRefersToFormula().contains(FormSheets.FINDINGS)) {
                String sheet = name.getSheetIndex() < 0 ? "" : workbook.getSheetName(name.getSheetIndex());
                lines.add("name " + name.getNameName() + " " + name.getRefersToFormula() + " " + sheet);
            }
        }
        return lines;
    }

    private static long pictures(Sheet sheet) {
        long pictures = 0;
        for (Object shape : sheet.getDrawingPatriarch()) {
            pictures += shape instanceof org.apache.poi.ss.usermodel.Picture ? 1 : 0;
        }
        return pictures;
    }

    static String text(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> "s:" + cell.getStringCellValue();
            case NUMERIC -> "n:" + cell.getNumericCellValue();
            case FORMULA -> "f:" + cell.getCellFormula() + "=" + cell.getNumericCellValue();
            case BOOLEAN -> "b:" + cell.getBooleanCellValue();
            default -> "";
        };
    }

    /** A style but for its fill. */
    private static String style(Workbook workbook, CellStyle style) {
        return String.join(
                " ",
                style.getDataFormatString(),
                style.getAlignment().name(),
                style.getBorderBottom().name(),
                String.valueOf(style.getWrapText()),
                String.valueOf(workbook.getFontAt(style.getFontIndex()).getBold()),
                String.valueOf(workbook.getFontAt(style.getFontIndex()).getColor()));
    }
}
