package jindu.cli;

/**
 * The screen that a command writes to. The JVM cannot tell, so the launcher says.
 *
 * @param interactive standard error is a person's terminal, whose line can be redrawn; else a file or a mail
 * @param output standard output is a terminal
 * @param columns width in half-width characters
 */
record Terminal(boolean interactive, boolean output, int columns) {

    static final Terminal NONE = new Terminal(false, false, 80);

    private static final int NARROWEST = 20;

    static Terminal ofProcess() {
        int columns = Integer.getInteger("jindu.columns", NONE.columns);
        return new Terminal(
                Boolean.getBoolean("jindu.terminal.err"),
                Boolean.getBoolean("jindu.terminal.out"),
                columns < NARROWEST ? NONE.columns : columns);
    }
}
