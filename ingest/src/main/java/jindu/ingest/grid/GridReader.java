package jindu.ingest.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jindu.catalog.submission.FileRules;

/** Reads any file: what it is, is decided by its content, never by its name. */
public final class GridReader {

    /** A text log larger than this is no month's log. */
    private static final long LARGEST_TEXT_BYTES = 512L << 20;

    private GridReader() {}

    /**
     * The cells of a file.
     *
     * @throws UnreadableFileException if it is not a workbook or a text, or is broken: a finding on the file
     * @throws IOException if the disk fails
     */
    public static Grid open(Path file, ReadLimits limits) throws IOException, UnreadableFileException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new UnreadableFileException(FileRules.ZERO_BYTES, null);
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return openZip(file, limits);
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return XlsReader.read(file);
        }
        String other = otherKind(head);
        if (other != null) {
            throw new UnreadableFileException(FileRules.NOT_A_FORM, other);
        }
        if (Files.size(file) > LARGEST_TEXT_BYTES) {
            throw new UnreadableFileException(FileRules.NOT_A_FORM, "> 512 MB");
        }
        Optional<String> text = TextDecoder.decode(Files.readAllBytes(file));
        if (text.isEmpty()) {
            throw new UnreadableFileException(FileRules.NOT_A_FORM, "binary");
        }
        if (JsonLinesReader.looksLike(text.get())) {
            return JsonLinesReader.read(text.get());
        }
        return DelimitedReader.read(text.get());
    }

    private static Grid openZip(Path file, ReadLimits limits) throws IOException, UnreadableFileException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new UnreadableFileException(
                        FileRules.NOT_A_FORM, zip.getEntry("mimetype") != null ? "OpenDocument" : "ZIP");
            }
            if (zip.getEntry("word/document.xml") != null) {
                throw new UnreadableFileException(FileRules.NOT_A_FORM, "Word (.docx)");
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new UnreadableFileException(FileRules.NOT_A_FORM, "Excel binary (.xlsb)");
            }
        } catch (ZipException e) {
            throw new UnreadableFileException(FileRules.UNREADABLE, "ZIP");
        }
        return XlsxGrid.open(file, limits);
    }

    private static String otherKind(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        if (start.startsWith("%PDF")) {
            return "PDF";
        }
        if (start.startsWith("Rar!")) {
            return "RAR";
        }
        if (start.startsWith("7z\u00BC\u00AF")) {
            return "7-Zip";
        }
        if (startsWith(head, 0xFF, 0xD8, 0xFF)) {
            return "JPEG";
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G')) {
            return "PNG";
        }
        if (start.startsWith("{\\rtf")) {
            return "RTF";
        }
        String lower = start.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("<html") || lower.startsWith("<!doctype html") || lower.startsWith("<table")) {
            return "HTML";
        }
        return lower.startsWith("<?xml") ? "XML" : null;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
