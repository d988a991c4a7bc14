package jindu.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import jindu.catalog.Rules;
import jindu.catalog.Text;
import jindu.catalog.submission.FileKind;
import jindu.forms.feedback.MarkedCopies;
import jindu.forms.feedback.Original;
import jindu.forms.feedback.Remark;
import jindu.forms.feedback.UnmarkableException;
import jindu.ingest.content.Content;
import jindu.ingest.content.KindFinder;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.Finding;
import jindu.reference.IoReason;
import jindu.reference.disk.DiskException;

/** A file as it came, on disk or out of an archive, to be given back with its errors marked. */
final class MarkedOriginal {

    private static final Set<String> PACKAGES = Set.of("xlsx", "xlsm", "xltx", "xltm");
    private static final Set<String> BINARIES = Set.of("xls", "xlt", "et");

    private final Content content;
    private final String name;
    private final Passwords passwords;
    private final MarkedCopies copies;

    /**
     * @param name by which it came
     * @param passwords to try where the workbook is encrypted
     */
    MarkedOriginal(Content content, String name, Passwords passwords, MarkedCopies copies) {
        this.content = content;
        this.name = name;
        this.passwords = passwords;
        this.copies = copies;
    }

    /**
     * The ending that the copy has: the original's own, or that of its content where the original's belongs to another.
     * Empty where the content is no workbook, and there are no cells to mark.
     */
    Optional<String> ending() throws IOException {
        String own = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (kind()) {
            case XLSX -> Optional.of(PACKAGES.contains(own) ? own : "xlsx");
            // Any compound file, and an encrypted .xlsx is one.
            case XLS, ENCRYPTED_PACKAGE -> Optional.of(PACKAGES.contains(own) || BINARIES.contains(own) ? own : "xls");
            default -> Optional.empty();
        };
    }

    private FileKind kind() throws IOException {
        try {
            return KindFinder.find(content);
        } catch (ZipException e) {
            return FileKind.UNKNOWN;
        }
    }

    /**
     * Writes the copy, whole or not at all, with the original's own password where it has one.
     *
     * @throws UnmarkableException if there can be none
     * @throws IOException if the disk fails; the message holds no personal data
     */
    void write(List<Finding> findings, Path target) throws IOException, UnmarkableException {
        List<Remark> remarks = findings.stream().map(MarkedOriginal::remark).toList();
        Original original = content instanceof Content.OnDisk file
                ? Original.of(file.path())
                : Original.of(((Content.InMemory) content).bytes());
        try {
            OwnerFiles.<UnmarkableException>put(
                    copy -> copies.write(original, passwords.inOrder(), remarks, copy), target);
        } catch (FileSystemException e) {
            throw new DiskException(
                    Text.of("无法写入标注副本：{0}", "Cannot write the marked copy: {0}").with(IoReason.of(e)), e);
        }
    }

    private static Remark remark(Finding f) {
        return new Remark(Rules.byId(f.ruleId()), f.sheetNo(), f.row(), f.cell(), f.got(), f.hint());
    }
}
