package jindu.reference.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jindu.catalog.submission.Form;

/** A line of the ledger as JSON. What a line lacks because an earlier version wrote it is null. */
final class LedgerJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LedgerJson() {}

    static String write(LedgerLine line) {
        if (line instanceof LedgerDecision decision) {
            return write(decision);
        }
        return line instanceof LedgerRegistration registration ? write(registration) : write((LedgerEntry) line);
    }

    private static String write(LedgerRegistration registration) {
        return JSON.createObjectNode()
                .put("registered_at", registration.registeredAt().toString())
                .put("sha256", registration.sha256())
                .put("path", registration.path())
                .put("received_at", registration.receivedAt().toString())
                .toString();
    }

    private static String write(LedgerDecision decision) {
        return JSON.createObjectNode()
                .put("decision", decision.kind().code())
                .put("submission_id", decision.submissionId())
                .put("reason", decision.reason())
                .put("decided_at", decision.decidedAt().toString())
                .toString();
    }

    private static String write(LedgerEntry entry) {
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
                    .put("hold_rule", s.holdRule())
                    .put("is_empty_list", s.emptyList())
                    .put("list_hash", s.listHash())
                    .put("rows_accepted", s.rowsAccepted())
                    .put("rows_rejected", s.rowsRejected());
        }
        return node.toString();
    }

    /** @throws IOException if the text is not JSON */
    static LedgerLine read(String text) throws IOException {
        JsonNode node = JSON.readTree(text);
        String registeredAt = text(node, "registered_at");
        if (registeredAt != null) {
            return new LedgerRegistration(
                    text(node, "sha256"),
                    text(node, "path"),
                    Instant.parse(text(node, "received_at")),
                    Instant.parse(registeredAt));
        }
        String decision = text(node, "decision");
        return decision == null
                ? entry(node)
                : new LedgerDecision(
                        LedgerDecision.Kind.valueOf(decision.toUpperCase(Locale.ROOT)),
                        text(node, "submission_id"),
                        text(node, "reason"),
                        Instant.parse(text(node, "decided_at")));
    }

    private static LedgerEntry entry(JsonNode node) {
        List<LedgerSubmission> submissions = new ArrayList<>();
        for (JsonNode s : node.path("submissions")) {
            String form = text(s, "form");
            submissions.add(new LedgerSubmission(
                    text(s, "submission_id"),
                    form == null ? null : Form.valueOf(form.toUpperCase(Locale.ROOT)),
                    text(s, "county_code"),
                    text(s, "month"),
                    text(s, "reject_rule"),
                    text(s, "hold_rule"),
                    s.path("is_empty_list").asBoolean(),
                    text(s, "list_hash"),
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
