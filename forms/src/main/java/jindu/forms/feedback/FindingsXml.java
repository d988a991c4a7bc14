package jindu.forms.feedback;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jindu.forms.feedback.FindingsPage.Column;
import jindu.forms.feedback.FindingsPage.Line;
import jindu.forms.ooxml.XmlText;

/** Writes the first sheet as part of a package. Every text stands as a string, so that none is taken for a formula. */
final class FindingsXml {

    static final int HEADER_ROW = 8;

    private static final int LEGEND_ROW = 3;
    private static final String LAST = CellName.letters(Column.values().length - 1);
    private static final String FONT = "微软雅黑";
    private static final String TEXT_COLOUR = "FF262626";
    private static final String QUIET_COLOUR = "FF595959";
    private static final String HEADER_COLOUR = "33475B";

    private final FindingsPage page;
    private final boolean isStrict;
    private final int title;
    private final int summary;
    private final int header;
    private final int body;
    private final int quoted;
    private final int centred;
    private final int link;
    private final int meaning;
    private final Map<MarkColour, Integer> chips = new EnumMap<>(MarkColour.class);
    private StringBuilder links;

    FindingsXml(FindingsPage page, Styles styles, boolean isStrict) {
        this.page = page;
        this.isStrict = isStrict;
        int bold = styles.addFont(font(styles, 18, true, "FF1F3044", false));
        int quiet = styles.addFont(font(styles, 10, false, QUIET_COLOUR, false));
        int white = styles.addFont(font(styles, 10, true, "FFFFFFFF", false));
        int text = styles.addFont(font(styles, 10, false, TEXT_COLOUR, false));
        int strong = styles.addFont(font(styles, 10, true, TEXT_COLOUR, false));
        int linked = styles.addFont(font(styles, 10, false, "FF1F5FA8", true));
        int plain = styles.addBorder(border(styles, false));
        int boxed = styles.addBorder(border(styles, true));
        int dark = styles.fill(Fill.solid(styles.prefix(), "rgb=\"FF" + HEADER_COLOUR + "\"", "indexed=\"64\""));
        title = format(styles, bold, 0, plain, "left", false, false);
        summary = format(styles, quiet, 0, plain, "left", true, false);
        meaning = format(styles, text, 0, plain, "left", true, false);
        header = format(styles, white, dark, boxed, "center", true, false);
        body = format(styles, text, 0, boxed, "left", true, false);
        quoted = format(styles, text, 0, boxed, "left", true, true);
        centred = format(styles, text, 0, boxed, "center", true, false);
        link = format(styles, linked, 0, boxed, "center", true, false);
        for (MarkColour colour : MarkColour.values()) {
            String fill = Fill.solid(styles.prefix(), "rgb=\"FF" + colour.light() + "\"", "indexed=\"64\"");
            chips.put(colour, format(styles, strong, styles.fill(fill), boxed, "center", true, false));
        }
    }

    private static String font(Styles styles, int size, boolean bold, String colour, boolean underlined) {
        String p = "<" + styles.prefix();
        return p + "font>" + (bold ? p + "b/>" : "") + (underlined ? p + "u/>" : "") + p + "sz val=\"" + size + "\"/>"
                + p + "color rgb=\"" + colour + "\"/>" + p + "name val=\"" + FONT + "\"/>" + p
                + "charset val=\"134\"/></" + styles.prefix() + "font>";
    }

    private static String border(Styles styles, boolean isDrawn) {
        StringBuilder border = new StringBuilder("<" + styles.prefix() + "border>");
        for (String side : List.of("left", "right", "top", "bottom")) {
            border.append("<").append(styles.prefix()).append(side);
            border.append(
                    isDrawn
                            ? " style=\"thin\"><" + styles.prefix() + "color rgb=\"FFC9D0D6\"/></" + styles.prefix()
                                    + side + ">"
                            : "/>");
        }
        return border.append("<")
                .append(styles.prefix())
                .append("diagonal/></")
                .append(styles.prefix())
                .append("border>")
                .toString();
    }

    private static int format(
            Styles styles, int font, int fill, int border, String align, boolean isWrapped, boolean isQuoted) {
        String p = styles.prefix();
        return styles.addFormat("<" + p + "xf numFmtId=\"49\" fontId=\"" + font + "\" fillId=\"" + fill
                + "\" borderId=\"" + border + "\" xfId=\"0\"" + (isQuoted ? " quotePrefix=\"1\"" : "")
                + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><"
                + p
                + "alignment horizontal=\"" + align + "\" vertical=\"center\""
                + (align.equals("left") ? " indent=\"1\"" : "") + (isWrapped ? " wrapText=\"1\"" : "")
                + "/></" + p + "xf>");
    }

    /** The names that make the header stand on every printed page and the list filterable. */
    List<String[]> definedNames() {
        String sheet = FindingsPage.quoted(FindingsPage.TITLE);
        List<String[]> names = new ArrayList<>();
        names.add(new String[] {"_xlnm._FilterDatabase", sheet + "!$A$" + HEADER_ROW + ":$" + LAST + "$" + lastRow()});
        names.add(new String[] {"_xlnm.Print_Titles", sheet + "!$" + HEADER_ROW + ":$" + HEADER_ROW});
        return names;
    }

    private int lastRow() {
        return HEADER_ROW + Math.max(1, page.lines().size());
    }

    void write(Writer out) throws IOException {
        List<Line> lines = page.lines();
        links = new StringBuilder();
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
                + Ooxml.main(isStrict) + "\"><sheetPr><tabColor rgb=\"FF" + MarkColour.REJECT.dark()
                + "\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:" + LAST + lastRow()
                + "\"/><sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\""
                + HEADER_ROW + "\" topLeftCell=\"A" + (HEADER_ROW + 1)
                + "\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A"
                + (HEADER_ROW + 1) + "\" sqref=\"A" + (HEADER_ROW + 1)
                + "\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\"/><cols>");
        for (Column column : Column.values()) {
            int number = column.ordinal() + 1;
            out.write("<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + column.width()
                    + "\" customWidth=\"1\"/>");
        }
        out.write("</cols><sheetData>");
        writeHead(out);
        int row = HEADER_ROW + 1;
        for (Line line : lines) {
            writeLine(out, row++, line);
        }
        if (page.more() != null) {
            writeRow(out, row, 24, cell("A" + row, summary, page.more()));
        }
        out.write("</sheetData><autoFilter ref=\"A" + HEADER_ROW + ":" + LAST + lastRow() + "\"/>");
        writeMerges(out, row);
        if (links.length() > 0) {
            out.write("<hyperlinks>" + links + "</hyperlinks>");
        }
        out.write("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\""
                + " bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\""
                + " fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页"
                + "</oddFooter></headerFooter></worksheet>");
    }

    private void writeHead(Writer out) throws IOException {
        writeRow(out, 1, 34, cell("A1", title, FindingsPage.TITLE));
        writeRow(out, 2, 22, cell("A2", summary, page.summary()));
        int row = LEGEND_ROW;
        for (MarkColour colour : MarkColour.values()) {
            writeRow(
                    out,
                    row,
                    20,
                    cell("A" + row, chips.get(colour), page.count(colour))
                            + "<c r=\"B" + row + "\" s=\"" + chips.get(colour) + "\"/>"
                            + cell("C" + row, meaning, FindingsPage.meaning(colour)));
            row++;
        }
        writeRow(out, row, 24, cell("A" + row, summary, FindingsPage.HOW_TO));
        writeRow(out, row + 1, 6, "");
        StringBuilder headers = new StringBuilder();
        for (Column column : Column.values()) {
            headers.append(cell(CellName.name(HEADER_ROW - 1, column.ordinal()), header, column.header()));
        }
        writeRow(out, HEADER_ROW, 24, headers.toString());
    }

    private void writeLine(Writer out, int row, Line line) throws IOException {
        StringBuilder cells = new StringBuilder();
        for (Column column : Column.values()) {
            String text = line.texts().get(column.ordinal());
            boolean isLink = column == Column.CELL && line.link() != null;
            int style = switch (column) {
                case NUMBER -> centred;
                case SEVERITY -> chips.get(line.colour());
                case CELL -> isLink ? link : centred;
                default -> text.matches("(?s)[=+\\-@\\t\\r].*") ? quoted : body;
            };
            String name = CellName.name(row - 1, column.ordinal());
            cells.append(cell(name, style, text));
            if (isLink) {
                links.append("<hyperlink ref=\"").append(name).append("\" location=\"");
                links.append(XmlText.escape(line.link())).append("\" display=\"");
                links.append(XmlText.escape(text)).append("\"/>");
            }
        }
        writeRow(out, row, FindingsPage.height(line.texts()), cells.toString());
    }

    private void writeMerges(Writer out, int last) throws IOException {
        List<String> merges = new ArrayList<>(List.of("A1:" + LAST + "1", "A2:" + LAST + "2"));
        int row = LEGEND_ROW;
        for (int i = 0; i < MarkColour.values().length; i++) {
            merges.add("A" + row + ":B" + row);
            merges.add("C" + row + ":" + LAST + row);
            row++;
        }
        merges.add("A" + row + ":" + LAST + row);
        if (page.more() != null) {
            merges.add("A" + last + ":" + LAST + last);
        }
        out.write("<mergeCells count=\"" + merges.size() + "\">");
        for (String merge : merges) {
            out.write("<mergeCell ref=\"" + merge + "\"/>");
        }
        out.write("</mergeCells>");
    }

    private static void writeRow(Writer out, int row, double height, String cells) throws IOException {
        out.write("<row r=\"" + row + "\" ht=\"" + height + "\" customHeight=\"1\">" + cells + "</row>");
    }

    private static String cell(String name, int style, String text) {
        return "<c r=\"" + name + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + XmlText.escapeCell(text) + "</t></is></c>";
    }
}
