package jindu.ingest.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import jindu.catalog.submission.FileKind;
import jindu.ingest.text.TextEncoding;

/** Tells what a file is by its content. A compound file (OLE2) counts as {@link FileKind#XLS} until it is opened. */
public final class KindFinder {

    /** As far as the mark of the farthest known format lies. */
    private static final int HEAD_BYTES = 33_000;

    private static final int MIME_TYPE_BYTES = 100;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int TYPES_BYTES = 1 << 18;

    private KindFinder() {}

    /**
     * The kind of a file.
     *
     * @throws ZipException if it begins as a .zip file and is a broken one
     * @throws IOException if the disk fails
     */
    public static FileKind find(Content content) throws IOException {
        byte[] head = content.head(HEAD_BYTES);
        if (head.length == 0) {
            return FileKind.EMPTY;
        }
        if (Signatures.isZip(head)) {
            return ofZip(content);
        }
        if (Signatures.isCompound(head)) {
            return FileKind.XLS;
        }
        if (isOneByte(head, head[0]) && head[0] <= 0) {
            return isOneByte(content, head[0]) ? FileKind.ONE_BYTE_REPEATED : FileKind.UNKNOWN;
        }
        Optional<FileKind> marked = Signatures.find(head);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<String> text = TextEncoding.of(head).map(e -> e.decode(head));
        return text.isEmpty() ? FileKind.UNKNOWN : MarkedText.find(text.get()).orElse(FileKind.TEXT);
    }

    private static boolean isOneByte(byte[] bytes, byte value) {
        for (byte b : bytes) {
            if (b != value) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneByte(Content content, byte value) throws IOException {
        try (InputStream in = content.stream()) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] != value) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private static FileKind ofZip(Content content) throws IOException {
        try (ZipDirectory zip = ZipDirectory.of(content)) {
            Set<String> names = new HashSet<>();
            for (ZipDirectory.Entry entry : zip.entries()) {
                names.add(
                        entry.name().replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT));
            }
            if (names.contains("xl/workbook.bin")) {
                return FileKind.XLSB;
            }
            if (names.contains("xl/workbook.xml")) {
                return FileKind.XLSX;
            }
            if (names.contains("[content_types].xml")) {
                return ofPackage(zip, names);
            }
            if (names.contains("mimetype")) {
                return ofMimeType(zip);
            }
            if (names.contains("ofd.xml")) {
                return FileKind.OFD;
            }
            if (names.contains("androidmanifest.xml")) {
                return FileKind.ANDROID_PROGRAM;
            }
            if (names.contains("meta-inf/manifest.mf")) {
                return FileKind.JAVA_PROGRAM;
            }
            return names.contains("index/document.iwa") ? FileKind.NUMBERS : FileKind.ZIP;
        }
    }

    private static FileKind ofPackage(ZipDirectory zip, Set<String> names) throws IOException {
        if (names.contains("word/document.xml")) {
            return FileKind.DOCX;
        }
        if (names.contains("ppt/presentation.xml")) {
            return FileKind.PPTX;
        }
        if (names.contains("visio/document.xml")) {
            return FileKind.VISIO;
        }
        if (names.stream().anyMatch(n -> n.endsWith(".fdseq"))) {
            return FileKind.XPS;
        }
        // A package may put its workbook anywhere, and name it anything: what it is stands among the types.
        if (names.stream().anyMatch(n -> n.endsWith("workbook.xml") || n.contains("worksheets/"))) {
            return FileKind.XLSX;
        }
        return head(zip, CONTENT_TYPES, TYPES_BYTES).contains("spreadsheetml") ? FileKind.XLSX : FileKind.OTHER_PACKAGE;
    }

    /** The beginning of a part whose signs are ASCII, whether they take one byte or two; empty where there is no such part. */
    private static String head(ZipDirectory zip, String name, int bytes) throws IOException {
        for (ZipDirectory.Entry entry : zip.entries()) {
            if (entry.name().equalsIgnoreCase(name)) {
                try (InputStream in = zip.open(entry)) {
                    return new String(in.readNBytes(bytes), StandardCharsets.US_ASCII).replace("\0", "");
                } catch (ZipException | EOFException e) {
                    // Broken: what else lies in the package may still tell.
                    return "";
                }
            }
        }
        return "";
    }

    private static FileKind ofMimeType(ZipDirectory zip) throws IOException {
        for (ZipDirectory.Entry entry : zip.entries()) {
            if (entry.name().equals("mimetype")) {
                try (InputStream in = zip.open(entry)) {
                    String type = new String(in.readNBytes(MIME_TYPE_BYTES), StandardCharsets.US_ASCII);
                    if (type.contains("opendocument.spreadsheet")) {
                        return FileKind.OPEN_DOCUMENT_SPREADSHEET;
                    }
                    if (type.contains("opendocument.text")) {
                        return FileKind.OPEN_DOCUMENT_TEXT;
                    }
                    if (type.contains("opendocument.presentation")) {
                        return FileKind.OPEN_DOCUMENT_PRESENTATION;
                    }
                    if (type.contains("epub")) {
                        return FileKind.EPUB;
                    }
                    if (type.contains("opendocument")) {
                        return FileKind.OPEN_DOCUMENT_OTHER;
                    }
                }
            }
        }
        return FileKind.ZIP;
    }
}
