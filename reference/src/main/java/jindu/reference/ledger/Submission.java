package jindu.reference.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import jindu.catalog.Text;
import jindu.catalog.submission.Form;
import jindu.catalog.submission.SubmissionState;
import jindu.reference.WorkspaceException;

/**
 * A submission and what had become of it as of a moment.
 *
 * @param read what was read
 * @param file the file that it was first received in; copies that came later change nothing
 * @param decision the last one about it, null where nothing was decided
 * @param revision which of the submissions of its county and month that were not rejected, in order of receipt, from 1;
 *     0 for a rejected one. A withdrawn or held one keeps its number, so that a label never comes to mean another
 * @param inForce whether it counts: of the accepted ones of a county and month the newest, of logs every accepted one
 * @param replacedBy the accepted one that was received next for its county and month; null where it is in force or does
 *     not count
 * @param due the last day in time of its county and month; null where no report is due
 * @param daysLate from the due date to its own receipt; 0 where it was in time or nothing is due
 * @param sameAsMonthBefore an accepted or held list that says what the one in force for the month before says
 */
public record Submission(
        LedgerSubmission read,
        LedgerEntry file,
        SubmissionState state,
        LedgerDecision decision,
        int revision,
        boolean inForce,
        String replacedBy,
        LocalDate due,
        long daysLate,
        boolean sameAsMonthBefore) {

    /** The order in which submissions came: by receipt, then the file's own time, then its path. */
    public static final Comparator<LedgerEntry> BY_RECEIPT = Comparator.comparing(LedgerEntry::receivedAt)
            .thenComparing(LedgerEntry::modifiedAt)
            .thenComparing(LedgerEntry::path);

    private static final int LOG_HASH_DIGITS = 12;

    public String id() {
        return read.submissionId();
    }

    public Instant receivedAt() {
        return file.receivedAt();
    }

    /** The beginning of the hash of what it was read from: the file that came, or one that was packed in it. */
    public String content() {
        return content(read);
    }

    private static String content(LedgerSubmission read) {
        String first = LedgerSubmission.firstReading(read.submissionId());
        return first.substring(first.lastIndexOf('-') + 1);
    }

    /** Whether the file that came is an archive, and it was read from one of the files in it. */
    public boolean isPacked() {
        return !read.isOf(file.sha256());
    }

    /** The rule that rejected it, or holds or held it; null where none did. */
    public String rule() {
        return read.rejected() ? read.rejectRule() : read.holdRule();
    }

    /** A published name such as 652328-2020-05-r2 or log-0123456789ab; the id of what was rejected. */
    public String label() {
        return label(read, file, revision);
    }

    static String label(LedgerSubmission read, LedgerEntry file, int revision) {
        if (revision == 0) {
            return read.submissionId();
        }
        return read.form() == Form.ROSTER
                ? read.countyCode() + "-" + read.month() + "-r" + revision
                : "log-" + hash(read, file).substring(0, LOG_HASH_DIGITS);
    }

    /** Of several logs in an archive each has its own. */
    private static String hash(LedgerSubmission read, LedgerEntry file) {
        String content = content(read);
        return read.isOf(file.sha256()) || content.length() < LOG_HASH_DIGITS ? file.sha256() : content;
    }

    /**
     * The decision that it counts.
     *
     * @throws WorkspaceException if it counts already or was rejected
     */
    public LedgerDecision accept(String reason, Instant now) {
        if (state == SubmissionState.REJECTED) {
            throw new WorkspaceException(Text.of(
                            "无法采用 {0}：它因 {1} 被整份退回，没有保存任何行。请更正后重发。",
                            "Cannot accept {0}: it was rejected by {1} and none of its rows was kept. Have it mended and"
                                    + " sent again.")
                    .with(label(), read.rejectRule()));
        }
        if (state == SubmissionState.ACCEPTED) {
            throw new WorkspaceException(Text.of("无法采用 {0}：它已经采用。", "Cannot accept {0}: it is accepted already.")
                    .with(label()));
        }
        return new LedgerDecision(LedgerDecision.Kind.ACCEPT, id(), reason, now);
    }

    /**
     * The decision that it counts no more.
     *
     * @throws WorkspaceException if it does not count anyway
     */
    public LedgerDecision withdraw(String reason, Instant now) {
        if (state == SubmissionState.REJECTED) {
            throw new WorkspaceException(Text.of(
                            "无法撤回 {0}：它因 {1} 被整份退回，本就无效。",
                            "Cannot withdraw {0}: it was rejected by {1} and counts for nothing.")
                    .with(label(), read.rejectRule()));
        }
        if (state == SubmissionState.WITHDRAWN) {
            throw new WorkspaceException(Text.of("无法撤回 {0}：它已经撤回。", "Cannot withdraw {0}: it is withdrawn already.")
                    .with(label()));
        }
        return new LedgerDecision(LedgerDecision.Kind.WITHDRAW, id(), reason, now);
    }
}
