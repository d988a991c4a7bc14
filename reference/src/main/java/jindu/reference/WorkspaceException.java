package jindu.reference;

import jindu.catalog.Text;
import jindu.catalog.Worded;

/** A fault in the workspace, its settings, reference data or key; the text is one line for the user and says the remedy. */
public final class WorkspaceException extends RuntimeException implements Worded {

    private static final long serialVersionUID = 1L;

    private final Text text;

    public WorkspaceException(Text text) {
        this(text, null);
    }

    public WorkspaceException(Text text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    @Override
    public Text text() {
        return text;
    }
}
