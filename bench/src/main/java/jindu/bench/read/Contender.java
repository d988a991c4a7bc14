package jindu.bench.read;

import java.util.Arrays;
import java.util.List;

/**
 * A reader, and how its JVM is started.
 *
 * @param reader its class, a {@code ToLongFunction<Path>}
 * @param givesRows whether it gives the rows that it accepted, and not a sum over the cells
 * @param arguments of the JVM, its class path among them
 */
record Contender(String name, String reader, boolean givesRows, List<String> arguments) {

    private static final int ARGUMENTS_FROM = 3;

    /** @param line name, class, {@code rows} or {@code sum}, and the arguments of the JVM, parted by tabs */
    static Contender of(String line) {
        List<String> parts = Arrays.asList(line.split("\t"));
        return new Contender(
                parts.get(0),
                parts.get(1),
                parts.get(2).equals("rows"),
                List.copyOf(parts.subList(ARGUMENTS_FROM, parts.size())));
    }
}
