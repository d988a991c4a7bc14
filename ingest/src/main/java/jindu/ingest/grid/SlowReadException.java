package jindu.ingest.grid;

import java.io.IOException;
import java.time.Duration;
import jindu.catalog.Text;
import jindu.catalog.Worded;

/**
 * A file that was waited for in vain, though it made little work: the machine is overloaded, or its disk does not answer.
 * That says nothing of the file, which can be read another time.
 */
public final class SlowReadException extends IOException implements Worded {

    private static final long serialVersionUID = 1L;

    private final Text text;

    SlowReadException(Duration waited) {
        this(Text.of(
                        "{0} 秒内无法读完一个文件：机器过于繁忙，或磁盘没有响应。请稍后再试。",
                        "Cannot read a file in {0} s: the machine is overloaded or its disk does not answer. Try again later.")
                .with(waited.toSeconds()));
    }

    private SlowReadException(Text text) {
        super(text.en());
        this.text = text;
    }

    @Override
    public Text text() {
        return text;
    }
}
