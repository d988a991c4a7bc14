package jindu.forms.feedback;

import java.io.IOException;
import java.io.Writer;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import jindu.forms.feedback.SheetPlan.CellMark;
import jindu.forms.ooxml.XmlTokens;

/** Copies a sheet and gives the planned cells their marks. Cells that are not there are made. */
final class SheetEdit {

    /** What stands behind the shapes of comments in a sheet. */
    private static final Set<String> AFTER_LEGACY_DRAWING = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "AlternateContent",
            "webPublishItems",
            "tableParts",
            "extLst");

    private static final int END = Integer.MAX_VALUE;

    private final SheetPlan plan;
    private final SheetSurvey survey;
    private final Styles styles;
    private final XmlTokens xml;
    private final Writer out;
    private final SheetSurvey.Cursor cursor = new SheetSurvey.Cursor();
    private String prefix = "";
    private int doneRow = -1;

    SheetEdit(SheetPlan plan, SheetSurvey survey, Styles styles, XmlTokens xml, Writer out) {
        this.plan = plan;
        this.survey = survey;
        this.styles = styles;
        this.xml = xml;
        this.out = out;
    }

    /** @param newDrawing the relationship that leads to the shapes of comments, where the sheet had none; or null */
    void write(String newDrawing) throws IOException {
        boolean isDrawn = newDrawing == null;
        boolean isPastData = false;
        while (xml.next()) {
            if (xml.isDeclaration()) {
                out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
                continue;
            }
            if (xml.kind() == XmlTokens.Kind.OTHER) {
                xml.writeTo(out);
                continue;
            }
            if (xml.depth() == 0 && xml.kind() == XmlTokens.Kind.START) {
                prefix = xml.prefix();
            }
            boolean isEnd = xml.depth() == 0 && xml.kind() == XmlTokens.Kind.END;
            boolean isBehind = isPastData
                    && xml.depth() == 1
                    && xml.kind() != XmlTokens.Kind.END
                    && AFTER_LEGACY_DRAWING.contains(xml.localName());
            if (!isDrawn && (isEnd || isBehind)) {
                out.write("<" + prefix + "legacyDrawing xmlns:r=\"" + Ooxml.relationships(survey.isStrict())
                        + "\" r:id=\"" + newDrawing + "\"/>");
                isDrawn = true;
            }
            if (xml.starts("sheetData")) {
                sheetData();
                isPastData = true;
            } else if (xml.starts("sheetView")) {
                out.write(xml.with("tabSelected", null));
            } else {
                xml.writeTo(out);
            }
        }
    }

    private void sheetData() throws IOException {
        if (xml.kind() == XmlTokens.Kind.EMPTY) {
            if (plan.marks().isEmpty()) {
                xml.writeTo(out);
                return;
            }
            out.write("<" + prefix + "sheetData>");
            missingRows(END);
            out.write("</" + prefix + "sheetData>");
            return;
        }
        xml.writeTo(out);
        while (xml.next() && !xml.ends("sheetData")) {
            if (!xml.starts("row")) {
                xml.writeTo(out);
                continue;
            }
            cursor.row(xml);
            missingRows(cursor.row());
            NavigableMap<Integer, CellMark> marks = plan.marksOf(cursor.row());
            if (!marks.isEmpty()) {
                row(new TreeMap<>(marks));
            } else {
                xml.writeTo(out);
                if (xml.kind() == XmlTokens.Kind.START) {
                    xml.passOver(out);
                    xml.writeTo(out);
                }
            }
        }
        missingRows(END);
        xml.writeTo(out);
    }

    /** Makes the marked rows that are not there, up to one that is. */
    private void missingRows(int before) throws IOException {
        for (var row : plan.between(doneRow + 1, before).entrySet()) {
            if (!survey.hasRow(row.getKey())) {
                out.write("<" + prefix + "row r=\"" + (row.getKey() + 1) + "\">");
                for (var mark : row.getValue().entrySet()) {
                    missingCell(row.getKey(), mark.getKey(), mark.getValue(), -1);
                }
                out.write("</" + prefix + "row>");
            }
        }
        doneRow = Math.max(doneRow, before == END ? doneRow : before);
    }

    private void row(TreeMap<Integer, CellMark> marks) throws IOException {
        int row = cursor.row();
        String end = "</" + xml.prefix() + "row>";
        boolean isFormatted = xml.attribute("customFormat")
                .filter(v -> v.equals("1") || v.equals("true"))
                .isPresent();
        int style = isFormatted ? xml.attribute("s").map(SheetEdit::index).orElse(-1) : -1;
        // The span is a hint for loading that a new cell may contradict.
        String tag = xml.with("spans", null);
        if (xml.kind() == XmlTokens.Kind.EMPTY) {
            out.write(tag.substring(0, tag.lastIndexOf('/')) + ">");
        } else {
            out.write(tag);
            while (xml.next() && !xml.ends("row")) {
                if (xml.starts("c")) {
                    cell(row, marks, style);
                } else {
                    xml.writeTo(out);
                }
            }
        }
        for (var mark : marks.entrySet()) {
            missingCell(row, mark.getKey(), mark.getValue(), style);
        }
        out.write(end);
    }

    private void cell(int row, TreeMap<Integer, CellMark> marks, int rowStyle) throws IOException {
        cursor.cell(xml);
        while (!marks.isEmpty() && marks.firstKey() < cursor.column()) {
            var missing = marks.pollFirstEntry();
            missingCell(row, missing.getKey(), missing.getValue(), rowStyle);
        }
        CellMark mark = marks.remove(cursor.column());
        if (mark == null) {
            xml.writeTo(out);
        } else {
            int style = xml.attribute("s").map(SheetEdit::index).orElse(0);
            out.write(xml.with("s", String.valueOf(styles.marked(style, mark.colour()))));
        }
    }

    private void missingCell(int row, int column, CellMark mark, int rowStyle) throws IOException {
        int style = rowStyle >= 0 ? rowStyle : survey.columnStyle(column);
        out.write("<" + prefix + "c r=\"" + CellName.name(row, column) + "\" s=\"" + styles.marked(style, mark.colour())
                + "\"/>");
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
