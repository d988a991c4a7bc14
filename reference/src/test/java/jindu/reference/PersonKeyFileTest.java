package jindu.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jindu.reference.ledger.Ledger;
import jindu.reference.ledger.LedgerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonKeyFileTest {
    @TempDir
    private Path folder;

    private Workspace workspace;
    private Path file;

    @BeforeEach
    void places() throws IOException {
        workspace = new Workspace(Files.createDirectory(folder.resolve("home")));
        file = folder.resolve("secret").resolve("person.key");
    }

    private PersonKeyFile open() {
        return PersonKeyFile.open(workspace, Map.of(PersonKeyFile.VARIABLE, file.toString()));
    }

    @Test
    void makesAKeyOnFirstUseAndKeepsIt() throws IOException {
        PersonKeyFile first = open();
        PersonKeyFile second = open();
        assertThat(first.key()).hasSize(32).isEqualTo(second.key());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void showsAFingerprintButNotTheKey() {
        PersonKeyFile key = open();
        String hex = HexFormat.of().formatHex(key.key());
        assertThat(key.fingerprint()).matches("[0-9a-f]{16}").isEqualTo(open().fingerprint());
        assertThat(hex).doesNotContain(key.fingerprint());
        assertThat(key.toString()).doesNotContain(hex);
    }

    @Test
    void refusesAFileThatOthersMayRead() throws IOException {
        open();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(this::open).isInstanceOf(WorkspaceException.class).hasMessageContaining("chmod 600 " + file);
    }

    @Test
    void refusesAFileInsideTheWorkspaceEvenThroughALink() throws IOException {
        file = workspace.home().resolve("person.key");
        assertThatThrownBy(this::open).hasMessageContaining("inside the workspace");
        Path link = Files.createSymbolicLink(folder.resolve("link"), workspace.home());
        file = link.resolve("person.key");
        assertThatThrownBy(this::open).hasMessageContaining("inside the workspace");
        assertThat(workspace.home()).isEmptyDirectory();
    }

    @Test
    void refusesAFileWithoutAKeyAndDoesNotQuoteIt() throws IOException {
        open();
        Files.writeString(file, "0123456789abcdef");
        assertThatThrownBy(this::open)
                .hasMessageContaining("found 16 characters")
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("0123456789abcdef"));
    }

    @Test
    void liesInTheConfigurationFolderUnlessNamed() {
        assertThat(PersonKeyFile.location(Map.of("XDG_CONFIG_HOME", "/etc/somebody")))
                .isEqualTo(Path.of("/etc/somebody/jindu/person.key"));
        assertThat(PersonKeyFile.location(Map.of()))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".config", "jindu", "person.key"));
    }

    @Test
    void makesNoOtherKeyWhereStagingHasOne() {
        String fingerprint = open().fingerprint();
        workspace.staging().toFile().mkdirs();
        new Ledger(workspace.ledger())
                .append(List.of(new LedgerEntry(
                        "hash", "a.xlsx", 1, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 1, fingerprint, List.of())));
        file = folder.resolve("secret").resolve("lost.key");

        assertThatThrownBy(this::open)
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContainingAll(file.toString(), fingerprint, "Restore the file");
        assertThat(file).doesNotExist();
    }

    @Test
    void readsAFileThatNobodyHasPermissionsFor() throws IOException {
        open();
        Files.setPosixFilePermissions(file, Set.of());
        // For root permissions count for nothing.
        if (Files.isReadable(file)) {
            assertThat(open().key()).hasSize(32);
        } else {
            assertThatThrownBy(this::open)
                    .isInstanceOf(WorkspaceException.class)
                    .hasMessageContaining("access denied");
        }
    }
}
