package jindu.bench.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lets readers read one file in turns, so that whatever slows the machine slows all of them: first as whole processes,
 * from nothing to their end, then each in a JVM of its own that stays and is warm.
 */
public final class Turns {

    private static final double NANOS = 1e9;
    private static final long KILO = 1024;

    private final Path file;
    private final int rows;
    private final List<Contender> contenders;
    private final Map<Contender, Figures> figures = new LinkedHashMap<>();
    /** What the peers made of the cells; below 0 until the first has read them. */
    private long sum = -1;

    private Turns(Path file, int rows, List<Contender> contenders) {
        this.file = file;
        this.rows = rows;
        this.contenders = contenders;
        contenders.forEach(c -> figures.put(c, new Figures()));
    }

    /**
     * Measures and prints a table. Standard input names a reader a line: see {@link Contender#of}.
     *
     * @param args the file, its persons, warm-ups, repetitions of a warm reading, repetitions of a whole process
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 5) {
            System.err.println("Usage: Turns <file> <rows> <warm-ups> <warm repetitions> <processes>");
            System.exit(2);
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<Contender> contenders = in.lines().map(Contender::of).toList();
        Turns turns = new Turns(Path.of(args[0]), Integer.parseInt(args[1]), contenders);
        turns.wholeProcesses(Integer.parseInt(args[4]));
        turns.warm(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        turns.print();
    }

    /** Nanoseconds, and kilobytes. */
    private static final class Figures {
        private final List<Long> whole = new ArrayList<>();
        private final List<Long> warm = new ArrayList<>();
        private final List<Long> processor = new ArrayList<>();
        private long wholePeak;
        private long warmPeak;
    }

    private void wholeProcesses(int repetitions) throws IOException, InterruptedException {
        for (int turn = 1; turn <= repetitions; turn++) {
            for (Contender contender : contenders) {
                long start = System.nanoTime();
                RunningReader running = RunningReader.start(contender, file);
                check(contender, running.read());
                long peak = running.end();
                Figures own = figures.get(contender);
                own.whole.add(System.nanoTime() - start);
                own.wholePeak = Math.max(own.wholePeak, peak);
            }
            System.err.println("processes " + turn + "/" + repetitions);
        }
    }

    private void warm(int warmUps, int repetitions) throws IOException, InterruptedException {
        Map<Contender, RunningReader> all = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            all.put(contender, RunningReader.start(contender, file));
        }
        for (int turn = 1 - warmUps; turn <= repetitions; turn++) {
            for (Contender contender : contenders) {
                RunningReader.Reading reading = all.get(contender).read();
                check(contender, reading);
                if (turn > 0) {
                    figures.get(contender).warm.add(reading.nanos());
                    figures.get(contender).processor.add(reading.processorNanos());
                }
            }
            System.err.println("warm " + turn + "/" + repetitions);
        }
        for (Contender contender : contenders) {
            figures.get(contender).warmPeak = all.get(contender).end();
        }
    }

    /** Jindu has to accept every row; what the others make of the cells has to be the same for all of them. */
    private void check(Contender contender, RunningReader.Reading reading) {
        long expected = contender.givesRows() ? rows : Math.max(sum, 0);
        if (!contender.givesRows() && sum < 0) {
            sum = reading.result();
        } else if (reading.result() != expected) {
            throw new IllegalStateException(contender.name() + " gave " + reading.result() + " instead of " + expected);
        }
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%-22s %10s %7s %7s %7s %10s %9s %9s %9s%n",
                "",
                "rows/s",
                "median",
                "least",
                "most",
                "processor",
                "peak MB",
                "process",
                "peak MB");
        figures.forEach((contender, own) -> {
            long median = median(own.warm);
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %10.0f %7.2f %7.2f %7.2f %10.2f %9d %9.2f %9d%n",
                    contender.name(),
                    rows / seconds(median),
                    seconds(median),
                    seconds(sorted(own.warm)[0]),
                    seconds(sorted(own.warm)[own.warm.size() - 1]),
                    seconds(median(own.processor)),
                    own.warmPeak / KILO,
                    seconds(median(own.whole)),
                    own.wholePeak / KILO);
        });
    }

    private static double seconds(long nanos) {
        return nanos / NANOS;
    }

    private static long median(List<Long> values) {
        long[] sorted = sorted(values);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static long[] sorted(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
