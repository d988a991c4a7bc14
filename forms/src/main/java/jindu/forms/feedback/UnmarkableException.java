package jindu.forms.feedback;

import jindu.catalog.Text;
import jindu.catalog.Worded;
import jindu.catalog.submission.FileLimit;

/** A workbook of which no marked copy can be made, whatever the disk and the machine do. */
public final class UnmarkableException extends Exception implements Worded {

    private static final long serialVersionUID = 1L;

    /** Why, in words that hold nothing of the workbook. */
    public enum Reason {
        NO_WORKBOOK(Text.of("文件不是可标注的工作簿", "it is no workbook with cells to mark")),
        NO_PASSWORD(Text.of("没有能打开它的密码", "none of the passwords opens it")),
        BROKEN(Text.of("工作簿内容损坏", "its content is broken")),
        TOO_LARGE(Text.of(
                "解密后超过 " + FileLimit.MEMORY_MEBIBYTES.value() + " MiB",
                "it has more than " + FileLimit.MEMORY_MEBIBYTES.value() + " MiB when decrypted")),
        TOO_LONG(Text.of(
                "所用处理器时间超过 " + FileLimit.MARKING_SECONDS.value() + " 秒",
                "it takes more than " + FileLimit.MARKING_SECONDS.value() + " seconds of processor time")),
        TOO_MUCH_MEMORY(Text.of(
                "占用内存超过 " + FileLimit.MARKING_MEBIBYTES.value() + " MiB",
                "it takes more than " + FileLimit.MARKING_MEBIBYTES.value() + " MiB of memory"));

        private final Text text;

        Reason(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    private final Reason reason;

    UnmarkableException(Reason reason) {
        super("Cannot mark the workbook: " + reason.text().en());
        this.reason = reason;
    }

    @Override
    public Text text() {
        return reason.text();
    }

    public Reason reason() {
        return reason;
    }
}
