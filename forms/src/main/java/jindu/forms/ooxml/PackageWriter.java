package jindu.forms.ooxml;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes a package: new parts first, then those of another package that none replaced. */
public final class PackageWriter implements Closeable {

    /** What writes a part. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** The first day that an archive can tell, so that the same content gives the same bytes. */
    private static final LocalDateTime MADE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipArchiveOutputStream zip;
    private final Set<String> written = new HashSet<>();

    public PackageWriter(SeekableByteChannel channel) throws IOException {
        zip = new ZipArchiveOutputStream(channel);
        // Excel asks to repair a file whose entries keep room for sizes it does not need.
        zip.setUseZip64(Zip64Mode.Never);
    }

    public void part(String name, Content content) throws IOException {
        written.add(PackageReader.keyOf(name));
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(MADE);
        zip.putArchiveEntry(entry);
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
        content.writeTo(out);
        out.flush();
        zip.closeArchiveEntry();
    }

    public void part(String name, String content) throws IOException {
        part(name, out -> out.write(content));
    }

    /** Leaves a part out of what is copied later. */
    public void omit(String name) {
        written.add(PackageReader.keyOf(name));
    }

    public void copyOthers(PackageReader source) throws IOException {
        source.copy(key -> !written.contains(key), this);
    }

    void raw(ZipArchiveEntry entry, InputStream packed) throws IOException {
        zip.addRawArchiveEntry(entry, packed);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
