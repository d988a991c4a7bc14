package jindu.forms.feedback;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.forms.ooxml.XmlTokens;

/**
 * A workbook's styles, to which marked ones are added. A style stays at its number; earlier marks are taken off where
 * they stand, in the fills, so that no cell need change for it.
 */
final class Styles {

    private static final int MOST_FORMATS = 2_000_000;
    private static final Pattern LIGHT_RGB = Pattern.compile("rgb\\s*=\\s*\"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})\"");
    private static final Pattern FILL_ID = Pattern.compile("\\bfillId\\s*=\\s*[\"'](\\d+)[\"']");
    private static final Pattern FONT_ID = Pattern.compile("\\bfontId\\s*=\\s*[\"'](\\d+)[\"']");

    private enum Section {
        FONTS("fonts"),
        FILLS("fills"),
        BORDERS("borders"),
        FORMATS("cellXfs");

        private final String element;

        Section(String element) {
            this.element = element;
        }
    }

    private String prefix = "";
    private final List<Boolean> lightFonts = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private int borders;
    private final List<String> formats = new ArrayList<>();
    private final Map<Section, List<String>> added = new EnumMap<>(Section.class);
    private final Map<String, Integer> addedFills = new LinkedHashMap<>();
    private final Map<String, Integer> marked = new LinkedHashMap<>();
    private final boolean isBackgroundKept;

    /** @param isBackgroundKept false where the program that saved the workbook makes up its own background colours */
    Styles(XmlTokens xml, boolean isBackgroundKept) throws IOException {
        this.isBackgroundKept = isBackgroundKept;
        for (Section section : Section.values()) {
            added.put(section, new ArrayList<>());
        }
        while (xml.next()) {
            if (xml.depth() == 0 && xml.kind() == XmlTokens.Kind.START) {
                prefix = xml.prefix();
            } else if (xml.depth() == 1 && xml.kind() == XmlTokens.Kind.START) {
                for (Section section : Section.values()) {
                    if (xml.starts(section.element)) {
                        readSection(section, xml);
                    }
                }
            }
        }
        if (fills.size() == 1) {
            // The second fill is taken for a grey pattern, whatever it says.
            fill("<" + prefix + "fill><" + prefix + "patternFill patternType=\"gray125\"/></" + prefix + "fill>");
        }
    }

    private void readSection(Section section, XmlTokens xml) throws IOException {
        while (xml.next() && !(xml.depth() == 1 && xml.ends(section.element))) {
            if (xml.depth() != 2 || xml.kind() != XmlTokens.Kind.START && xml.kind() != XmlTokens.Kind.EMPTY) {
                continue;
            }
            String element = element(xml);
            switch (section) {
                case FONTS -> lightFonts.add(isLight(element));
                case FILLS -> fills.add(Fill.of(element));
                case BORDERS -> borders++;
                case FORMATS -> {
                    if (formats.size() >= MOST_FORMATS) {
                        throw new IOException("Cannot mark the workbook: it has more than " + MOST_FORMATS + " styles");
                    }
                    formats.add(element);
                }
            }
        }
    }

    /** The element that begins here, whole. */
    private static String element(XmlTokens xml) throws IOException {
        if (xml.kind() == XmlTokens.Kind.EMPTY) {
            return xml.raw();
        }
        int depth = xml.depth();
        StringBuilder element = new StringBuilder(xml.raw());
        while (xml.next()) {
            element.append(xml.raw());
            if (xml.depth() == depth && xml.kind() == XmlTokens.Kind.END) {
                break;
            }
        }
        return element.toString();
    }

    private static boolean isLight(String font) {
        int at = font.indexOf("color ");
        if (at < 0) {
            return false;
        }
        String colour = font.substring(at, font.indexOf('>', at));
        Matcher rgb = LIGHT_RGB.matcher(colour);
        if (rgb.find()) {
            int value = Integer.parseInt(rgb.group(1), 16);
            int luminance = 299 * (value >> 16) + 587 * (value >> 8 & 0xFF) + 114 * (value & 0xFF);
            return luminance > 160_000;
        }
        return colour.contains("theme=\"0\"") || colour.contains("indexed=\"9\"") || colour.contains("indexed=\"1\"");
    }

    /** Whether every section is there that a marked style needs. */
    boolean isComplete() {
        return !lightFonts.isEmpty() && !fills.isEmpty() && borders > 0 && !formats.isEmpty();
    }

    /** The number of a style that is like another one but for a mark. */
    int marked(int base, MarkColour colour) {
        int known = base < formats.size() ? base : 0;
        return marked.computeIfAbsent(known + colour.name(), key -> {
            String format = formats.get(known);
            int font = id(FONT_ID, format);
            boolean onDark = font < lightFonts.size() && lightFonts.get(font);
            int fill = id(FILL_ID, format);
            Fill under = fills.get(fill < fills.size() ? fill : 0);
            Fill own = under.isMark() ? Fill.of(under.restored(prefix, isBackgroundKept)) : under;
            int markedFill = fill(own.marked(onDark ? colour.dark() : colour.light(), prefix));
            return addFormat(withFill(format, markedFill));
        });
    }

    private static int id(Pattern pattern, String format) {
        Matcher matcher = pattern.matcher(format.substring(0, format.indexOf('>')));
        return matcher.find() && matcher.group(1).length() < 9 ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String withFill(String format, int fill) {
        int end = format.indexOf('>');
        String tag = format.substring(0, end).replaceAll("\\s+(?:fillId|applyFill)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')", "");
        boolean empty = tag.endsWith("/");
        return (empty ? tag.substring(0, tag.length() - 1) : tag) + " fillId=\"" + fill + "\" applyFill=\"1\""
                + (empty ? "/" : "") + format.substring(end);
    }

    /** The number of an added fill, its elements without prefix or with that of the workbook. */
    int fill(String xml) {
        return addedFills.computeIfAbsent(xml, x -> add(Section.FILLS, x, fills.size()));
    }

    int addFont(String xml) {
        return add(Section.FONTS, xml, lightFonts.size());
    }

    int addBorder(String xml) {
        return add(Section.BORDERS, xml, borders);
    }

    /** The number of an added style. */
    int addFormat(String xml) {
        return add(Section.FORMATS, xml, formats.size());
    }

    private int add(Section section, String xml, int before) {
        added.get(section).add(xml);
        return before + added.get(section).size() - 1;
    }

    /** The prefix, with its colon, of the workbook's own elements. */
    String prefix() {
        return prefix;
    }

    /** Writes the styles with what was added and without earlier marks. */
    void write(XmlTokens xml, Writer out) throws IOException {
        while (xml.next()) {
            Section section = null;
            if (xml.depth() == 1) {
                for (Section s : Section.values()) {
                    section = xml.starts(s.element) || xml.ends(s.element) ? s : section;
                }
            }
            if (xml.isDeclaration()) {
                out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
            } else if (section == null) {
                xml.writeTo(out);
            } else if (xml.kind() == XmlTokens.Kind.START) {
                out.write(xml.with(
                        "count",
                        String.valueOf(size(section) + added.get(section).size())));
                if (section == Section.FILLS) {
                    writeFills(xml, out);
                }
            } else if (xml.kind() == XmlTokens.Kind.END) {
                for (String element : added.get(section)) {
                    out.write(element);
                }
                xml.writeTo(out);
            } else {
                String name = prefix + section.element;
                out.write("<" + name + " count=\"" + added.get(section).size() + "\">");
                for (String element : added.get(section)) {
                    out.write(element);
                }
                out.write("</" + name + ">");
            }
        }
    }

    private int size(Section section) {
        return switch (section) {
            case FONTS -> lightFonts.size();
            case FILLS -> fills.size();
            case BORDERS -> borders;
            case FORMATS -> formats.size();
        };
    }

    /** The fills up to the end of their section, which it writes too. */
    private void writeFills(XmlTokens xml, Writer out) throws IOException {
        for (Fill fill : fills) {
            out.write(fill.isMark() ? fill.restored(prefix, isBackgroundKept) : fill.xml());
        }
        for (String element : added.get(Section.FILLS)) {
            out.write(element);
        }
        while (xml.next() && !(xml.depth() == 1 && xml.ends(Section.FILLS.element))) {
            // Each was written from what was read first.
        }
        out.write("</" + prefix + Section.FILLS.element + ">");
    }
}
