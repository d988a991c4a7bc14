package jindu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jindu.reference.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLockTest {

    private static final Instant SINCE = Instant.parse("2020-06-28T01:02:03Z");

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void makeAWorkspace() {
        Path home = folder.resolve("home");
        CommandRun.of(Map.of(), "init", home.toString());
        workspace = Workspace.open(home);
    }

    @Test
    void turnsAnotherProcessAwayAndSaysWhoHoldsItSinceWhen() throws Exception {
        WorkspaceLock lock = WorkspaceLock.take(workspace, SINCE);
        try {
            ChildJvm other = ChildJvm.run(folder, Map.of(), List.of(), "ingest", "--lang", "en", "--home", home());

            assertThat(other.code()).isEqualTo(ExitCode.HELD);
            assertThat(other.err())
                    .hasLineCount(1)
                    .contains(String.valueOf(ProcessHandle.current().pid()), "2020-06-28T01:02:03Z");
        } finally {
            lock.close();
        }
    }

    @Test
    void holdsAgainstOtherProcessesEvenAfterASecondTryOfThisOne() throws Exception {
        WorkspaceLock lock = WorkspaceLock.take(workspace, SINCE);
        try {
            assertThatThrownBy(() -> WorkspaceLock.take(workspace, SINCE))
                    .isInstanceOf(WorkspaceLock.HeldException.class);

            assertThat(ChildJvm.run(folder, Map.of(), List.of(), "ingest", "--home", home())
                            .code())
                    .isEqualTo(ExitCode.HELD);
        } finally {
            lock.close();
        }
    }

    @Test
    void isFreeAgainOnceGivenBack() throws Exception {
        WorkspaceLock.take(workspace, SINCE).close();

        WorkspaceLock.take(workspace, SINCE).close();
        assertThat(workspace.lock()).exists();
    }

    @Test
    void letsThoseReadWhoOnlyRead() throws Exception {
        WorkspaceLock lock = WorkspaceLock.take(workspace, SINCE);
        try {
            assertThat(CommandRun.of(Map.of(), "status", "--home", home()).code())
                    .isEqualTo(ExitCode.CLEAN);
            assertThat(CommandRun.of(Map.of(), "snapshots", "--home", home()).code())
                    .isEqualTo(ExitCode.CLEAN);
        } finally {
            lock.close();
        }
    }

    @Test
    void takesTheLockOfAProcessThatDied() throws Exception {
        Files.writeString(workspace.lock(), "999999 2020-01-01T00:00:00Z\n");

        WorkspaceLock.take(workspace, SINCE).close();
        assertThat(Files.readString(workspace.lock())).contains("2020-06-28T01:02:03Z");
    }

    private String home() {
        return workspace.home().toString();
    }
}
