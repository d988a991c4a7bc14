package jindu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jindu.catalog.Rules;
import jindu.catalog.Text;
import jindu.catalog.Worded;
import jindu.forms.feedback.MarkedCopy;
import jindu.forms.feedback.Remark;
import jindu.forms.ooxml.WorkbookException;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.Finding;

/** A file as it came, to be given back with its errors marked. */
final class MarkedOriginal {

    private static final Set<String> PACKAGES = Set.of("xlsx", "xlsm", "xltx", "xltm");
    private static final Set<String> BINARIES = Set.of("xls", "xlt", "et");

    private final Path file;
    private final Passwords passwords;

    /** @param passwords to try where the workbook is encrypted */
    MarkedOriginal(Path file, Passwords passwords) {
        this.file = file;
        this.passwords = passwords;
    }

    /**
     * The ending that the copy has: the original's own, or that of its content where the original's belongs to another.
     * Empty where the content is no workbook, and there are no cells to mark.
     */
    Optional<String> ending() throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        boolean isZip = head.length == 4 && head[0] == 'P' && head[1] == 'K';
        boolean isOle = head.length == 4 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF;
        if (!isZip && !isOle) {
            return Optional.empty();
        }
        String name = file.getFileName().toString();
        String own = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (isZip) {
            return Optional.of(PACKAGES.contains(own) ? own : "xlsx");
        }
        // An encrypted .xlsx has the container of an .xls.
        return Optional.of(PACKAGES.contains(own) || BINARIES.contains(own) ? own : "xls");
    }

    /**
     * Writes the copy, whole or not at all, with the original's own password where it has one.
     *
     * @throws IOException if it cannot be marked; the message holds no personal data
     */
    void write(List<Finding> findings, Path target) throws IOException {
        List<Remark> remarks = findings.stream().map(MarkedOriginal::remark).toList();
        List<Optional<String>> tries = new ArrayList<>();
        tries.add(Optional.empty());
        passwords.inOrder().forEach(password -> tries.add(Optional.of(password)));
        IOException first = null;
        for (Optional<String> password : tries) {
            try {
                MarkedCopy.write(file, password, remarks, target);
                return;
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        // Foreign messages may hold what stands in the workbook.
        throw first instanceof Worded || first instanceof FileSystemException
                ? first
                : new WorkbookException(
                        Text.of("工作簿的内容有误（{0}）", "the content of the workbook is broken ({0})")
                                .with(first.getClass().getSimpleName()),
                        first);
    }

    private static Remark remark(Finding f) {
        return new Remark(Rules.byId(f.ruleId()), f.sheetNo(), f.row(), f.cell(), f.got(), f.hint());
    }
}
