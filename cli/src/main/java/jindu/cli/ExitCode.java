package jindu.cli;

/** What the process tells a schedule. */
final class ExitCode {
    static final int CLEAN = 0;
    static final int FAULT = 1;
    static final int USAGE = 2;
    /** Done, and this run met newly rejected rows or files. */
    static final int REJECTIONS = 3;
    /** Another run holds the workspace. */
    static final int HELD = 4;

    private ExitCode() {}
}
