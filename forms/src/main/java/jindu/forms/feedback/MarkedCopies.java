package jindu.forms.feedback;

import com.zaxxer.sparsebits.SparseBitSet;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jindu.catalog.Rule;
import jindu.catalog.Text;
import jindu.catalog.submission.FileLimit;
import jindu.forms.feedback.UnmarkableException.Reason;
import jindu.reference.disk.DiskException;
import jindu.reference.process.ChildProcess;
import jindu.reference.process.Pieces;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.collections4.ListUtils;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.IOUtils;
import org.apache.commons.math3.util.ArithmeticUtils;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Copies of counties' workbooks with their findings marked. They are made in a process with a heap of its own, because
 * some formats have to be held in memory whole, and whoever sends a workbook decides how much that takes. One process is
 * started when it is needed and serves all copies; a copy that takes too long or too much ends it, and the next copy gets
 * another.
 */
public final class MarkedCopies implements Closeable {

    private static final List<Class<?>> LIBRARIES = List.of(
            Rule.class,
            POIFSFileSystem.class,
            ZipFile.class,
            DigestUtils.class,
            ListUtils.class,
            IOUtils.class,
            ArithmeticUtils.class,
            SparseBitSet.class,
            LogManager.class);

    private static final long WATCH_MILLIS = 100;
    /** A machine may be busy with other work for most of the time. */
    private static final int WAIT_TIMES = 10;

    private final Duration most;
    private final long heapMebibytes;
    private volatile ChildProcess process;

    public MarkedCopies() {
        this(Duration.ofSeconds(FileLimit.MARKING_SECONDS.value()), FileLimit.MARKING_MEBIBYTES.value());
    }

    MarkedCopies(Duration most, long heapMebibytes) {
        this.most = most;
        this.heapMebibytes = heapMebibytes;
    }

    /**
     * Makes a copy.
     *
     * @param passwords to try, in their order, where the workbook is encrypted; the copy is encrypted with the one that
     *     opens it
     * @param copy an empty file that its owner alone can read; it holds a copy only if nothing is thrown
     * @throws UnmarkableException if there can be no copy of this workbook
     * @throws IOException if the disk fails, or no process can be started; the message holds no personal data
     */
    public synchronized void write(Original original, List<String> passwords, List<Remark> remarks, Path copy)
            throws IOException, UnmarkableException {
        ChildProcess child = running();
        child.allow(most, most.multipliedBy(WAIT_TIMES));
        int answer;
        try {
            ask(child.out(), original, passwords, remarks, copy);
            answer = child.in().readUnsignedByte();
            if (answer == MarkerWire.UNMARKABLE) {
                throw new UnmarkableException(Reason.values()[child.in().readUnsignedByte()]);
            }
            if (answer == MarkerWire.DONE) {
                return;
            }
        } catch (IOException e) {
            process = null;
            throw new UnmarkableException(
                    switch (child.end()) {
                        case OVERTIME -> Reason.TOO_LONG;
                        case OUT_OF_MEMORY -> Reason.TOO_MUCH_MEMORY;
                        case CRASHED -> Reason.BROKEN;
                    });
        }
        throw new DiskException(
                Text.of("无法写入标注副本：{0}", "Cannot write the marked copy: {0}").with(Pieces.readText(child.in())), null);
    }

    private static void ask(
            DataOutputStream out, Original original, List<String> passwords, List<Remark> remarks, Path copy)
            throws IOException {
        out.writeByte(MarkerWire.MARK);
        MarkerWire.writeOriginal(out, original);
        out.writeInt(passwords.size());
        for (String password : passwords) {
            Pieces.writeText(out, password);
        }
        MarkerWire.writeRemarks(out, remarks);
        Pieces.writeText(out, copy.toAbsolutePath().toString());
        out.flush();
    }

    private ChildProcess running() throws IOException {
        ChildProcess known = process;
        if (known != null && known.isAlive()) {
            return known;
        }
        ChildProcess child = ChildProcess.start(MarkerMain.class, heapMebibytes, LIBRARIES);
        process = child;
        Thread watch = new Thread(() -> watch(child), "marking process");
        watch.setDaemon(true);
        watch.start();
        return child;
    }

    private void watch(ChildProcess child) {
        try {
            while (process == child && child.isAlive()) {
                child.endIfOvertime();
                Thread.sleep(WATCH_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The number of the process, or -1 where there is none. */
    long pid() {
        ChildProcess known = process;
        return known == null ? -1 : known.pid();
    }

    @Override
    public synchronized void close() {
        ChildProcess known = process;
        process = null;
        if (known != null) {
            try {
                known.out().close();
            } catch (IOException e) {
                // It is gone already.
                known.close();
                return;
            }
            known.close();
        }
    }
}
