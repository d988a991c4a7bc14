package jindu.ingest;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jindu.catalog.Text;
import jindu.reference.CsvTable;
import jindu.reference.WorkspaceException;

/** The desk's register of incoming mail, inbox/received.csv: when which file was received. */
final class ReceivedRegister {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-M-d[[ ]['T']H:mm[:ss[.SSS][.SSSSSS]]]");

    private final Map<String, Instant> receivedByPath;
    private final Map<String, Long> lineByPath;

    private ReceivedRegister(Map<String, Instant> receivedByPath, Map<String, Long> lineByPath) {
        this.receivedByPath = receivedByPath;
        this.lineByPath = lineByPath;
    }

    /**
     * Reads the register; without the file nothing is registered. It is UTF-8, or GB18030 as Excel saves it.
     *
     * @param zone of times that name none
     */
    static ReceivedRegister read(Path file, ZoneId zone) {
        Map<String, Instant> received = new HashMap<>();
        Map<String, Long> lines = new HashMap<>();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new WorkspaceException(Text.of(
                    "无法读取 inbox/received.csv：它不是普通文件。请删去或改名后重试。",
                    "Cannot read inbox/received.csv: it is no file. Remove or rename it and try again."));
        }
        CsvTable table =
                CsvTable.readIfPresent(file, "inbox/received.csv", Charset.forName("GB18030"), "file", "received_at");
        for (CsvTable.Row row : table == null ? List.<CsvTable.Row>of() : table.rows()) {
            String at = row.optionallyWritten("received_at", "");
            Instant instant = parse(at, zone)
                    .orElseThrow(() -> row.fault(Text.of(
                            "received_at 须是时间，如 2020-05-26 10:30。",
                            "received_at must be a time such as 2020-05-26 10:30.")));
            String path = normalise(row.optionallyWritten("file", ""));
            received.merge(path, instant, (a, b) -> a.isBefore(b) ? a : b);
            lines.putIfAbsent(path, row.line());
        }
        return new ReceivedRegister(received, lines);
    }

    /** The lines, from 1, that name a file of none of these paths, in order. */
    List<Long> linesWithout(Set<String> paths) {
        return lineByPath.entrySet().stream()
                .filter(line -> !paths.contains(line.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    /** When a file was received; empty where the register does not list it. */
    Optional<Instant> receivedAt(String path) {
        return Optional.ofNullable(receivedByPath.get(normalise(path)));
    }

    private static String normalise(String path) {
        return Normalizer.normalize(path.replace('\\', '/'), Normalizer.Form.NFC)
                .replaceFirst("^(?:\\./|/)*(?:inbox/)?", "");
    }

    private static Optional<Instant> parse(String text, ZoneId zone) {
        String tidy = text.strip().replace('/', '-');
        try {
            return Optional.of(OffsetDateTime.parse(tidy.replaceFirst("(?<=\\d) (?=\\d)", "T"))
                    .toInstant());
        } catch (DateTimeException e) {
            // No offset: a local time.
        }
        try {
            return Optional.of(LOCAL.parseBest(tidy, LocalDateTime::from, LocalDate::from))
                    .map(t -> t instanceof LocalDateTime time ? time : ((LocalDate) t).atStartOfDay())
                    .map(t -> t.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
