package jindu.ingest.grid;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jindu.catalog.Rule;
import jindu.catalog.submission.FileRules;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.collections4.ListUtils;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.IOUtils;
import org.apache.commons.math3.util.ArithmeticUtils;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * One parsing process with a small heap of its own. How long it may keep others waiting is bounded; a process that goes
 * beyond that, or out of memory, is ended and never used again. For one thread.
 */
final class ParserProcess implements Closeable {

    private static final Set<String> KEPT_ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT");
    private static final int BUFFER = 1 << 16;
    /** Told by -XX:+ExitOnOutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;
    /** Told by a system that has no memory left: 128 + SIGKILL. */
    private static final int KILLED = 137;

    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;

    private volatile long waitingSince;
    private volatile long waited;
    private volatile long mostWaited;
    private volatile long worked;
    private volatile long mostWorked;
    private volatile boolean isOvertime;
    private volatile long idleSince;

    private ParserProcess(Process process) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(new Waiting(process.getInputStream()), BUFFER));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    }

    /** Starts a process; it is ready when it answers. */
    static ParserProcess start(long heapMebibytes) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMebibytes + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory"));
        command.addAll(List.of("-cp", classPath(), ParserMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT_ENVIRONMENT);
        // A path in Chinese is not found where the locale is C.
        environment.putIfAbsent("LC_ALL", "C.UTF-8");
        return new ParserProcess(builder.start());
    }

    /** A cluster loads the application by a loader of its own: then the libraries are named one by one. */
    private static String classPath() {
        if (ParserMain.class.getClassLoader() == ClassLoader.getSystemClassLoader()) {
            return System.getProperty("java.class.path");
        }
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : List.of(
                ParserMain.class,
                Rule.class,
                POIFSFileSystem.class,
                SeekableInMemoryByteChannel.class,
                DigestUtils.class,
                ListUtils.class,
                IOUtils.class,
                ArithmeticUtils.class,
                LogManager.class)) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            places.add(Path.of(java.net.URI.create(source.getLocation().toString()))
                    .toString());
        }
        return String.join(File.pathSeparator, places);
    }

    DataInputStream in() {
        return in;
    }

    DataOutputStream out() {
        return out;
    }

    /**
     * Begins the account of a file.
     *
     * @param work of the process in processor time
     * @param wait for all answers together
     */
    void allow(Duration work, Duration wait) {
        waited = 0;
        mostWaited = wait.toNanos();
        mostWorked = workedNanos() + work.toNanos();
    }

    /** Processor time that the process has taken in all, in nanoseconds; as it was known last where it has ended. */
    long workedNanos() {
        process.info().totalCpuDuration().ifPresent(d -> worked = Math.max(worked, d.toNanos()));
        return worked;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    void nowIdle() {
        idleSince = System.nanoTime();
    }

    boolean isIdleFor(Duration time) {
        return System.nanoTime() - idleSince > time.toNanos();
    }

    /** Ends the process if it works for its file for longer than allowed, or keeps its reader waiting. */
    void endIfOvertime() {
        long since = waitingSince;
        if (since == 0) {
            return;
        }
        if (workedNanos() > mostWorked) {
            isOvertime = true;
            process.destroyForcibly();
        } else if (waited + System.nanoTime() - since > mostWaited) {
            process.destroyForcibly();
        }
    }

    /** Why the process went away in the middle of a file. */
    UnreadableFileException end() {
        close();
        if (isOvertime) {
            return new UnreadableFileException(FileRules.TOO_LONG, null);
        }
        int code = process.isAlive() ? 0 : process.exitValue();
        return code == OUT_OF_MEMORY || code == KILLED
                ? new UnreadableFileException(FileRules.TOO_MUCH_MEMORY, null)
                : new UnreadableFileException(FileRules.UNREADABLE, "OLE2");
    }

    @Override
    public void close() {
        try {
            if (!process.waitFor(process.isAlive() ? 50 : 0, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Counts the time for which the process is waited for. */
    private final class Waiting extends FilterInputStream {
        Waiting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long start = System.nanoTime();
            waitingSince = start;
            try {
                return super.read(buffer, offset, length);
            } finally {
                waitingSince = 0;
                waited += System.nanoTime() - start;
            }
        }
    }
}
