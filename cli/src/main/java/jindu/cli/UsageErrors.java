package jindu.cli;

import java.util.stream.Collectors;
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
            // Picocli suggests something however far it is: who errs mostly begins right.
            return unmatched.getSuggestions().stream()
                    .map(near -> near.split("[\\s,=]")[0])
                    .filter(near -> bare(near).regionMatches(0, bare(argument), 0, 2))
                    .findFirst()
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

    private static String bare(String argument) {
        return argument.replaceFirst("^-+", "");
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
