package jindu.forms.feedback;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jindu.catalog.submission.FormSheets;
import jindu.forms.feedback.SheetPlan.CellMark;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** Marks a workbook of Excel 97 to 2003, which is held in memory whole: it has 65,536 rows a sheet at most. */
final class XlsCopy {

    private static final int LAST_COLUMN = 255;
    private static final int BOX_WIDTH = 300;
    private static final int LINE = 44;
    private static final double LINE_HEIGHT = 13.5;

    private final HSSFWorkbook workbook;
    private final XlsColours colours;

    private XlsCopy(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.colours = new XlsColours(workbook);
    }

    /** Writes the marked copy, encrypted with the password where there is one. */
    static void write(POIFSFileSystem file, Optional<String> password, List<Remark> remarks, OutputStream out)
            throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password.orElse(null));
        try (HSSFWorkbook workbook = new HSSFWorkbook(file.getRoot(), true)) {
            new XlsCopy(workbook).mark(remarks);
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private void mark(List<Remark> remarks) {
        Map<Integer, List<Remark>> bySheet = Remark.bySheet(remarks);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            HSSFSheet sheet = workbook.getSheetAt(i);
            sheet.setSelected(false);
            if (sheet.getSheetName().equals(FormSheets.FINDINGS)) {
                continue;
            }
            names.add(sheet.getSheetName());
            takeCommentsOff(sheet);
            mark(sheet, new SheetPlan(bySheet.getOrDefault(names.size(), List.of())));
        }
        new FindingsXls(workbook, colours).write(new FindingsPage(remarks, names));
        XlsRecords records = new XlsRecords(workbook);
        records.moveFirst(workbook.getSheetIndex(FormSheets.FINDINGS));
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.setFirstVisibleTab(0);
        records.settlePalette();
    }

    private static void takeCommentsOff(HSSFSheet sheet) {
        for (Map.Entry<CellAddress, HSSFComment> entry :
                List.copyOf(sheet.getCellComments().entrySet())) {
            String text = entry.getValue().getString().getString();
            if (!text.contains(Comments.SIGN)) {
                continue;
            }
            String theirs = Comments.theirs(text);
            HSSFRow row = sheet.getRow(entry.getKey().getRow());
            HSSFCell cell = row == null ? null : row.getCell(entry.getKey().getColumn());
            if (theirs.isBlank() && cell != null) {
                cell.removeCellComment();
            } else {
                entry.getValue().setString(new HSSFRichTextString(theirs));
            }
        }
    }

    private void mark(HSSFSheet sheet, SheetPlan plan) {
        if (plan.isEmpty()) {
            return;
        }
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            for (Cell cell : row) {
                if (!plan.wantsFirstUsed(row.getRowNum())) {
                    break;
                }
                if (cell.getCellType() != CellType.BLANK) {
                    plan.used(row.getRowNum(), cell.getColumnIndex());
                }
            }
        }
        for (CellRangeAddress merge : sheet.getMergedRegions()) {
            plan.merged(merge.getFirstRow(), merge.getLastRow(), merge.getFirstColumn(), merge.getLastColumn());
        }
        plan.settle();
        plan.marks()
                .forEach((number, cells) -> cells.forEach((column, mark) -> {
                    HSSFRow row = Optional.ofNullable(sheet.getRow(number)).orElseGet(() -> sheet.createRow(number));
                    HSSFCell cell =
                            Optional.ofNullable(row.getCell(column)).orElseGet(() -> created(sheet, row, column));
                    cell.setCellStyle(colours.marked(cell.getCellStyle(), mark.colour()));
                    if (mark.isCommented()) {
                        comment(sheet, cell, mark);
                    }
                }));
    }

    private static HSSFCell created(HSSFSheet sheet, HSSFRow row, int column) {
        HSSFCell cell = row.createCell(column);
        if (row.isFormatted()) {
            cell.setCellStyle(row.getRowStyle());
        } else if (sheet.getColumnStyle(column) != null) {
            cell.setCellStyle(sheet.getColumnStyle(column));
        }
        return cell;
    }

    private static void comment(HSSFSheet sheet, HSSFCell cell, CellMark mark) {
        String heading = Comments.SIGN + Comments.heading(mark.remarks()) + "\n";
        String text = heading + Comments.body(mark.remarks(), cell.getAddress().formatAsString());
        HSSFComment existing = cell.getCellComment();
        if (existing != null) {
            existing.setString(new HSSFRichTextString(existing.getString().getString() + "\n" + text));
            return;
        }
        HSSFPatriarch patriarch =
                sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
        HSSFComment comment = patriarch.createComment(box(sheet, cell, text));
        comment.setString(new HSSFRichTextString(text));
        comment.setAuthor(Comments.AUTHOR);
        cell.setCellComment(comment);
    }

    private static HSSFClientAnchor box(HSSFSheet sheet, HSSFCell cell, String text) {
        int first = Math.min(cell.getColumnIndex() + 1, LAST_COLUMN - 1);
        int last = first;
        double width = 0;
        while (last < LAST_COLUMN && width < BOX_WIDTH) {
            width += sheet.getColumnWidthInPixels(last);
            last++;
        }
        int height = (int) Math.ceil(
                (Comments.lines(text, LINE) + 1) * LINE_HEIGHT / Math.max(6, sheet.getDefaultRowHeightInPoints()));
        int top = Math.max(0, cell.getRowIndex() - 1);
        return new HSSFClientAnchor(
                100, 40, 0, 0, (short) first, top, (short) last, Math.min(65_535, top + height + 1));
    }
}
