package jindu.forms.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jindu.forms.feedback.WorkbookXml.SheetEntry;
import jindu.forms.ooxml.ContentTypes;
import jindu.forms.ooxml.PackageReader;
import jindu.forms.ooxml.PackageWriter;
import jindu.forms.ooxml.Relationships;
import jindu.forms.ooxml.Relationships.Relationship;
import jindu.forms.ooxml.XmlTokens;

/**
 * Marks an Office Open XML workbook part by part: POI's user model takes 2.85 GB for 100,000 rows. Parts that need no
 * change are copied as they are packed, macros among them; nothing of them is run.
 */
final class XlsxCopy {

    /** Bytes of a part that is held in memory; one that is longer is not written by people. */
    private static final int LONGEST_PART = 64 << 20;

    /** Bytes at a sheet's beginning, in which its views stand. */
    private static final int HEAD = 1 << 14;

    private final PackageReader source;
    private final PackageWriter target;
    private final List<Remark> remarks;
    private final Map<Integer, List<Remark>> bySheet;
    private final ContentTypes types;
    private final VmlShapes.Numbers shapeNumbers = new VmlShapes.Numbers();
    private final Set<String> written = new HashSet<>();
    private Styles styles;
    /** Where the workbook's own styles are none, or lack what marks need. */
    private String completedStyles;

    private int newParts;

    private XlsxCopy(PackageReader source, PackageWriter target, List<Remark> remarks) throws IOException {
        this.source = source;
        this.target = target;
        this.remarks = remarks;
        this.bySheet = Remark.bySheet(remarks);
        this.types = ContentTypes.read(text(ContentTypes.PART));
    }

    /** Reads a workbook from one channel and writes its marked copy to the other; closes neither. */
    static void write(SeekableByteChannel original, List<Remark> remarks, SeekableByteChannel copy) throws IOException {
        try (PackageReader source = new PackageReader(original);
                PackageWriter target = new PackageWriter(copy)) {
            new XlsxCopy(source, target, remarks).write();
        }
    }

    private String text(String part) throws IOException {
        return source.text(part, LONGEST_PART);
    }

    private void write() throws IOException {
        Relationships root = relationships("");
        String workbookPart = root.first("officeDocument").map(root::part).orElse("xl/workbook.xml");
        Relationships relationships = relationships(workbookPart);
        WorkbookXml workbook = new WorkbookXml(required(workbookPart), relationships);
        String stylesPart = relationships
                .first("styles")
                .map(relationships::part)
                .filter(source::has)
                .orElse(null);
        readStyles(stylesPart);
        for (String part : source.names()) {
            if (part.toLowerCase(Locale.ROOT).endsWith(".vml")) {
                shapeNumbers.seen(text(part));
            }
        }
        List<String> names = workbook.sheets().stream()
                .filter(s -> s.number() > 0)
                .map(SheetEntry::name)
                .toList();
        FindingsXml findings = new FindingsXml(new FindingsPage(remarks, names), styles, workbook.isStrict());
        String folder = workbookPart.substring(0, workbookPart.lastIndexOf('/') + 1);
        for (SheetEntry sheet : workbook.sheets()) {
            if (sheet.isFindings()) {
                dropSheet(sheet, relationships);
            } else if (sheet.part() != null && source.has(sheet.part()) && written.add(sheet.part())) {
                writeSheet(sheet);
            }
        }
        String findingsPart = newPart(folder + "worksheets/sheet", ".xml");
        target.part(findingsPart, findings::write);
        types.put(findingsPart, Ooxml.SHEET_TYPE);
        String findingsId = relationships.add(typeOf(workbook.isStrict(), "worksheet"), findingsPart);
        if (stylesPart == null) {
            stylesPart = newPart(folder + "styles", ".xml");
            relationships.add(typeOf(workbook.isStrict(), "styles"), stylesPart);
            types.put(stylesPart, Ooxml.STYLES_TYPE);
        }
        writeStyles(stylesPart);
        target.part(workbookPart, workbook.withFirstSheet(findingsId, findings.definedNames()));
        target.part(Relationships.partOf(workbookPart), relationships.xml());
        target.part(ContentTypes.PART, types.xml());
        target.copyOthers(source);
    }

    private String required(String part) throws IOException {
        String text = text(part);
        if (text == null) {
            throw new IOException("Cannot mark the workbook: it has no part " + part);
        }
        return text;
    }

    private Relationships relationships(String part) throws IOException {
        return Relationships.read(part, text(part.isEmpty() ? "_rels/.rels" : Relationships.partOf(part)));
    }

    private static String typeOf(boolean strict, String kind) {
        return Ooxml.relationships(strict) + "/" + kind;
    }

    private String newPart(String before, String after) {
        String part;
        do {
            newParts++;
            part = before + "_jindu" + newParts + after;
        } while (source.has(part));
        return part;
    }

    private void readStyles(String part) throws IOException {
        String application = Optional.ofNullable(text("docProps/app.xml")).orElse("");
        boolean isBackgroundKept = !application.contains("LibreOffice") && !application.contains("OpenOffice");
        if (part != null) {
            try (InputStream in = source.open(part)) {
                styles = new Styles(XmlTokens.of(in), isBackgroundKept);
            }
        }
        if (part == null || !styles.isComplete()) {
            completedStyles = part == null ? StyleSections.least() : StyleSections.complete(text(part));
            styles = new Styles(new XmlTokens(new StringReader(completedStyles)), isBackgroundKept);
        }
    }

    private void writeStyles(String part) throws IOException {
        if (completedStyles != null) {
            target.part(part, out -> styles.write(new XmlTokens(new StringReader(completedStyles)), out));
            return;
        }
        try (InputStream in = source.open(part)) {
            target.part(part, out -> styles.write(XmlTokens.of(in), out));
        }
    }

    /** Leaves an earlier list of findings out, with what hangs on it. */
    private void dropSheet(SheetEntry sheet, Relationships workbook) throws IOException {
        if (sheet.part() == null) {
            return;
        }
        workbook.all().stream()
                .filter(r -> !r.isExternal() && workbook.part(r).equals(sheet.part()))
                .forEach(workbook::remove);
        target.omit(sheet.part());
        target.omit(Relationships.partOf(sheet.part()));
        types.remove(sheet.part());
        Relationships own = relationships(sheet.part());
        for (Relationship r : own.all()) {
            // A printer's settings serve one sheet alone; an image may serve several.
            if (r.is("printerSettings")) {
                target.omit(own.part(r));
                types.remove(own.part(r));
            }
        }
    }

    private void writeSheet(SheetEntry sheet) throws IOException {
        boolean isCommented = relationships(sheet.part()).first("comments").isPresent();
        if (!bySheet.containsKey(sheet.number()) && !isCommented && !maySaySelected(sheet.part())) {
            return;
        }
        SheetPlan plan = new SheetPlan(bySheet.getOrDefault(sheet.number(), List.of()));
        SheetSurvey survey;
        try (InputStream in = source.open(sheet.part())) {
            survey = SheetSurvey.of(XmlTokens.of(in), plan);
        }
        String drawing = sheet.number() > 0 ? writeComments(sheet, plan, survey) : null;
        try (InputStream in = source.open(sheet.part())) {
            target.part(sheet.part(), out -> new SheetEdit(plan, survey, styles, XmlTokens.of(in), out).write(drawing));
        }
    }

    /** Whether a sheet may say that its tab is selected, which it would say at its beginning. */
    private boolean maySaySelected(String part) throws IOException {
        try (InputStream in = source.open(part)) {
            byte[] head = in.readNBytes(HEAD);
            boolean isPlain = head.length > 0 && (head[0] == '<' || (head[0] & 0xFF) == 0xEF);
            return !isPlain || new String(head, StandardCharsets.ISO_8859_1).contains("tabSelected");
        }
    }

    /** Writes the comments of a sheet; returns the relationship to its new shapes, or null where nothing new is needed. */
    private String writeComments(SheetEntry sheet, SheetPlan plan, SheetSurvey survey) throws IOException {
        Map<String, List<Remark>> marks = new LinkedHashMap<>();
        plan.marks()
                .forEach((row, cells) -> cells.forEach((column, mark) -> {
                    if (mark.isCommented()) {
                        marks.put(CellName.name(row, column), mark.remarks());
                    }
                }));
        Relationships own = relationships(sheet.part());
        Optional<Relationship> existing = own.first("comments").filter(r -> source.has(own.part(r)));
        if (marks.isEmpty() && existing.isEmpty()) {
            return null;
        }
        CommentsXml comments =
                new CommentsXml(existing.isPresent() ? text(own.part(existing.get())) : null, marks, survey.isStrict());
        String folder = sheet.part().substring(0, sheet.part().lastIndexOf('/') + 1);
        if (comments.isEmpty() && existing.isPresent()) {
            target.omit(own.part(existing.get()));
            types.remove(own.part(existing.get()));
            own.remove(existing.get());
        } else if (!comments.isEmpty()) {
            String part = existing.map(own::part).orElse(null);
            if (part == null) {
                part = newPart(folder + "comments", ".xml");
                own.add(typeOf(survey.isStrict(), "comments"), part);
            }
            types.remove(part);
            types.put(part, Ooxml.COMMENTS_TYPE);
            target.part(part, comments.xml());
        }
        String drawing = writeShapes(comments, marks, survey, own, folder);
        target.part(Relationships.partOf(sheet.part()), own.xml());
        return drawing;
    }

    private String writeShapes(
            CommentsXml comments, Map<String, List<Remark>> marks, SheetSurvey survey, Relationships own, String folder)
            throws IOException {
        Map<String, String> texts = marks.entrySet().stream()
                .filter(e -> !comments.had(e.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> Comments.SIGN + "\n" + Comments.body(e.getValue(), e.getKey()),
                        (a, b) -> a,
                        LinkedHashMap::new));
        Optional<String> existing =
                survey.legacyDrawing().flatMap(own::byId).map(own::part).filter(source::has);
        VmlShapes shapes = new VmlShapes(survey, shapeNumbers);
        if (existing.isPresent()) {
            target.part(existing.get(), shapes.edit(text(existing.get()), texts, comments.removed()));
            return null;
        }
        if (texts.isEmpty()) {
            return null;
        }
        String part = newPart(folder + "vmlDrawing", ".vml");
        target.part(part, shapes.edit(null, texts, comments.removed()));
        types.putExtension("vml", Ooxml.VML_TYPE);
        return own.add(typeOf(survey.isStrict(), "vmlDrawing"), part);
    }
}
