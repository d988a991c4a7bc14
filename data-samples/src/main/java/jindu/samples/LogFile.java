package jindu.samples;

import java.time.Instant;
import java.util.List;

/**
 * An activity log in the inbox.
 *
 * @param path relative to the inbox
 * @param rows the number, counted from 1, of each entry's row or line
 */
record LogFile(
        String path, String sheet, Instant receivedAt, List<LogEntry> entries, List<Integer> rows, byte[] bytes) {}
