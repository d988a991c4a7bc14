package jindu.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import jindu.catalog.Text;
import jindu.reference.Progress;
import jindu.reports.sql.DisplayWidth;

/**
 * Shows the steps of a run as they pass: on a terminal one line that is redrawn, with a count and the seconds; elsewhere
 * a line a step once it is done.
 */
final class StepDisplay implements Progress, AutoCloseable {

    /** Told of each step that is done. */
    @FunctionalInterface
    interface Listener {
        void done(Text step, long count, double seconds);
    }

    private static final String CLEAR = "\r\u001b[K";
    private static final int REDRAW_MILLIS = 200;

    private final PrintStream err;
    private final Terminal terminal;
    private final Messages messages;
    private final Listener listener;
    private final LongSupplier nanos;
    private final ScheduledExecutorService redraw;

    private Text step;
    private long done;
    private long total;
    private long startedAt;

    StepDisplay(PrintStream err, Terminal terminal, Messages messages, Listener listener, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.messages = messages;
        this.listener = listener;
        this.nanos = nanos;
        if (terminal.interactive()) {
            redraw = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "progress");
                thread.setDaemon(true);
                return thread;
            });
            redraw.scheduleAtFixedRate(this::draw, REDRAW_MILLIS, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            redraw = null;
        }
    }

    @Override
    public synchronized void at(Text what, long doneNow, long totalNow) {
        if (!what.equals(step)) {
            finish();
            step = what;
            startedAt = nanos.getAsLong();
        }
        done = doneNow;
        total = totalNow;
        draw();
    }

    /** Ends the step at hand; the next one may be the same again. */
    synchronized void finish() {
        if (step == null) {
            return;
        }
        double seconds = seconds();
        String line = line(seconds);
        if (terminal.interactive()) {
            err.print(CLEAR);
        }
        err.println(line);
        err.flush();
        listener.done(step, done, seconds);
        step = null;
    }

    /** Takes the half-drawn line away, so that a message stands alone. */
    synchronized void clear() {
        if (terminal.interactive() && step != null) {
            err.print(CLEAR);
            err.flush();
            step = null;
        }
    }

    private synchronized void draw() {
        if (terminal.interactive() && step != null) {
            // One column stays free: some terminals break a line that fills them.
            err.print(CLEAR + DisplayWidth.cut(line(seconds()), terminal.columns() - 1));
            err.flush();
        }
    }

    private double seconds() {
        return (nanos.getAsLong() - startedAt) / 1e9;
    }

    private String line(double seconds) {
        String count = total > 0 ? "  " + done + "/" + total : "";
        return "  " + messages.text(step) + count + "  "
                + messages.text("msg.seconds", String.format(Locale.ROOT, "%.1f", seconds));
    }

    @Override
    public void close() {
        if (redraw != null) {
            redraw.shutdownNow();
        }
        clear();
    }
}
