package jindu.reports;

import java.io.IOException;
import jindu.catalog.Text;
import jindu.catalog.Worded;
import jindu.reference.IoReason;

/** A snapshot cannot be served or printed; the text is one line for the user. */
public final class ReportException extends RuntimeException implements Worded {

    private static final long serialVersionUID = 1L;

    private final Text text;

    public ReportException(Text text) {
        this(text, null);
    }

    public ReportException(Text text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** What could not be done, and the reason that the disk, the database or the printer gave. */
    public static ReportException because(Text cannot, Exception cause) {
        Text reason = cause instanceof IOException disk
                ? IoReason.of(disk)
                : Text.of("程序给出的原因：{0}", "{0}").with(firstLine(cause));
        return new ReportException(Text.of("{0}：{1}。", "{0}: {1}.").with(cannot, reason), cause);
    }

    private static String firstLine(Exception cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    @Override
    public Text text() {
        return text;
    }
}
