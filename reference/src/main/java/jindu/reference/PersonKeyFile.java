package jindu.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jindu.catalog.Text;
import jindu.reference.disk.Disk;
import jindu.reference.ledger.Ledger;

/**
 * The key that turns ID numbers into tokens: 32 random bytes in hex, in a file outside the workspace that its owner alone
 * may read. Whoever holds it can test any ID number against the tokens, so nothing but the file ever shows it.
 */
public final class PersonKeyFile {
    /** The environment variable that names the file. */
    public static final String VARIABLE = "JINDU_PERSON_KEY_FILE";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int FINGERPRINT_HEX = 16;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final byte[] key;

    private PersonKeyFile(Path file, byte[] key) {
        this.file = file;
        this.key = key;
    }

    /**
     * Where the environment puts the key: {@value #VARIABLE}, else {@code jindu/person.key} in the user's configuration
     * folder (XDG_CONFIG_HOME, else {@code ~/.config}).
     */
    public static Path location(Map<String, String> environment) {
        String named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        String config = environment.get("XDG_CONFIG_HOME");
        // The XDG standard tells to ignore a relative path.
        Path folder = config != null && !config.isBlank() && Path.of(config).isAbsolute()
                ? Path.of(config)
                : Path.of(System.getProperty("user.home"), ".config");
        return folder.resolve("jindu").resolve("person.key").normalize();
    }

    /**
     * Reads the key for a workspace, and makes it where there is none and nothing was staged with one.
     *
     * @throws WorkspaceException when the file lies inside the workspace, others may read it, it holds no key, or it
     *     cannot be read or made
     */
    public static PersonKeyFile open(Workspace workspace, Map<String, String> environment) {
        Path file = location(environment);
        try {
            if (resolved(file).startsWith(resolved(workspace.home()))) {
                throw new WorkspaceException(Text.of(
                                "无法使用人员密钥 {0}：它在工作区之内。请移到工作区之外，并以 {1} 指明其位置。",
                                "Cannot use person key {0}: it lies inside the workspace. Move it out and name its place in"
                                        + " {1}.")
                        .with(file, VARIABLE));
            }
            if (!Files.exists(file)) {
                refuseToReplace(file, workspace);
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new WorkspaceException(
                    Text.of(
                                    "无法读取人员密钥 {0}：{1}。请让运行命令的用户能读取它。",
                                    "Cannot read person key {0}: {1}. Make it readable for this user.")
                            .with(file, IoReason.of(e)),
                    e);
        }
    }

    /** Another key would make other tokens of the same persons. */
    private static void refuseToReplace(Path file, Workspace workspace) {
        new Ledger(workspace.ledger()).entries().stream().findFirst().ifPresent(staged -> {
            throw new WorkspaceException(Text.of(
                            "找不到人员密钥 {0}：暂存区中的人员标识是用密钥 {1} 生成的。请从备份恢复该文件，或以 {2} 指明其位置。",
                            "Cannot find person key {0}: the persons in staging were made tokens with key {1}. Restore the"
                                    + " file from its copy, or name its place in {2}.")
                    .with(file, staged.keyFingerprint(), VARIABLE));
        });
    }

    /** The 32 bytes of the key; a copy. */
    public byte[] key() {
        return key.clone();
    }

    /**
     * Sixteen hex characters that tell keys apart. They come from a hash of the key under a label of its own, so that
     * they serve for nothing else.
     */
    public String fingerprint() {
        MessageDigest digest = Digests.sha256();
        digest.update("jindu person key fingerprint v1\0".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(key)).substring(0, FINGERPRINT_HEX);
    }

    public Path file() {
        return file;
    }

    @Override
    public String toString() {
        return "person key " + fingerprint();
    }

    private static PersonKeyFile read(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        // Without POSIX permissions (Windows) the user's profile folder is what keeps others out.
        if (view != null) {
            Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
            others.addAll(view.readAttributes().permissions());
            others.removeAll(PosixFilePermissions.fromString("rwx------"));
            if (!others.isEmpty()) {
                throw new WorkspaceException(Text.of(
                                "无法使用人员密钥 {0}：其他用户也能打开。请运行 `chmod 600 {0}`。",
                                "Cannot use person key {0}: other users may open it. Run `chmod 600 {0}`.")
                        .with(file));
            }
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (text.length() != 2 * KEY_BYTES || !text.chars().allMatch(HexFormat::isHexDigit)) {
            // The content is not quoted: it may be a key with one character too many.
            throw new WorkspaceException(Text.of(
                            "无法使用人员密钥 {0}：应为 64 个十六进制字符，实有 {1} 个字符。请从备份恢复该文件。",
                            "Cannot use person key {0}: expected 64 hex characters, found {1} {1|character|characters}."
                                    + " Restore the file from its copy.")
                    .with(file, text.length()));
        }
        return new PersonKeyFile(file, HexFormat.of().parseHex(text));
    }

    /** Writes a whole file aside and gives it its name last: of two processes that make a key, one wins, both read it. */
    private static void create(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a key file lies in a folder");
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(folder)) {
            if (isPosix) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        }
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        String text = HexFormat.of().formatHex(random) + "\n";
        Path aside = isPosix
                ? Files.createTempFile(folder, "person", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createTempFile(folder, "person", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            try {
                // Unlike a rename, a link never replaces a key that another process made in the meantime.
                Files.createLink(file, aside);
            } catch (UnsupportedOperationException e) {
                Files.move(aside, file);
            }
            Disk.force(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file)) {
                throw e;
            }
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** The path with symbolic links followed, as far as it exists. */
    private static Path resolved(Path path) throws IOException {
        Path existing = path.toAbsolutePath().normalize();
        while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            return path;
        }
        try {
            return existing.toRealPath()
                    .resolve(existing.relativize(path.toAbsolutePath().normalize()));
        } catch (NoSuchFileException e) {
            throw new WorkspaceException(
                    Text.of(
                                    "无法使用人员密钥 {0}：路径中的符号链接没有指向。请改正链接。",
                                    "Cannot use person key {0}: a symbolic link on its path leads nowhere. Correct the link.")
                            .with(path),
                    e);
        }
    }
}
