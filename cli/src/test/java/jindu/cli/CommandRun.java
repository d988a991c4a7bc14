package jindu.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** A command as a person runs it: what it printed and how it ended. */
record CommandRun(int code, String out, String err, byte[] bytes) {

    /** After everything in the samples, so that nothing is still to come. */
    static final Instant NOW = Instant.parse("2021-01-15T02:00:00Z");

    static CommandRun of(Map<String, String> environment, String... args) {
        return of(environment, SharedSpark.INSTANCE, args);
    }

    static CommandRun of(Map<String, String> environment, SparkSource spark, String... args) {
        return of(environment, spark, Clock.fixed(NOW, ZoneOffset.UTC), args);
    }

    /** By a clock that may run. */
    static CommandRun of(Map<String, String> environment, SparkSource spark, Clock clock, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = Jindu.run(args, new Surroundings(environment, outStream, errStream, Terminal.NONE, clock, spark));
        outStream.flush();
        errStream.flush();
        return new CommandRun(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), out.toByteArray());
    }
}
