package jindu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import jindu.ingest.FileCheck;
import jindu.ingest.FileCheck.Candidate;
import jindu.ingest.FileCheck.CheckedFile;
import jindu.ingest.content.Passwords;
import jindu.ingest.form.MonthSigns;
import jindu.reference.IoReason;
import jindu.reference.Workspace;
import jindu.reference.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every finding of files before they are sent; stores nothing. */
@Command(name = "check", sortOptions = false)
final class CheckCommand extends JinduCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "help.check.files")
    private List<String> files;

    @Option(names = "--month", paramLabel = "yyyy-MM", descriptionKey = "help.check.month")
    private YearMonth month;

    @Option(names = "--reference", paramLabel = "DIR", descriptionKey = "help.check.reference")
    private String reference;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "help.check.format")
    private String format = "text";

    /**
     * A file to check.
     *
     * @param shownPath as the person named it; below a folder that was named, with what may be a person's name masked
     */
    private record Asked(Candidate file, String shownPath) {}

    private int code = ExitCode.CLEAN;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "help.check.out")
    private String outFolder;

    @Mixin
    private PasswordsOption passwords;

    @Override
    int run() throws IOException {
        CheckOutput output = output();
        CheckBasis basis = basis();
        if (basis.isBuiltIn()) {
            surroundings().err().println(messages().text("msg.check.built_in"));
        }
        LocalDate today = LocalDate.ofInstant(
                surroundings().clock().instant(), basis.settings().timeZone());
        Passwords known = passwords.read(jindu());
        FileCheck check = new FileCheck(basis.settings(), basis.reference(), known, today);
        List<Asked> asked = asked(check);
        output.begin(basis, month);
        try (CheckCopies copies = outFolder == null ? null : new CheckCopies(jindu().path(outFolder), known)) {
            for (Asked file : asked) {
                check(file, check, copies, output);
            }
        }
        output.end(code);
        out().flush();
        return code;
    }

    private void check(Asked asked, FileCheck check, CheckCopies copies, CheckOutput output) {
        List<CheckedFile> files;
        try {
            files = check.checkAll(asked.file(), month);
        } catch (IOException e) {
            surroundings().err().println(jindu().line(e));
            worst(ExitCode.FAULT);
            return;
        }
        List<Path> made = copies(asked, files, copies);
        for (int i = 0; i < files.size(); i++) {
            CheckedFile checked = files.get(i);
            if (checked.hasRejections()) {
                worst(ExitCode.REJECTIONS);
            }
            output.file(shown(asked, checked), checked, made.get(i));
        }
    }

    /** A file in an archive is shown behind it. */
    private static String shown(Asked asked, CheckedFile checked) {
        return checked.packedIn() == null
                ? asked.shownPath()
                : asked.shownPath() + MonthSigns.IN_ARCHIVE + checked.packedIn();
    }

    /** The marked copies, null where none is asked for or none can be made. */
    private List<Path> copies(Asked asked, List<CheckedFile> files, CheckCopies copies) {
        if (copies != null && asked.file().refusal() == null) {
            try {
                return copies.write(
                        asked.file().path(),
                        files,
                        (checked, why) -> surroundings()
                                .err()
                                .println(messages()
                                        .text(
                                                "msg.feedback.unmarked",
                                                shown(asked, checked),
                                                messages().text(why))));
            } catch (IOException e) {
                surroundings().err().println(messages().text("msg.feedback.failed", asked.shownPath(), IoReason.of(e)));
                worst(ExitCode.FAULT);
            }
        }
        return Collections.nCopies(files.size(), null);
    }

    /** What could not be done weighs more than what was found: usage, then a fault, then rejections. */
    private void worst(int met) {
        if (code == ExitCode.CLEAN || (met != ExitCode.REJECTIONS && code != ExitCode.USAGE)) {
            code = met;
        }
    }

    private CheckOutput output() {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "text" ->
                new CheckLines(out(), messages(), surroundings().terminal().columns());
            case "json" -> new CheckJson(out());
            default -> throw new UsageException(messages().text("msg.usage.check_format", format));
        };
    }

    /** A name that leads nowhere is said, and the others are checked all the same. */
    private List<Asked> asked(FileCheck check) throws IOException {
        List<Asked> asked = new ArrayList<>();
        for (String name : files) {
            Path path = jindu().path(name);
            List<Candidate> found = FileCheck.at(path);
            for (Candidate file : found) {
                String shown = file.name().isEmpty()
                        ? name
                        : path.resolve(check.shown(file.name())).toString();
                asked.add(new Asked(file, shown));
            }
            if (found.isEmpty() && !Files.exists(path)) {
                surroundings().err().println(messages().text("msg.check.no_file", name));
                worst(ExitCode.USAGE);
            }
        }
        return asked;
    }

    private CheckBasis basis() {
        if (reference != null) {
            Path folder = jindu().path(reference);
            if (!Files.isDirectory(folder)) {
                throw new UsageException(messages().text("msg.check.no_reference", reference));
            }
            return CheckBasis.ofFolder(folder);
        }
        Workspace workspace;
        try {
            workspace = workspace();
        } catch (WorkspaceException e) {
            if (jindu().namesWorkspace()) {
                throw e;
            }
            return CheckBasis.builtIn();
        }
        return CheckBasis.of(workspace);
    }
}
