package jindu.forms.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jindu.catalog.Rule;

/**
 * One finding, to be marked where it was found.
 *
 * @param sheetNo number of the worksheet in the county's own workbook, from 1; null for the whole file
 * @param row from 1; null for the whole sheet or file
 * @param cell in A1 notation; null for a whole row
 * @param got what was read, where it may be repeated; or null
 * @param hint what helps to mend it; or null
 */
public record Remark(Rule rule, Integer sheetNo, Integer row, String cell, String got, String hint) {

    /** Rejections first, notes last; within a severity as they stand in the workbook. */
    static final Comparator<Remark> WORST_FIRST = Comparator.comparing(
                    (Remark r) -> r.rule().severity())
            .thenComparing(Remark::sheetNo, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Remark::row, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(r -> r.cell() == null ? -1 : CellName.of(r.cell()).column());

    public Remark {
        Objects.requireNonNull(rule);
    }

    /** Those that are about a sheet, by its number. */
    static Map<Integer, List<Remark>> bySheet(List<Remark> remarks) {
        return remarks.stream().filter(r -> r.sheetNo() != null).collect(Collectors.groupingBy(Remark::sheetNo));
    }

    String message() {
        return rule.message(Locale.CHINESE, got, hint);
    }

    String remedy() {
        return rule.remedy().zh();
    }
}
