package jindu.transform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import jindu.catalog.Column;
import jindu.catalog.Table;
import jindu.catalog.Tables;
import jindu.reference.Digests;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.ledger.LedgerLine;
import jindu.reference.ledger.Submission;
import jindu.reference.ledger.Submissions;

/**
 * Everything that a snapshot is a function of. The same inputs have the same id, so a snapshot is never built twice, and
 * what was told in June can be made again.
 *
 * @param submissions the accepted ones as of the moment, in order of receipt
 */
record SnapshotInputs(List<Submission> submissions, Settings settings, ReferenceData reference, Instant asOf) {

    static SnapshotInputs of(List<LedgerLine> ledger, Settings settings, ReferenceData reference, Instant asOf) {
        return new SnapshotInputs(
                Submissions.asOf(ledger, settings, reference, asOf).accepted(), settings, reference, asOf);
    }

    /** The day of the as-of moment or of the last receipt, whichever is earlier, and a hash of all inputs. */
    String id() {
        MessageDigest digest = Digests.sha256();
        for (Submission r : submissions) {
            update(digest, r.read().toString());
            update(digest, r.label() + " " + r.inForce());
            update(
                    digest,
                    r.file().receivedAt() + " " + r.file().modifiedAt() + " "
                            + r.file().path());
        }
        update(digest, settings.toString());
        update(digest, reference.contentHash());
        update(digest, asOfDay().toString());
        for (SqlModel model : SqlModel.ALL) {
            update(digest, model.sql());
        }
        for (Table table : Tables.PUBLISHED) {
            update(digest, table.name());
            for (Column column : table.columns()) {
                update(digest, column.name() + " " + column.type());
            }
        }
        String hash = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        return day().format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + hash;
    }

    /**
     * What the as-of moment decides beside the receipts: which months have begun and which due dates are over. Past the
     * plan year nothing more changes, so one day stands for all.
     */
    private LocalDate asOfDay() {
        LocalDate day = asOf.atZone(settings.timeZone()).toLocalDate();
        LocalDate settled = YearMonth.of(settings.planYear() + 1, 2).atEndOfMonth();
        return day.isAfter(settled) ? settled : day;
    }

    private LocalDate day() {
        return submissions.stream()
                .map(r -> r.receivedAt().atZone(settings.timeZone()).toLocalDate())
                .max(Comparator.naturalOrder())
                .orElse(asOfDay());
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
