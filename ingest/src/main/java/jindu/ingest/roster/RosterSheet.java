package jindu.ingest.roster;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.submission.FileRules;
import jindu.ingest.form.Finding;
import jindu.ingest.form.HeadedSheet;
import jindu.ingest.form.Header;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.CellReferences;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merge;
import jindu.ingest.grid.Sheet;
import jindu.ingest.value.DateText;
import jindu.reference.TextNormaliser;

/** A sheet with the roster's header: its head, its data rows, and what else stands in it. */
final class RosterSheet {

    /** A row is one of the list if it fills any of these itself; a merged cell above does not count. */
    private static final List<RosterColumn> TELLING = List.of(
            RosterColumn.ENTERPRISE,
            RosterColumn.SUPPORT_MODE,
            RosterColumn.NAME,
            RosterColumn.ID_NUMBER,
            RosterColumn.INCOME);

    private static final Set<RosterColumn> FILLED_DOWN =
            Set.of(RosterColumn.COUNTY, RosterColumn.VILLAGE, RosterColumn.ENTERPRISE, RosterColumn.SUPPORT_MODE);

    static final Header.Finder<RosterColumn> HEADERS = new Header.Finder<>(List.of(RosterColumn.values()), TELLING, 3);

    private static final Pattern UNIT =
            Pattern.compile("填报(?:单位|部门)\\s*[:：]?\\s*(.*?)\\s*(?=填报人|填表人|联系电话|填报时间|填报日期|填表时间|$)");
    private static final Pattern FILLED = Pattern.compile("(?:填报|填表)(?:时间|日期)\\s*[:：]?\\s*(.*?)\\s*(?=填报|填表人|联系电话|$)");
    private static final Pattern HEAD_LINE = Pattern.compile("填报(?:单位|部门|人|时间|日期)|填表(?:人|时间)");
    private static final Pattern TOTAL = Pattern.compile("(?:本页|本表|全县|全市|全乡|全镇)?(?:合计|小计|总计|共计|累计|总数)(?:[:：(（人数元].*)?");
    private static final Pattern NOTE = Pattern.compile(
            "(?:注|说明|备注|填表说明|填报说明)\\s*\\d*\\s*[:：、.].*|(?:填报人|填表人|制表人?|审核人?|负责人|单位负责人|分管领导|填报单位|填报时间|填表时间|填报日期|联系人|联系电话)\\s*[:：].*");
    private static final Pattern HEADING = Pattern.compile("[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．)）].*");
    private static final Pattern NONE = Pattern.compile(".*本月(?:暂)?无.*");

    private final Sheet sheet;
    private final Header<RosterColumn> header;
    private final String maskedName;
    private final List<RosterLine> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();
    private String unit = "";
    private String filled = "";
    private boolean saysNone;

    private RosterSheet(Sheet sheet, Header<RosterColumn> header, String maskedName) {
        this.sheet = sheet;
        this.header = header;
        this.maskedName = maskedName;
    }

    /** @param maskedName the sheet's name, anything personal masked */
    static RosterSheet read(HeadedSheet<RosterColumn> headed, String maskedName) {
        RosterSheet read = new RosterSheet(headed.sheet(), headed.header(), maskedName);
        read.readHead();
        read.noteColumns();
        read.readRows();
        return read;
    }

    int number() {
        return sheet.number();
    }

    String name() {
        return maskedName;
    }

    boolean date1904() {
        return sheet.date1904();
    }

    List<RosterLine> lines() {
        return lines;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The reporting unit in the head; empty where none is given. */
    String unit() {
        return unit;
    }

    String title() {
        return title.toString();
    }

    String filled() {
        return filled;
    }

    boolean saysNone() {
        return saysNone;
    }

    /** Whether the income column's header gives 万元 as its unit. */
    boolean incomeInTenThousands() {
        return header.texts().getOrDefault(RosterColumn.INCOME, "").contains("万元");
    }

    boolean has(RosterColumn column) {
        return header.has(column);
    }

    String cellReference(RosterColumn column, int row) {
        Integer position = header.columns().get(column);
        return position == null ? null : CellReferences.of(position, row);
    }

    private void readHead() {
        for (GridRow row : sheet.rows()) {
            boolean aboveHeader = row.number() < header.firstRow();
            String text = row.filled().values().stream().map(this::shown).collect(Collectors.joining(" "));
            saysNone |= saysNone(row);
            if (HEAD_LINE.matcher(TextNormaliser.compact(text)).find() && (aboveHeader || !isData(row))) {
                unit = first(unit, UNIT, text);
                filled = first(filled, FILLED, text);
            } else if (aboveHeader) {
                title.append(text).append(' ');
            }
        }
    }

    private String shown(Cell cell) {
        if (cell.kind() != Cell.Kind.DATE) {
            return cell.text();
        }
        LocalDate date = DateText.read(cell.text(), new DateText.Context(null, sheet.date1904(), ZoneOffset.UTC))
                .value();
        return date == null ? "" : date.toString();
    }

    private static String first(String known, Pattern pattern, String text) {
        if (!known.isEmpty()) {
            return known;
        }
        Matcher m = pattern.matcher(TextNormaliser.normalise(text));
        return m.find() ? m.group(1).strip() : "";
    }

    private void noteColumns() {
        for (int position : header.unknown()) {
            findings.add(new Finding(
                    FileRules.UNKNOWN_COLUMN.id(),
                    maskedName,
                    header.firstRow(),
                    CellReferences.of(position, header.firstRow()),
                    null,
                    null,
                    null));
        }
        for (RosterColumn column : RosterColumn.values()) {
            if (column.required() && !header.has(column)) {
                findings.add(Finding.onSheet(
                        FileRules.MISSING_COLUMN, maskedName, column.header().zh(), null));
            }
        }
    }

    private void readRows() {
        Map<Integer, Map<RosterColumn, Cell>> fills = fills();
        Map<Integer, Integer> widths = new HashMap<>();
        for (Merge merge : sheet.merges()) {
            widths.merge(merge.firstRow(), merge.columns(), Math::max);
        }
        for (GridRow row : sheet.rows()) {
            if (row.number() <= header.lastRow() || row.isBlank()) {
                continue;
            }
            if (isFurniture(row, widths.getOrDefault(row.number(), 1))) {
                continue;
            }
            if (isData(row)) {
                Map<RosterColumn, Cell> cells = new EnumMap<>(RosterColumn.class);
                header.columns().forEach((column, position) -> {
                    Cell cell = row.cell(position);
                    if (!cell.isBlank()) {
                        cells.put(column, cell);
                    }
                });
                fills.getOrDefault(row.number(), Map.of()).forEach(cells::putIfAbsent);
                lines.add(new RosterLine(this, row.number(), cells));
            } else if (hasMoreThanAPlace(row)) {
                findings.add(Finding.onCell(FileRules.ROW_NOT_READ, maskedName, row.number(), null, null, null, null));
            }
        }
    }

    private Map<Integer, Map<RosterColumn, Cell>> fills() {
        Map<Integer, RosterColumn> byPosition = new TreeMap<>();
        header.columns().forEach((column, position) -> {
            if (FILLED_DOWN.contains(column)) {
                byPosition.put(position, column);
            }
        });
        Map<Integer, GridRow> rowsByNumber =
                sheet.rows().stream().collect(Collectors.toMap(GridRow::number, r -> r, (a, b) -> a));
        Map<Integer, Map<RosterColumn, Cell>> fills = new HashMap<>();
        for (Merge merge : sheet.merges()) {
            RosterColumn column = byPosition.get(merge.firstColumn());
            GridRow first = rowsByNumber.get(merge.firstRow());
            if (column == null || first == null || merge.firstRow() <= header.lastRow()) {
                continue;
            }
            Cell value = first.cell(merge.firstColumn());
            for (int row = merge.firstRow() + 1; row <= merge.lastRow() && !value.isBlank(); row++) {
                if (rowsByNumber.containsKey(row)) {
                    fills.computeIfAbsent(row, r -> new EnumMap<>(RosterColumn.class))
                            .put(column, value);
                }
            }
        }
        return fills;
    }

    private boolean isData(GridRow row) {
        return TELLING.stream().anyMatch(c -> !header.cell(row, c).isBlank());
    }

    /** A row that carries more than its number, county and village is worth a word if it is not read. */
    private boolean hasMoreThanAPlace(GridRow row) {
        Set<Integer> places = Set.of(RosterColumn.SEQUENCE, RosterColumn.COUNTY, RosterColumn.VILLAGE).stream()
                .map(header.columns()::get)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        return row.filled().keySet().stream().anyMatch(p -> !places.contains(p));
    }

    /** Totals, headings, notes, repeated headers, a row of column numbers. */
    private boolean isFurniture(GridRow row, int widestMerge) {
        if (hasIdNumber(row)) {
            return false;
        }
        if (HEADERS.isHeader(row) || isColumnNumbers(row)) {
            return true;
        }
        Map<Integer, Cell> filled = row.filled();
        String first = leftmost(filled);
        String name = compact(header.cell(row, RosterColumn.NAME));
        if (TOTAL.matcher(first).matches()
                || TOTAL.matcher(name).matches()
                || NOTE.matcher(first).matches()) {
            return true;
        }
        if (saysNone(row)) {
            return true;
        }
        return filled.size() == 1 && (widestMerge >= 3 || HEADING.matcher(first).matches());
    }

    /** 本月无 in a remark (本月无收入) is a word on that person; anywhere else it is one on the list. */
    private boolean saysNone(GridRow row) {
        boolean data = isData(row);
        return row.filled().entrySet().stream()
                .filter(e -> !data || !e.getKey().equals(header.columns().get(RosterColumn.REMARK)))
                .anyMatch(e -> NONE.matcher(compact(e.getValue())).matches());
    }

    private static String leftmost(Map<Integer, Cell> filled) {
        return filled.values().stream().findFirst().map(RosterSheet::compact).orElse("");
    }

    private static String compact(Cell cell) {
        return TextNormaliser.compact(cell.text());
    }

    private boolean hasIdNumber(GridRow row) {
        String id = compact(header.cell(row, RosterColumn.ID_NUMBER));
        return id.replaceAll("[^0-9]", "").length() >= 15;
    }

    private boolean isColumnNumbers(GridRow row) {
        Map<Integer, Cell> filled = row.filled();
        if (filled.size() < 5) {
            return false;
        }
        int expected = -1;
        for (Cell cell : filled.values()) {
            String digits = cell.text().replaceAll("[^0-9]", "");
            if (digits.isEmpty() || digits.length() > 2) {
                return false;
            }
            int number = Integer.parseInt(digits);
            if (expected >= 0 && number != expected) {
                return false;
            }
            expected = number + 1;
        }
        return true;
    }
}
