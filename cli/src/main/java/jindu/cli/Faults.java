package jindu.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jindu.catalog.Worded;
import jindu.reference.IoReason;

/**
 * What a fault says on the screen: one line, in which a foreign exception's message, that may quote a cell, does not
 * stand.
 */
final class Faults {

    private static final int MAX_CAUSES = 20;

    private Faults() {}

    /** @param trace where the trace is kept, asked for only if the line has to name it; empty if nowhere */
    static String line(Throwable fault, Messages messages, Supplier<Optional<Path>> trace) {
        List<Throwable> chain = chain(fault);
        for (Throwable cause : chain) {
            if (cause instanceof OutOfMemoryError) {
                return messages.text("msg.fault.memory");
            }
            if (cause instanceof StackOverflowError) {
                return messages.text("msg.fault.stack");
            }
            String text = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && text.contains("No space left on device")) {
                return messages.text("msg.fault.disk");
            }
            if (cause instanceof IOException && text.contains("Read-only file system")) {
                return messages.text("msg.fault.readonly");
            }
        }
        // The outermost says what could not be done.
        for (Throwable cause : chain) {
            if (cause instanceof Worded worded) {
                return firstLine(messages.text(worded.text()));
            }
        }
        for (Throwable cause : chain) {
            if (cause instanceof FileSystemException file && file.getFile() != null) {
                return messages.text("msg.fault.file", file.getFile(), IoReason.of(file));
            }
        }
        Throwable innermost = chain.get(chain.size() - 1);
        String kind = innermost.getClass().getSimpleName();
        return trace.get()
                .map(file -> messages.text("msg.fault.internal", kind, file))
                .orElseGet(() -> messages.text("msg.fault.internal.untraced", kind));
    }

    private static List<Throwable> chain(Throwable fault) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = fault; cause != null && chain.size() < MAX_CAUSES; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
