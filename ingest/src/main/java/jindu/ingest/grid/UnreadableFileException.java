package jindu.ingest.grid;

import jindu.catalog.Rule;

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

    public Rule rule() {
        return rule;
    }

    public String got() {
        return got;
    }
}
