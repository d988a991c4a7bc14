package jindu.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * What a command meets besides its arguments.
 *
 * @param environment variables of the process
 * @param out what was asked for
 * @param err progress, warnings, faults
 * @param terminal what is known of the screen behind {@code err}
 * @param sessions where a command that computes gets Spark from; never asked by the others
 */
record Surroundings(
        Map<String, String> environment,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        Clock clock,
        SparkSource sessions) {}
