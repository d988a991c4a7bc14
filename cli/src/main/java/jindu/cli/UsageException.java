package jindu.cli;

/** The command line asks for something that cannot be; the message is worded in the user's language. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
