package jindu.forms.feedback;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jindu.catalog.FormColumn;
import jindu.catalog.submission.FormSheets;

/** What the first sheet says, however it is written. */
final class FindingsPage {

    /** Findings beyond are coloured but not listed: nobody reads more, and Excel takes 65,530 links a sheet. */
    static final int MOST_LISTED = 20_000;

    static final String TITLE = FormSheets.FINDINGS;
    static final String HOW_TO = "点“单元格”可跳到出错处，那里有颜色和批注。改好后把本文件原样发回即可：本页、颜色和批注在读取时自动略去，不必删除。";

    /** The columns, each with its header and its width in characters. */
    enum Column {
        NUMBER("序号", 6),
        SEVERITY("程度", 8),
        SHEET("工作表", 18),
        CELL("单元格", 10),
        FIELD("栏目", 18),
        MESSAGE("问题", 52),
        REMEDY("怎样改", 46);

        private final String header;
        private final int width;

        Column(String header, int width) {
            this.header = header;
            this.width = width;
        }

        String header() {
            return header;
        }

        int width() {
            return width;
        }
    }

    /**
     * One finding.
     *
     * @param link the place it leads to; null where there is none
     */
    record Line(MarkColour colour, List<String> texts, String link) {}

    private final List<Remark> remarks;
    private final List<String> sheetNames;
    private final List<Line> lines;

    /** @param sheetNames names of the county's own worksheets, in order */
    FindingsPage(List<Remark> remarks, List<String> sheetNames) {
        this.remarks = remarks.stream().sorted(Remark.WORST_FIRST).toList();
        this.sheetNames = List.copyOf(sheetNames);
        this.lines = listed();
    }

    private Map<MarkColour, Long> counts() {
        Map<MarkColour, Long> counts = new EnumMap<>(MarkColour.class);
        for (MarkColour colour : MarkColour.values()) {
            counts.put(colour, 0L);
        }
        remarks.forEach(r -> counts.merge(MarkColour.of(r.rule().severity()), 1L, Long::sum));
        return counts;
    }

    /** The line under the title. */
    String summary() {
        Map<MarkColour, Long> counts = counts();
        return "共 " + remarks.size() + " 条：退回 " + counts.get(MarkColour.REJECT) + "，提醒 " + counts.get(MarkColour.WARN)
                + "，说明 " + counts.get(MarkColour.NOTE) + "。";
    }

    /** A colour's count, for its place in the legend. */
    String count(MarkColour colour) {
        return colour.label() + "  " + counts().get(colour);
    }

    /** What a colour means. */
    static String meaning(MarkColour colour) {
        return switch (colour) {
            case REJECT -> "该行（或该文件）没有计入，必须改正后重新报送。";
            case WARN -> "已计入，但很可能有误，请核对。";
            case NOTE -> "正常情况的说明，一般无须处理。";
        };
    }

    List<Line> lines() {
        return lines;
    }

    private List<Line> listed() {
        List<Line> listed = new ArrayList<>();
        for (Remark remark : remarks.subList(0, Math.min(MOST_LISTED, remarks.size()))) {
            String sheet = name(remark);
            String place = remark.cell() != null ? remark.cell() : remark.row() != null ? "A" + remark.row() : null;
            String shown = remark.cell() != null
                    ? remark.cell()
                    : remark.row() != null ? "第 " + remark.row() + " 行" : sheet == null ? "全文件" : "全表";
            listed.add(new Line(
                    MarkColour.of(remark.rule().severity()),
                    List.of(
                            String.valueOf(listed.size() + 1),
                            MarkColour.of(remark.rule().severity()).label(),
                            sheet == null ? "" : sheet,
                            shown,
                            remark.rule().columns().stream()
                                    .map(FormColumn::header)
                                    .map(h -> h.zh().replaceAll("（.*", ""))
                                    .collect(Collectors.joining("、")),
                            remark.message(),
                            remark.remedy()),
                    sheet == null ? null : quoted(sheet) + "!" + (place == null ? "A1" : place)));
        }
        return listed;
    }

    /** The last line, where not every finding is listed; null else. */
    String more() {
        int more = remarks.size() - MOST_LISTED;
        return more <= 0 ? null : "另有 " + more + " 条未列出，单元格均已标色。改正以上各条后会再次核对。";
    }

    private String name(Remark remark) {
        return remark.sheetNo() == null || remark.sheetNo() < 1 || remark.sheetNo() > sheetNames.size()
                ? null
                : sheetNames.get(remark.sheetNo() - 1);
    }

    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** Height in points of a line whose cells wrap. */
    static double height(List<String> texts) {
        int most = 1;
        for (Column column : Column.values()) {
            most = Math.max(most, Comments.lines(texts.get(column.ordinal()), column.width() - 2));
        }
        return 6 + 15.0 * most;
    }
}
