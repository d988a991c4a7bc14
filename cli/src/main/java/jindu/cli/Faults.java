package jindu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fault says on the screen: one line, in which a foreign exception's message, that may quote a cell, does not
 * stand.
 */
final class Faults {

    private static final int MAX_CAUSES = 20;
    private static final String OWN = "jindu.";

    private Faults() {}

    static String line(Throwable fault, Messages messages) {
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
            if (isOwn(cause)) {
                return messages.text("msg.fault", firstLine(cause.getMessage()));
            }
        }
        for (Throwable cause : chain) {
            if (cause instanceof AccessDeniedException denied) {
                return messages.text("msg.fault.denied", denied.getFile());
            }
            if (cause instanceof NoSuchFileException missing) {
                return messages.text("msg.fault.missing", missing.getFile());
            }
            if (cause instanceof FileSystemException file && file.getFile() != null) {
                return messages.text(
                        "msg.fault.file",
                        file.getFile(),
                        file.getReason() == null ? file.getClass().getSimpleName() : file.getReason());
            }
        }
        Throwable innermost = chain.get(chain.size() - 1);
        return messages.text("msg.fault.internal", innermost.getClass().getSimpleName());
    }

    /** Exceptions that jindu words itself; their messages hold nothing personal. */
    private static boolean isOwn(Throwable cause) {
        String message = cause.getMessage();
        if (message == null) {
            return false;
        }
        if (cause.getClass().getName().startsWith(OWN)) {
            return true;
        }
        boolean isOfFiles = cause instanceof IOException || cause instanceof UncheckedIOException;
        StackTraceElement[] frames = cause.getStackTrace();
        boolean isRaisedHere = frames.length > 0 && frames[0].getClassName().startsWith(OWN);
        return isOfFiles && isRaisedHere && message.startsWith("Cannot ");
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
