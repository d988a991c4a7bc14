package jindu.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
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
        try {
            return commandLine(surroundings, messages).execute(args);
        } catch (Throwable fault) {
            // Errors, such as running out of memory, pass picocli by.
            return fault(fault, surroundings, messages);
        }
    }

    static CommandLine commandLine(Surroundings surroundings, Messages messages) {
        CommandLine line = new CommandLine(new Jindu(surroundings, messages));
        line.setResourceBundle(messages.bundle());
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(
                Math.max(60, Math.min(100, surroundings.terminal().columns())));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.registerConverter(YearMonth.class, new MonthConverter());
        line.setParameterExceptionHandler(new UsageErrors(surroundings, messages));
        line.setExecutionExceptionHandler((fault, command, result) -> fault(fault, surroundings, messages));
        return line;
    }

    private static int fault(Throwable fault, Surroundings surroundings, Messages messages) {
        surroundings.out().flush();
        if (fault instanceof WorkspaceLock.HeldException held) {
            surroundings.err().println(messages.text("msg.held", held.holder(), held.since()));
            return ExitCode.HELD;
        }
        if (fault instanceof UsageException usage) {
            surroundings.err().println(usage.getMessage());
            return ExitCode.USAGE;
        }
        surroundings.err().println(Faults.line(fault, messages));
        return ExitCode.FAULT;
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
