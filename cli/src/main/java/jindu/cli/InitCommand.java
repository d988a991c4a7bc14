package jindu.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** An empty workspace with settings and reference templates. */
@Command(name = "init", sortOptions = false)
final class InitCommand extends JinduCommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "help.init.dir")
    private String folder;

    @Override
    int run() throws Exception {
        Path made = NewWorkspace.make(jindu().path(folder), messages());
        out().println(messages().text("msg.init.done", made));
        return ExitCode.CLEAN;
    }
}
