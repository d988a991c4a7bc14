package jindu.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jindu.catalog.Indicator;
import jindu.catalog.Indicators;
import jindu.catalog.Text;

/**
 * Lines of reference files that name what nothing else knows, so that they count for nothing: said, not swallowed. A
 * slip in an indicator's name is a fault, because its target would be gone.
 */
final class ReferenceDoubts {

    /** Letters wrong, up to which a name is taken for a slip and not for something of somebody else's. */
    private static final int SLIP = 3;

    private static final int MOST_NAMED = 5;

    private final Set<String> villageCodes = new HashSet<>();
    private final List<Text> found = new ArrayList<>();

    ReferenceDoubts(List<Division> divisions) {
        divisions.forEach(division -> villageCodes.add(division.villageCode()));
    }

    List<Text> found() {
        return found;
    }

    /** Villages may carry a code of another version of the divisions. */
    void checkVillages(CsvTable table) {
        List<CsvTable.Row> unknown = rows(table).stream()
                .filter(row -> !villageCodes.contains(row.text("village_code")))
                .toList();
        if (!unknown.isEmpty()) {
            String lines = lines(unknown);
            String first = unknown.get(0).text("village_code");
            found.add(Text.of(
                    table.name() + " 有 " + unknown.size() + " 行的 village_code 不在 divisions.csv 中（第 " + lines + " 行，如 "
                            + first + "），这些行不起作用。请改正代码，或在 divisions.csv 中补上该村。",
                    table.name() + ": " + unknown.size()
                            + (unknown.size() == 1 ? " line has a" : " lines have a")
                            + " village_code that divisions.csv does not know (line " + lines + "; the first is "
                            + first
                            + ") and count for nothing. Correct the code, or add the village to divisions.csv."));
        }
    }

    /** @throws WorkspaceException for a name that differs from an indicator's by a slip */
    void checkIndicators(CsvTable table) {
        List<String> ids = Indicators.ALL.stream().map(Indicator::id).toList();
        List<CsvTable.Row> unknown = new ArrayList<>();
        for (CsvTable.Row row : rows(table)) {
            String id = row.text("indicator_id");
            if (ids.contains(id)) {
                continue;
            }
            Optional<String> near =
                    EditDistance.nearest(id, ids).filter(known -> EditDistance.between(id, known) <= SLIP);
            if (near.isPresent()) {
                throw row.fault(Text.of("indicator_id 是 {0}；是否想写 {1}？", "indicator_id is {0}; did you mean {1}?")
                        .with(id, near.get()));
            }
            unknown.add(row);
        }
        if (!unknown.isEmpty()) {
            String named = unknown.stream()
                    .map(row -> row.text("indicator_id"))
                    .distinct()
                    .limit(MOST_NAMED)
                    .collect(Collectors.joining(", "));
            found.add(Text.of(
                    table.name() + " 第 " + lines(unknown) + " 行的指标没有定义，不起作用：" + named + "。现有指标：" + String.join("、", ids)
                            + "。",
                    table.name() + " line " + lines(unknown)
                            + ": no such indicator, so the target counts for nothing: " + named + ". There are: "
                            + String.join(", ", ids) + "."));
        }
    }

    private static List<CsvTable.Row> rows(CsvTable table) {
        return table == null ? List.of() : table.rows();
    }

    private static String lines(List<CsvTable.Row> rows) {
        String first = rows.stream()
                .limit(MOST_NAMED)
                .map(row -> String.valueOf(row.line()))
                .collect(Collectors.joining(", "));
        return rows.size() > MOST_NAMED ? first + " …" : first;
    }
}
