package jindu.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What went back for each submission, so that the next run makes only what is new, changed or missing. Without the file
 * everything is made again, the same. For several threads.
 */
final class FeedbackRegister {

    /**
     * What lies in the feedback folder for a submission.
     *
     * @param state of what the receipt says, in short: another one makes another receipt
     * @param receipt relative to the workspace
     * @param copy of the marked copy or the list of findings, relative to the workspace; null where there is none
     * @param isCopyOwed there should be a copy, and could not be
     */
    record Made(String state, String receipt, String copy, boolean isCopyOwed) {}

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final Path file;
    private final Map<String, Made> made = new TreeMap<>();

    private FeedbackRegister(Path file) {
        this.file = file;
    }

    static FeedbackRegister read(Path file) throws IOException {
        FeedbackRegister register = new FeedbackRegister(file);
        if (Files.exists(file)) {
            for (String line : Files.readString(file).lines().toList()) {
                Line entry = JSON.readValue(line, Line.class);
                register.made.put(entry.submission(), entry.made());
            }
        }
        return register;
    }

    private record Line(String submission, Made made) {}

    /** What was made for a submission, or null. */
    synchronized Made of(String submissionId) {
        return made.get(submissionId);
    }

    /** Of all submissions for which something was made. */
    synchronized Set<String> ids() {
        return Set.copyOf(made.keySet());
    }

    synchronized Made remove(String submissionId) {
        return made.remove(submissionId);
    }

    /** Whether a file belongs to another submission now. */
    synchronized boolean isOfAnother(String submissionId, String path) {
        return made.entrySet().stream()
                .anyMatch(e -> !e.getKey().equals(submissionId)
                        && (path.equals(e.getValue().receipt())
                                || path.equals(e.getValue().copy())));
    }

    synchronized void put(String submissionId, Made what) {
        made.put(submissionId, what);
    }

    synchronized void write() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Made> entry : made.entrySet()) {
            lines.append(JSON.writeValueAsString(new Line(entry.getKey(), entry.getValue())))
                    .append('\n');
        }
        OwnerFiles.put(lines.toString().getBytes(StandardCharsets.UTF_8), file);
    }
}
