package jindu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jindu.reference.Digests;
import jindu.reference.Workspace;

/** The files as they came, any sub-folders, any names. */
final class Inbox {

    private Inbox() {}

    /**
     * What lies in the inbox.
     *
     * @param folder the inbox itself, links to it followed
     * @param refused what is no file, or cannot be opened
     */
    record Contents(Path folder, List<InboxFile> files, List<FilesBelow.Refused> refused) {}

    /**
     * Everything but the register of incoming mail, Office's lock files and what file managers leave.
     *
     * @param now when a file was received that the register does not list
     */
    static Contents contents(Workspace workspace, ReceivedRegister register, Instant now) throws IOException {
        FilesBelow below = FilesBelow.of(workspace.inbox());
        Path registered = below.folder().resolve(workspace.received().getFileName());
        List<InboxFile> files = new ArrayList<>();
        List<FilesBelow.Refused> refused = new ArrayList<>();
        below.refused().stream().filter(r -> !r.path().equals(registered)).forEach(refused::add);
        for (Path path : below.files()) {
            if (path.equals(registered)) {
                continue;
            }
            String relative = relative(below.folder(), path);
            try {
                files.add(new InboxFile(
                        relative,
                        path.toUri().toString(),
                        sha256(path),
                        Files.size(path),
                        Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MICROS),
                        register.receivedAt(relative).orElse(now.truncatedTo(ChronoUnit.MICROS)),
                        1));
            } catch (IOException e) {
                refused.add(FilesBelow.notOpened(path, e));
            }
        }
        return new Contents(below.folder(), files, refused);
    }

    /** The path below the inbox as the ledger keeps it: forward slashes, characters composed. */
    static String relative(Path inbox, Path file) {
        return Normalizer.normalize(inbox.relativize(file).toString().replace('\\', '/'), Normalizer.Form.NFC);
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = Digests.sha256();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
