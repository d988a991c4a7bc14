package jindu.ingest.grid;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jindu.catalog.submission.FileLimit;

/**
 * Goes through the elements of an OOXML part as bytes in UTF-8. A sheet of a hundred thousand rows has millions of
 * elements, of which a general parser makes objects that nobody looks at; and it obeys what no workbook has: document
 * types and entities of their own, which make a file refused here. Names are compared without their prefix.
 */
final class XmlScanner implements Closeable {

    /** What stands next. */
    enum Event {
        START,
        END,
        /** The part is over. */
        OVER
    }

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final ReadLimits limits;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private boolean isDry;

    private long name;
    private boolean isEmptyElement;
    private boolean endsNext;
    private int depth;
    private boolean hasElements;

    /** Where the value of each attribute begins and ends. */
    private int[] attributes = new int[16];

    /** The name of each attribute, as it is compared. */
    private long[] attributeKeys = new long[8];

    private int attributeCount;

    private byte[] text = new byte[0];
    private int textFrom;
    private int textTo;
    private byte[] scratch = new byte[256];

    XmlScanner(InputStream part, ReadLimits limits) throws IOException {
        this.in = XmlEncoding.asUtf8(part);
        this.limits = limits;
    }

    /** What a local name is compared as: a number that no other name of OOXML has. */
    static long key(String localName) {
        long key = 0;
        for (int i = 0; i < localName.length(); i++) {
            key = key * 131 + localName.charAt(i);
        }
        return key;
    }

    /**
     * Goes on to the next begin or end of an element.
     *
     * @throws BrokenXmlException if the part is no whole XML
     */
    Event next() throws IOException, UnreadableFileException {
        if (endsNext) {
            endsNext = false;
            return Event.END;
        }
        while (true) {
            while (at < end && buffer[at] != '<') {
                at++;
            }
            if (at == end) {
                if (!fill(at)) {
                    return over();
                }
            } else if (at + 1 == end) {
                require(at);
            } else {
                switch (buffer[at + 1]) {
                    case '/' -> {
                        endTag();
                        return Event.END;
                    }
                    case '?' -> skip("?>");
                    case '!' -> skipDeclaration();
                    default -> {
                        startTag();
                        return Event.START;
                    }
                }
            }
        }
    }

    private Event over() throws BrokenXmlException {
        if (depth != 0 || !hasElements) {
            throw new BrokenXmlException();
        }
        return Event.OVER;
    }

    /**
     * Goes on behind a cell that is written as most are.
     *
     * @return false, and nothing is read, where something else comes next or part of it is not in the buffer yet
     */
    boolean take(PlainCell cell) {
        int next = endsNext ? -1 : cell.take(buffer, at, end);
        if (next < 0) {
            return false;
        }
        at = next;
        text = buffer;
        textFrom = cell.valueFrom();
        textTo = cell.valueTo();
        return true;
    }

    /** Whether the element that began or ended last has a name. */
    boolean is(long key) {
        return name == key;
    }

    /** Whether the element that began last ends at once. */
    boolean isEmptyElement() {
        return isEmptyElement;
    }

    private void endTag() throws IOException, UnreadableFileException {
        int close = at + 2;
        while (true) {
            if (close == end) {
                int length = close - at;
                require(at);
                close = at + length;
            } else if (buffer[close] == '>') {
                break;
            } else {
                close++;
            }
        }
        name = localName(at + 2, close);
        at = close + 1;
        if (--depth < 0) {
            throw new BrokenXmlException();
        }
    }

    private void startTag() throws IOException, UnreadableFileException {
        while (!parseTag()) {
            require(at);
        }
        depth++;
        hasElements = true;
        if (isEmptyElement) {
            depth--;
            endsNext = true;
        }
    }

    /** Parses the tag that begins here; false where the buffer holds only a part of it. */
    private boolean parseTag() throws BrokenXmlException {
        byte[] b = buffer;
        int i = at + 1;
        int from = i;
        while (i < end && !isNameEnd(b[i])) {
            i++;
        }
        int nameTo = i;
        attributeCount = 0;
        while (i < end) {
            byte c = b[i];
            if (c == '>') {
                return tagEnds(from, nameTo, i + 1, false);
            }
            if (c == '/') {
                if (i + 1 < end) {
                    if (b[i + 1] != '>') {
                        throw new BrokenXmlException();
                    }
                    return tagEnds(from, nameTo, i + 2, true);
                }
                return false;
            }
            if (isSpace(c)) {
                i++;
                continue;
            }
            i = attribute(i);
            if (i < 0) {
                return false;
            }
        }
        return false;
    }

    private boolean tagEnds(int nameFrom, int nameTo, int next, boolean isEmpty) throws BrokenXmlException {
        if (nameFrom == nameTo) {
            throw new BrokenXmlException();
        }
        name = localName(nameFrom, nameTo);
        isEmptyElement = isEmpty;
        at = next;
        return true;
    }

    /** Takes in the attribute that begins at a place and returns where it ends, -1 where the buffer ends before. */
    private int attribute(int from) throws BrokenXmlException {
        byte[] b = buffer;
        int i = from;
        long key = 0;
        while (i < end && b[i] != '=' && !isSpace(b[i])) {
            if (b[i] == '>' || b[i] == '<') {
                throw new BrokenXmlException();
            }
            key = b[i] == ':' ? 0 : key * 131 + b[i];
            i++;
        }
        while (i < end && (b[i] == '=' || isSpace(b[i]))) {
            i++;
        }
        if (i == end) {
            return -1;
        }
        byte quote = b[i];
        if (quote != '"' && quote != '\'') {
            throw new BrokenXmlException();
        }
        int valueFrom = i + 1;
        i = valueFrom;
        while (i < end && b[i] != quote) {
            i++;
        }
        if (i == end) {
            return -1;
        }
        if (attributeCount == attributeKeys.length) {
            attributeKeys = Arrays.copyOf(attributeKeys, 2 * attributeCount);
            attributes = Arrays.copyOf(attributes, 4 * attributeCount);
        }
        attributeKeys[attributeCount] = key;
        attributes[2 * attributeCount] = valueFrom;
        attributes[2 * attributeCount + 1] = i;
        attributeCount++;
        return i + 1;
    }

    private long localName(int from, int to) {
        long key = 0;
        for (int i = from; i < to && !isSpace(buffer[i]); i++) {
            key = buffer[i] == ':' ? 0 : key * 131 + buffer[i];
        }
        return key;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isNameEnd(byte c) {
        return c == '>' || c == '/' || isSpace(c);
    }

    /** The value of an attribute of the element that began last, by its name without prefix; null where it has none. */
    String attribute(long key) throws BrokenXmlException {
        int place = place(key);
        if (place < 0) {
            return null;
        }
        int from = attributes[place];
        int to = attributes[place + 1];
        for (int i = from; i < to; i++) {
            if (buffer[i] == '&') {
                int length = unescape(buffer, from, to);
                return new String(scratch, 0, length, StandardCharsets.UTF_8);
            }
        }
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * The value of an attribute that is a whole number.
     *
     * @throws BrokenXmlException if it is none that counts something
     */
    int number(long key, int otherwise) throws BrokenXmlException {
        int place = place(key);
        if (place < 0) {
            return otherwise;
        }
        int from = attributes[place];
        int to = attributes[place + 1];
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9 || i - from >= 9 && number > (Integer.MAX_VALUE - digit) / 10) {
                throw new BrokenXmlException();
            }
            number = number * 10 + digit;
        }
        if (from == to) {
            throw new BrokenXmlException();
        }
        return number;
    }

    /** Whether an attribute says yes; the other meaning where it is missing. */
    boolean isTrue(long key, boolean otherwise) throws BrokenXmlException {
        String value = attribute(key);
        return value == null ? otherwise : value.equals("1") || value.equals("true") || value.equals("on");
    }

    /** The column of a cell reference, from 0; -1 where the element has none. */
    int column(long key) throws BrokenXmlException {
        int place = place(key);
        if (place < 0) {
            return -1;
        }
        int column = 0;
        int to = attributes[place + 1];
        int i = attributes[place];
        for (; i < to && buffer[i] >= 'A'; i++) {
            column = column * 26 + (buffer[i] & ~0x20) - 'A' + 1;
            if (column > CellReferences.COLUMNS) {
                throw new BrokenXmlException();
            }
        }
        if (column < 1) {
            throw new BrokenXmlException();
        }
        return column - 1;
    }

    /** The first byte of an attribute's value, 0 where it is missing or empty, and its length. */
    byte firstByte(long key) {
        int place = place(key);
        return place < 0 || attributes[place] == attributes[place + 1] ? 0 : buffer[attributes[place]];
    }

    int length(long key) {
        int place = place(key);
        return place < 0 ? 0 : attributes[place + 1] - attributes[place];
    }

    private int place(long key) {
        for (int n = 0; n < attributeCount; n++) {
            if (attributeKeys[n] == key) {
                return 2 * n;
            }
        }
        return -1;
    }

    /** Reads the text up to the next tag; {@link #text}, {@link #textFrom} and {@link #textTo} say where it is. */
    void readText() throws IOException, UnreadableFileException {
        if (endsNext) {
            text = buffer;
            textFrom = at;
            textTo = at;
            return;
        }
        int from = toNextTag();
        int to = at;
        if (to + 1 < end && buffer[to + 1] != '!' && buffer[to + 1] != '?') {
            setText(from, to);
        } else {
            readMixedText(from, to);
        }
    }

    /** Goes on to the next tag, all before it kept, and returns where that begins. */
    private int toNextTag() throws IOException, UnreadableFileException {
        int from = at;
        while (true) {
            while (at < end && buffer[at] != '<') {
                at++;
            }
            if (at - from > 4 * limits.cellCharacters()) {
                throw UnreadableFileException.beyond(FileLimit.CELL_CHARACTERS);
            }
            if (at < end) {
                return from;
            }
            require(from);
            from = 0;
        }
    }

    private void setText(int from, int to) throws BrokenXmlException {
        boolean isPlain = true;
        for (int i = from; i < to && isPlain; i++) {
            isPlain = buffer[i] != '&' && buffer[i] != '\r';
        }
        if (isPlain) {
            text = buffer;
            textFrom = from;
            textTo = to;
        } else {
            textTo = unescape(buffer, from, to);
            textFrom = 0;
            text = scratch;
        }
    }

    private byte[] unescaped(int from, int to) throws BrokenXmlException {
        int length = unescape(buffer, from, to);
        return Arrays.copyOf(scratch, length);
    }

    /** Text that goes on behind a comment or in a CDATA section. */
    private void readMixedText(int firstFrom, int firstTo) throws IOException, UnreadableFileException {
        byte[] whole = unescaped(firstFrom, firstTo);
        while (true) {
            if (at + 1 >= end) {
                require(at);
            }
            byte[] more;
            if (buffer[at] != '<') {
                int from = toNextTag();
                more = unescaped(from, at);
            } else if (buffer[at + 1] == '?') {
                skip("?>");
                continue;
            } else if (buffer[at + 1] == '!') {
                more = commentOrSection();
            } else {
                break;
            }
            if (whole.length + more.length > 4 * limits.cellCharacters()) {
                throw UnreadableFileException.beyond(FileLimit.CELL_CHARACTERS);
            }
            int before = whole.length;
            whole = Arrays.copyOf(whole, before + more.length);
            System.arraycopy(more, 0, whole, before, more.length);
        }
        text = whole;
        textFrom = 0;
        textTo = whole.length;
    }

    private byte[] commentOrSection() throws IOException, UnreadableFileException {
        while (end - at < 9) {
            require(at);
        }
        if (!startsWith("<![CDATA[")) {
            skipDeclaration();
            return new byte[0];
        }
        int close = find("]]>", 9);
        byte[] section = Arrays.copyOfRange(buffer, at + 9, close);
        at = close + 3;
        return section;
    }

    byte[] text() {
        return text;
    }

    int textFrom() {
        return textFrom;
    }

    int textTo() {
        return textTo;
    }

    /** The text that was read. */
    String textAsString() {
        return new String(text, textFrom, textTo - textFrom, StandardCharsets.UTF_8);
    }

    /** Resolves the references in bytes and makes line ends one character; the result stands in the scratch buffer. */
    private int unescape(byte[] from, int begin, int stop) throws BrokenXmlException {
        if (scratch.length < stop - begin) {
            scratch = new byte[stop - begin];
        }
        int to = 0;
        for (int i = begin; i < stop; i++) {
            byte c = from[i];
            if (c == '\r') {
                if (i + 1 == stop || from[i + 1] != '\n') {
                    scratch[to++] = '\n';
                }
            } else if (c != '&') {
                scratch[to++] = c;
            } else {
                int semicolon = i + 1;
                while (semicolon < stop && from[semicolon] != ';') {
                    semicolon++;
                }
                if (semicolon == stop) {
                    throw new BrokenXmlException();
                }
                String reference =
                        new String(from, i + 1, Math.min(semicolon - i - 1, 12), StandardCharsets.ISO_8859_1);
                byte[] character = XmlEncoding.referenced(reference);
                System.arraycopy(character, 0, scratch, to, character.length);
                to += character.length;
                i = semicolon;
            }
        }
        return to;
    }

    private void skipDeclaration() throws IOException, UnreadableFileException {
        while (end - at < 9) {
            require(at);
        }
        if (startsWith("<!--")) {
            skip("-->");
        } else if (startsWith("<![CDATA[")) {
            skip("]]>");
        } else {
            // A document type. Office writes none, and what it could define is of no use but to do harm.
            throw new BrokenXmlException();
        }
    }

    private boolean startsWith(String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (buffer[at + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Goes on behind a mark. */
    private void skip(String mark) throws IOException, UnreadableFileException {
        int matched = 0;
        at += 2;
        while (matched < mark.length()) {
            if (at == end && !fill(at)) {
                throw new BrokenXmlException();
            }
            byte c = buffer[at++];
            if (c == mark.charAt(matched)) {
                matched++;
            } else if (!(matched == mark.length() - 1 && c == mark.charAt(0) && matched > 1)) {
                matched = c == mark.charAt(0) ? 1 : 0;
            }
        }
    }

    /** Where a mark stands, the bytes up to it kept. */
    private int find(String mark, int offset) throws IOException, UnreadableFileException {
        int i = offset;
        while (true) {
            while (at + i + mark.length() > end) {
                require(at);
            }
            int k = 0;
            while (k < mark.length() && buffer[at + i + k] == mark.charAt(k)) {
                k++;
            }
            if (k == mark.length()) {
                return at + i;
            }
            i++;
        }
    }

    /** Reads more, the bytes from a place on kept; there has to be more. */
    private void require(int keptFrom) throws IOException, UnreadableFileException {
        if (!fill(keptFrom)) {
            throw new BrokenXmlException();
        }
    }

    /** Reads more; what is kept moves to the front, and {@code at}, which lies in it, moves along. */
    private boolean fill(int keptFrom) throws IOException, UnreadableFileException {
        if (isDry) {
            return false;
        }
        int kept = end - keptFrom;
        if (kept == buffer.length) {
            if (kept > Math.max(limits.tagBytes(), 4 * limits.cellCharacters())) {
                throw UnreadableFileException.beyond(FileLimit.TAG_BYTES);
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        } else {
            System.arraycopy(buffer, keptFrom, buffer, 0, kept);
        }
        at -= keptFrom;
        int read = in.read(buffer, kept, buffer.length - kept);
        end = kept + Math.max(read, 0);
        isDry = read < 0;
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
