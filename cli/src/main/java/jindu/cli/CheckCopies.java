package jindu.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.ZipException;
import jindu.catalog.Text;
import jindu.forms.feedback.MarkedCopies;
import jindu.forms.feedback.UnmarkableException;
import jindu.ingest.FileCheck.CheckedFile;
import jindu.ingest.content.Content;
import jindu.ingest.content.PackedFiles;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.Finding;
import jindu.reference.disk.DiskException;
import jindu.reference.disk.UnfinishedFile;

/** Copies of checked files with their errors marked, in a folder of the person's choice, by the files' own names. */
final class CheckCopies implements Closeable {

    private static final String MARKED = "-核对";
    private static final String LIST = "-核对结果.xlsx";

    private final Path folder;
    private final Passwords passwords;
    private final MarkedCopies copies = new MarkedCopies();
    private final Set<Path> taken = new HashSet<>();
    private boolean isReady;

    CheckCopies(Path folder, Passwords passwords) {
        this.folder = folder.toAbsolutePath();
        this.passwords = passwords;
    }

    /**
     * Writes the copy of a file, or of each file that is packed in it, or a list of the findings where there are no cells
     * to mark.
     *
     * @param unmarked takes what was read and cannot be marked, and why; a list of its findings is written instead
     * @return for each of what was checked its copy; null where nothing was found, or it could not be read at all
     * @throws IOException if the disk fails; the message holds no personal data
     */
    List<Path> write(Path file, List<CheckedFile> checked, BiConsumer<CheckedFile, Text> unmarked) throws IOException {
        List<Path> written = new ArrayList<>(Collections.nCopies(checked.size(), null));
        int packed = 0;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            if (checked.get(i).packedIn() == null) {
                written.set(i, copy(checked.get(i), Content.of(file), FileName.of(file), unmarked));
            } else {
                places.add(i);
                packed += findings(checked.get(i)).isEmpty() ? 0 : 1;
            }
        }
        if (packed > 0) {
            int[] next = {0};
            try {
                PackedFiles.visit(Content.of(file), part -> {
                    if (next[0] < places.size()) {
                        int place = places.get(next[0]++);
                        CheckedFile one = checked.get(place);
                        FileName name = FileName.of(file).with(one.packedIn());
                        written.set(place, copy(one, part.content(), name, unmarked));
                    }
                });
            } catch (ZipException e) {
                throw new DiskException(
                        Text.of("压缩包在核对期间变了，无法再读。", "Cannot read the archive again: it has changed."), e);
            }
        }
        return written;
    }

    private static List<Finding> findings(CheckedFile checked) {
        return checked.submissions().stream()
                .flatMap(s -> s.findings().stream())
                .toList();
    }

    /** @param content null where it cannot be taken out of its archive */
    private Path copy(CheckedFile checked, Content content, FileName name, BiConsumer<CheckedFile, Text> unmarked)
            throws IOException {
        List<Finding> findings = findings(checked);
        if (findings.isEmpty() || content == null) {
            return null;
        }
        makeReady();
        boolean wasRead = checked.submissions().stream().anyMatch(s -> s.form() != null);
        MarkedOriginal original = new MarkedOriginal(content, name.text(), passwords, copies);
        Optional<String> ending = original.ending();
        if (ending.isPresent()) {
            Path copy = free(name, MARKED + "." + ending.get());
            try {
                original.write(findings, copy);
                return copy;
            } catch (UnmarkableException e) {
                taken.remove(copy);
                if (wasRead) {
                    unmarked.accept(checked, e.reason().text());
                }
            }
        }
        if (!wasRead) {
            // What could not be read cannot be marked either, and the screen says all there is to say.
            return null;
        }
        Path list = free(name, LIST);
        OwnerFiles.put(FindingsWorkbook.of(findings), list);
        return list;
    }

    private void makeReady() throws IOException {
        if (!isReady) {
            OwnerFiles.folders(folder);
            UnfinishedFile.sweep(folder, 1);
            isReady = true;
        }
    }

    /** A name that no other file of this check has taken. */
    private Path free(FileName name, String ending) {
        Path target = folder.resolve(name.base() + ending);
        for (int number = 2; !taken.add(target); number++) {
            target = folder.resolve(name.base() + "-" + number + ending);
        }
        return target;
    }

    @Override
    public void close() {
        copies.close();
    }
}
