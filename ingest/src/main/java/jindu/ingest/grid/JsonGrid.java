package jindu.ingest.grid;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jindu.catalog.submission.FileLimit;
import jindu.ingest.content.Content;
import jindu.ingest.text.LineReader;
import jindu.ingest.text.TextEncoding;

/** JSON objects as a sheet: the names of all fields make a header row, which stands before the first line. */
final class JsonGrid implements Grid {

    private static final JsonFactory LENIENT_FACTORY = factory(false);
    private static final JsonMapper JSON = JsonMapper.builder(factory(true))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** A number with more digits before or after its point is none that a column takes, and costs as many bytes. */
    private static final int MOST_DIGITS = 400;

    private final Content content;
    private final TextEncoding encoding;
    private final Deadline deadline;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Sheet sheet = Sheet.ofText();

    private JsonGrid(Content content, TextEncoding encoding, Deadline deadline) {
        this.content = content;
        this.encoding = encoding;
        this.deadline = deadline;
    }

    private static JsonFactory factory(boolean isStrict) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(JsonObjects.DEEPEST)
                        .build())
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, isStrict)
                .build();
    }

    /** Whether a text is JSON: its first sign opens an object, or a list of objects. */
    static boolean looksLike(String head) {
        String start = head.stripLeading();
        return start.startsWith("{")
                || start.startsWith("[") && start.substring(1).stripLeading().startsWith("{");
    }

    /** @throws UnreadableFileException if there are more fields than a line may have cells */
    static JsonGrid open(Content content, TextEncoding encoding, Deadline deadline)
            throws IOException, UnreadableFileException {
        JsonGrid grid = new JsonGrid(content, encoding, deadline);
        try (LineReader lines = new LineReader(content.stream(), encoding)) {
            JsonObjects objects = new JsonObjects(lines, deadline);
            for (JsonObjects.Piece piece = objects.next(); piece != null; piece = objects.next()) {
                if (piece.text() != null) {
                    grid.addNames(piece.text());
                }
            }
        }
        return grid;
    }

    private void addNames(String object) throws UnreadableFileException {
        try (JsonParser parser = LENIENT_FACTORY.createParser(object)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_NULL) {
                    columns.putIfAbsent(name, columns.size());
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // What is broken shows again, and is told, when the line itself is read.
            return;
        }
        if (columns.size() > FileLimit.LINE_CELLS.value()) {
            throw UnreadableFileException.beyond(FileLimit.LINE_CELLS);
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(sheet);
    }

    @Override
    public void rows(Sheet ignored, RowVisitor visitor) throws IOException, UnreadableFileException {
        GridRow.Builder header = new GridRow.Builder(0);
        columns.forEach((name, column) -> header.put(column, Cell.text(name)));
        visitor.row(header.build());
        try (LineReader lines = new LineReader(content.stream(), encoding)) {
            JsonObjects objects = new JsonObjects(lines, deadline);
            for (JsonObjects.Piece piece = objects.next(); piece != null; piece = objects.next()) {
                visitor.row(row(piece));
            }
        }
    }

    private GridRow row(JsonObjects.Piece piece) {
        if (piece.text() == null) {
            return GridRow.defective(piece.line(), "JSON");
        }
        JsonNode object;
        try {
            object = JSON.readTree(piece.text());
        } catch (IOException e) {
            return GridRow.defective(piece.line(), "JSON");
        }
        if (!object.isObject()) {
            return GridRow.defective(piece.line(), "JSON");
        }
        GridRow.Builder row = new GridRow.Builder(piece.line()).line(piece.signs());
        object.properties().forEach(field -> {
            Cell cell = cell(field.getValue());
            if (cell != null) {
                row.put(columns.get(field.getKey()), cell);
            }
        });
        return row.build();
    }

    private static Cell cell(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            boolean isSane = Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS
                    && Math.abs((long) number.scale()) <= MOST_DIGITS;
            return isSane ? new Cell(Cell.Kind.NUMBER, NumberText.plain(number)) : Cell.text(number.toString());
        }
        if (value.isBoolean()) {
            return new Cell(Cell.Kind.BOOLEAN, value.asBoolean() ? "1" : "0");
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(v -> parts.add(v.isValueNode() ? v.asText() : v.toString()));
            return Cell.text(String.join("、", parts));
        }
        // An object where a value should stand: whoever reads the cell says that it is none.
        return Cell.text(value.isTextual() ? value.asText() : value.toString());
    }

    @Override
    public Merges merges(Sheet ignored) {
        return Merges.NONE;
    }

    @Override
    public void close() {}
}
