package jindu.forms.ooxml;

import java.io.IOException;
import jindu.catalog.Text;
import jindu.catalog.Worded;

/** A workbook cannot be read or marked; the text says why, and nothing of what stands in it. */
public final class WorkbookException extends IOException implements Worded {

    private static final long serialVersionUID = 1L;

    private final Text text;

    public WorkbookException(Text text) {
        this(text, null);
    }

    public WorkbookException(Text text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    @Override
    public Text text() {
        return text;
    }
}
