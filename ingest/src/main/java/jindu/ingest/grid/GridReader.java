package jindu.ingest.grid;

import java.io.IOException;
import java.util.zip.ZipException;
import jindu.catalog.submission.FileKind;
import jindu.catalog.submission.FileLimit;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FileTypeRules;
import jindu.ingest.content.Content;
import jindu.ingest.content.KindFinder;
import jindu.ingest.content.Passwords;
import jindu.ingest.content.ZipDirectory;
import jindu.ingest.text.TextEncoding;

/** Reads any file: what it is, is decided by its content, never by its name. */
public final class GridReader {

    private static final int HEAD_BYTES = 1 << 15;

    private GridReader() {}

    /**
     * The cells of a file that is read alone.
     *
     * @param passwords to try on an encrypted workbook
     * @throws UnreadableFileException if it is not a workbook or a text, or is broken: a finding on the file
     * @throws IOException if the disk fails
     */
    public static Grid open(Content content, ReadLimits limits, Passwords passwords)
            throws IOException, UnreadableFileException {
        return open(content, limits, limits.begin(), passwords);
    }

    /** @param deadline of the file, and of others that came with it; see {@link #open(Content, ReadLimits, Passwords)} */
    public static Grid open(Content content, ReadLimits limits, Deadline deadline, Passwords passwords)
            throws IOException, UnreadableFileException {
        deadline.check();
        FileKind kind = kind(content);
        if (!kind.isRead()) {
            throw new UnreadableFileException(kind.rule(), kind.label().isEmpty() ? null : kind.label());
        }
        return switch (kind) {
            case XLSX -> XlsxGrid.open(content, limits, deadline);
            case XLS, ENCRYPTED_PACKAGE -> ParserProcesses.open(content, deadline, passwords);
            case ZIP -> throw new UnreadableFileException(FileTypeRules.ARCHIVE_IN_ARCHIVE, null);
            default -> text(content, deadline);
        };
    }

    /**
     * What a file is.
     *
     * @throws UnreadableFileException if it begins as a .zip file and is a broken one
     */
    public static FileKind kind(Content content) throws IOException, UnreadableFileException {
        try {
            return KindFinder.find(content);
        } catch (ZipDirectory.TooManyEntriesException e) {
            throw UnreadableFileException.beyond(FileLimit.ENTRIES);
        } catch (ZipException e) {
            throw new UnreadableFileException(FileRules.UNREADABLE, "ZIP");
        }
    }

    private static Grid text(Content content, Deadline deadline) throws IOException, UnreadableFileException {
        if (content.size() > FileLimit.TEXT_MEBIBYTES.value() << 20) {
            throw UnreadableFileException.beyond(FileLimit.TEXT_MEBIBYTES);
        }
        byte[] bytes = content.head(HEAD_BYTES);
        TextEncoding encoding =
                TextEncoding.of(bytes).orElseThrow(() -> new UnreadableFileException(FileRules.NOT_A_FORM, null));
        String head = encoding.decode(bytes);
        return JsonGrid.looksLike(head)
                ? JsonGrid.open(content, encoding, deadline)
                : new DelimitedGrid(content, encoding, head, deadline);
    }
}
