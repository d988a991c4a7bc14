package jindu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jindu.ingest.content.Passwords;
import picocli.CommandLine.Option;

/** The file with the passwords of encrypted workbooks: named by the option, else by the environment, else none. */
final class PasswordsOption {

    private static final String ENVIRONMENT = "JINDU_PASSWORDS_FILE";

    @Option(names = "--passwords", paramLabel = "FILE", descriptionKey = "help.passwords")
    private String file;

    /** @throws UsageException when the file is not there */
    Passwords read(Jindu jindu) throws IOException {
        String name = file != null ? file : jindu.surroundings().environment().get(ENVIRONMENT);
        if (name == null || name.isBlank()) {
            return Passwords.NONE;
        }
        Path path = jindu.path(name);
        if (!Files.isRegularFile(path)) {
            throw new UsageException(jindu.messages().text("msg.usage.passwords", name));
        }
        return Passwords.read(path);
    }
}
