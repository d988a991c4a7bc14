package jindu.reports.submission;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import jindu.catalog.Rule;
import jindu.catalog.Severity;
import jindu.catalog.submission.Form;
import jindu.catalog.submission.SubmissionState;

/**
 * What a receipt says of a submission. It names no file and no person.
 *
 * @param county short name; null where it is not known, and for a log
 * @param month null where it is not known, and for a log
 * @param form null for a file that is no form
 * @param label of the submission
 * @param sha256 of the file that came
 * @param packedSha256 the beginning of the hash of the file that was packed in it; null where it is no archive
 * @param receivedAt in the workspace's time zone
 * @param due the last day in time; null where nothing is due
 * @param daysLate of this submission; 0 where it is in time
 * @param rule that rejected or holds it; null where none does
 * @param findings of each rule that was found, how often
 * @param markedCopy whether a copy with the errors marked goes back with the receipt
 */
public record Receipt(
        String county,
        YearMonth month,
        Form form,
        String label,
        String sha256,
        String packedSha256,
        LocalDateTime receivedAt,
        LocalDate due,
        long daysLate,
        SubmissionState state,
        Rule rule,
        boolean emptyList,
        int rowsAccepted,
        int rowsRejected,
        List<Found> findings,
        boolean markedCopy) {

    /** How often a rule was found. */
    public record Found(Rule rule, int count) {}

    public Receipt {
        findings = findings.stream()
                .sorted(Comparator.comparing((Found f) -> f.rule().severity())
                        .thenComparing(Comparator.comparing(Found::count).reversed())
                        .thenComparing(f -> f.rule().id()))
                .toList();
    }

    int count(Severity severity) {
        return findings.stream()
                .filter(f -> f.rule().severity() == severity)
                .mapToInt(Found::count)
                .sum();
    }

    boolean isRejected() {
        return state == SubmissionState.REJECTED;
    }
}
