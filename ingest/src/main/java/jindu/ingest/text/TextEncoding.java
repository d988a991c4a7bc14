package jindu.ingest.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a text is written: UTF-8 and GB18030 line by line, UTF-16 and UTF-32 throughout, with a byte order mark or
 * without.
 *
 * @param charset that of most lines
 * @param markBytes length of the byte order mark
 */
public record TextEncoding(Charset charset, int markBytes) {

    /** Of the characters at the head of a text, the share in percent that may be none. */
    private static final int LOST_PERCENT = 2;

    private static final int SAMPLE_BYTES = 32_768;

    /** The encoding of a text of which these are the first bytes, or empty where they are no text. */
    public static Optional<TextEncoding> of(byte[] head) {
        TextEncoding encoding = guess(head);
        return encoding.isText(head) ? Optional.of(encoding) : Optional.empty();
    }

    private static TextEncoding guess(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return new TextEncoding(Charset.forName("UTF-32LE"), 4);
        }
        if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return new TextEncoding(Charset.forName("UTF-32BE"), 4);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        Charset wide = wideWithoutMark(head);
        return new TextEncoding(wide == null ? ofMostLines(head) : wide, 0);
    }

    /** Whether the encoding may change from line to line. */
    boolean isByLine() {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(LineDecoder.GB18030);
    }

    /** A piece of the text as characters; what is none is lost. */
    public String decode(byte[] head) {
        StringBuilder text = new StringBuilder();
        try (LineReader lines = new LineReader(new ByteArrayInputStream(head), this)) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                text.append(line.text()).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read from memory", e);
        }
        return text.toString();
    }

    private boolean isText(byte[] head) {
        long characters = 0;
        long odd = 0;
        try (LineReader lines =
                new LineReader(new ByteArrayInputStream(head, 0, Math.min(head.length, SAMPLE_BYTES)), this)) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                characters += line.text().length() + 1L;
                odd += line.lost();
                odd += line.text()
                        .chars()
                        .filter(c -> c < ' ' && c != '\t' && c != '\f')
                        .count();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read from memory", e);
        }
        return odd * 100 <= LOST_PERCENT * Math.max(characters, 100);
    }

    private static Charset ofMostLines(byte[] head) {
        int utf8 = 0;
        int gb18030 = 0;
        LineDecoder decoder = new LineDecoder(StandardCharsets.UTF_8);
        int start = 0;
        int end = Math.min(head.length, SAMPLE_BYTES);
        for (int i = 0; i <= end; i++) {
            if (i == end || head[i] == '\n' || head[i] == '\r') {
                byte[] line = Arrays.copyOfRange(head, start, i);
                Charset charset = decoder.charsetOf(line, line.length);
                if (charset == StandardCharsets.UTF_8) {
                    utf8++;
                } else if (charset != null) {
                    gb18030++;
                }
                start = i + 1;
            }
        }
        return utf8 >= gb18030 ? StandardCharsets.UTF_8 : LineDecoder.GB18030;
    }

    /** UTF-16 without a mark shows in the zero bytes of its line ends, commas and digits, all on one side. */
    private static Charset wideWithoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, 4096) & ~1;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                if ((i & 1) == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int enough = Math.max(2, length / 40);
        if (odd >= enough && even * 10 < odd) {
            return StandardCharsets.UTF_16LE;
        }
        return even >= enough && odd * 10 < even ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
