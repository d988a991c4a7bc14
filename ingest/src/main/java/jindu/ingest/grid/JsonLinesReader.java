package jindu.ingest.grid;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON lines as a sheet: the names of all fields make a header row, which stands before the first line. */
final class JsonLinesReader {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonLinesReader() {}

    static boolean looksLike(String text) {
        String start = text.stripLeading();
        return start.startsWith("{");
    }

    static Grid read(String text) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<GridRow> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            String content = line.replace("\uFEFF", "").replace("\0", "").strip();
            if (!content.isEmpty()) {
                rows.add(row(number, content, columns));
            }
        }
        GridRow.Builder header = new GridRow.Builder(0);
        columns.forEach((name, column) -> header.put(column, Cell.text(name)));
        rows.add(0, header.build());
        return HeldGrid.of(rows);
    }

    private static GridRow row(int number, String line, Map<String, Integer> columns) {
        JsonNode object;
        try {
            object = JSON.readTree(line);
        } catch (IOException e) {
            return GridRow.defective(number, "JSON");
        }
        if (!object.isObject()) {
            return GridRow.defective(number, "JSON");
        }
        GridRow.Builder row = new GridRow.Builder(number);
        object.properties().forEach(field -> {
            Cell cell = cell(field.getValue());
            if (cell != null) {
                row.put(columns.computeIfAbsent(field.getKey(), k -> columns.size()), cell);
            }
        });
        return row.build();
    }

    private static Cell cell(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return new Cell(Cell.Kind.NUMBER, NumberText.plain(value.decimalValue()));
        }
        if (value.isBoolean()) {
            return new Cell(Cell.Kind.BOOLEAN, value.asBoolean() ? "1" : "0");
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(v -> parts.add(v.asText()));
            return Cell.text(String.join("、", parts));
        }
        return value.isTextual() ? Cell.text(value.asText()) : null;
    }
}
