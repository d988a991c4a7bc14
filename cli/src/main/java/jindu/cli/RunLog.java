package jindu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;
import jindu.catalog.Text;
import jindu.reference.IoReason;
import jindu.reference.WorkspaceException;

/**
 * What a run did, a JSON object a line. It names submissions, rules and figures; names of files, cells and the messages
 * of foreign exceptions may hold personal data and never get here.
 */
final class RunLog implements AutoCloseable {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int MAX_CAUSES = 8;

    private final Path file;
    private final BufferedWriter writer;

    private RunLog(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /** @param folder which is made when missing */
    static RunLog start(Path folder, String command, Instant now) throws IOException {
        Files.createDirectories(folder);
        String name = NAME.format(now) + "-" + command;
        for (int attempt = 1; ; attempt++) {
            Path file = folder.resolve(name + (attempt == 1 ? "" : "-" + attempt) + ".jsonl");
            if (Files.exists(file)) {
                continue;
            }
            return new RunLog(
                    file,
                    Files.newBufferedWriter(
                            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        }
    }

    Path file() {
        return file;
    }

    /** Adds a line of that kind; it is on its way to the disk when this returns. */
    synchronized void add(Instant at, String event, Consumer<ObjectNode> fields) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("at", at.toString()).put("event", event);
        fields.accept(line);
        try {
            writer.write(line.toString());
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            throw new WorkspaceException(
                    Text.of("无法写入日志 {0}：{1}。", "Cannot write the log {0}: {1}.").with(file, IoReason.of(e)), e);
        }
    }

    void fault(Instant at, Throwable fault) {
        add(at, "fault", line -> {
            ArrayNode causes = line.putArray("causes");
            Throwable cause = fault;
            for (int i = 0; cause != null && i < MAX_CAUSES; i++, cause = cause.getCause()) {
                ObjectNode node =
                        causes.addObject().put("type", cause.getClass().getName());
                ArrayNode frames = node.putArray("frames");
                for (StackTraceElement frame : cause.getStackTrace()) {
                    frames.add(frame.toString());
                }
            }
        });
    }

    static void counts(ObjectNode line, String field, Map<String, ? extends Number> counts) {
        ObjectNode node = line.putObject(field);
        counts.forEach((key, count) -> node.put(key, count.longValue()));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
