package jindu.forms.feedback;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jindu.forms.ooxml.XmlTokens;

/** Completes the styles of a workbook whose writer left sections out that a marked style needs. */
final class StyleSections {

    private static final List<String> ORDER = List.of(
            "numFmts",
            "fonts",
            "fills",
            "borders",
            "cellStyleXfs",
            "cellXfs",
            "cellStyles",
            "dxfs",
            "tableStyles",
            "colors",
            "extLst");

    private static final Map<String, String> LEAST = Map.of(
            "fonts",
            "<font><sz val=\"11\"/><name val=\"宋体\"/></font>",
            "fills",
            "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>",
            "borders",
            "<border><left/><right/><top/><bottom/><diagonal/></border>",
            "cellStyleXfs",
            "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>",
            "cellXfs",
            "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");

    private StyleSections() {}

    /** The styles of a workbook without any. */
    static String least() {
        try {
            return complete("<styleSheet xmlns=\"" + Ooxml.MAIN + "\"></styleSheet>");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The styles with every section that a marked style needs; as they are where none is missing. */
    static String complete(String xml) throws IOException {
        XmlTokens tokens = new XmlTokens(new StringReader(xml));
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        Map<String, Boolean> filled = new LinkedHashMap<>();
        StringBuilder head = new StringBuilder();
        String prefix = "";
        StringBuilder current = head;
        String name = null;
        while (tokens.next()) {
            boolean isTag = tokens.kind() != XmlTokens.Kind.OTHER;
            if (isTag && tokens.depth() == 0 && tokens.kind() == XmlTokens.Kind.END) {
                break;
            }
            if (isTag && tokens.depth() == 1 && tokens.kind() != XmlTokens.Kind.END) {
                name = tokens.localName();
                current = sections.computeIfAbsent(name, n -> new StringBuilder());
                prefix = tokens.prefix();
            } else if (isTag && tokens.depth() == 2) {
                filled.put(name, true);
            }
            current.append(tokens.raw());
        }
        StringBuilder all = new StringBuilder(head);
        for (String section : ORDER) {
            boolean isMissing = LEAST.containsKey(section) && !filled.containsKey(section);
            if (isMissing) {
                String least = LEAST.get(section)
                        .replace("</", "\0")
                        .replace("<", "<" + prefix)
                        .replace("\0", "</" + prefix);
                all.append("<").append(prefix).append(section).append(">").append(least);
                all.append("</").append(prefix).append(section).append(">");
            } else {
                all.append(sections.getOrDefault(section, new StringBuilder()));
            }
        }
        String root = head.substring(head.lastIndexOf("<") + 1);
        return all.append("</").append(root.split("[\\s>/]", 2)[0]).append(">").toString();
    }
}
