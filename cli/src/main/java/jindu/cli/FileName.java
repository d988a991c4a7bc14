package jindu.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A file's name, and with it the way to a file in an archive, as the beginning of another file's name. Whatever the way
 * holds, it leads nowhere: it is one name, of signs that every system takes.
 */
record FileName(String text, String base) {

    /** Systems take 255 bytes; what is put behind a name and before it needs some of them. */
    private static final int MOST_BYTES = 160;

    static FileName of(Path file) {
        String name = file.getFileName().toString();
        return new FileName(name, shortened(withoutEnding(name), MOST_BYTES));
    }

    /** @param packed the way to a file within an archive of this name */
    FileName with(String packed) {
        String way = Arrays.stream(packed.split("[/\\\\]"))
                .map(part -> part.replaceAll("[^\\p{L}\\p{N} ._()（）-]", "_"))
                .filter(part -> !part.isBlank() && !part.matches("\\.+"))
                .collect(Collectors.joining("-"));
        String archive = shortened(base, MOST_BYTES / 2);
        return new FileName(way, archive + "-" + shortened(withoutEnding(way), MOST_BYTES / 2));
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String shortened(String text, int bytes) {
        String kept = text;
        while (kept.getBytes(StandardCharsets.UTF_8).length > bytes) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }
}
