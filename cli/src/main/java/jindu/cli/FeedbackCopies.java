package jindu.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipException;
import jindu.catalog.Text;
import jindu.catalog.submission.SubmissionState;
import jindu.forms.feedback.MarkedCopies;
import jindu.forms.feedback.UnmarkableException;
import jindu.ingest.Originals;
import jindu.ingest.content.Content;
import jindu.ingest.content.PackedFiles;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.Finding;
import jindu.reference.IoReason;
import jindu.reference.disk.DiskException;
import jindu.reference.ledger.Submission;

/** Marked copies of what lies in the inbox, or lists of findings where there are no cells to mark. */
final class FeedbackCopies implements Closeable {

    /** Behind a label in the name of a list of findings. */
    private static final String LIST = "-核对结果.xlsx";

    private static final int ARCHIVE_DIGITS = 8;

    private final Originals originals;
    private final Messages messages;
    private final Passwords passwords;
    private final MarkedCopies marker = new MarkedCopies();

    FeedbackCopies(Originals originals, Messages messages, Passwords passwords) {
        this.originals = originals;
        this.messages = messages;
        this.passwords = passwords;
    }

    /**
     * A copy to be made of a file, or of one that is packed in it.
     *
     * @param submission the first that was read from it
     * @param folder where the copy is to lie
     * @param findings of all that was read from it
     * @param earlier what lies there already, where another try is due; null where nothing does
     */
    record Wanted(Submission submission, Path folder, List<Finding> findings, Path earlier) {
        private boolean isRejected() {
            return submission.state() == SubmissionState.REJECTED;
        }
    }

    /**
     * What became of a copy.
     *
     * @param path null where there is none
     * @param isOwed a later run may be able to make it
     * @param isNew it was made now
     * @param failure why there is no marked copy, where there should be one; else null
     */
    record Copy(Path path, boolean isOwed, boolean isNew, String failure) {
        static final Copy NONE = new Copy(null, false, false, null);
    }

    /**
     * Makes the copies of one file and of what is packed in it, all in one go through it.
     *
     * @param sha256 of the file that came
     * @param paths where it may lie
     */
    Map<Wanted, Copy> make(String sha256, Collection<String> paths, List<Wanted> wanted) throws IOException {
        Optional<Path> file = originals.find(sha256, paths);
        if (file.isEmpty()) {
            // A file that was taken away after it was read is the desk's own business; the receipt says what was found.
            return all(wanted, w -> new Copy(w.earlier(), true, false, null));
        }
        Map<Wanted, Copy> made = all(wanted, w -> Copy.NONE);
        List<Wanted> packed = new ArrayList<>();
        for (Wanted each : wanted) {
            if (each.submission().isPacked()) {
                packed.add(each);
            } else {
                made.put(
                        each,
                        copy(
                                each,
                                Content.of(file.get()),
                                file.get().getFileName().toString(),
                                ""));
            }
        }
        if (!packed.isEmpty()) {
            makePacked(Content.of(file.get()), packed, made);
        }
        return made;
    }

    private static Map<Wanted, Copy> all(List<Wanted> wanted, Function<Wanted, Copy> copy) {
        Map<Wanted, Copy> all = new IdentityHashMap<>();
        wanted.forEach(each -> all.put(each, copy.apply(each)));
        return all;
    }

    /** What cannot be taken out of an archive has no copy, and its receipt says why. */
    private void makePacked(Content archive, List<Wanted> packed, Map<Wanted, Copy> made) throws IOException {
        String digits = packed.get(0).submission().file().sha256().substring(0, ARCHIVE_DIGITS);
        int[] number = {0};
        try {
            PackedFiles.visit(archive, part -> {
                number[0]++;
                for (Wanted each : packed) {
                    boolean isIt = part.sha256().startsWith(each.submission().content());
                    if (isIt && part.content() != null && made.get(each) == Copy.NONE) {
                        String behind = "-压缩包" + digits + "第" + number[0] + "个";
                        made.put(each, copy(each, part.content(), part.name(), behind));
                    }
                }
            });
        } catch (ZipException e) {
            throw new DiskException(
                    Text.of(
                            "收件箱中的压缩包现已损坏，无法再读。请恢复原文件。",
                            "Cannot read an archive of the inbox again: it is broken now. Restore the file."),
                    e);
        }
    }

    /** @param behind what stands behind the label in the copy's name */
    private Copy copy(Wanted wanted, Content content, String name, String behind) {
        String label = wanted.submission().label();
        Path folder = wanted.folder();
        String failure = null;
        boolean isOwed = false;
        try {
            OwnerFiles.folders(folder);
            MarkedOriginal original = new MarkedOriginal(content, name, passwords, marker);
            Optional<String> ending = original.ending();
            if (ending.isPresent()) {
                Path target = folder.resolve(label + behind + "." + ending.get());
                try {
                    original.write(wanted.findings(), target);
                    return replacing(wanted, target, false, null);
                } catch (UnmarkableException e) {
                    String why = messages.text(e.reason().text());
                    failure = messages.text("msg.feedback.unmarked", label, why);
                    isOwed = e.reason() == UnmarkableException.Reason.NO_PASSWORD;
                }
            }
            if (wanted.isRejected()) {
                // What could not be read cannot be marked either.
                return Copy.NONE;
            }
            Path list = folder.resolve(label + behind + LIST);
            OwnerFiles.put(FindingsWorkbook.of(wanted.findings()), list);
            return replacing(wanted, list, isOwed, failure);
        } catch (IOException e) {
            return new Copy(wanted.earlier(), true, false, messages.text("msg.feedback.failed", label, IoReason.of(e)));
        }
    }

    private static Copy replacing(Wanted wanted, Path copy, boolean isOwed, String failure) throws IOException {
        if (wanted.earlier() != null && !wanted.earlier().equals(copy)) {
            Files.deleteIfExists(wanted.earlier());
        }
        return new Copy(copy, isOwed, true, failure);
    }

    @Override
    public void close() {
        marker.close();
    }
}
