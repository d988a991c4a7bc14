package jindu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import jindu.reference.Progress;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.Workspace;
import jindu.reference.disk.Disk;
import org.apache.spark.sql.SparkSession;

/**
 * A run that writes to the workspace: it holds the lock, shows the steps, keeps the log, lends Spark to those who ask and
 * takes away what was left on disk meanwhile.
 */
final class Work implements AutoCloseable {

    /** What a command does within a run; gives the exit code. */
    @FunctionalInterface
    interface Job {
        int run(Work work) throws Exception;
    }

    private static final String TEMPORARY = ".jindu-tmp";

    private final Jindu jindu;
    private final Workspace workspace;
    private final Settings settings;
    private final ReferenceData reference;
    private final RunLog log;
    private final StepDisplay display;
    private final Path temporary;
    private final Thread onInterrupt;
    private SparkSession session;

    private Work(Jindu jindu, Workspace workspace, String command) throws IOException {
        this.jindu = jindu;
        this.workspace = workspace;
        settings = Settings.read(workspace.settings());
        reference = ReferenceData.read(workspace.reference()).checkedWith(settings);
        jindu.warn(reference);
        temporary = workspace.home().resolve(TEMPORARY);
        // A run that was killed may have left its own; nobody else can be using it while the lock is held.
        Disk.delete(temporary);
        createOwnerOnly(temporary);
        log = RunLog.start(
                workspace.logs(), command, jindu.surroundings().clock().instant());
        jindu.keepsLog(log.file());
        display = new StepDisplay(
                jindu.surroundings().err(),
                jindu.surroundings().terminal(),
                jindu.messages(),
                this::logStep,
                System::nanoTime);
        onInterrupt = new Thread(this::tidyUp, "tidy up");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        log.add(
                now(),
                "start",
                line -> line.put("command", command)
                        .put("version", Version.number())
                        .put("java", System.getProperty("java.version"))
                        .put("pid", ProcessHandle.current().pid()));
    }

    /**
     * Does a job as the only run of the workspace.
     *
     * @throws WorkspaceLock.HeldException when another run holds it
     */
    static int perform(Jindu jindu, String command, Job job) throws Exception {
        Workspace workspace = jindu.workspace();
        WorkspaceLock lock =
                WorkspaceLock.take(workspace, jindu.surroundings().clock().instant());
        try {
            return perform(new Work(jindu, workspace, command), job);
        } finally {
            lock.close();
        }
    }

    private static int perform(Work work, Job job) throws Exception {
        try (work) {
            return work.perform(job);
        }
    }

    private int perform(Job job) throws Exception {
        try {
            int code = job.run(this);
            log.add(now(), "end", line -> line.put("exit_code", code));
            return code;
        } catch (Throwable fault) {
            display.clear();
            log.fault(now(), fault);
            int code = fault instanceof UsageException ? ExitCode.USAGE : ExitCode.FAULT;
            log.add(now(), "end", line -> line.put("exit_code", code));
            throw fault;
        }
    }

    Workspace workspace() {
        return workspace;
    }

    Settings settings() {
        return settings;
    }

    ReferenceData reference() {
        return reference;
    }

    Surroundings surroundings() {
        return jindu.surroundings();
    }

    Messages messages() {
        return jindu.messages();
    }

    Progress progress() {
        return display;
    }

    RunLog log() {
        return log;
    }

    Instant now() {
        return jindu.surroundings().clock().instant();
    }

    /** Ends the step that is shown, before something else is printed. */
    void finishStep() {
        display.finish();
    }

    /** Starts Spark at the first call. */
    Supplier<SparkSession> spark() {
        return () -> {
            if (session == null) {
                session = jindu.surroundings().sessions().open(temporary, jindu.master());
            }
            return session;
        };
    }

    /** What a fault says that does not end the run. */
    String line(Throwable fault) {
        return Faults.line(fault, jindu.messages(), () -> Optional.of(log.file()));
    }

    private void logStep(jindu.catalog.Text step, long count, double seconds) {
        log.add(
                now(),
                "step",
                line -> line.put("step", step.en())
                        .put("count", count)
                        .put("seconds", Math.round(seconds * 1000) / 1000.0));
    }

    @Override
    public void close() throws IOException {
        display.close();
        if (session != null) {
            jindu.surroundings().sessions().close(session);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The process is being interrupted, and the hook is at work.
            return;
        }
        Disk.delete(temporary);
        log.close();
    }

    private void tidyUp() {
        display.close();
        try {
            Disk.delete(temporary);
        } catch (IOException e) {
            // Spark may still be writing; the next run clears the folder.
            return;
        }
    }

    private static void createOwnerOnly(Path folder) throws IOException {
        boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (isPosix) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }
}
