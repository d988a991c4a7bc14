package jindu.forms.feedback;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jindu.catalog.submission.FormSheets;
import jindu.forms.ooxml.Relationships;
import jindu.forms.ooxml.XmlText;
import jindu.forms.ooxml.XmlTokens;

/** The list of a workbook's sheets, to which a first one is added in place of an earlier one of its name. */
final class WorkbookXml {

    private static final Set<String> BEFORE_NAMES = Set.of(
            "fileVersion",
            "fileSharing",
            "workbookPr",
            "AlternateContent",
            "revisionPtr",
            "absPath",
            "workbookProtection",
            "bookViews",
            "sheets",
            "functionGroups",
            "externalReferences",
            "definedNames");

    /**
     * A sheet of the workbook.
     *
     * @param number among the worksheets that are the county's own, from 1; 0 for charts and the like, and for the list
     *     of findings
     * @param part null where the workbook names a sheet that is not there
     */
    record SheetEntry(String name, int number, String part, boolean isFindings) {}

    private final String xml;
    private final boolean isStrict;
    private final List<SheetEntry> sheets = new ArrayList<>();
    private long lastSheetId;

    WorkbookXml(String xml, Relationships relationships) throws IOException {
        this.xml = xml;
        this.isStrict = xml.contains(Ooxml.MAIN_STRICT);
        int number = 0;
        XmlTokens tokens = new XmlTokens(new StringReader(xml));
        while (tokens.next()) {
            if (!tokens.starts("sheet")) {
                continue;
            }
            String name = tokens.attribute("name").orElse("");
            var target = tokens.attribute("id").flatMap(relationships::byId);
            boolean isSheet = target.filter(r -> r.is("worksheet")).isPresent();
            boolean isFindings = name.equals(FormSheets.FINDINGS);
            number += isSheet && !isFindings ? 1 : 0;
            sheets.add(new SheetEntry(
                    name,
                    isSheet && !isFindings ? number : 0,
                    target.map(relationships::part).orElse(null),
                    isFindings));
            lastSheetId = Math.max(lastSheetId, sheetId(tokens));
        }
    }

    private static long sheetId(XmlTokens sheet) {
        String id = sheet.attribute("sheetId").orElse("0");
        return id.matches("\\d{1,9}") ? Long.parseLong(id) : 0;
    }

    List<SheetEntry> sheets() {
        return List.copyOf(sheets);
    }

    boolean isStrict() {
        return isStrict;
    }

    /**
     * The workbook with a first sheet.
     *
     * @param relationship the id that leads to the sheet
     * @param names defined names of the sheet, by name, each with the cells it names
     */
    String withFirstSheet(String relationship, List<String[]> names) throws IOException {
        StringBuilder out = new StringBuilder(xml.length() + 1024);
        XmlTokens tokens = new XmlTokens(new StringReader(xml));
        String prefix = "";
        boolean isNamed = false;
        boolean isFirst = true;
        int position = 0;
        while (tokens.next()) {
            boolean isTag = tokens.kind() != XmlTokens.Kind.OTHER;
            if (isTag && tokens.depth() == 0 && tokens.kind() == XmlTokens.Kind.START) {
                prefix = tokens.prefix();
            }
            boolean isBehind = isTag
                    && (tokens.depth() == 0 && tokens.kind() == XmlTokens.Kind.END
                            || tokens.depth() == 1
                                    && tokens.kind() != XmlTokens.Kind.END
                                    && position > 0
                                    && !BEFORE_NAMES.contains(tokens.localName()));
            if (!isNamed && isBehind) {
                out.append("<").append(prefix).append("definedNames>").append(named(names, prefix));
                out.append("</").append(prefix).append("definedNames>");
                isNamed = true;
            }
            if (tokens.isDeclaration()) {
                out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
            } else if (tokens.starts("workbookView")) {
                out.append(view(tokens));
            } else if (tokens.starts("sheet")) {
                if (isFirst) {
                    out.append(first(prefix, relationship));
                    isFirst = false;
                }
                skipOrKeep(tokens, sheets.get(position++), out);
            } else if (tokens.starts("definedNames") && tokens.kind() == XmlTokens.Kind.START) {
                out.append(tokens.raw()).append(named(names, prefix));
                isNamed = true;
            } else if (tokens.starts("definedNames")) {
                // Empty: written where names belong.
                isNamed = false;
            } else if (tokens.starts("definedName")) {
                definedName(tokens, out);
            } else {
                out.append(tokens.raw());
            }
        }
        return out.toString();
    }

    private String first(String prefix, String relationship) {
        return "<" + prefix + "sheet name=\"" + FormSheets.FINDINGS + "\" sheetId=\"" + (lastSheetId + 1)
                + "\" xmlns:r=\"" + Ooxml.relationships(isStrict) + "\" r:id=\"" + relationship + "\"/>";
    }

    private static void skipOrKeep(XmlTokens tokens, SheetEntry sheet, StringBuilder out) throws IOException {
        String raw = tokens.raw();
        boolean isOpen = tokens.kind() == XmlTokens.Kind.START;
        StringBuilder whole = new StringBuilder(raw);
        while (isOpen && tokens.next()) {
            whole.append(tokens.raw());
            isOpen = !tokens.ends("sheet");
        }
        if (!sheet.isFindings()) {
            out.append(whole);
        }
    }

    private static String view(XmlTokens tokens) throws IOException {
        String active = tokens.with("activeTab", "0");
        XmlTokens again = new XmlTokens(new StringReader(active));
        again.next();
        return again.with("firstSheet", null);
    }

    private static String named(List<String[]> names, String prefix) {
        StringBuilder named = new StringBuilder();
        for (String[] name : names) {
            named.append("<").append(prefix).append("definedName name=\"").append(name[0]);
            named.append("\" localSheetId=\"0\"");
            named.append(name[0].toLowerCase(Locale.ROOT).contains("filterdatabase") ? " hidden=\"1\">" : ">");
            named.append(XmlText.escape(name[1])).append("</").append(prefix).append("definedName>");
        }
        return named.toString();
    }

    /** Names of one sheet count sheets from 0; all move on by the sheet added, those of the earlier list go. */
    private void definedName(XmlTokens tokens, StringBuilder out) throws IOException {
        int old = tokens.attribute("localSheetId")
                .filter(id -> id.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(-1);
        String tag = tokens.raw();
        boolean isGone = false;
        if (old >= 0 && old < sheets.size()) {
            isGone = sheets.get(old).isFindings();
            long removedBefore = sheets.subList(0, old).stream()
                    .filter(SheetEntry::isFindings)
                    .count();
            tag = tokens.with("localSheetId", String.valueOf(old + 1 - removedBefore));
        }
        StringBuilder whole = new StringBuilder(tag);
        boolean isOpen = tokens.kind() == XmlTokens.Kind.START;
        while (isOpen && tokens.next()) {
            whole.append(tokens.raw());
            isOpen = !tokens.ends("definedName");
        }
        if (!isGone) {
            out.append(whole);
        }
    }
}
