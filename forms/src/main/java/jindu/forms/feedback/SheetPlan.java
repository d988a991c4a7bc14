package jindu.forms.feedback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which cells of a sheet are marked, and how. What a row's first used cell is and what is merged is told to it while the
 * sheet is read; {@link #settle} then decides.
 */
final class SheetPlan {

    /** Excel is slow to open a sheet with more; every marked cell is coloured and every finding listed all the same. */
    static final int MOST_COMMENTS = 2_000;

    private static final int MOST_MERGES = 200_000;

    /** A cell's colour and, where it has a comment, what the comment is about, worst first. */
    record CellMark(MarkColour colour, List<Remark> remarks) {

        boolean isCommented() {
            return !remarks.isEmpty();
        }
    }

    private record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    private static final class Row {
        private final List<Remark> whole = new ArrayList<>();
        private final NavigableMap<Integer, List<Remark>> cells = new TreeMap<>();
        private final List<Merged> merges = new ArrayList<>();
        private int firstUsed = -1;
    }

    private final TreeMap<Integer, Row> rows = new TreeMap<>();
    private final NavigableMap<Integer, NavigableMap<Integer, CellMark>> marks = new TreeMap<>();
    private int merges;

    SheetPlan(List<Remark> remarks) {
        remarks.stream().sorted(Remark.WORST_FIRST).forEach(remark -> {
            if (remark.cell() != null) {
                CellName cell = CellName.of(remark.cell());
                row(cell.row())
                        .cells
                        .computeIfAbsent(cell.column(), c -> new ArrayList<>())
                        .add(remark);
            } else if (remark.row() != null) {
                row(remark.row() - 1).whole.add(remark);
            }
        });
    }

    private Row row(int number) {
        return rows.computeIfAbsent(number, r -> new Row());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether the first used cell of a row is wanted; rows count from 0. */
    boolean wantsFirstUsed(int row) {
        Row planned = rows.get(row);
        return planned != null && !planned.whole.isEmpty() && planned.firstUsed < 0;
    }

    void used(int row, int column) {
        rows.get(row).firstUsed = column;
    }

    void merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        Merged merge = new Merged(firstRow, lastRow, firstColumn, lastColumn);
        for (Row row :
                rows.subMap(firstRow, true, Math.max(firstRow, lastRow), true).values()) {
            if (merges++ < MOST_MERGES) {
                row.merges.add(merge);
            }
        }
    }

    /** Decides every mark. A merged cell shows only what its first cell has, so that one is marked too. */
    void settle() {
        Map<CellName, List<Remark>> commented = new HashMap<>();
        rows.forEach((number, row) -> {
            if (!row.whole.isEmpty()) {
                row.cells
                        .computeIfAbsent(Math.max(0, row.firstUsed), c -> new ArrayList<>())
                        .addAll(row.whole);
            }
            row.cells.forEach((column, remarks) -> {
                colour(number, column, remarks);
                CellName shown = row.merges.stream()
                        .filter(m -> m.firstColumn() <= column && column <= m.lastColumn())
                        .findFirst()
                        .map(m -> new CellName(m.firstRow(), m.firstColumn()))
                        .orElse(new CellName(number, column));
                colour(shown.row(), shown.column(), remarks);
                commented.computeIfAbsent(shown, c -> new ArrayList<>()).addAll(remarks);
            });
        });
        Stream<Map.Entry<CellName, List<Remark>>> first = commented.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<CellName, List<Remark>> e) -> colourAt(e.getKey()))
                        .thenComparing(e -> e.getKey().row())
                        .thenComparing(e -> e.getKey().column()))
                .limit(MOST_COMMENTS);
        first.forEach(e -> {
            List<Remark> sorted =
                    e.getValue().stream().sorted(Remark.WORST_FIRST).toList();
            CellName at = e.getKey();
            marks.get(at.row()).computeIfPresent(at.column(), (c, mark) -> new CellMark(mark.colour(), sorted));
        });
        rows.clear();
    }

    private MarkColour colourAt(CellName cell) {
        return marks.get(cell.row()).get(cell.column()).colour();
    }

    private void colour(int row, int column, List<Remark> remarks) {
        MarkColour colour = remarks.stream()
                .map(r -> MarkColour.of(r.rule().severity()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        marks.computeIfAbsent(row, r -> new TreeMap<>())
                .merge(
                        column,
                        new CellMark(colour, List.of()),
                        (old, more) -> old.colour().compareTo(more.colour()) <= 0 ? old : more);
    }

    /** The marks of a row by column, both from 0; empty where it has none. */
    NavigableMap<Integer, CellMark> marksOf(int row) {
        return marks.getOrDefault(row, Collections.emptyNavigableMap());
    }

    /** The marked rows from one row on to before another. */
    SortedMap<Integer, NavigableMap<Integer, CellMark>> between(int from, int before) {
        return from >= before ? new TreeMap<>() : marks.subMap(from, before);
    }

    NavigableMap<Integer, NavigableMap<Integer, CellMark>> marks() {
        return marks;
    }

    Optional<Integer> lastRow() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.lastKey());
    }
}
