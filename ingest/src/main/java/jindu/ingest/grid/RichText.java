package jindu.ingest.grid;

import java.io.IOException;
import java.util.Arrays;
import jindu.catalog.submission.FileLimit;

/** The text of a shared or inline string, its runs put together, phonetic runs left out. */
final class RichText {

    private static final long RUN = XmlScanner.key("r");
    private static final long TEXT = XmlScanner.key("t");
    private static final long STRIKE = XmlScanner.key("strike");
    private static final long PHONETIC = XmlScanner.key("rPh");
    private static final long VALUE = XmlScanner.key("val");

    private final long mostBytes;
    private byte[] bytes = new byte[256];
    private int length;
    private boolean isStruck;

    RichText(ReadLimits limits) {
        this.mostBytes = 4 * limits.cellCharacters();
    }

    /** Reads on to the end of the element that began last. */
    void read(XmlScanner xml, long element) throws IOException, UnreadableFileException {
        length = 0;
        boolean anyStruck = false;
        boolean runStruck = false;
        int phonetic = 0;
        while (true) {
            switch (xml.next()) {
                case START -> {
                    if (xml.is(TEXT)) {
                        if (phonetic == 0) {
                            xml.readText();
                            append(xml.text(), xml.textFrom(), xml.textTo());
                            anyStruck |= runStruck && xml.textTo() > xml.textFrom();
                        }
                    } else if (xml.is(RUN)) {
                        runStruck = false;
                    } else if (xml.is(STRIKE)) {
                        runStruck = xml.isTrue(VALUE, true);
                    } else if (xml.is(PHONETIC)) {
                        phonetic++;
                    }
                }
                case END -> {
                    if (xml.is(PHONETIC)) {
                        phonetic--;
                    } else if (xml.is(element)) {
                        isStruck = anyStruck;
                        return;
                    }
                }
                case OVER -> throw new BrokenXmlException();
            }
        }
    }

    private void append(byte[] text, int from, int to) throws UnreadableFileException {
        int more = to - from;
        if (length + more > mostBytes) {
            throw UnreadableFileException.beyond(FileLimit.CELL_CHARACTERS);
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
        System.arraycopy(text, from, bytes, length, more);
        length += more;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Whether a run that has text is struck through: what was struck is read together with what replaces it. */
    boolean isStruck() {
        return isStruck;
    }
}
