package jindu.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language of a run: asked for, else the environment's. */
final class Language {
    static final Locale CHINESE = Locale.CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;

    /** The launcher gives Java a UTF-8 locale of its own and passes on which language the person had chosen. */
    private static final String PASSED_ON = "jindu.language";

    private Language() {}

    /** The language for the arguments; help and complaints about arguments need it before these are parsed. */
    static Locale of(String[] args, Map<String, String> environment) {
        return asked(args).flatMap(Language::named).orElseGet(() -> ofEnvironment(environment));
    }

    static Optional<Locale> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "zh" -> Optional.of(CHINESE);
            case "en" -> Optional.of(ENGLISH);
            default -> Optional.empty();
        };
    }

    private static Optional<String> asked(String[] args) {
        Optional<String> asked = Optional.empty();
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].startsWith("--lang=")) {
                asked = Optional.of(args[i].substring("--lang=".length()));
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                asked = Optional.of(args[i + 1]);
            }
        }
        return asked;
    }

    private static Locale ofEnvironment(Map<String, String> environment) {
        String passedOn = System.getProperty(PASSED_ON);
        if (passedOn != null) {
            return ofPosixName(passedOn);
        }
        // In the order in which POSIX lets them decide.
        return List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(Language::ofPosixName)
                .orElse(ENGLISH);
    }

    private static Locale ofPosixName(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
    }
}
