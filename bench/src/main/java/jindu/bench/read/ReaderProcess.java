package jindu.bench.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * A JVM that holds one reader and reads the file each time it is told to. To standard output it writes a line a reading:
 * nanoseconds, nanoseconds of the processor over all threads, what the reader made of the cells; and, at the end, the
 * most memory that the process held.
 */
public final class ReaderProcess {

    private static final String HIGH_WATER_MARK = "VmHWM:";

    private ReaderProcess() {}

    /**
     * Reads once for each line of standard input.
     *
     * @param args class of the reader, a {@code ToLongFunction<Path>}; the file
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        // Libraries log to standard output; the measurements go where it was.
        PrintStream out = System.out;
        System.setOut(System.err);
        @SuppressWarnings("unchecked") // the class is named by whoever starts this
        ToLongFunction<Path> reader = (ToLongFunction<Path>)
                Class.forName(args[0]).getDeclaredConstructor().newInstance();
        Path file = Path.of(args[1]).toAbsolutePath();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
            long processor = processorTime();
            long start = System.nanoTime();
            long result = reader.applyAsLong(file);
            long end = System.nanoTime();
            out.println((end - start) + " " + (processorTime() - processor) + " " + result);
            out.flush();
        }
        out.println(peakKilobytes());
        out.flush();
        System.exit(0);
    }

    private static long processorTime() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean own ? own.getProcessCpuTime() : 0;
    }

    private static long peakKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(HIGH_WATER_MARK))
                .map(line -> line.substring(HIGH_WATER_MARK.length()).strip().toLowerCase(Locale.ROOT))
                .mapToLong(size -> Long.parseLong(size.substring(0, size.indexOf(' '))))
                .findFirst()
                .orElse(0);
    }
}
