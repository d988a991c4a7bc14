package jindu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jindu.catalog.Rules;
import jindu.catalog.submission.SubmissionState;
import jindu.ingest.form.Finding;
import jindu.reference.Counties;
import jindu.reference.Settings;
import jindu.reference.ledger.Submission;
import jindu.reports.submission.Receipt;
import jindu.reports.submission.ReceiptPaper;

/** Receipts of submissions, printed one at a time. */
final class FeedbackReceipts {

    private final Settings settings;
    private final Counties counties;
    private ReceiptPaper paper;

    FeedbackReceipts(Settings settings, Counties counties) {
        this.settings = settings;
        this.counties = counties;
    }

    /** @param hasCopy whether a copy goes back with it */
    void write(Submission s, List<Finding> findings, boolean hasCopy, Path target) throws IOException {
        OwnerFiles.folders(target.getParent());
        OwnerFiles.put(print(receipt(s, findings, hasCopy)), target);
    }

    private synchronized byte[] print(Receipt receipt) {
        if (paper == null) {
            paper = new ReceiptPaper(settings);
        }
        return paper.pdf(receipt);
    }

    private Receipt receipt(Submission s, List<Finding> findings, boolean hasCopy) {
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(f -> counts.merge(f.ruleId(), 1, Integer::sum));
        String rule = s.state() == SubmissionState.REJECTED || s.state() == SubmissionState.HELD ? s.rule() : null;
        return new Receipt(
                s.read().countyCode() == null
                        ? null
                        : counties.shortName(s.read().countyCode()),
                s.read().month() == null ? null : YearMonth.parse(s.read().month()),
                s.read().form(),
                s.label(),
                s.file().sha256(),
                s.isPacked() ? s.content() : null,
                LocalDateTime.ofInstant(s.receivedAt(), settings.timeZone()),
                s.due(),
                s.daysLate(),
                s.state(),
                rule == null ? null : Rules.byId(rule),
                s.read().emptyList(),
                s.read().rowsAccepted(),
                s.read().rowsRejected(),
                counts.entrySet().stream()
                        .map(e -> new Receipt.Found(Rules.byId(e.getKey()), e.getValue()))
                        .toList(),
                hasCopy);
    }
}
