package jindu.ingest.grid;

import java.io.IOException;

/** Content that is no whole OOXML. It says nothing of what stands in it. */
final class BrokenXmlException extends IOException {

    private static final long serialVersionUID = 1L;
}
