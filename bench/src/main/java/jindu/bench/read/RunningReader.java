package jindu.bench.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A started {@link ReaderProcess}, told over its standard input to read. */
final class RunningReader {

    private final Contender contender;
    private final Process process;
    private final BufferedReader from;

    private RunningReader(Contender contender, Process process) {
        this.contender = contender;
        this.process = process;
        this.from = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * One reading.
     *
     * @param nanos by the clock
     * @param processorNanos of the processor, over all threads of the JVM
     * @param result rows or sum
     */
    record Reading(long nanos, long processorNanos, long result) {}

    static RunningReader start(Contender contender, Path file) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(contender.arguments());
        command.addAll(List.of(ReaderProcess.class.getName(), contender.reader(), file.toString()));
        return new RunningReader(
                contender,
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    Reading read() throws IOException {
        process.getOutputStream().write("read\n".getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        String[] figures = line().split(" ");
        return new Reading(Long.parseLong(figures[0]), Long.parseLong(figures[1]), Long.parseLong(figures[2]));
    }

    /** Ends it; the most kilobytes that it held. */
    long end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        long peak = Long.parseLong(line());
        process.waitFor();
        return peak;
    }

    private String line() throws IOException {
        String line = from.readLine();
        if (line == null) {
            throw new IllegalStateException(contender.name() + " ended before its time");
        }
        return line;
    }
}
