package jindu.forms.feedback;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.forms.ooxml.XmlText;
import jindu.forms.ooxml.XmlTokens;

/** The comments of a sheet: theirs are kept, earlier ones of ours taken off, new ones added or appended to theirs. */
final class CommentsXml {

    private static final Pattern RUN = Pattern.compile("<(\\w+:)?r(?:\\s[^>]*)?>.*?</\\1?r>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("(<(?:\\w+:)?t(?:\\s[^>]*)?>)([^<]*)(</(?:\\w+:)?t>)");

    private final StringBuilder head = new StringBuilder();
    private final StringBuilder behind = new StringBuilder();
    private final List<String> kept = new ArrayList<>();
    private final Map<String, List<Remark>> wanted;
    private final Set<String> removed = new HashSet<>();
    private final Set<String> present = new HashSet<>();
    private String prefix = "";
    private int authors;
    private int own = -1;

    /**
     * @param existing the comments as they are; null where there are none
     * @param marks what is to be said, by cell
     */
    CommentsXml(String existing, Map<String, List<Remark>> marks, boolean strict) throws IOException {
        this.wanted = new HashMap<>(marks);
        String xml = existing != null
                ? existing
                : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\""
                        + Ooxml.main(strict) + "\"><authors></authors><commentList></commentList></comments>";
        read(new XmlTokens(new StringReader(xml)));
        marks.keySet().stream()
                .filter(wanted::containsKey)
                .forEach(cell -> kept.add("<" + prefix + "comment ref=\""
                        + cell + "\" authorId=\"" + own + "\"><" + prefix + "text>" + runs(cell, false) + "</"
                        + prefix
                        + "text></" + prefix + "comment>"));
    }

    private void read(XmlTokens xml) throws IOException {
        boolean isList = false;
        boolean isPast = false;
        while (xml.next()) {
            if (xml.depth() == 0 && xml.kind() == XmlTokens.Kind.START) {
                prefix = xml.prefix();
            }
            if (xml.isDeclaration()) {
                head.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
            } else if (xml.starts("authors") && xml.kind() == XmlTokens.Kind.EMPTY) {
                head.append("<")
                        .append(prefix)
                        .append("authors>")
                        .append(author())
                        .append("</");
                head.append(prefix).append("authors>");
            } else if (xml.ends("authors")) {
                head.append(author()).append(xml.raw());
            } else if (xml.starts("commentList")) {
                isList = true;
                isPast = xml.kind() == XmlTokens.Kind.EMPTY;
                head.append("<").append(prefix).append("commentList>");
                behind.append("</").append(prefix).append("commentList>");
            } else if (xml.ends("commentList")) {
                isPast = true;
            } else if (xml.starts("comment") && isList && !isPast) {
                comment(xml);
            } else if (isPast) {
                behind.append(xml.raw());
            } else if (!isList) {
                authors += xml.starts("author") ? 1 : 0;
                own = own < 0 && xml.raw().strip().equals(Comments.AUTHOR) ? authors - 1 : own;
                head.append(xml.raw());
            }
        }
    }

    /** Our own author, where it is not there from an earlier copy. */
    private String author() {
        if (own >= 0) {
            return "";
        }
        own = authors;
        return "<" + prefix + "author>" + Comments.AUTHOR + "</" + prefix + "author>";
    }

    private void comment(XmlTokens xml) throws IOException {
        String cell = xml.attribute("ref").map(r -> r.replace("$", "")).orElse("");
        StringBuilder before = new StringBuilder(xml.raw());
        StringBuilder text = new StringBuilder();
        StringBuilder after = new StringBuilder();
        boolean inText = false;
        boolean wasText = false;
        boolean isOpen = xml.kind() == XmlTokens.Kind.START;
        while (isOpen && xml.next()) {
            if (xml.ends("text")) {
                inText = false;
                wasText = true;
            }
            (inText ? text : wasText ? after : before).append(xml.raw());
            if (xml.starts("text") && xml.kind() == XmlTokens.Kind.START) {
                inText = true;
            }
            isOpen = !xml.ends("comment");
        }
        String theirs = theirs(text.toString());
        if (theirs.isEmpty() && text.toString().contains(Comments.SIGN)) {
            if (wanted.containsKey(cell)) {
                // It becomes a comment anew; its shape stays.
                present.add(cell);
            } else {
                removed.add(cell);
            }
            return;
        }
        present.add(cell);
        if (wanted.containsKey(cell) && wasText) {
            theirs = asRuns(theirs) + runs(cell, true);
            wanted.remove(cell);
        }
        kept.add(before + theirs + after);
    }

    /** The runs of a comment up to what is ours. */
    private static String theirs(String text) {
        int sign = text.indexOf(Comments.SIGN);
        if (sign < 0) {
            return text;
        }
        Matcher run = RUN.matcher(text);
        StringBuilder theirs = new StringBuilder();
        int from = 0;
        while (run.find() && run.end() <= sign) {
            theirs.append(run.group());
            from = run.end();
        }
        Matcher shared = TEXT.matcher(text);
        if (shared.find(from) && shared.start(2) <= sign && sign < shared.end(2)) {
            String own = XmlText.unescape(text.substring(shared.start(2), sign)).stripTrailing();
            boolean isRun =
                    text.startsWith("<", from) && text.substring(from, sign).matches("(?s)<(?:\\w+:)?r\\W.*");
            if (!own.isBlank()) {
                theirs.append(text, from, shared.start(2))
                        .append(XmlText.escape(own))
                        .append(shared.group(3));
                theirs.append(isRun ? "</" + tagPrefix(text.substring(from)) + "r>" : "");
            }
        }
        return theirs.toString().isBlank() || plain(theirs.toString()).isBlank() ? "" : theirs.toString();
    }

    /** Text without runs, made a run, so that others can follow. */
    private String asRuns(String text) {
        String name = prefix + "r>";
        return RUN.matcher(text).find() || !TEXT.matcher(text).find() ? text : "<" + name + text.strip() + "</" + name;
    }

    private static String tagPrefix(String tag) {
        Matcher prefixed = Pattern.compile("<(\\w+:)?r\\W.*", Pattern.DOTALL).matcher(tag);
        return Optional.of(prefixed)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .orElse("");
    }

    private static String plain(String runs) {
        StringBuilder plain = new StringBuilder();
        Matcher text = TEXT.matcher(runs);
        while (text.find()) {
            plain.append(text.group(2));
        }
        return plain.toString();
    }

    private String runs(String cell, boolean isAppended) {
        List<Remark> remarks = wanted.get(cell);
        return run(true, (isAppended ? "\n" : "") + Comments.SIGN + Comments.heading(remarks) + "\n")
                + run(false, Comments.body(remarks, cell));
    }

    private String run(boolean isBold, String text) {
        return "<" + prefix + "r><" + prefix + "rPr>" + (isBold ? "<" + prefix + "b/>" : "") + "<" + prefix
                + "sz val=\"9\"/><" + prefix + "color indexed=\"81\"/><" + prefix + "rFont val=\"宋体\"/><" + prefix
                + "charset val=\"134\"/></" + prefix + "rPr><" + prefix + "t xml:space=\"preserve\">"
                + XmlText.escapeCell(text) + "</" + prefix + "t></" + prefix + "r>";
    }

    /** Whether no comment is left. */
    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** Cells that had a comment of ours and have none now. */
    Set<String> removed() {
        return removed;
    }

    /** Whether a cell had a comment before, whose shape can stay. */
    boolean had(String cell) {
        return present.contains(cell);
    }

    String xml() {
        return head + String.join("", kept) + behind;
    }
}
