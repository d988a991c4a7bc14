package jindu.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    private Path folder;

    @Test
    void saysHowToMakeAWorkspaceWhereThereIsNone() throws IOException {
        assertThatThrownBy(() -> Workspace.open(folder.resolve("absent"))).hasMessageContaining("jindu init");
        assertThatThrownBy(() -> Workspace.open(folder)).hasMessageContaining("jindu.yaml is missing");
        Files.writeString(folder.resolve("jindu.yaml"), "plan_year: 2020\n");
        assertThatThrownBy(() -> Workspace.open(folder)).hasMessageContaining("reference/ is missing");
        Files.createDirectory(folder.resolve("reference"));
        assertThatThrownBy(() -> Workspace.open(folder)).hasMessageContaining("inbox/ is missing");
        Files.createDirectory(folder.resolve("inbox"));
        assertThat(Workspace.open(folder).reports(YearMonth.of(2020, 5))).isEqualTo(folder.resolve("reports/2020-05"));
    }
}
