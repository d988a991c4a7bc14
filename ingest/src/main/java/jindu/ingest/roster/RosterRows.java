package jindu.ingest.roster;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.roster.RosterColumn;
import jindu.ingest.form.Furniture;
import jindu.ingest.form.Header;
import jindu.ingest.form.HeaderFinder;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.GridRow;
import jindu.ingest.value.NameText;
import jindu.reference.TextNormaliser;

/** What each row below a roster's header is: one of the list, furniture, or neither. */
final class RosterRows {

    /** A row is one of the list if it fills any of these itself; a merged cell above does not count. */
    static final List<RosterColumn> TELLING = List.of(
            RosterColumn.ENTERPRISE,
            RosterColumn.SUPPORT_MODE,
            RosterColumn.NAME,
            RosterColumn.ID_NUMBER,
            RosterColumn.INCOME);

    /** Where the word for a total may stand. */
    private static final List<RosterColumn> LABELLED = List.of(
            RosterColumn.SEQUENCE,
            RosterColumn.COUNTY,
            RosterColumn.VILLAGE,
            RosterColumn.ENTERPRISE,
            RosterColumn.SUPPORT_MODE);

    static final HeaderFinder<RosterColumn> HEADERS = new HeaderFinder<>(List.of(RosterColumn.values()), TELLING, 3);

    /** 本月无变化 says that the list is the one of the month before, and not that it is empty. */
    private static final Pattern NONE = Pattern.compile(".*本月(?:暂时?)?(?:无|没有)(?!变|新|增|减|调|异).*");

    private static final Pattern WORD_ON_MONTH = Pattern.compile(".*本月(?:暂时?)?(?:无|没有).*");
    private static final Pattern NOTHING = Pattern.compile("[/\\—\\-无0]*");
    private static final int WIDE_HEADING_COLUMNS = 3;
    private static final int LEAST_ID_DIGITS = 15;

    private final int[][] positions = new int[RosterColumn.values().length][];
    private final Set<Integer> places;

    RosterRows(Header<RosterColumn> header) {
        for (RosterColumn column : RosterColumn.values()) {
            positions[column.ordinal()] = header.positions(column).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        places = Stream.of(RosterColumn.SEQUENCE, RosterColumn.COUNTY)
                .flatMap(c -> header.positions(c).stream())
                .collect(Collectors.toSet());
    }

    /** Where a column stands; empty where the header lacks it. */
    int[] positions(RosterColumn column) {
        return positions[column.ordinal()];
    }

    boolean isAt(RosterColumn column, int position) {
        for (int at : positions(column)) {
            if (at == position) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text merged over so many columns and alone in its row is a heading. */
    boolean isWideHeading(int mergedColumns) {
        return mergedColumns >= WIDE_HEADING_COLUMNS;
    }

    /** The first cell that holds something under any header that means a column; an empty one where none does. */
    Cell cell(GridRow row, RosterColumn column) {
        for (int position : positions(column)) {
            Cell cell = row.cell(position);
            if (!cell.isBlank()) {
                return cell;
            }
        }
        return Cell.NOTHING;
    }

    boolean isData(GridRow row) {
        for (RosterColumn column : TELLING) {
            if (!cell(row, column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** A row that carries more than its number and county is worth a word if it is not read. */
    boolean hasMoreThanAPlace(GridRow row) {
        return row.filled().keySet().stream().anyMatch(p -> !places.contains(p));
    }

    /**
     * Totals, headings, notes, repeated headers, a row of column numbers; never a person, however much is missing.
     *
     * @param widestMerge columns of the widest merged region that begins in the row
     */
    boolean isFurniture(GridRow row, int widestMerge) {
        if (hasIdNumber(row)) {
            return false;
        }
        Cell first = row.firstFilled();
        if (HEADERS.isHeader(row)
                || Furniture.isTotal(first)
                || Furniture.isTotal(cell(row, RosterColumn.NAME))
                || Furniture.isNote(first)
                || Furniture.isColumnNumbers(row.filled().values())) {
            return true;
        }
        if (isPerson(row)) {
            return false;
        }
        return LABELLED.stream().anyMatch(c -> Furniture.isTotal(cell(row, c)))
                || isWordOnMonth(row)
                || row.filled().size() == 1 && (isWideHeading(widestMerge) || Furniture.isHeading(first));
    }

    /** Whether a cell of a row above the header says that there is nobody this month. */
    static boolean aboveSaysNone(GridRow row) {
        for (int n = 0; n < row.size(); n++) {
            if (says(row.at(n).text(), NONE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(String text, Pattern pattern) {
        return text.indexOf('月') >= 0
                && pattern.matcher(TextNormaliser.compact(text)).matches();
    }

    /** Whether a cell of the row, of one of the list any but its remark, says that there is nobody this month. */
    boolean saysNone(GridRow row) {
        return anySays(row, NONE);
    }

    /** 本月无 stands in for a list where no other required cell says anything. */
    private boolean isWordOnMonth(GridRow row) {
        return anySays(row, WORD_ON_MONTH)
                && TELLING.stream()
                        .map(c -> compact(cell(row, c)))
                        .allMatch(t -> NOTHING.matcher(t).matches()
                                || WORD_ON_MONTH.matcher(t).matches());
    }

    private boolean anySays(GridRow row, Pattern pattern) {
        for (int n = 0; n < row.size(); n++) {
            if (says(row.at(n).text(), pattern)) {
                if (!isAt(RosterColumn.REMARK, row.column(n)) || !isData(row)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isPerson(GridRow row) {
        Cell name = cell(row, RosterColumn.NAME);
        return NameText.read(name.text()).hasValue()
                && TELLING.stream().filter(c -> !cell(row, c).isBlank()).count() > 1;
    }

    private boolean hasIdNumber(GridRow row) {
        String id = TextNormaliser.normalise(cell(row, RosterColumn.ID_NUMBER).text());
        int digits = 0;
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) >= '0' && id.charAt(i) <= '9') {
                digits++;
            }
        }
        return digits >= LEAST_ID_DIGITS;
    }

    private static String compact(Cell cell) {
        return TextNormaliser.compact(cell.text());
    }
}
