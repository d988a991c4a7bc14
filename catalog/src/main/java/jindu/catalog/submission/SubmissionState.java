package jindu.catalog.submission;

import java.util.Locale;
import jindu.catalog.Text;

/** What became of a submission. */
public enum SubmissionState {
    ACCEPTED(Text.of("采用", "accepted")),
    /** For the rule that the whole file broke; nobody can accept it. */
    REJECTED(Text.of("退回", "rejected")),
    /** Counts for nothing until the desk decides. */
    HELD(Text.of("待定", "held")),
    /** Taken out of effect by the desk; staging keeps it. */
    WITHDRAWN(Text.of("撤回", "withdrawn"));

    private final Text label;

    SubmissionState(Text label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text label() {
        return label;
    }
}
