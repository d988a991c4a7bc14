package jindu.reference;

/** A fault in the workspace, its settings, reference data or key; the message is one line for the user and says the remedy. */
public final class WorkspaceException extends RuntimeException {
    public WorkspaceException(String message) {
        super(message);
    }

    public WorkspaceException(String message, Throwable cause) {
        super(message, cause);
    }
}
