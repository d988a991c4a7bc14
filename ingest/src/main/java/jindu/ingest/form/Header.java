package jindu.ingest.form;

import java.util.ArrayList;
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
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Merges;
import jindu.reference.TextNormaliser;

/**
 * A sheet's header row, found by its texts wherever it stands.
 *
 * @param lastRow number of the header's last row: a header may take two
 * @param columns where each known column stands
 * @param further other positions whose header means a column too, in order
 * @param texts the header text of each known column, normalised
 * @param unknown positions of columns that the form does not have
 */
public record Header<C extends FormColumn>(
        int firstRow,
        int lastRow,
        Map<C, Integer> columns,
        Map<C, List<Integer>> further,
        Map<C, String> texts,
        List<Integer> unknown) {

    /** A row of units alone below the header: （元/年）. */
    private static final Pattern UNIT = Pattern.compile("[(（].*[)）]|万?元(?:/年)?");

    public boolean has(C column) {
        return columns.containsKey(column);
    }

    /** How a form's header is told from other rows. */
    public static final class Finder<C extends FormColumn> {

        private final List<C> formColumns;
        private final Map<String, C> byText = new HashMap<>();
        private final Collection<C> telling;
        private final int enough;

        /**
         * @param telling the columns by which the form is known
         * @param enough how many of them make a header
         */
        public Finder(List<C> formColumns, Collection<C> telling, int enough) {
            this.formColumns = formColumns;
            this.telling = telling;
            this.enough = enough;
            for (C column : formColumns) {
                byText.putIfAbsent(fold(column.header().zh()), column);
                byText.putIfAbsent(fold(column.header().en()), column);
                byText.putIfAbsent(fold(column.columnName()), column);
                column.otherHeaders().forEach(h -> byText.putIfAbsent(fold(h), column));
            }
        }

        /** The first row of the sheet that reads as this form's header. */
        public Optional<Header<C>> find(List<GridRow> rows, Merges merges) {
            for (int i = 0; i < rows.size(); i++) {
                GridRow row = rows.get(i);
                if (row.size() < enough) {
                    continue;
                }
                Map<C, Integer> columns = match(row);
                if (tellingIn(columns) + 1 < enough) {
                    continue;
                }
                List<GridRow> header = new ArrayList<>(List.of(row));
                for (int next = i + 1;
                        next < rows.size() && continues(rows.get(next), header, columns, merges);
                        next++) {
                    match(rows.get(next)).forEach(columns::putIfAbsent);
                    header.add(rows.get(next));
                }
                if (tellingIn(columns) >= enough) {
                    byLooseText(row, columns);
                    return Optional.of(header(header, columns));
                }
            }
            return Optional.empty();
        }

        /** Whether a row stands below a header's rows and still belongs to it: merged with them, names or units alone. */
        private boolean continues(GridRow row, List<GridRow> header, Map<C, Integer> columns, Merges merges) {
            int first = header.get(0).number();
            if (row.number() != first + header.size() || header.size() > 2 || row.isBlank()) {
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
                    .allMatch(
                            c -> UNIT.matcher(TextNormaliser.compact(c.text())).matches());
            return merged || namesAlone || unitsAlone;
        }

        /** Whether a row repeats the header, or a row of it, as at the top of each printed page. */
        public boolean isHeader(GridRow row) {
            Map<C, Integer> columns = match(row);
            return tellingIn(columns) >= enough
                    || columns.size() >= 2 && columns.size() == row.filled().size();
        }

        private long tellingIn(Map<C, Integer> columns) {
            return telling.stream().filter(columns::containsKey).count();
        }

        private Map<C, Integer> match(GridRow row) {
            Map<C, Integer> columns = new LinkedHashMap<>();
            row.forEachFilled((position, cell) -> {
                C column = byText.get(fold(cell.text()));
                if (column != null) {
                    columns.putIfAbsent(column, position);
                }
            });
            return columns;
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
                                    .map(Finder::fold)
                                    .anyMatch(h ->
                                            h.length() > 1 && fold(cell.text()).contains(h))) {
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
                    C column = byText.get(fold(cell.text()));
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
                    first,
                    first + rows.size() - 1,
                    Map.copyOf(columns),
                    Map.copyOf(further),
                    Map.copyOf(texts),
                    unknown);
        }

        /** A header text without brackets and what stands in them, white space, punctuation and case. */
        private static String fold(String text) {
            String compact = TextNormaliser.compact(text);
            String bare = strip(compact.replaceAll("[(\\[【].*?[)\\]】]", ""));
            return bare.isEmpty() ? strip(compact) : bare;
        }

        private static String strip(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]", "");
        }
    }

    /** The first cell that holds something under any header that means a column; empty where the header lacks it. */
    public Cell cell(GridRow row, C column) {
        return cells(row, column).stream().findFirst().orElse(Cell.text(""));
    }

    /** The cells that hold something under the headers that mean a column: 乡镇 and 村 may stand apart. */
    public List<Cell> cells(GridRow row, C column) {
        return positions(column).stream()
                .map(row::cell)
                .filter(c -> !c.isBlank())
                .toList();
    }

    /** Where a column stands; empty where the header lacks it. */
    public List<Integer> positions(C column) {
        Integer position = columns.get(column);
        if (position == null) {
            return List.of();
        }
        List<Integer> all = new ArrayList<>(List.of(position));
        all.addAll(further.getOrDefault(column, List.of()));
        return all;
    }
}
