package jindu.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * A file of the inbox.
 *
 * @param path relative to the inbox, with forward slashes
 * @param location a file URI: a name that is no text in the system's character set has no other form
 * @param reading 1 for a file that was not read before
 */
record InboxFile(
        String path,
        String location,
        String sha256,
        long sizeBytes,
        Instant modifiedAt,
        Instant receivedAt,
        int reading)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The order in which files came: by receipt, then the file's own time, then its path. */
    static final Comparator<InboxFile> BY_RECEIPT = Comparator.comparing(InboxFile::receivedAt)
            .thenComparing(InboxFile::modifiedAt)
            .thenComparing(InboxFile::path);

    /** The same file, to be read once more. */
    InboxFile again(Instant received, int number) {
        return new InboxFile(path, location, sha256, sizeBytes, modifiedAt, received, number);
    }
}
