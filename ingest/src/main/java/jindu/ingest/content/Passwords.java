package jindu.ingest.content;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import jindu.catalog.Text;
import jindu.catalog.submission.FileLimit;
import jindu.reference.WorkspaceException;

/**
 * The passwords of the file that the operator names. They are in memory alone, and in no message; the one that opened a
 * workbook last is tried first on the next.
 */
public final class Passwords implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final Passwords NONE = new Passwords(List.of());

    private final ArrayList<String> passwords;

    private Passwords(List<String> passwords) {
        this.passwords = new ArrayList<>(passwords);
    }

    public static Passwords of(String... passwords) {
        return new Passwords(List.of(passwords));
    }

    /**
     * Reads a passwords file: one a line, blanks around it left out; {@code #} begins a comment line. UTF-8, or GB18030
     * where it is not UTF-8.
     *
     * @throws IOException if it cannot be read, or holds more than {@link FileLimit#PASSWORDS}
     */
    public static Passwords read(Path file) throws IOException {
        LinkedHashSet<String> passwords = new LinkedHashSet<>();
        for (String line : text(Files.readAllBytes(file)).split("\\R")) {
            String password = line.replace("\uFEFF", "").strip();
            if (!password.isEmpty() && !password.startsWith("#")) {
                passwords.add(password);
            }
        }
        if (passwords.size() > FileLimit.PASSWORDS.value()) {
            throw new WorkspaceException(Text.of(
                            "无法使用密码文件 {0}：其中有 {1} 个密码，每个工作簿最多试 {2} 个。请删去不用的。",
                            "Cannot use the passwords file {0}: it holds {1} passwords, at most {2} are tried on each"
                                    + " workbook. Remove those out of use.")
                    .with(file, passwords.size(), FileLimit.PASSWORDS.value()));
        }
        return new Passwords(List.copyOf(passwords));
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, Charset.forName("GB18030"));
    }

    /** All of them, in the order in which to try. */
    public synchronized List<String> inOrder() {
        return List.copyOf(passwords);
    }

    /** Notes that one of them opened a workbook: counties use theirs again. */
    public synchronized void opened(String password) {
        if (passwords.remove(password)) {
            passwords.add(0, password);
        }
    }

    /** How many there are, and none of them. */
    @Override
    public synchronized String toString() {
        return "Passwords[" + passwords.size() + "]";
    }
}
