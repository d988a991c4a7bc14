package jindu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jindu.cli.FeedbackRegister.Made;
import jindu.reference.Workspace;
import jindu.reference.disk.UnfinishedFile;
import jindu.reference.ledger.Submission;

/**
 * Gives what lies in the feedback folder the names that submissions have now: a late receipt moves the numbers of those
 * that came after it, so that one file may have to take the very name that another has to leave.
 */
final class FeedbackNames {

    /** Behind a label in the name of a receipt. */
    static final String RECEIPT = "-回执.pdf";

    /**
     * Where a submission's files are to lie.
     *
     * @param folder of the copy that is named after it; null where the copy is named after another of the same file
     */
    record Name(Submission submission, Path folder, Path receipt) {}

    private final Workspace workspace;
    private final FeedbackRegister register;

    FeedbackNames(Workspace workspace, FeedbackRegister register) {
        this.workspace = workspace;
        this.register = register;
    }

    /** Moves copies, and takes receipts away that lie elsewhere: they are printed again. */
    void settle(List<Name> names) throws IOException {
        Map<Path, Path> moves = new LinkedHashMap<>();
        for (Name name : names) {
            Made made = register.of(name.submission().id());
            if (made == null) {
                continue;
            }
            Path receipt = there(made.receipt());
            if (!receipt.equals(name.receipt())) {
                Files.deleteIfExists(receipt);
            }
            if (name.folder() != null && made.copy() != null) {
                Path copy = there(made.copy());
                Path target = name.folder().resolve(name.submission().label() + behindLabel(receipt, copy));
                if (!copy.equals(target) && Files.exists(copy)) {
                    moves.putIfAbsent(copy, target);
                }
            }
        }
        // All leave before any arrives.
        for (Map.Entry<Path, Path> move : moves.entrySet()) {
            OwnerFiles.folders(move.getValue().getParent());
            Files.move(move.getKey(), UnfinishedFile.aside(move.getValue()), StandardCopyOption.ATOMIC_MOVE);
        }
        for (Path target : moves.values()) {
            Files.move(
                    UnfinishedFile.aside(target),
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        for (Name name : names) {
            Made made = register.of(name.submission().id());
            Path target = made == null || made.copy() == null ? null : moves.get(there(made.copy()));
            if (target != null) {
                String moved = workspace.home().relativize(target).toString().replace('\\', '/');
                register.put(name.submission().id(), new Made(made.state(), made.receipt(), moved, made.isCopyOwed()));
            }
        }
    }

    /** Of the copy's name all but the label that it was given, which the receipt begins with too. */
    private static String behindLabel(Path receipt, Path copy) {
        String label = receipt.getFileName().toString().replace(RECEIPT, "");
        String name = copy.getFileName().toString();
        return name.startsWith(label) ? name.substring(label.length()) : name.substring(name.lastIndexOf('.'));
    }

    private Path there(String path) {
        return workspace.home().resolve(path);
    }
}
