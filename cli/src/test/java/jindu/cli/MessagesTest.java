package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile("\"(msg\\.[a-z_.]+)\"");

    @Test
    void haveTheSameKeysInBothLanguages() throws IOException {
        assertThat(keys("messages_zh.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void haveTheSamePlacesInBothLanguages() throws IOException {
        Properties chinese = properties("messages_zh.properties");
        properties("messages.properties")
                .forEach((key, text) -> assertThat(places(chinese.getProperty(key.toString())))
                        .as(key.toString())
                        .isEqualTo(places(text.toString())));
    }

    @Test
    void areEachUsedAndNoneIsMissing() throws IOException {
        Set<String> used = new TreeSet<>(usedInSources());
        used.addAll(usedInHelp());

        assertThat(keys("messages.properties")).isEqualTo(used);
    }

    private static Set<String> usedInSources() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher key = KEY.matcher(Files.readString(source));
                while (key.find()) {
                    used.add(key.group(1));
                }
            }
        }
        return used;
    }

    /** The keys that picocli asks for: headings, a line for each command, one for each option that is shown. */
    private static Set<String> usedInHelp() {
        Set<String> used = new TreeSet<>(Set.of(
                "jindu.usage.header",
                "jindu.usage.footer.0",
                "jindu.usage.footer.1",
                "jindu.usage.footer.2",
                "jindu.usage.footer.3",
                "jindu.usage.footer.4",
                "usage.synopsisHeading",
                "usage.parameterListHeading",
                "usage.optionListHeading",
                "usage.commandListHeading"));
        CommandLine line = Jindu.commandLine(
                new Surroundings(
                        Map.of(),
                        System.out,
                        System.err,
                        Terminal.NONE,
                        java.time.Clock.systemUTC(),
                        SharedSpark.INSTANCE),
                new Messages(Language.ENGLISH));
        Stream.concat(Stream.of(line), line.getSubcommands().values().stream()).forEach(command -> {
            command.getCommandSpec().args().stream()
                    .filter(arg -> !arg.hidden())
                    .map(ArgSpec::descriptionKey)
                    .forEach(used::add);
            if (command != line) {
                used.add(command.getCommandSpec().qualifiedName(".") + ".usage.header");
            }
        });
        return used;
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d)[|}]")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(String resource) throws IOException {
        return new TreeSet<>(properties(resource).stringPropertyNames());
    }

    private static Properties properties(String resource) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
