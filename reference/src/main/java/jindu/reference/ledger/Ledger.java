package jindu.reference.ledger;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jindu.catalog.submission.Form;

/**
 * Staging's register, mode 0600: a JSON line a file, appended and forced to disk. A last line cut short by a power cut
 * is not an entry: its file is read again, and its submissions, which are there already, are not staged twice.
 */
public final class Ledger {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final Path file;

    public Ledger(Path file) {
        this.file = file;
    }

    /** Every entry, oldest first; none where nothing was staged yet. */
    public List<LedgerEntry> entries() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<LedgerEntry> entries = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    entries.add(parse(new String(bytes, start, i - start, StandardCharsets.UTF_8), entries.size() + 1));
                    start = i + 1;
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the ledger " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /** Adds entries; when this returns they survive a power cut. */
    public void append(List<LedgerEntry> added) {
        if (added.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (LedgerEntry entry : added) {
            lines.append(toJson(entry)).append('\n');
        }
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.truncate(lengthOfWholeLines(channel));
                channel.position(channel.size());
                ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the ledger " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static long lengthOfWholeLines(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long length = channel.size();
        while (length > 0) {
            one.clear();
            channel.read(one, length - 1);
            if (one.get(0) == '\n') {
                break;
            }
            length--;
        }
        return length;
    }

    private static String toJson(LedgerEntry entry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("sha256", entry.sha256());
        node.put("path", entry.path());
        node.put("size_bytes", entry.sizeBytes());
        node.put("modified_at", entry.modifiedAt().toString());
        node.put("received_at", entry.receivedAt().toString());
        node.put("staged_at", entry.stagedAt().toString());
        node.put("parser_version", entry.parserVersion());
        node.put("key_fingerprint", entry.keyFingerprint());
        ArrayNode submissions = node.putArray("submissions");
        for (LedgerSubmission s : entry.submissions()) {
            submissions
                    .addObject()
                    .put("submission_id", s.submissionId())
                    .put("form", s.form() == null ? null : s.form().code())
                    .put("county_code", s.countyCode())
                    .put("month", s.month())
                    .put("reject_rule", s.rejectRule())
                    .put("is_empty_list", s.emptyList())
                    .put("rows_accepted", s.rowsAccepted())
                    .put("rows_rejected", s.rowsRejected());
        }
        return node.toString();
    }

    private LedgerEntry parse(String line, int number) throws IOException {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (IOException e) {
            throw new IOException("line " + number + " is damaged; restore the file from a backup", e);
        }
        List<LedgerSubmission> submissions = new ArrayList<>();
        for (JsonNode s : node.path("submissions")) {
            String form = text(s, "form");
            submissions.add(new LedgerSubmission(
                    text(s, "submission_id"),
                    form == null ? null : Form.valueOf(form.toUpperCase(Locale.ROOT)),
                    text(s, "county_code"),
                    text(s, "month"),
                    text(s, "reject_rule"),
                    s.path("is_empty_list").asBoolean(),
                    s.path("rows_accepted").asInt(),
                    s.path("rows_rejected").asInt()));
        }
        return new LedgerEntry(
                text(node, "sha256"),
                text(node, "path"),
                node.path("size_bytes").asLong(),
                Instant.parse(text(node, "modified_at")),
                Instant.parse(text(node, "received_at")),
                Instant.parse(text(node, "staged_at")),
                node.path("parser_version").asInt(),
                text(node, "key_fingerprint"),
                submissions);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
