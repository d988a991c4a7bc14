package jindu.ingest.roster;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.submission.FileRules;
import jindu.ingest.form.Finding;
import jindu.ingest.form.Furniture;
import jindu.ingest.form.HeadedSheet;
import jindu.ingest.form.Header;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.CellReferences;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merge;
import jindu.ingest.grid.Merges;
import jindu.ingest.grid.Sheet;
import jindu.ingest.value.DateText;
import jindu.ingest.value.NameText;
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

    /** Where the word for a total may stand. */
    private static final List<RosterColumn> LABELLED = List.of(
            RosterColumn.SEQUENCE,
            RosterColumn.COUNTY,
            RosterColumn.VILLAGE,
            RosterColumn.ENTERPRISE,
            RosterColumn.SUPPORT_MODE);

    static final Header.Finder<RosterColumn> HEADERS = new Header.Finder<>(List.of(RosterColumn.values()), TELLING, 3);

    private static final String LABELS = "填报|填表|报送|上报";
    private static final String NEXT = "(?=填报人|填表人|报送人|联系人|联系电话|审核人|负责人|(?:" + LABELS + ")(?:单位|部门|时间|日期)|$)";
    private static final Pattern UNIT = Pattern.compile("(?:" + LABELS + ")(?:单位|部门)[:：]?(.*?)" + NEXT);
    private static final Pattern FILLED = Pattern.compile("(?:" + LABELS + ")(?:时间|日期)[:：]?(.*?)" + NEXT);
    private static final Pattern HEAD_LINE = Pattern.compile("(?:" + LABELS + ")(?:单位|部门|时间|日期|人)");
    private static final Pattern TEN_THOUSANDS_ABOVE = Pattern.compile("(?<!填报|报送|上报|填表)单位[:：]?[(（]?万元");
    /** 本月无变化 says that the list is the one of the month before, and not that it is empty. */
    private static final Pattern NONE = Pattern.compile(".*本月(?:暂时?)?(?:无|没有)(?!变|新|增|减|调|异).*");

    private static final Pattern WORD_ON_MONTH = Pattern.compile(".*本月(?:暂时?)?(?:无|没有).*");

    private final Sheet sheet;
    private final List<GridRow> rows;
    private final Merges merges;
    private final Header<RosterColumn> header;
    private final String maskedName;
    private final List<RosterLine> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();
    private String unit = "";
    private String filled = "";
    private boolean saysNone;
    private boolean tenThousandsAbove;

    private RosterSheet(HeadedSheet<RosterColumn> headed, String maskedName) {
        this.sheet = headed.sheet();
        this.rows = headed.rows();
        this.merges = headed.merges();
        this.header = headed.header();
        this.maskedName = maskedName;
    }

    /** @param maskedName the sheet's name, anything personal masked */
    static RosterSheet read(HeadedSheet<RosterColumn> headed, String maskedName) {
        RosterSheet read = new RosterSheet(headed, maskedName);
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

    /** Whether the income column's header, or a line above where that gives no unit, says 万元. */
    boolean incomeInTenThousands() {
        String text = header.texts().getOrDefault(RosterColumn.INCOME, "");
        return text.contains("万元") || tenThousandsAbove && !text.contains("元");
    }

    boolean has(RosterColumn column) {
        return header.has(column);
    }

    String cellReference(RosterColumn column, int row) {
        Integer position = header.columns().get(column);
        return position == null ? null : CellReferences.of(position, row);
    }

    private void readHead() {
        for (GridRow row : rows) {
            boolean aboveHeader = row.number() < header.firstRow();
            String text = row.filled().values().stream().map(this::shown).collect(Collectors.joining(" "));
            String compact = TextNormaliser.compact(text);
            saysNone |= row.filled().entrySet().stream()
                    .filter(e -> !isData(row) || !isRemark(e.getKey()))
                    .anyMatch(e -> NONE.matcher(compact(e.getValue())).matches());
            tenThousandsAbove |=
                    aboveHeader && TEN_THOUSANDS_ABOVE.matcher(compact).find();
            if (HEAD_LINE.matcher(compact).find() && (aboveHeader || !isData(row))) {
                unit = first(unit, UNIT, compact);
                filled = first(filled, FILLED, compact);
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
        Matcher m = pattern.matcher(text);
        return m.find() ? m.group(1).strip() : "";
    }

    private void noteColumns() {
        for (int position : header.unknown()) {
            findings.add(Finding.onCell(
                    FileRules.UNKNOWN_COLUMN,
                    sheet.number(),
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
                        FileRules.MISSING_COLUMN,
                        sheet.number(),
                        maskedName,
                        column.header().zh(),
                        null));
            }
        }
    }

    private void readRows() {
        Map<Integer, Map<Integer, Cell>> fills = fills();
        for (GridRow row : rows) {
            if (row.number() <= header.lastRow() || row.isBlank()) {
                continue;
            }
            if (isFurniture(row, merges.widestIn(row.number()))) {
                continue;
            }
            if (isData(row)) {
                lines.add(new RosterLine(this, row.number(), cells(row, fills.getOrDefault(row.number(), Map.of()))));
            } else if (hasMoreThanAPlace(row)) {
                findings.add(Finding.onCell(
                        FileRules.ROW_NOT_READ, sheet.number(), maskedName, row.number(), null, null, null, null));
            }
        }
    }

    /** A row's cells; what is merged down to it stands in where a cell of its own is empty. */
    private Map<RosterColumn, Cell> cells(GridRow row, Map<Integer, Cell> fills) {
        Map<RosterColumn, Cell> cells = new EnumMap<>(RosterColumn.class);
        for (RosterColumn column : header.columns().keySet()) {
            List<Cell> filled = header.positions(column).stream()
                    .map(p -> row.cell(p).isBlank() ? fills.getOrDefault(p, row.cell(p)) : row.cell(p))
                    .filter(c -> !c.isBlank())
                    .toList();
            if (column == RosterColumn.VILLAGE && filled.size() > 1) {
                cells.put(
                        column,
                        Cell.text(filled.stream().map(Cell::text).distinct().collect(Collectors.joining())));
            } else if (!filled.isEmpty()) {
                cells.put(column, filled.get(0));
            }
        }
        return cells;
    }

    /** What merged regions of the columns that are filled down give to rows below their first: by row and position. */
    private Map<Integer, Map<Integer, Cell>> fills() {
        Set<Integer> positions =
                FILLED_DOWN.stream().flatMap(c -> header.positions(c).stream()).collect(Collectors.toSet());
        Map<Integer, GridRow> rowsByNumber =
                rows.stream().collect(Collectors.toMap(GridRow::number, r -> r, (a, b) -> a));
        int last = rows.stream().mapToInt(GridRow::number).max().orElse(0);
        Map<Integer, Map<Integer, Cell>> fills = new HashMap<>();
        for (int n = 0; n < merges.size(); n++) {
            Merge merge = merges.get(n);
            GridRow first = rowsByNumber.get(merge.firstRow());
            if (first == null || merge.firstRow() <= header.lastRow() || !positions.contains(merge.firstColumn())) {
                continue;
            }
            Cell value = first.cell(merge.firstColumn());
            for (int row = merge.firstRow() + 1; row <= Math.min(merge.lastRow(), last); row++) {
                fills.computeIfAbsent(row, r -> new HashMap<>()).put(merge.firstColumn(), value);
            }
        }
        return fills;
    }

    private boolean isData(GridRow row) {
        return TELLING.stream().anyMatch(c -> !header.cell(row, c).isBlank());
    }

    /** A row that carries more than its number and county is worth a word if it is not read. */
    private boolean hasMoreThanAPlace(GridRow row) {
        Set<Integer> places = Stream.of(RosterColumn.SEQUENCE, RosterColumn.COUNTY)
                .flatMap(c -> header.positions(c).stream())
                .collect(Collectors.toSet());
        return row.filled().keySet().stream().anyMatch(p -> !places.contains(p));
    }

    /** Totals, headings, notes, repeated headers, a row of column numbers; never a person, however much is missing. */
    private boolean isFurniture(GridRow row, int widestMerge) {
        Map<Integer, Cell> filled = row.filled();
        Cell first = row.firstFilled();
        if (hasIdNumber(row)) {
            return false;
        }
        if (HEADERS.isHeader(row)
                || Furniture.isColumnNumbers(filled.values())
                || Furniture.isTotal(first)
                || Furniture.isTotal(header.cell(row, RosterColumn.NAME))
                || Furniture.isNote(first)) {
            return true;
        }
        if (isPerson(row)) {
            return false;
        }
        return LABELLED.stream().anyMatch(c -> Furniture.isTotal(header.cell(row, c)))
                || isWordOnMonth(row)
                || filled.size() == 1 && (widestMerge >= 3 || Furniture.isHeading(first));
    }

    private boolean isPerson(GridRow row) {
        Cell name = header.cell(row, RosterColumn.NAME);
        return NameText.read(name.text()).hasValue()
                && TELLING.stream().filter(c -> !header.cell(row, c).isBlank()).count() > 1;
    }

    /** 本月无 stands in for a list where no other required cell says anything. */
    private boolean isWordOnMonth(GridRow row) {
        boolean data = isData(row);
        boolean says = row.filled().entrySet().stream()
                .anyMatch(e -> (!data || !isRemark(e.getKey()))
                        && WORD_ON_MONTH.matcher(compact(e.getValue())).matches());
        return says
                && TELLING.stream()
                        .map(c -> compact(header.cell(row, c)))
                        .allMatch(t -> t.matches("[/\\—\\-无0]*")
                                || WORD_ON_MONTH.matcher(t).matches());
    }

    private boolean isRemark(int position) {
        return header.positions(RosterColumn.REMARK).contains(position);
    }

    private static String compact(Cell cell) {
        return TextNormaliser.compact(cell.text());
    }

    private boolean hasIdNumber(GridRow row) {
        String id = compact(header.cell(row, RosterColumn.ID_NUMBER));
        return id.replaceAll("[^0-9]", "").length() >= 15;
    }
}
