package jindu.ingest.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jindu.catalog.FormColumn;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Sheet;
import jindu.reference.TextNormaliser;

/**
 * A sheet's header row, found by its texts wherever it stands.
 *
 * @param lastRow number of the header's last row: a header may take two
 * @param columns where each known column stands
 * @param texts the header text of each known column, normalised
 * @param unknown positions of columns that the form does not have
 */
public record Header<C extends FormColumn>(
        int firstRow, int lastRow, Map<C, Integer> columns, Map<C, String> texts, List<Integer> unknown) {

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
        public Optional<Header<C>> find(Sheet sheet) {
            List<GridRow> rows = sheet.rows();
            for (int i = 0; i < rows.size(); i++) {
                GridRow row = rows.get(i);
                if (row.cells().size() < enough) {
                    continue;
                }
                Map<C, Integer> columns = match(row);
                if (tellingIn(columns) + 1 < enough) {
                    continue;
                }
                int lastRow = row.number();
                GridRow texts = row;
                if (i + 1 < rows.size() && rows.get(i + 1).number() == row.number() + 1) {
                    Map<C, Integer> second = match(rows.get(i + 1));
                    if (!second.isEmpty() && columns.keySet().stream().noneMatch(second::containsKey)) {
                        second.forEach(columns::putIfAbsent);
                        lastRow = rows.get(i + 1).number();
                        texts = rows.get(i + 1);
                    }
                }
                if (tellingIn(columns) >= enough) {
                    byLooseText(row, columns);
                    return Optional.of(header(row, texts, lastRow, columns));
                }
            }
            return Optional.empty();
        }

        /** Whether a row repeats the header, as at the top of each printed page. */
        public boolean isHeader(GridRow row) {
            return tellingIn(match(row)) >= enough;
        }

        private long tellingIn(Map<C, Integer> columns) {
            return telling.stream().filter(columns::containsKey).count();
        }

        private Map<C, Integer> match(GridRow row) {
            Map<C, Integer> columns = new LinkedHashMap<>();
            row.cells().forEach((position, cell) -> {
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
                row.cells().forEach((position, cell) -> {
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

        private Header<C> header(GridRow row, GridRow second, int lastRow, Map<C, Integer> columns) {
            Map<C, String> texts = new HashMap<>();
            columns.forEach((column, position) -> texts.put(
                    column,
                    TextNormaliser.normalise(row.cell(position).text()
                            + (second == row ? "" : second.cell(position).text()))));
            Set<Integer> known = new HashSet<>(columns.values());
            List<Integer> unknown = row.filled().keySet().stream()
                    .filter(p -> !known.contains(p))
                    .toList();
            return new Header<>(row.number(), lastRow, Map.copyOf(columns), Map.copyOf(texts), unknown);
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

    /** The text of a column's cell in a row; empty where the header lacks the column. */
    public Cell cell(GridRow row, C column) {
        Integer position = columns.get(column);
        return position == null ? Cell.text("") : row.cell(position);
    }
}
