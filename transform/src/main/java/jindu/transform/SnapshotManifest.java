package jindu.transform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jindu.catalog.Table;
import jindu.catalog.Tables;

/**
 * What a snapshot was made of, in the snapshot's own folder. It holds no moment of building: the same inputs make the
 * same bytes.
 */
record SnapshotManifest(ObjectNode json) {

    static final String FILE = "snapshot.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLE_BYTES = "table_bytes";

    /** @param folder where the tables lie, whole */
    static SnapshotManifest of(String id, SnapshotInputs inputs, List<String> warnings, Path folder)
            throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("snapshot_id", id);
        json.put("reference_hash", inputs.reference().contentHash());
        json.put("plan_year", inputs.settings().planYear());
        json.put(
                "last_received_at",
                inputs.submissions().stream()
                        .map(r -> r.receivedAt())
                        .max(Instant::compareTo)
                        .map(Instant::toString)
                        .orElse(null));
        ArrayNode submissions = json.putArray("submissions");
        inputs.submissions().forEach(r -> submissions.add(r.id()));
        ArrayNode differing = json.putArray("events_with_differing_revisions");
        warnings.forEach(differing::add);
        json.set(TABLE_BYTES, tableBytes(folder));
        return new SnapshotManifest(json);
    }

    /** Whether a folder holds a manifest and each table in the size that it names. */
    static boolean isWhole(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            return false;
        }
        try {
            return tableBytes(folder).equals(read(folder).json().get(TABLE_BYTES));
        } catch (JsonProcessingException | ClassCastException e) {
            // A manifest that is no JSON object belongs to no whole snapshot.
            return false;
        }
    }

    /** The bytes of each table's files; a file cut short or gone shows in them. */
    private static ObjectNode tableBytes(Path folder) throws IOException {
        ObjectNode sizes = JSON.createObjectNode();
        for (Table table : Tables.PUBLISHED) {
            Path files = folder.resolve(table.name());
            if (Files.isDirectory(files)) {
                long bytes = 0;
                try (Stream<Path> parts = Files.list(files)) {
                    for (Path part : parts.toList()) {
                        bytes += Files.size(part);
                    }
                }
                sizes.put(table.name(), String.valueOf(bytes));
            }
        }
        return sizes;
    }

    static SnapshotManifest read(Path folder) throws IOException {
        return new SnapshotManifest((ObjectNode) JSON.readTree(Files.readString(folder.resolve(FILE))));
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (JsonNode id : json.path("events_with_differing_revisions")) {
            warnings.add(id.asText());
        }
        return warnings;
    }

    void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(FILE),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n",
                StandardCharsets.UTF_8);
    }
}
