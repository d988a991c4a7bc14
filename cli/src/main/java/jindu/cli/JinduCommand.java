package jindu.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import jindu.reference.Workspace;
import picocli.CommandLine.ParentCommand;

/** What the commands share: the way to their surroundings. */
abstract class JinduCommand implements Callable<Integer> {

    @ParentCommand
    private Jindu jindu;

    /** Does the work and gives the exit code. */
    abstract int run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        jindu.checkLanguage();
        return run();
    }

    Jindu jindu() {
        return jindu;
    }

    Workspace workspace() {
        return jindu.workspace();
    }

    Surroundings surroundings() {
        return jindu.surroundings();
    }

    Messages messages() {
        return jindu.messages();
    }

    PrintStream out() {
        return jindu.surroundings().out();
    }
}
