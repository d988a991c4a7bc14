package jindu.reference.ledger;

import java.time.Instant;
import java.util.List;

/**
 * One file of the inbox, as it was when ingest met it.
 *
 * @param sha256 hash of its content
 * @param path relative to the inbox, with forward slashes; it may hold a person's name, and stays here
 * @param modifiedAt the file's own modification time
 * @param receivedAt from the register of incoming mail, else when ingest first saw it
 * @param stagedAt when it was staged
 * @param parserVersion of the reader that staged it
 * @param keyFingerprint of the person key its tokens were made with
 * @param submissions what was read from it; those of a copy are the ones staged from the first file
 */
public record LedgerEntry(
        String sha256,
        String path,
        long sizeBytes,
        Instant modifiedAt,
        Instant receivedAt,
        Instant stagedAt,
        int parserVersion,
        String keyFingerprint,
        List<LedgerSubmission> submissions)
        implements LedgerLine {

    public LedgerEntry {
        submissions = List.copyOf(submissions);
    }

    /** The same file, received at another time. */
    LedgerEntry withReceipt(Instant at) {
        return new LedgerEntry(
                sha256, path, sizeBytes, modifiedAt, at, stagedAt, parserVersion, keyFingerprint, submissions);
    }

    /** The same file as it came, read again. */
    public LedgerEntry again(Instant at, int parser, List<LedgerSubmission> read) {
        return new LedgerEntry(sha256, path, sizeBytes, modifiedAt, receivedAt, at, parser, keyFingerprint, read);
    }
}
