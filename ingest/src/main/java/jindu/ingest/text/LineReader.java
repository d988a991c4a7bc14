package jindu.ingest.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import jindu.catalog.submission.FileLimit;

/**
 * Reads a text line by line. Neither a file of one line nor one in which the encoding changes asks for more memory than
 * the longest line allowed.
 */
public final class LineReader implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final InputStream bytes;
    private final Reader characters;
    private final LineDecoder decoder;
    private final int longest = (int) FileLimit.LINE_BYTES.value();

    private final byte[] byteBuffer;
    private final char[] charBuffer;
    private int at;
    private int end;
    private boolean isAfterCarriageReturn;

    private byte[] byteLine = new byte[1 << 10];
    private char[] charLine = new char[1 << 10];
    private int number;

    /** @param in from the first byte of the file; closed with the reader */
    public LineReader(InputStream in, TextEncoding encoding) throws IOException {
        in.skipNBytes(encoding.markBytes());
        boolean isByLine = encoding.isByLine();
        bytes = in;
        characters = isByLine ? null : new InputStreamReader(in, encoding.charset());
        decoder = isByLine ? new LineDecoder(encoding.charset()) : null;
        byteBuffer = isByLine ? new byte[BUFFER] : null;
        charBuffer = isByLine ? null : new char[BUFFER];
    }

    /** The next line, or null after the last one. A line end at the end of the file begins no further line. */
    public Line next() throws IOException {
        int length = 0;
        boolean isTooLong = false;
        boolean isBegun = false;
        while (true) {
            if (at == end && !fill()) {
                return isBegun ? line(length, isTooLong) : null;
            }
            if (isAfterCarriageReturn) {
                isAfterCarriageReturn = false;
                if (charAt(at) == '\n') {
                    at++;
                    continue;
                }
            }
            int stop = at;
            while (stop < end && charAt(stop) != '\n' && charAt(stop) != '\r') {
                stop++;
            }
            isBegun = true;
            int more = stop - at;
            if (!isTooLong && length + more > longest) {
                isTooLong = true;
                length = 0;
            }
            if (!isTooLong) {
                append(length, more);
                length += more;
            }
            at = stop;
            if (stop < end) {
                isAfterCarriageReturn = charAt(stop) == '\r';
                at++;
                return line(length, isTooLong);
            }
        }
    }

    private int charAt(int i) {
        return decoder != null ? byteBuffer[i] : charBuffer[i];
    }

    private void append(int length, int more) {
        if (decoder != null) {
            if (length + more > byteLine.length) {
                byteLine = Arrays.copyOf(byteLine, Math.max(length + more, 2 * byteLine.length));
            }
            System.arraycopy(byteBuffer, at, byteLine, length, more);
        } else {
            if (length + more > charLine.length) {
                charLine = Arrays.copyOf(charLine, Math.max(length + more, 2 * charLine.length));
            }
            System.arraycopy(charBuffer, at, charLine, length, more);
        }
    }

    private Line line(int length, boolean isTooLong) {
        number++;
        if (isTooLong) {
            return new Line(number, "", null, 0, false, true);
        }
        return decoder != null
                ? decoder.line(number, byteLine, length)
                : LineDecoder.cleaned(number, new String(charLine, 0, length), null);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, decoder != null ? bytes.read(byteBuffer) : characters.read(charBuffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        if (characters != null) {
            characters.close();
        }
        bytes.close();
    }
}
