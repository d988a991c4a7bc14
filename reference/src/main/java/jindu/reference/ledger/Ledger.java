package jindu.reference.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import jindu.catalog.Text;
import jindu.reference.IoReason;
import jindu.reference.WorkspaceException;
import jindu.reference.disk.Disk;

/**
 * Staging's register, mode 0600: a JSON line a file or decision, appended and forced to disk. A last line cut short by a
 * power cut does not count: a file's is read again, and its submissions, which are there already, are not staged twice.
 */
public final class Ledger {

    private final Path file;

    public Ledger(Path file) {
        this.file = file;
    }

    /** Every line, oldest first; none where nothing was staged yet. */
    public List<LedgerLine> lines() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<LedgerLine> lines = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    lines.add(parse(new String(bytes, start, i - start, StandardCharsets.UTF_8), lines.size() + 1));
                    start = i + 1;
                }
            }
            return lines;
        } catch (NoSuchFileException e) {
            // Only this says that nothing was staged: a folder that may not be entered looks empty too.
            return List.of();
        } catch (AccessDeniedException e) {
            throw new WorkspaceException(
                    Text.of(
                                    "无法读取暂存区：没有权限打开 {0}。请以工作区所属的用户运行。",
                                    "Cannot read staging: access denied to {0}. Run the command as the user whose workspace"
                                            + " it is.")
                            .with(file),
                    e);
        } catch (IOException e) {
            throw new WorkspaceException(
                    Text.of("无法读取登记册 {0}：{1}。", "Cannot read the ledger {0}: {1}.")
                            .with(file, IoReason.of(e)),
                    e);
        }
    }

    /** The files that came, each with the time of receipt that was registered last, in the order of staging. */
    public List<LedgerEntry> entries() {
        return LedgerRegistration.settled(lines()).stream()
                .filter(LedgerEntry.class::isInstance)
                .map(LedgerEntry.class::cast)
                .toList();
    }

    /** Adds lines; when this returns they survive a power cut. */
    public void append(List<? extends LedgerLine> added) {
        if (added.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (LedgerLine line : added) {
            lines.append(LedgerJson.write(line)).append('\n');
        }
        try {
            boolean isNew = !Files.exists(file);
            if (isNew) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.truncate(lengthOfWholeLines(channel));
                channel.position(channel.size());
                ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (isNew) {
                Disk.force(file.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            throw new WorkspaceException(
                    Text.of("无法写入登记册 {0}：{1}。", "Cannot write the ledger {0}: {1}.")
                            .with(file, IoReason.of(e)),
                    e);
        }
    }

    private static long lengthOfWholeLines(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long length = channel.size();
        while (length > 0) {
            one.clear();
            channel.read(one, length - 1);
            if (one.get(0) == '\n') {
                break;
            }
            length--;
        }
        return length;
    }

    private LedgerLine parse(String line, int number) {
        try {
            return LedgerJson.read(line);
        } catch (IOException | RuntimeException e) {
            // Without the cause, which may quote the line, and that a person's name.
            throw new WorkspaceException(Text.of(
                            "无法读取登记册 {0}：第 {1} 行已损坏。请从备份恢复该文件。",
                            "Cannot read the ledger {0}: line {1} is damaged. Restore the file from a backup.")
                    .with(file, number));
        }
    }
}
