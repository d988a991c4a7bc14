package jindu.forms.feedback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import jindu.forms.ooxml.XmlTokens;

/** What has to be known of a sheet before it is edited: merged cells stand behind the cells they merge. */
final class SheetSurvey {

    private static final double DEFAULT_WIDTH = 8.43;
    private static final double DEFAULT_HEIGHT = 15;

    /** A run of columns, from 0, that share a width in characters and a style. */
    private record Columns(int first, int last, double width, int style) {}

    private final List<Columns> columns = new ArrayList<>();
    private final BitSet rows = new BitSet();
    private double defaultWidth = DEFAULT_WIDTH;
    private double defaultHeight = DEFAULT_HEIGHT;
    private String legacyDrawing;
    private boolean isStrict;

    private SheetSurvey() {}

    /** Reads a sheet, and tells the plan of its merged cells and of the first used cells of the rows it asks about. */
    static SheetSurvey of(XmlTokens xml, SheetPlan plan) throws IOException {
        SheetSurvey survey = new SheetSurvey();
        Cursor cursor = new Cursor();
        boolean isWanted = false;
        boolean inCell = false;
        while (xml.next()) {
            if (xml.kind() == XmlTokens.Kind.OTHER) {
                continue;
            }
            if (xml.starts("c")) {
                if (isWanted) {
                    cursor.cell(xml);
                    inCell = xml.kind() == XmlTokens.Kind.START;
                }
            } else if (xml.ends("c")) {
                inCell = false;
            } else if (xml.starts("row")) {
                cursor.row(xml);
                survey.rows.set(cursor.row());
                isWanted = plan.wantsFirstUsed(cursor.row());
                if (!isWanted && xml.kind() == XmlTokens.Kind.START) {
                    xml.passOver(null);
                }
            } else if (inCell) {
                boolean holds = xml.starts("v") || xml.starts("is") || xml.starts("f");
                if (holds) {
                    plan.used(cursor.row(), cursor.column());
                    isWanted = false;
                    inCell = false;
                }
            } else if (xml.starts("mergeCell")) {
                merge(xml, plan);
            } else {
                survey.note(xml);
            }
        }
        plan.settle();
        return survey;
    }

    private static void merge(XmlTokens xml, SheetPlan plan) {
        String[] ends = xml.attribute("ref").orElse("").replace("$", "").split(":");
        Optional<CellName> first = CellName.find(ends[0]);
        Optional<CellName> last = CellName.find(ends[ends.length - 1]);
        if (first.isPresent() && last.isPresent()) {
            plan.merged(
                    first.get().row(),
                    last.get().row(),
                    first.get().column(),
                    last.get().column());
        }
    }

    private void note(XmlTokens xml) {
        if (xml.starts("col")) {
            columns.add(new Columns(
                    number(xml, "min", 1) - 1,
                    number(xml, "max", 1) - 1,
                    size(xml, "width", defaultWidth),
                    number(xml, "style", 0)));
        } else if (xml.starts("sheetFormatPr")) {
            defaultWidth = size(xml, "defaultColWidth", DEFAULT_WIDTH);
            defaultHeight = size(xml, "defaultRowHeight", DEFAULT_HEIGHT);
        } else if (xml.starts("legacyDrawing")) {
            legacyDrawing = xml.attribute("id").orElse(null);
        } else if (xml.starts("worksheet")) {
            isStrict = xml.raw().contains("http://purl.oclc.org/ooxml/spreadsheetml/main");
        }
    }

    private static int number(XmlTokens xml, String attribute, int absent) {
        return (int) size(xml, attribute, absent);
    }

    private static double size(XmlTokens xml, String attribute, double absent) {
        try {
            return xml.attribute(attribute).map(Double::parseDouble).orElse(absent);
        } catch (NumberFormatException e) {
            return absent;
        }
    }

    /** Whether a row is there. */
    boolean hasRow(int row) {
        return rows.get(row);
    }

    /** The style of cells that are not there. */
    int columnStyle(int column) {
        return columns.stream()
                .filter(c -> c.first() <= column && column <= c.last())
                .findFirst()
                .map(Columns::style)
                .orElse(0);
    }

    /** Width of a column in characters. */
    double width(int column) {
        return columns.stream()
                .filter(c -> c.first() <= column && column <= c.last())
                .findFirst()
                .map(Columns::width)
                .orElse(defaultWidth);
    }

    /** Height in points of rows that name none. */
    double rowHeight() {
        return defaultHeight;
    }

    /** The relationship that leads to the shapes of comments. */
    Optional<String> legacyDrawing() {
        return Optional.ofNullable(legacyDrawing);
    }

    /** Whether it is written in the namespaces of ISO 29500 Strict. */
    boolean isStrict() {
        return isStrict;
    }

    /** Where a reader of a sheet stands. Rows and cells need not say their place. */
    static final class Cursor {
        private int row = -1;
        private int column = -1;

        void row(XmlTokens tag) {
            row = tag.attribute("r")
                    .flatMap(r -> CellName.find("A" + r.strip()))
                    .map(CellName::row)
                    .orElse(row + 1);
            column = -1;
        }

        void cell(XmlTokens tag) {
            column = tag.attribute("r")
                    .flatMap(r -> CellName.find(r.strip()))
                    .map(CellName::column)
                    .orElse(column + 1);
        }

        int row() {
            return row;
        }

        int column() {
            return column;
        }
    }
}
