package jindu.forms.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes marked copies as the marking process does, in this one. */
final class Marking {

    private Marking() {}

    static void write(Path original, List<Remark> remarks, Path copy, String... passwords) throws IOException {
        Files.deleteIfExists(copy);
        Files.createFile(copy);
        try {
            MarkedCopy.write(Original.of(original), List.of(passwords), remarks, copy);
        } catch (UnmarkableException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** Why there can be no copy. */
    static UnmarkableException.Reason refusal(Path original, Path copy, String... passwords) throws IOException {
        Files.createFile(copy);
        try {
            MarkedCopy.write(Original.of(original), List.of(passwords), List.of(), copy);
        } catch (UnmarkableException e) {
            return e.reason();
        }
        throw new AssertionError("marked all the same");
    }
}
