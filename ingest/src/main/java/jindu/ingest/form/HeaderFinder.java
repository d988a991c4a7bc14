package jindu.ingest.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jindu.catalog.FormColumn;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merges;
import jindu.reference.TextNormaliser;

/** How a form's header is told from other rows. */
public final class HeaderFinder<C extends FormColumn> {

    /** How many rows a header takes at most. */
    static final int MOST_ROWS = 3;

    /** A row of units alone below the header: （元/年）. */
    private static final Pattern UNIT = Pattern.compile("[(（].*[)）]|万?元(?:/年)?");

    private static final Pattern BRACKETED = Pattern.compile("[(\\[【].*?[)\\]】]");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}_]");

    private final List<C> formColumns;
    private final Map<String, C> byText = new HashMap<>();
    private final BitSet firstCharacters = new BitSet();
    private final Collection<C> telling;
    private final int enough;

    /**
     * @param telling the columns by which the form is known
     * @param enough how many of them make a header
     */
    public HeaderFinder(List<C> formColumns, Collection<C> telling, int enough) {
        this.formColumns = formColumns;
        this.telling = telling;
        this.enough = enough;
        for (C column : formColumns) {
            byText.putIfAbsent(fold(column.header().zh()), column);
            byText.putIfAbsent(fold(column.header().en()), column);
            byText.putIfAbsent(fold(column.columnName()), column);
            column.otherHeaders().forEach(h -> byText.putIfAbsent(fold(h), column));
        }
        byText.keySet().forEach(text -> firstCharacters.set(text.charAt(0)));
    }

    /** Whether a row has enough of the header's texts to be its first row, or all but one of them. */
    boolean mayBegin(GridRow row) {
        return row.size() >= enough && tellingIn(match(row)) + 1 >= enough;
    }

    /** The header that begins in the first of the rows; empty where none does. */
    Optional<Header<C>> beginningIn(List<GridRow> rows, Merges merges) {
        GridRow row = rows.get(0);
        Map<C, Integer> columns = match(row);
        if (row.size() < enough || tellingIn(columns) + 1 < enough) {
            return Optional.empty();
        }
        List<GridRow> header = new ArrayList<>(List.of(row));
        for (int next = 1; next < rows.size() && continues(rows.get(next), header, columns, merges); next++) {
            match(rows.get(next)).forEach(columns::putIfAbsent);
            header.add(rows.get(next));
        }
        if (tellingIn(columns) < enough) {
            return Optional.empty();
        }
        byLooseText(row, columns);
        return Optional.of(header(header, columns));
    }

    /** Whether a row stands below a header's rows and still belongs to it: merged with them, names or units alone. */
    private boolean continues(GridRow row, List<GridRow> header, Map<C, Integer> columns, Merges merges) {
        int first = header.get(0).number();
        if (row.number() != first + header.size() || header.size() >= MOST_ROWS || row.isBlank()) {
            return false;
        }
        boolean merged = merges.anyBeginningIn(
                first, m -> m.lastRow() >= row.number() && columns.containsValue(m.firstColumn()));
        Map<C, Integer> names = match(row);
        int filled = row.filled().size();
        boolean namesAlone = !names.isEmpty()
                && names.size() * 2 >= filled
                && columns.keySet().stream().noneMatch(names::containsKey);
        boolean unitsAlone = row.filled().values().stream()
                .allMatch(c -> UNIT.matcher(TextNormaliser.compact(c.text())).matches());
        return merged || namesAlone || unitsAlone;
    }

    /** Whether a row repeats the header, or a row of it, as at the top of each printed page. */
    public boolean isHeader(GridRow row) {
        Map<C, Integer> columns = match(row);
        return columns.size() >= 2
                && (tellingIn(columns) >= enough
                        || columns.size() == row.filled().size());
    }

    private long tellingIn(Map<C, Integer> columns) {
        if (columns.isEmpty()) {
            return 0;
        }
        return telling.stream().filter(columns::containsKey).count();
    }

    private Map<C, Integer> match(GridRow row) {
        Map<C, Integer> columns = null;
        for (int n = 0; n < row.size(); n++) {
            C column = row.at(n).isBlank() ? null : column(row.at(n).text());
            if (column != null) {
                columns = columns == null ? new LinkedHashMap<>() : columns;
                columns.putIfAbsent(column, row.column(n));
            }
        }
        return columns == null ? Map.of() : columns;
    }

    /** A column that no header names exactly may be named within a longer text (带动增收的贫困人口姓名). */
    private void byLooseText(GridRow row, Map<C, Integer> columns) {
        Set<Integer> taken = new HashSet<>(columns.values());
        for (C column : formColumns) {
            if (columns.containsKey(column) || !column.required()) {
                continue;
            }
            row.forEachFilled((position, cell) -> {
                if (!taken.contains(position)
                        && !columns.containsKey(column)
                        && column.otherHeaders().stream()
                                .map(HeaderFinder::fold)
                                .anyMatch(
                                        h -> h.length() > 1 && fold(cell.text()).contains(h))) {
                    columns.put(column, position);
                    taken.add(position);
                }
            });
        }
    }

    private Header<C> header(List<GridRow> rows, Map<C, Integer> columns) {
        Map<C, String> texts = new HashMap<>();
        columns.forEach((column, position) -> texts.put(
                column,
                TextNormaliser.normalise(
                        rows.stream().map(r -> r.cell(position).text()).collect(Collectors.joining()))));
        Map<C, List<Integer>> further = new HashMap<>();
        Set<Integer> known = new HashSet<>(columns.values());
        for (GridRow row : rows) {
            row.filled().forEach((position, cell) -> {
                C column = column(cell.text());
                if (column != null && known.add(position)) {
                    further.computeIfAbsent(column, c -> new ArrayList<>()).add(position);
                }
            });
        }
        List<Integer> unknown = rows.get(0).filled().keySet().stream()
                .filter(p -> !known.contains(p))
                .toList();
        int first = rows.get(0).number();
        return new Header<>(
                first, first + rows.size() - 1, Map.copyOf(columns), Map.copyOf(further), Map.copyOf(texts), unknown);
    }

    private C column(String text) {
        return mayBeHeader(text) ? byText.get(fold(text)) : null;
    }

    /** Tells nearly all cells of a list from headers by a look at their first letter, because each of them is asked. */
    private boolean mayBeHeader(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isHan = c >= 0x4E00 && c <= 0x9FFF;
            if (isHan || c < 0x80 && Character.isLetterOrDigit(c)) {
                return firstCharacters.get(Character.toLowerCase(c));
            }
            if (c >= 0x80 || "([_".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A header text without brackets and what stands in them, white space, punctuation and case. */
    private static String fold(String text) {
        String compact = TextNormaliser.compact(text);
        String bare = strip(BRACKETED.matcher(compact).replaceAll(""));
        return bare.isEmpty() ? strip(compact) : bare;
    }

    private static String strip(String text) {
        return PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
