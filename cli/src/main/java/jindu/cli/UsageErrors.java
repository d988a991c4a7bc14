package jindu.cli;

import java.util.Collection;
import java.util.stream.Collectors;
import jindu.reference.EditDistance;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words what is wrong with the arguments, in the user's language, and where help is to be had. */
final class UsageErrors implements IParameterExceptionHandler {

    private final Surroundings surroundings;
    private final Messages messages;

    UsageErrors(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        surroundings.err().println(line(fault));
        surroundings
                .err()
                .println(
                        messages.text("msg.usage.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private String line(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().isEmpty()
                    ? ""
                    : unmatched.getUnmatched().get(0);
            return EditDistance.meant(argument.replaceFirst("=.*", ""), known(fault.getCommandLine(), argument))
                    .map(near -> messages.text("msg.usage.unknown_near", argument, near))
                    .orElseGet(() -> messages.text("msg.usage.unknown", argument));
        }
        if (fault instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", "));
            return messages.text("msg.usage.missing", names);
        }
        if (fault instanceof OverwrittenOptionException overwritten) {
            return messages.text("msg.usage.twice", name(overwritten.getOverwritten()));
        }
        String value = String.valueOf(fault.getValue());
        return fault.getArgSpec() == null
                ? messages.text("msg.usage.invalid", value)
                : messages.text(
                        "msg.usage.invalid_value",
                        name(fault.getArgSpec()),
                        value,
                        fault.getArgSpec().paramLabel());
    }

    /** Picocli's own suggestions come however far off they are. */
    private static Collection<String> known(CommandLine command, String argument) {
        return argument.startsWith("-")
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
