package jindu.forms.ooxml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a package. Part names do not tell case apart, and some writers part folders by a backslash. */
public final class PackageReader implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();

    public PackageReader(SeekableByteChannel channel) throws IOException {
        zip = ZipFile.builder().setSeekableByteChannel(channel).get();
        zip.getEntries().asIterator().forEachRemaining(entry -> {
            if (!entry.isDirectory()) {
                parts.putIfAbsent(key(entry.getName()), entry);
            }
        });
    }

    private static String key(String part) {
        String path = part.replace('\\', '/');
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
    }

    public boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** The names of all parts, as they are written. */
    public List<String> names() {
        return parts.values().stream().map(ZipArchiveEntry::getName).toList();
    }

    public InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = parts.get(key(part));
        if (entry == null) {
            throw new IOException("Cannot read the workbook: it has no part " + part);
        }
        return zip.getInputStream(entry);
    }

    /**
     * The text of a small part; null where there is none.
     *
     * @throws IOException if it is longer than the limit, in bytes
     */
    public String text(String part, int limit) throws IOException {
        if (!has(part)) {
            return null;
        }
        try (InputStream in = open(part)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new IOException("Cannot read the workbook: its part " + part + " is longer than " + limit);
            }
            return decode(bytes);
        }
    }

    private static String decode(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Hands on, packed as they are, the parts whose keys (lower case, no leading slash) are to be kept. */
    void copy(Predicate<String> kept, PackageWriter target) throws IOException {
        for (Map.Entry<String, ZipArchiveEntry> part : parts.entrySet()) {
            if (kept.test(part.getKey())) {
                target.raw(part.getValue(), zip.getRawInputStream(part.getValue()));
            }
        }
    }

    static String keyOf(String part) {
        return key(part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
