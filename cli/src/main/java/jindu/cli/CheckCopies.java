package jindu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jindu.ingest.FileCheck.CheckedFile;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.Finding;

/** Copies of checked files with their errors marked, in a folder of the person's choice, by the files' own names. */
final class CheckCopies {

    private static final String MARKED = "-核对";
    private static final String LIST = "-核对结果.xlsx";

    private final Path folder;
    private final Passwords passwords;
    private final Set<Path> taken = new HashSet<>();

    CheckCopies(Path folder, Passwords passwords) {
        this.folder = folder;
        this.passwords = passwords;
    }

    /**
     * Writes the copy of a file, or a list of its findings where it has no cells to mark.
     *
     * @param isPacked the findings are of a file in an archive, which gets a list
     * @return empty where nothing was found, or the file could not be read at all
     * @throws IOException if the copy cannot be written; the message holds no personal data
     */
    Optional<Path> write(Path file, CheckedFile checked, boolean isPacked) throws IOException {
        List<Finding> findings = checked.submissions().stream()
                .flatMap(s -> s.findings().stream())
                .toList();
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        OwnerFiles.folders(folder.toAbsolutePath());
        MarkedOriginal original = new MarkedOriginal(file, passwords);
        Optional<String> ending = isPacked ? Optional.empty() : original.ending();
        boolean wasRead = checked.submissions().stream().anyMatch(s -> s.form() != null);
        if (ending.isEmpty()) {
            if (!wasRead) {
                return Optional.empty();
            }
            Path list = free(file, LIST);
            OwnerFiles.put(FindingsWorkbook.of(findings), list);
            return Optional.of(list);
        }
        Path copy = free(file, MARKED + "." + ending.get());
        try {
            original.write(findings, copy);
            return Optional.of(copy);
        } catch (IOException e) {
            if (wasRead) {
                throw e;
            }
            // What could not be read cannot be marked either.
            return Optional.empty();
        }
    }

    /** A name that no other file of this check has taken. */
    private Path free(Path file, String ending) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        Path target = folder.resolve(base + ending);
        for (int number = 2; !taken.add(target); number++) {
            target = folder.resolve(base + "-" + number + ending);
        }
        return target;
    }
}
