package jindu.ingest.grid;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jindu.catalog.submission.FileLimit;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FormSheets;
import jindu.ingest.content.Content;
import jindu.ingest.content.ZipDirectory;

/**
 * Reads .xlsx as its XML streams by. POI's user model takes a second to load and 2.85 GB for 100,000 rows, and
 * streaming libraries give no merged regions, which the form needs. No entity, link or macro is ever followed.
 */
final class XlsxGrid implements Grid {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final ZipDirectory zip;
    /** Part names do not tell case apart, and some writers part folders by a backslash. */
    private final Map<String, ZipDirectory.Entry> parts = new HashMap<>();

    private final List<String> sharedStrings = new ArrayList<>();
    private final BitSet dateStyles = new BitSet();
    private final BitSet struckStyles = new BitSet();
    private final ReadLimits limits;
    private final Deadline deadline;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Integer, String> paths = new HashMap<>();
    private final Map<Integer, Merges> merges = new HashMap<>();

    private XlsxGrid(ZipDirectory zip, ReadLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.deadline = Deadline.in(limits.time());
        zip.entries().forEach(entry -> parts.putIfAbsent(partName(entry.name()), entry));
    }

    private static String partName(String name) {
        String path = name.replace('\\', '/');
        return Path.of("/" + path).normalize().toString().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** @throws UnreadableFileException if it is no whole workbook */
    static Grid open(Content content, ReadLimits limits) throws IOException, UnreadableFileException {
        ZipDirectory zip;
        try {
            zip = ZipDirectory.of(content);
        } catch (ZipDirectory.TooManyEntriesException e) {
            throw UnreadableFileException.beyond(FileLimit.ENTRIES);
        } catch (ZipException e) {
            throw new UnreadableFileException(FileRules.UNREADABLE, "ZIP");
        }
        XlsxGrid grid = new XlsxGrid(zip, limits);
        try {
            guarded(grid::readWorkbook);
            return grid;
        } catch (IOException | UnreadableFileException | RuntimeException | Error e) {
            zip.close();
            throw e;
        }
    }

    private interface Reading {
        void run() throws IOException, XMLStreamException, UnreadableFileException;
    }

    /** Broken content shows in one of many ways; a failing disk shows in other IOExceptions. */
    private static void guarded(Reading reading) throws IOException, UnreadableFileException {
        try {
            reading.run();
        } catch (XMLStreamException | RuntimeException | ZipException | EOFException | CharConversionException e) {
            throw new UnreadableFileException(FileRules.UNREADABLE, "OOXML");
        }
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public Merges merges(Sheet sheet) {
        Merges known = merges.get(sheet.number());
        if (known == null) {
            throw new IllegalStateException("Cannot give the merged regions of a sheet that was not read through");
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private record SheetPart(String name, String path, Sheet.Visibility visibility) {}

    private void readWorkbook() throws IOException, XMLStreamException, UnreadableFileException {
        String workbook = targets("", "_rels/.rels").entrySet().stream()
                .filter(e -> e.getKey().endsWith("/officeDocument"))
                .map(e -> e.getValue().get(0).path())
                .findFirst()
                .orElse("xl/workbook.xml");
        String folder = workbook.contains("/") ? workbook.substring(0, workbook.lastIndexOf('/') + 1) : "";
        String relations = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
        Map<String, List<Target>> targets = targets(folder, relations);
        // Chart and dialog sheets have no cells.
        Map<String, String> worksheetById = new HashMap<>();
        targets.forEach((type, all) -> {
            if (type.endsWith("/worksheet")) {
                all.forEach(t -> worksheetById.put(t.id(), t.path()));
            }
        });
        for (Map.Entry<String, List<Target>> e : targets.entrySet()) {
            String path = e.getValue().get(0).path();
            // Some writers name parts that they leave out.
            if (!parts.containsKey(partName(path))) {
                continue;
            }
            if (e.getKey().endsWith("/sharedStrings")) {
                readSharedStrings(path);
            } else if (e.getKey().endsWith("/styles")) {
                readStyles(path);
            }
        }
        List<SheetPart> sheetParts = new ArrayList<>();
        boolean date1904 = false;
        try (InputStream in = open(workbook)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("workbookPr")) {
                        date1904 = isTrue(attribute(xml, "date1904"));
                    } else if (xml.getLocalName().equals("sheet")) {
                        sheetParts.add(new SheetPart(
                                attribute(xml, "name"),
                                worksheetById.get(attribute(xml, "id")),
                                visibility(attribute(xml, "state"))));
                    }
                }
            }
        }
        for (SheetPart part : sheetParts) {
            if (part.path() != null && !FormSheets.FINDINGS.equals(part.name())) {
                Sheet sheet = new Sheet(part.name(), sheets.size() + 1, date1904, part.visibility());
                sheets.add(sheet);
                paths.put(sheet.number(), part.path());
            }
        }
    }

    private static Sheet.Visibility visibility(String state) {
        if ("veryHidden".equals(state)) {
            return Sheet.Visibility.VERY_HIDDEN;
        }
        return "hidden".equals(state) ? Sheet.Visibility.HIDDEN : Sheet.Visibility.VISIBLE;
    }

    private record Target(String id, String path) {}

    private Map<String, List<Target>> targets(String folder, String path) throws IOException, XMLStreamException {
        Map<String, List<Target>> targets = new HashMap<>();
        ZipDirectory.Entry entry = parts.get(partName(path));
        if (entry == null) {
            return targets;
        }
        try (InputStream in = zip.open(entry)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !"External".equals(attribute(xml, "TargetMode"))) {
                    String target = attribute(xml, "Target");
                    String whole = target.startsWith("/") ? target.substring(1) : folder + target;
                    targets.computeIfAbsent(attribute(xml, "Type"), t -> new ArrayList<>())
                            .add(new Target(attribute(xml, "Id"), whole));
                }
            }
        }
        return targets;
    }

    private InputStream open(String path) throws IOException, UnreadableFileException {
        ZipDirectory.Entry entry = parts.get(partName(path));
        if (entry == null) {
            throw new UnreadableFileException(FileRules.UNREADABLE, "OOXML");
        }
        return zip.open(entry);
    }

    private void readSharedStrings(String path) throws IOException, XMLStreamException, UnreadableFileException {
        try (InputStream in = open(path)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    sharedStrings.add(richText(xml, "si"));
                }
            }
        }
    }

    /** The text runs up to the end of an element, phonetic runs left out. */
    private static String richText(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    phonetic++;
                } else if (xml.getLocalName().equals("t") && phonetic == 0) {
                    text.append(xml.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    phonetic--;
                } else if (xml.getLocalName().equals(end)) {
                    break;
                }
            }
        }
        return unescape(text.toString());
    }

    /** OOXML writes control characters as {@code _x000D_}. */
    private static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(m -> {
                    char c = (char) Integer.parseInt(m.group(1), 16);
                    return java.util.regex.Matcher.quoteReplacement(String.valueOf(c));
                });
    }

    private void readStyles(String path) throws IOException, XMLStreamException, UnreadableFileException {
        Map<Integer, String> formats = new HashMap<>();
        try (InputStream in = open(path)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            BitSet struckFonts = new BitSet();
            String list = "";
            int fonts = 0;
            int styles = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.put(Integer.parseInt(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
                    case "fonts", "cellStyleXfs", "cellXfs", "dxfs" -> list = xml.getLocalName();
                    case "font" -> fonts++;
                    case "strike" -> {
                        if (list.equals("fonts") && isOn(attribute(xml, "val"))) {
                            struckFonts.set(fonts - 1);
                        }
                    }
                    case "xf" -> {
                        if (list.equals("cellXfs")) {
                            dateStyles.set(styles, isDate(number(xml, "numFmtId"), formats));
                            struckStyles.set(styles, struckFonts.get(number(xml, "fontId")));
                            styles++;
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = attribute(xml, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /** An element such as {@code <strike/>} is on unless it says otherwise. */
    private static boolean isOn(String value) {
        return value == null || isTrue(value);
    }

    private static boolean isDate(int format, Map<Integer, String> formats) {
        return DateFormats.isDate(format, formats.getOrDefault(format, ""));
    }

    @Override
    public void rows(Sheet sheet, RowVisitor visitor) throws IOException, UnreadableFileException {
        guarded(() -> readSheet(sheet, visitor));
    }

    private void readSheet(Sheet sheet, RowVisitor visitor)
            throws IOException, XMLStreamException, UnreadableFileException {
        Merges.Builder regions = new Merges.Builder();
        BitSet hiddenColumns = new BitSet();
        try (InputStream in = open(paths.get(sheet.number()))) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            GridRow.Builder row = null;
            int column = -1;
            int rowNumber = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")
                        && row != null) {
                    deadline.check();
                    visitor.row(row.build());
                    row = null;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "col" -> {
                            if (isTrue(attribute(xml, "hidden"))) {
                                hiddenColumns.set(number(xml, "min") - 1, number(xml, "max"));
                            }
                        }
                        case "row" -> {
                            String r = attribute(xml, "r");
                            rowNumber = r == null ? rowNumber + 1 : Integer.parseInt(r);
                            row = new GridRow.Builder(rowNumber)
                                    .hidden(isTrue(attribute(xml, "hidden")))
                                    .hiddenColumns(hiddenColumns);
                            column = -1;
                        }
                        case "c" -> {
                            String reference = attribute(xml, "r");
                            column = reference == null ? column + 1 : CellReferences.column(reference);
                            Cell cell = readCell(xml);
                            if (cell != null && row != null) {
                                row.put(column, cell);
                            }
                        }
                        case "mergeCell" -> {
                            regions.add(CellReferences.merge(attribute(xml, "ref")));
                            if (regions.size() > limits.mergedRegions()) {
                                throw UnreadableFileException.beyond(FileLimit.MERGED_REGIONS);
                            }
                        }
                        default -> {}
                    }
                }
            }
        }
        merges.put(sheet.number(), regions.build());
    }

    private Cell readCell(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "t");
        String style = attribute(xml, "s");
        String value = null;
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("f")) {
                    formula = true;
                } else if (xml.getLocalName().equals("v")) {
                    value = xml.getElementText();
                } else if (xml.getLocalName().equals("is")) {
                    value = richText(xml, "is");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        int index = style == null ? 0 : Integer.parseInt(style);
        boolean struck = struckStyles.get(index);
        if (value == null) {
            return formula ? Cell.formulaWithoutValue(struck) : null;
        }
        Cell cell = switch (type == null ? "n" : type) {
            case "s" -> Cell.text(sharedStrings.get(Integer.parseInt(value.trim())));
            case "str", "inlineStr" -> Cell.text(unescape(value));
            case "b" -> new Cell(Cell.Kind.BOOLEAN, value.trim());
            case "e" -> new Cell(Cell.Kind.ERROR, value.trim());
            case "d" -> Cell.text(value.trim());
            default -> number(value.trim(), dateStyles.get(index));
        };
        return cell != null && struck ? cell.asStruck() : cell;
    }

    private static Cell number(String value, boolean date) {
        return value.isEmpty() ? null : new Cell(date ? Cell.Kind.DATE : Cell.Kind.NUMBER, NumberText.ofStored(value));
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
