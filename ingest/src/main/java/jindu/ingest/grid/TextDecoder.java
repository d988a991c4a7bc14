package jindu.ingest.grid;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes to text: UTF-8, UTF-16 and GB18030, with or without a byte order mark. */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoder() {}

    /** The text, or empty where the bytes are no text in any of the encodings. */
    static Optional<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8)
                    .or(() -> nearly(Arrays.copyOfRange(bytes, 3, bytes.length)));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        Charset wide = wideWithoutMark(bytes);
        if (wide != null) {
            return strictly(bytes, 0, wide);
        }
        return strictly(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, 0, GB18030))
                .or(() -> nearly(bytes))
                .filter(TextDecoder::isText);
    }

    /** A few bytes that fit no encoding, as a file cut short has them, do not make the rest unreadable. */
    private static Optional<String> nearly(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        String gb18030 = new String(bytes, GB18030);
        String better = lost(utf8) <= lost(gb18030) ? utf8 : gb18030;
        return lost(better) * 100 <= better.length() ? Optional.of(better) : Optional.empty();
    }

    private static long lost(String text) {
        return text.chars().filter(c -> c == '\uFFFD').count();
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

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        long control = text.chars()
                .limit(4096)
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        return control * 100 <= Math.min(text.length(), 4096);
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
