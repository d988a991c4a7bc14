package jindu.ingest.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encodings and character references of XML. Office writes UTF-8; other writers may write anything. */
final class XmlEncoding {

    private static final int HEAD_BYTES = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlEncoding() {}

    /**
     * The same content in UTF-8, its byte order mark left out.
     *
     * @throws BrokenXmlException if its encoding is none that is known
     */
    static InputStream asUtf8(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD_BYTES);
        Charset charset = charset(head);
        int mark = markLength(head);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)
                ? whole
                : new Utf8Stream(new InputStreamReader(whole, charset), in);
    }

    private static int markLength(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Charset charset(byte[] head) throws BrokenXmlException {
        if (starts(head, 0xFE, 0xFF) || starts(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(head, 0xFF, 0xFE) || starts(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (starts(head, 0xEF, 0xBB, 0xBF) || !declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException e) {
            throw new BrokenXmlException();
        }
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a reference means, in UTF-8.
     *
     * @param reference without {@code &} and {@code ;}
     * @throws BrokenXmlException if it is none of XML's own: those of a document type are never followed
     */
    static byte[] referenced(String reference) throws BrokenXmlException {
        int codePoint = switch (reference) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numeric(reference);
        };
        return Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
    }

    private static int numeric(String reference) throws BrokenXmlException {
        try {
            int codePoint = reference.startsWith("#x")
                    ? Integer.parseInt(reference.substring(2), 16)
                    : Integer.parseInt(reference.substring(1));
            if (reference.charAt(0) == '#' && Character.isValidCodePoint(codePoint)) {
                return codePoint;
            }
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new BrokenXmlException();
        }
        throw new BrokenXmlException();
    }

    /** Characters as UTF-8. */
    private static final class Utf8Stream extends InputStream {
        private final InputStreamReader reader;
        private final InputStream source;
        private final char[] characters = new char[8192];
        private byte[] bytes = new byte[0];
        private int at;
        private char highSurrogate;

        Utf8Stream(InputStreamReader reader, InputStream source) {
            this.reader = reader;
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            while (at == bytes.length) {
                int offset = highSurrogate == 0 ? 0 : 1;
                characters[0] = highSurrogate;
                int read = reader.read(characters, offset, characters.length - offset);
                if (read < 0) {
                    return -1;
                }
                int count = offset + read;
                boolean isParted = Character.isHighSurrogate(characters[count - 1]);
                highSurrogate = isParted ? characters[count - 1] : 0;
                bytes = new String(characters, 0, isParted ? count - 1 : count).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int taken = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, from, taken);
            at += taken;
            return taken;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
