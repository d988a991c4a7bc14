package jindu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import jindu.reference.ReferenceData;
import jindu.reference.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command line: options that every command knows, and the commands. */
@Command(
        name = "jindu",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        subcommands = {
            InitCommand.class,
            TemplateCommand.class,
            CheckCommand.class,
            IngestCommand.class,
            TransformCommand.class,
            ReportCommand.class,
            RunCommand.class,
            StatusCommand.class,
            AcceptCommand.class,
            WithdrawCommand.class,
            SqlCommand.class,
            SnapshotsCommand.class
        })
final class Jindu implements Runnable {

    private final Surroundings surroundings;
    private final Messages messages;
    private Path log;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, descriptionKey = "help.home")
    private String home;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, descriptionKey = "help.lang")
    private String language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "help.help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "help.version")
    private boolean version;

    @Option(names = "--master", paramLabel = "URL", scope = ScopeType.INHERIT, hidden = true)
    private String master;

    private Jindu(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    /** Runs a command and gives its exit code; whatever goes wrong is a line on standard error. */
    static int run(String[] args, Surroundings surroundings) {
        Messages messages = new Messages(Language.of(args, surroundings.environment()));
        CommandLine line = commandLine(surroundings, messages);
        try {
            return line.execute(args);
        } catch (Throwable fault) {
            // Errors, such as running out of memory, pass picocli by.
            Jindu jindu = line.getCommand();
            return jindu.fault(fault);
        }
    }

    static CommandLine commandLine(Surroundings surroundings, Messages messages) {
        Jindu jindu = new Jindu(surroundings, messages);
        CommandLine line = new CommandLine(jindu);
        line.setResourceBundle(messages.bundle());
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(
                Math.max(60, Math.min(100, surroundings.terminal().columns())));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.registerConverter(YearMonth.class, new MonthConverter());
        line.setParameterExceptionHandler(new UsageErrors(surroundings, messages));
        line.setExecutionExceptionHandler((fault, command, result) -> jindu.fault(fault));
        return line;
    }

    private int fault(Throwable fault) {
        surroundings.out().flush();
        if (fault instanceof WorkspaceLock.HeldException held) {
            surroundings.err().println(messages.text("msg.held", held.holder(), held.since()));
            return ExitCode.HELD;
        }
        if (fault instanceof UsageException usage) {
            surroundings.err().println(usage.getMessage());
            return ExitCode.USAGE;
        }
        surroundings.err().println(line(fault));
        return ExitCode.FAULT;
    }

    /** What a fault says on the screen. */
    String line(Throwable fault) {
        return Faults.line(fault, messages, () -> log == null ? trace(fault) : Optional.of(log));
    }

    /** A run keeps this log from now on; its faults are in there. */
    void keepsLog(Path file) {
        log = file;
    }

    /** Keeps the trace for a command that keeps no log: in the workspace if there is one that may be written to. */
    private Optional<Path> trace(Throwable fault) {
        List<Supplier<Path>> folders =
                List.of(() -> workspace().logs(), () -> Path.of(System.getProperty("java.io.tmpdir")));
        for (Supplier<Path> folder : folders) {
            try (RunLog trace = RunLog.start(
                    folder.get(), "jindu-fault", surroundings.clock().instant())) {
                trace.fault(surroundings.clock().instant(), fault);
                return Optional.of(trace.file());
            } catch (IOException | RuntimeException e) {
                // No workspace, or one that may only be read.
                continue;
            }
        }
        return Optional.empty();
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        throw new UsageException(messages.text("msg.usage.no_command"));
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Messages messages() {
        return messages;
    }

    String master() {
        return master;
    }

    /**
     * The workspace that the options or the environment name.
     *
     * @throws jindu.reference.WorkspaceException when none is there
     */
    Workspace workspace() {
        checkLanguage();
        String fromEnvironment = surroundings.environment().get("JINDU_HOME");
        if (home != null) {
            return Workspace.open(path(home));
        }
        return Workspace.open(
                path(fromEnvironment == null || fromEnvironment.isBlank() ? "jindu-home" : fromEnvironment));
    }

    /** Whether a workspace is asked for by name, so that not finding it is a fault. */
    boolean namesWorkspace() {
        String fromEnvironment = surroundings.environment().get("JINDU_HOME");
        return home != null || (fromEnvironment != null && !fromEnvironment.isBlank());
    }

    /** Says which lines of the reference data count for nothing. */
    void warn(ReferenceData reference) {
        reference
                .doubts()
                .forEach(doubt ->
                        surroundings.err().println(messages.text("msg.reference.doubt", messages.text(doubt))));
    }

    Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(messages.text("msg.usage.path", text));
        }
    }

    /** Asked by each command, so that a language nobody knows is a usage error and no silent default. */
    void checkLanguage() {
        if (language != null && Language.named(language).isEmpty()) {
            throw new UsageException(messages.text("msg.usage.language", language));
        }
    }

    /** Months are yyyy-MM. */
    private static final class MonthConverter implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String value) {
            try {
                return YearMonth.parse(value.strip().toLowerCase(Locale.ROOT));
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(value);
            }
        }
    }
}
