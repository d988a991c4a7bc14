package jindu.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The process: its streams in UTF-8 whatever the locale, its exit code. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        // A library that prints on its own must not spoil a CSV on standard output.
        System.setOut(err);
        System.setErr(err);
        Surroundings surroundings = new Surroundings(
                System.getenv(),
                out,
                err,
                Terminal.ofProcess(),
                Clock.systemUTC(),
                new OwnSparkSessions(System.getenv()));
        int code = Jindu.run(args, surroundings);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
