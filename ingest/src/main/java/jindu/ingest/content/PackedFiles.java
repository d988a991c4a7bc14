package jindu.ingest.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import jindu.catalog.Rule;
import jindu.catalog.submission.FileLimit;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FileTypeRules;
import jindu.reference.Digests;

/**
 * The files in a .zip archive, taken out one after another into memory. Their names are shown and looked at, and never
 * used as paths; the sizes that the directory gives are not trusted.
 */
public final class PackedFiles {

    /**
     * A file of an archive.
     *
     * @param name within the archive, with forward slashes
     * @param sha256 of its content; of its name where that cannot be taken out
     * @param content null where it cannot be taken out
     * @param refusal why it cannot, else null
     * @param got what goes with the refusal
     */
    public record Packed(String name, String sha256, Content content, Rule refusal, String got) {
        private static Packed refused(String name, Rule rule, String got) {
            return new Packed(name, hash(name.getBytes(StandardCharsets.UTF_8)), null, rule, got);
        }
    }

    /** What is done with each file. */
    public interface Visitor {
        void file(Packed file) throws IOException;
    }

    private PackedFiles() {}

    /**
     * Hands over each file that may be a submission, in the order of the archive; each can be forgotten at once.
     *
     * @throws ZipException if the archive is broken as a whole
     */
    public static void visit(Content archive, Visitor visitor) throws IOException {
        int files = 0;
        long inflated = 0;
        try (ZipDirectory zip = ZipDirectory.of(archive)) {
            for (ZipDirectory.Entry entry : zip.entries()) {
                String name = entry.name().replace('\\', '/');
                if (entry.isFolder() || isLitter(name)) {
                    continue;
                }
                files++;
                if (files > FileLimit.ARCHIVE_FILES.value()) {
                    visitor.file(beyond(name, FileLimit.ARCHIVE_FILES));
                    return;
                }
                long left = (FileLimit.ARCHIVE_MEBIBYTES.value() << 20) - inflated;
                Packed packed = packed(zip, entry, name, left);
                inflated += packed.content() == null ? 0 : packed.content().size();
                visitor.file(packed);
                if (packed.refusal() == FileRules.TOO_MUCH && left < FileLimit.MEMORY_MEBIBYTES.value() << 20) {
                    return;
                }
            }
        }
    }

    private static boolean isLitter(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || Litter.is(name);
    }

    private static Packed packed(ZipDirectory zip, ZipDirectory.Entry entry, String name, long left)
            throws IOException {
        if (entry.isEncrypted()) {
            return Packed.refused(name, FileTypeRules.ARCHIVE_ENCRYPTED, null);
        }
        if (!entry.isMethodKnown()) {
            return Packed.refused(name, FileTypeRules.ARCHIVE_METHOD, null);
        }
        long most = FileLimit.MEMORY_MEBIBYTES.value() << 20;
        if (entry.unpackedBytes() > most) {
            return beyond(name, FileLimit.MEMORY_MEBIBYTES);
        }
        byte[] bytes;
        try (InputStream in = zip.open(entry)) {
            bytes = in.readNBytes((int) Math.min(most, left) + 1);
        } catch (ZipException | EOFException e) {
            return Packed.refused(name, FileRules.UNREADABLE, "ZIP");
        }
        if (bytes.length > left) {
            return beyond(name, FileLimit.ARCHIVE_MEBIBYTES);
        }
        if (bytes.length > most) {
            return beyond(name, FileLimit.MEMORY_MEBIBYTES);
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (checksum.getValue() != entry.checksum()) {
            return Packed.refused(name, FileRules.UNREADABLE, "ZIP");
        }
        return new Packed(name, hash(bytes), Content.of(bytes), null, null);
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    }

    private static Packed beyond(String name, FileLimit limit) {
        return Packed.refused(name, FileRules.TOO_MUCH, limit.exceeded());
    }
}
