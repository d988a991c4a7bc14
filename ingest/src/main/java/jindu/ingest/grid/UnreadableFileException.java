package jindu.ingest.grid;

import jindu.catalog.Rule;
import jindu.catalog.submission.FileLimit;
import jindu.catalog.submission.FileRules;

/** A file that cannot be read as a grid. It becomes a finding; its message never holds anything of the content. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final String got;

    public UnreadableFileException(Rule rule, String got) {
        super(rule.id());
        this.rule = rule;
        this.got = got;
    }

    /** A file that asks for more than it may. */
    public static UnreadableFileException beyond(FileLimit limit) {
        return new UnreadableFileException(FileRules.TOO_MUCH, limit.exceeded());
    }

    public Rule rule() {
        return rule;
    }

    public String got() {
        return got;
    }
}
