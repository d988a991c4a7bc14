package jindu.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * A file of the inbox.
 *
 * @param path relative to the inbox, with forward slashes
 * @param location a file URI: a name that is no text in the system's character set has no other form
 */
record InboxFile(String path, String location, String sha256, long sizeBytes, Instant modifiedAt, Instant receivedAt)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The order in which files came: by receipt, then the file's own time, then its path. */
    static final Comparator<InboxFile> BY_RECEIPT = Comparator.comparing(InboxFile::receivedAt)
            .thenComparing(InboxFile::modifiedAt)
            .thenComparing(InboxFile::path);
}
