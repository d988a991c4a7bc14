package jindu.reference.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A Java process with a small heap of its own. What it is asked, file names and passwords among it, goes over its standard
 * input alone, where no other process can see it. How long it may work, and keep others waiting, is bounded; a process
 * that goes beyond that, or out of memory, is ended and never used again. For one thread.
 */
public final class ChildProcess implements Closeable {

    /** Why a process went away in the middle of its work. */
    public enum Ending {
        OVERTIME,
        OUT_OF_MEMORY,
        CRASHED
    }

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

    private ChildProcess(Process process) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(new Waiting(process.getInputStream()), BUFFER));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    }

    /**
     * Starts a process; it is ready when it answers.
     *
     * @param main its main class, which takes its {@link ParentPipes}
     * @param libraries one class of each library that it needs
     */
    public static ChildProcess start(Class<?> main, long heapMebibytes, List<Class<?>> libraries) throws IOException {
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
                // Of being out of memory, among the answers otherwise.
                "-XX:+DisplayVMOutputToStderr",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory"));
        command.addAll(List.of("-cp", classPath(main, libraries), main.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT_ENVIRONMENT);
        // A path in Chinese is not found where the locale is C.
        environment.putIfAbsent("LC_ALL", "C.UTF-8");
        return new ChildProcess(builder.start());
    }

    /**
     * The libraries one by one: a cluster loads the application by a loader of its own, and to look for each class in all
     * that the application has takes longer than most of what is asked.
     */
    private static String classPath(Class<?> main, List<Class<?>> libraries) {
        Set<String> places = new LinkedHashSet<>();
        places.add(place(main));
        places.add(place(ChildProcess.class));
        libraries.forEach(library -> places.add(place(library)));
        return String.join(File.pathSeparator, places);
    }

    private static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Path.of(URI.create(source.getLocation().toString())).toString();
    }

    public DataInputStream in() {
        return in;
    }

    public DataOutputStream out() {
        return out;
    }

    /**
     * Begins the account of a piece of work. The process is ended for what it works, because a busy machine makes it slow
     * and does no harm; that it is waited for has an end too.
     *
     * @param work in processor time
     * @param wait for all answers together
     */
    public void allow(Duration work, Duration wait) {
        waited = 0;
        mostWaited = wait.toNanos();
        mostWorked = workedNanos() + work.toNanos();
    }

    /** Processor time taken in all, in nanoseconds; as it was known last where the process has ended. */
    public long workedNanos() {
        process.info().totalCpuDuration().ifPresent(d -> worked = Math.max(worked, d.toNanos()));
        return worked;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends the process if it works, or keeps whoever asked waiting, for longer than allowed. */
    public void endIfOvertime() {
        long since = waitingSince;
        boolean isWaitedFor = since != 0;
        if (isWaitedFor && (workedNanos() > mostWorked || waited + System.nanoTime() - since > mostWaited)) {
            isOvertime = true;
            process.destroyForcibly();
        }
    }

    /** Ends the process, and says why it went away in the middle of its work. */
    public Ending end() {
        close();
        if (isOvertime) {
            return Ending.OVERTIME;
        }
        int code = process.isAlive() ? 0 : process.exitValue();
        return code == OUT_OF_MEMORY || code == KILLED ? Ending.OUT_OF_MEMORY : Ending.CRASHED;
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
