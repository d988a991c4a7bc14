package jindu.forms.feedback;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shapes in which Excel shows the comments of a sheet. What is there stays as written, for such parts often are no
 * well-formed XML. Numbers of shapes come in blocks of 1024, each of which belongs to one sheet.
 */
final class VmlShapes {

    private static final int BLOCK = 1024;
    /** Width of a box in half-width characters of the comment's font, and in pixels. */
    private static final int LINE = 44;

    private static final int BOX_WIDTH = 300;
    private static final double LINE_HEIGHT = 13.5;
    private static final int MOST_LINES = 24;
    private static final Pattern BLOCKS = Pattern.compile("<o:idmap[^>]*?data=\"([\\d,\\s]*)\"");
    private static final Pattern SHAPE_ID = Pattern.compile("id=[\"']?_x0000_s(\\d{1,8})\\b");
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");
    private static final Pattern SHAPE = Pattern.compile("<v:shape\\s.*?</v:shape>\\s*", Pattern.DOTALL);

    /** Numbers not used in a workbook. */
    static final class Numbers {
        private int lastBlock;

        void seen(String vml) {
            blocks(vml).forEach(b -> lastBlock = Math.max(lastBlock, b));
        }

        private int block() {
            return ++lastBlock;
        }
    }

    private static Set<Integer> blocks(String vml) {
        Set<Integer> blocks = new TreeSet<>();
        Matcher declared = BLOCKS.matcher(vml);
        while (declared.find()) {
            for (String block : declared.group(1).split("\\D+")) {
                if (!block.isEmpty() && block.length() < 8) {
                    blocks.add(Integer.parseInt(block));
                }
            }
        }
        Matcher shape = SHAPE_ID.matcher(vml);
        while (shape.find()) {
            blocks.add(Integer.parseInt(shape.group(1)) / BLOCK);
        }
        return blocks;
    }

    private final SheetSurvey survey;
    private final Numbers numbers;

    VmlShapes(SheetSurvey survey, Numbers numbers) {
        this.survey = survey;
        this.numbers = numbers;
    }

    /**
     * The shapes with those for new comments.
     *
     * @param existing the part as it is; null where there is none
     * @param texts what is said, by cell
     * @param removed cells whose comment is gone
     */
    String edit(String existing, Map<String, String> texts, Set<String> removed) {
        String vml = existing == null ? empty() : without(existing, removed);
        if (texts.isEmpty()) {
            return vml;
        }
        StringBuilder shapes = new StringBuilder();
        StringBuilder used = new StringBuilder();
        if (!vml.contains("id=\"_x0000_t202\"") && !vml.contains("id='_x0000_t202'")) {
            shapes.append("<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" ")
                    .append("path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>")
                    .append("<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        }
        int next = 0;
        int left = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (left == 0) {
                int block = numbers.block();
                used.append(',').append(block);
                next = block * BLOCK + 1;
                left = BLOCK - 1;
            }
            shapes.append(shape(next++, CellName.of(text.getKey()), text.getValue()));
            left--;
        }
        int end = vml.lastIndexOf("</xml");
        String before = end < 0 ? vml : vml.substring(0, end);
        return withBlocks(before, used.substring(1)) + shapes + (end < 0 ? "" : vml.substring(end));
    }

    private static String empty() {
        return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"></xml>";
    }

    private static String withBlocks(String vml, String blocks) {
        Matcher declared = BLOCKS.matcher(vml);
        if (declared.find()) {
            String old = declared.group(1).strip();
            return vml.substring(0, declared.start(1))
                    + (old.isEmpty() ? "" : old + ",")
                    + blocks
                    + vml.substring(declared.end(1));
        }
        int root = vml.indexOf("<xml");
        int at = root < 0 ? 0 : vml.indexOf('>', root) + 1;
        return vml.substring(0, at) + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" + blocks
                + "\"/></o:shapelayout>" + vml.substring(at);
    }

    private static String without(String vml, Set<String> cells) {
        if (cells.isEmpty()) {
            return vml;
        }
        Set<CellName> gone = cells.stream().map(CellName::of).collect(Collectors.toSet());
        return SHAPE.matcher(vml).replaceAll(m -> isNoteAt(m.group(), gone) ? "" : Matcher.quoteReplacement(m.group()));
    }

    private static boolean isNoteAt(String shape, Set<CellName> cells) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        return shape.contains("ObjectType=\"Note\"")
                && row.find()
                && column.find()
                && cells.contains(new CellName(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1))));
    }

    private String shape(int number, CellName cell, String text) {
        int first = cell.column() + 1;
        int last = first;
        double width = 0;
        while (last < first + 40 && width + pixels(last) < BOX_WIDTH) {
            width += pixels(last);
            last++;
        }
        int lines = Math.min(MOST_LINES, Comments.lines(text, LINE)) + 1;
        int height = (int) Math.ceil(lines * LINE_HEIGHT / Math.max(6, survey.rowHeight()));
        int top = Math.max(0, cell.row() - 1);
        return "<v:shape id=\"_x0000_s" + number + "\" type=\"#_x0000_t202\" style='position:absolute;"
                + "width:" + BOX_WIDTH * 3 / 4 + "pt;height:" + (int) (lines * LINE_HEIGHT) + "pt;z-index:1;"
                + "visibility:hidden' fillcolor=\"#fffef2\" strokecolor=\"#8c8c8c\" o:insetmode=\"auto\">"
                + "<v:fill color2=\"#fffef2\"/><v:shadow on=\"t\" color=\"#bbbbbb\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'>"
                + "<div style='text-align:left'></div></v:textbox><x:ClientData ObjectType=\"Note\">"
                + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + first + ", 12, " + top + ", 4, " + last + ", "
                + (int) Math.max(0, BOX_WIDTH - width) + ", " + (top + height) + ", 4</x:Anchor><x:AutoFill>False"
                + "</x:AutoFill><x:Row>" + cell.row() + "</x:Row><x:Column>" + cell.column()
                + "</x:Column></x:ClientData></v:shape>";
    }

    /** Width of a column on the screen, at the usual 7 pixels a character. */
    private double pixels(int column) {
        return survey.width(column) * 7 + 5;
    }
}
