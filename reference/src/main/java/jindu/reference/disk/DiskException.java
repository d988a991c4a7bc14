package jindu.reference.disk;

import java.io.IOException;
import jindu.catalog.Text;
import jindu.catalog.Worded;

/** The disk failed, told without the path: a path may hold a person's name. */
public final class DiskException extends IOException implements Worded {

    private static final long serialVersionUID = 1L;

    private final Text text;

    public DiskException(Text text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    @Override
    public Text text() {
        return text;
    }
}
