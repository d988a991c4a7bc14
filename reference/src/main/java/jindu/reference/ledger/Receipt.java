package jindu.reference.ledger;

import java.util.Comparator;
import jindu.catalog.submission.Form;

/** A submission with the file that it was first received in. */
record Receipt(LedgerSubmission read, LedgerEntry file) {

    /** By receipt, then the file's own time, then its path; the submissions of one file by id. */
    static final Comparator<Receipt> ORDER = Comparator.comparing(Receipt::file, Submission.BY_RECEIPT)
            .thenComparing(r -> r.read().submissionId());

    static Receipt earlier(Receipt a, Receipt b) {
        return ORDER.compare(a, b) <= 0 ? a : b;
    }

    /** Whether it is a county's list of a month, or would have been. */
    static boolean isList(LedgerSubmission read) {
        return read.form() == Form.ROSTER && read.countyCode() != null && read.month() != null;
    }

    static String key(LedgerSubmission read) {
        return key(read.countyCode(), read.month());
    }

    static String key(String countyCode, String month) {
        return countyCode + " " + month;
    }
}
