package jindu.reference.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFileTest {

    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void putAnEarlierOne() throws IOException {
        target = Files.writeString(folder.resolve("名单.txt"), "earlier");
    }

    @Test
    void replacesAnEarlierOneInOneStep() throws IOException {
        try (UnfinishedFile file = UnfinishedFile.of(target)) {
            Files.writeString(file.path(), "lat");
            assertThat(target).hasContent("earlier");
            Files.writeString(file.path(), "later");
            file.finish();
        }

        assertThat(target).hasContent("later");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void leavesTheEarlierOneAndNoLitterWhenItIsNotFinished() throws IOException {
        assertThatThrownBy(() -> {
                    try (UnfinishedFile file = UnfinishedFile.ofOwner(target)) {
                        Files.writeString(file.path(), "half");
                        throw new IOException("the disk failed");
                    }
                })
                .hasMessage("the disk failed");

        assertThat(target).hasContent("earlier");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void isReadByItsOwnerAloneFromTheFirstByte() throws IOException {
        try (UnfinishedFile file = UnfinishedFile.ofOwner(target)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                    .isEqualTo("rw-------");
            file.finish("later".getBytes(UTF_8));
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
    }

    @Test
    void sweepsAwayWhatAKilledProcessLeftAndNothingElse() throws Exception {
        Process killed = new ProcessBuilder("sleep", "60").start();
        killed.destroyForcibly().waitFor();
        Files.writeString(folder.resolve(".名单.txt." + killed.pid() + ".writing"), "half");
        long alive = ProcessHandle.current().parent().orElseThrow().pid();
        Path another = Files.writeString(folder.resolve(".名单.txt." + alive + ".writing"), "of another");
        Path foreign = Files.writeString(folder.resolve(".名单.txt.swp"), "an editor's");

        UnfinishedFile.sweep(folder, 1);

        assertThat(files()).containsExactlyInAnyOrder(target, another, foreign);
    }

    @Test
    void knowsAFileWithoutAFolderInItsName() throws IOException {
        Path bare = Path.of("unfinished-file-test.txt");
        try (UnfinishedFile file = UnfinishedFile.of(bare)) {
            file.finish("x".getBytes(UTF_8));
            assertThat(bare).hasContent("x");
        } finally {
            Files.deleteIfExists(bare);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
