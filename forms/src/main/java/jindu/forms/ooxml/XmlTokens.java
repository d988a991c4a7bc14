package jindu.forms.ooxml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of an XML document and what stands between them, one after another, each as it is written. A document that is
 * copied token by token is the same document; memory is that of the longest token. Nothing is expanded or followed.
 */
public final class XmlTokens {

    /** What a token is; text, comments, CDATA and declarations are OTHER. */
    public enum Kind {
        START,
        END,
        EMPTY,
        OTHER
    }

    private static final int LONGEST_TOKEN = 1 << 26;
    /** A tag seldom is longer: with that much at hand the buffer need not grow for it. */
    private static final int AHEAD = 1 << 12;

    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final Reader in;
    private char[] buffer = new char[1 << 16];
    private int start;
    private int end;
    private int limit;
    private Kind kind = Kind.OTHER;
    private int nameStart;
    private int nameEnd;
    private int openBefore;
    private int open;

    public XmlTokens(Reader in) {
        this.in = in;
    }

    /** The tokens of a part, in the encoding that it declares. */
    public static XmlTokens of(InputStream part) throws IOException {
        BufferedInputStream in = new BufferedInputStream(part, 1 << 16);
        in.mark(256);
        byte[] head = in.readNBytes(200);
        in.reset();
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (head.length > 2 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB) {
            mark = 3;
        } else if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
            if (declared.find() && Charset.isSupported(declared.group(1))) {
                charset = Charset.forName(declared.group(1));
            }
        }
        in.skipNBytes(mark);
        return new XmlTokens(new InputStreamReader(in, charset));
    }

    /** Goes to the next token; false at the end of the document. */
    public boolean next() throws IOException {
        start = end;
        if (start >= limit && !fill()) {
            return false;
        }
        if (limit - start < AHEAD) {
            fill();
        }
        openBefore = open;
        if (buffer[start] == '<') {
            readTag();
        } else {
            kind = Kind.OTHER;
            end = find('<', start);
            if (end < 0) {
                end = limit;
            }
        }
        return true;
    }

    private void readTag() throws IOException {
        if (!has(start + 1)) {
            end = limit;
            kind = Kind.OTHER;
            return;
        }
        char first = buffer[start + 1];
        if (first == '!' || first == '?') {
            kind = Kind.OTHER;
            end = first == '?'
                    ? after("?>")
                    : isNext("<!--") ? after("-->") : isNext("<![CDATA[") ? after("]]>") : after(">");
            return;
        }
        int i = start + 1;
        char quote = 0;
        while (true) {
            if (!has(i)) {
                throw new IOException("Cannot read XML: a tag does not end");
            }
            char c = buffer[i];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                break;
            }
            i++;
        }
        end = i + 1;
        boolean closing = buffer[start + 1] == '/';
        boolean empty = !closing && buffer[i - 1] == '/';
        kind = closing ? Kind.END : empty ? Kind.EMPTY : Kind.START;
        int name = start + (closing ? 2 : 1);
        nameStart = name;
        int at = name;
        while (at < i && !Character.isWhitespace(buffer[at]) && buffer[at] != '/') {
            if (buffer[at] == ':') {
                nameStart = at + 1;
            }
            at++;
        }
        nameEnd = at;
        if (kind == Kind.START) {
            open++;
        } else if (kind == Kind.END) {
            open--;
            openBefore = open;
        }
    }

    private boolean isNext(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (!has(start + i) || buffer[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int after(String text) throws IOException {
        char last = text.charAt(text.length() - 1);
        int from = start + text.length();
        while (true) {
            int at = find(last, from);
            if (at < 0) {
                return limit;
            }
            int begin = at - text.length() + 1;
            if (text.contentEquals(java.nio.CharBuffer.wrap(buffer, begin, text.length()))) {
                return at + 1;
            }
            from = at + 1;
        }
    }

    private int find(char c, int from) throws IOException {
        int i = from;
        while (true) {
            while (i < limit) {
                if (buffer[i] == c) {
                    return i;
                }
                i++;
            }
            int before = start;
            if (!fill()) {
                return -1;
            }
            i -= before - start;
        }
    }

    /** Whether there is a character at a position. */
    private boolean has(int position) throws IOException {
        if (position < limit) {
            return true;
        }
        // Positions are counted from the buffer's beginning, so the token must not move while a tag is read.
        if (limit == buffer.length) {
            grow();
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            return false;
        }
        limit += read;
        return has(position);
    }

    private void grow() throws IOException {
        if (buffer.length >= LONGEST_TOKEN) {
            throw new IOException("Cannot read XML: a token is longer than " + LONGEST_TOKEN + " characters");
        }
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }

    /** Moves the token to the buffer's beginning and reads on; false at the end of the input. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
        if (limit == buffer.length) {
            grow();
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            return false;
        }
        limit += read;
        return true;
    }

    /**
     * Goes from the start of an element, which is the token, to its end, which becomes the token. What stands between is
     * not looked at, and much faster passed over than token by token.
     *
     * @param out takes what stands between; or null
     * @throws IOException if the element does not end; it must hold none of its own name
     */
    public void passOver(Writer out) throws IOException {
        int nameAt = start + 1;
        char[] name = Arrays.copyOfRange(buffer, nameAt, nameEnd);
        int i = end;
        start = end;
        while (true) {
            while (i < limit && buffer[i] != '<') {
                i++;
            }
            // Enough to tell the end tag by.
            if (limit - i < name.length + 3) {
                handOn(i, out);
                if (!fill()) {
                    throw new IOException("Cannot read XML: an element does not end");
                }
                i = 0;
            } else if (buffer[i + 1] == '/' && isNamed(name, i + 2)) {
                handOn(i, out);
                openBefore = open;
                readTag();
                return;
            } else if (buffer[i + 1] == '!' || buffer[i + 1] == '?') {
                handOn(i, out);
                readTag();
                i = end;
                handOn(i, out);
            } else {
                i++;
            }
        }
    }

    private boolean isNamed(char[] name, int at) {
        char behind = buffer[at + name.length];
        return Arrays.equals(buffer, at, at + name.length, name, 0, name.length)
                && (behind == '>' || Character.isWhitespace(behind));
    }

    private void handOn(int to, Writer out) throws IOException {
        if (out != null) {
            out.write(buffer, start, to - start);
        }
        start = to;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it is the start of an element of that name, empty or not; prefixes do not count. */
    public boolean starts(String localName) {
        return (kind == Kind.START || kind == Kind.EMPTY) && isNamed(localName);
    }

    public boolean ends(String localName) {
        return kind == Kind.END && isNamed(localName);
    }

    private boolean isNamed(String localName) {
        int length = nameEnd - nameStart;
        if (length != localName.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (buffer[nameStart + i] != localName.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Name of a tag without its prefix. */
    public String localName() {
        return new String(buffer, nameStart, nameEnd - nameStart);
    }

    /** The prefix of a tag with its colon; empty where there is none. */
    public String prefix() {
        int from = start + (kind == Kind.END ? 2 : 1);
        return new String(buffer, from, nameStart - from);
    }

    /** How many elements stand around the tag: 0 for the root's start and end. */
    public int depth() {
        return openBefore;
    }

    /** An attribute's value by its name without prefix. */
    public Optional<String> attribute(String localName) {
        int[] at = locate(localName);
        return at == null ? Optional.empty() : Optional.of(XmlText.unescape(new String(buffer, at[1], at[2] - at[1])));
    }

    /** Where an attribute stands: its beginning, its value's beginning and end; null where there is none. */
    private int[] locate(String localName) {
        int i = nameEnd;
        int last = end - 1;
        while (i < last) {
            while (i < last && (Character.isWhitespace(buffer[i]) || buffer[i] == '/')) {
                i++;
            }
            int name = i;
            int local = i;
            while (i < last && buffer[i] != '=' && !Character.isWhitespace(buffer[i])) {
                if (buffer[i] == ':') {
                    local = i + 1;
                }
                i++;
            }
            int nameLast = i;
            while (i < last && buffer[i] != '"' && buffer[i] != '\'') {
                i++;
            }
            if (i >= last) {
                return null;
            }
            int value = i + 1;
            int valueEnd = value;
            while (valueEnd < last && buffer[valueEnd] != buffer[i]) {
                valueEnd++;
            }
            boolean declares = name + 5 < local
                    && buffer[name] == 'x'
                    && buffer[name + 1] == 'm'
                    && buffer[name + 2] == 'l'
                    && buffer[name + 3] == 'n';
            if (!declares
                    && nameLast - local == localName.length()
                    && localName.contentEquals(java.nio.CharBuffer.wrap(buffer, local, nameLast - local))) {
                return new int[] {name, value, valueEnd};
            }
            i = valueEnd + 1;
        }
        return null;
    }

    /** The tag with an attribute set, or without it where the value is null. */
    public String with(String attribute, String value) {
        int[] at = locate(attribute);
        String raw = raw();
        if (at == null) {
            if (value == null) {
                return raw;
            }
            int name = nameEnd - start;
            return raw.substring(0, name) + " " + attribute + "=\"" + XmlText.escape(value) + "\""
                    + raw.substring(name);
        }
        return value == null
                ? raw.substring(0, at[0] - start) + raw.substring(at[2] + 1 - start)
                : raw.substring(0, at[1] - start) + XmlText.escape(value) + raw.substring(at[2] - start);
    }

    /** The token as it is written. */
    public String raw() {
        return new String(buffer, start, end - start);
    }

    public void writeTo(Writer out) throws IOException {
        out.write(buffer, start, end - start);
    }

    /** Whether it is the declaration that names the encoding. */
    public boolean isDeclaration() {
        return kind == Kind.OTHER
                && end - start > 5
                && buffer[start] == '<'
                && buffer[start + 1] == '?'
                && new String(buffer, start, 5).equals("<?xml");
    }
}
