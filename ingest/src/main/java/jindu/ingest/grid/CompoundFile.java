package jindu.ingest.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.List;
import jindu.catalog.Text;
import jindu.catalog.submission.FileKind;
import jindu.catalog.submission.FileLimit;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.PasswordRules;
import jindu.ingest.content.Content;
import jindu.ingest.content.KindFinder;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.ClassID;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens a compound file (OLE2): a BIFF workbook, an encrypted OOXML one, or something else by the names of its streams.
 * POI's reader of these may ask for any amount of memory, so that this runs in a process of its own.
 */
final class CompoundFile {

    private static final ClassID INSTALLER = new ClassID("{000C1084-0000-0000-C000-000000000046}");

    private record Telling(String entry, FileKind kind) {}

    private static final List<Telling> STREAMS = List.of(
            new Telling("Book", FileKind.OLD_EXCEL),
            new Telling("WordDocument", FileKind.DOC),
            new Telling("PowerPoint Document", FileKind.PPT),
            new Telling("__properties_version1.0", FileKind.OUTLOOK),
            new Telling("VisioDocument", FileKind.VISIO),
            new Telling("Quill", FileKind.PUBLISHER),
            new Telling("WksSSWorkBook", FileKind.WORKS_SPREADSHEET),
            new Telling("Props12", FileKind.PROJECT),
            new Telling("Props9", FileKind.PROJECT));

    private CompoundFile() {}

    /** @throws UnreadableFileException if it is no workbook, is broken, or opens with none of the passwords */
    static Grid open(Content content, DecryptionKey key, ReadLimits limits)
            throws IOException, UnreadableFileException {
        Deadline deadline = Deadline.in(limits.time());
        POIFSFileSystem container = null;
        try {
            container = container(content);
            Grid grid = grid(container, key, limits, deadline);
            container = grid instanceof BiffGrid ? null : container;
            return grid;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(
                    PasswordRules.UNSUPPORTED,
                    Text.of("认不出的方式", "of an unknown kind").inline());
        } catch (IOException | RuntimeException e) {
            // POI meets broken content with one of many exceptions, and tells none of them from those of a disk.
            throw new UnreadableFileException(FileRules.UNREADABLE, "OLE2");
        } finally {
            if (container != null) {
                container.close();
            }
        }
    }

    private static POIFSFileSystem container(Content content) throws IOException {
        if (content instanceof Content.OnDisk file) {
            return new POIFSFileSystem(FileChannel.open(file.path()), true, true);
        }
        try (InputStream in = content.stream()) {
            return new POIFSFileSystem(new ByteArrayInputStream(in.readAllBytes()));
        }
    }

    private static Grid grid(POIFSFileSystem container, DecryptionKey key, ReadLimits limits, Deadline deadline)
            throws IOException, UnreadableFileException {
        DirectoryNode root = container.getRoot();
        if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
            return decrypted(root, key, limits, deadline);
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            Entry workbook = root.getEntryCaseInsensitive("Workbook");
            if (workbook instanceof DocumentEntry stream) {
                return BiffGrid.open(container, stream, key, limits, deadline);
            }
        }
        FileKind kind = STREAMS.stream()
                .filter(s -> root.hasEntryCaseInsensitive(s.entry()))
                .map(Telling::kind)
                .findFirst()
                .orElse(INSTALLER.equals(root.getStorageClsid()) ? FileKind.INSTALLER : FileKind.OTHER_COMPOUND);
        throw new UnreadableFileException(kind.rule(), kind.label());
    }

    private static Grid decrypted(DirectoryNode root, DecryptionKey key, ReadLimits limits, Deadline deadline)
            throws IOException, UnreadableFileException {
        EncryptionInfo info = key.open(new EncryptionInfo(root));
        Decryptor decryptor = info.getDecryptor();
        byte[] bytes;
        try (InputStream in = decryptor.getDataStream(root)) {
            if (decryptor.getLength() > FileLimit.MEMORY_MEBIBYTES.value() << 20) {
                throw UnreadableFileException.beyond(FileLimit.MEMORY_MEBIBYTES);
            }
            bytes = in.readNBytes((int) decryptor.getLength());
        } catch (java.security.GeneralSecurityException e) {
            throw new UnreadableFileException(
                    PasswordRules.UNSUPPORTED, info.getEncryptionMode().name());
        }
        Content content = Content.of(bytes);
        FileKind kind = KindFinder.find(content);
        if (kind != FileKind.XLSX) {
            throw kind.isRead()
                    ? new UnreadableFileException(FileRules.UNREADABLE, "OOXML")
                    : new UnreadableFileException(kind.rule(), kind.label());
        }
        return XlsxGrid.open(content, limits, deadline);
    }
}
