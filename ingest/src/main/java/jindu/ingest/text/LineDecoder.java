package jindu.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes lines one by one: files joined from several exports change their encoding in the middle. */
final class LineDecoder {

    static final Charset GB18030 = Charset.forName("GB18030");

    private final Charset main;
    private final CharsetDecoder utf8 = strict(StandardCharsets.UTF_8);
    private final CharsetDecoder gb18030 = strict(GB18030);

    /** @param main the encoding of most lines: UTF-8 or GB18030 */
    LineDecoder(Charset main) {
        this.main = main;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** What a line's bytes are in: null for ASCII alone, and for bytes that fit neither encoding. */
    Charset charsetOf(byte[] bytes, int length) {
        if (isAscii(bytes, length)) {
            return null;
        }
        boolean isUtf8 = decode(utf8, bytes, length) != null;
        if (main.equals(GB18030)) {
            // Two or three characters of GB18030 may pass for UTF-8 by chance, but not as the Chinese of UTF-8.
            return isUtf8 && isChineseUtf8(bytes, length)
                    ? StandardCharsets.UTF_8
                    : decode(gb18030, bytes, length) != null ? GB18030 : isUtf8 ? StandardCharsets.UTF_8 : null;
        }
        return isUtf8 ? StandardCharsets.UTF_8 : decode(gb18030, bytes, length) != null ? GB18030 : null;
    }

    Line line(int number, byte[] bytes, int length) {
        if (isAscii(bytes, length)) {
            return cleaned(number, new String(bytes, 0, length, StandardCharsets.ISO_8859_1), null);
        }
        if (main.equals(StandardCharsets.UTF_8)) {
            String text = decode(utf8, bytes, length);
            if (text != null) {
                return cleaned(number, text, null);
            }
        }
        Charset charset = charsetOf(bytes, length);
        if (charset != null) {
            String text = decode(charset.equals(GB18030) ? gb18030 : utf8, bytes, length);
            return cleaned(number, text, charset.equals(main) ? null : charset.name());
        }
        String asUtf8 = new String(bytes, 0, length, StandardCharsets.UTF_8);
        String asGb18030 = new String(bytes, 0, length, GB18030);
        return cleaned(number, lost(asUtf8) <= lost(asGb18030) ? asUtf8 : asGb18030, null);
    }

    /** A line as a person sees it, with what had to be left out counted. */
    static Line cleaned(int number, String text, String otherEncoding) {
        boolean isClean = true;
        for (int i = 0; i < text.length() && isClean; i++) {
            char c = text.charAt(i);
            isClean = c != 0 && c != '\uFEFF' && c != '\uFFFD';
        }
        if (isClean) {
            return new Line(number, text, otherEncoding, 0, false, false);
        }
        int lost = lost(text);
        boolean hasNul = text.indexOf('\0') >= 0;
        String clean = text.replace("\0", "").replace("\uFEFF", "").replace("\uFFFD", "");
        return new Line(number, clean, otherEncoding, lost, hasNul, false);
    }

    static int lost(String text) {
        int lost = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\uFFFD') {
                lost++;
            }
        }
        return lost;
    }

    private static boolean isAscii(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether all beyond ASCII is of the three bytes that Chinese takes, and there are two of them at least. */
    private static boolean isChineseUtf8(byte[] bytes, int length) {
        int characters = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0xE2 && b <= 0xEF) {
                characters++;
                i += 2;
            } else if (b >= 0x80) {
                return false;
            }
        }
        return characters >= 2;
    }

    private static String decode(CharsetDecoder decoder, byte[] bytes, int length) {
        try {
            return decoder.decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
