package jindu.ingest.grid;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jindu.catalog.submission.FileRules;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Reads .xlsx as its XML streams by. POI's user model takes a second to load and 2.85 GB for 100,000 rows, and
 * streaming libraries give no merged regions, which the form needs. No entity, link or macro is ever followed.
 */
final class XlsxReader {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final ZipFile zip;
    /** Part names do not tell case apart, and some writers part folders by a backslash. */
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private final List<String> sharedStrings = new ArrayList<>();
    private final List<Boolean> dateStyles = new ArrayList<>();

    private XlsxReader(ZipFile zip) {
        this.zip = zip;
        zip.stream().forEach(entry -> parts.putIfAbsent(partName(entry.getName()), entry));
    }

    private static String partName(String name) {
        String path = name.replace('\\', '/');
        return Path.of("/" + path).normalize().toString().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    static List<Sheet> read(Path file) throws IOException, UnreadableFileException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new XlsxReader(zip).sheets();
        } catch (XMLStreamException | RuntimeException | ZipException | EOFException | CharConversionException e) {
            // Broken content shows in one of many ways; a failing disk shows in other IOExceptions.
            throw new UnreadableFileException(FileRules.UNREADABLE, "OOXML");
        }
    }

    private record SheetPart(String name, String path) {}

    private List<Sheet> sheets() throws IOException, XMLStreamException, UnreadableFileException {
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
                        sheetParts.add(new SheetPart(attribute(xml, "name"), worksheetById.get(attribute(xml, "id"))));
                    }
                }
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        for (SheetPart part : sheetParts) {
            if (part.path() != null) {
                sheets.add(readSheet(part.name(), sheets.size() + 1, date1904, part.path()));
            }
        }
        return sheets;
    }

    private record Target(String id, String path) {}

    private Map<String, List<Target>> targets(String folder, String path) throws IOException, XMLStreamException {
        Map<String, List<Target>> targets = new HashMap<>();
        ZipEntry entry = parts.get(partName(path));
        if (entry == null) {
            return targets;
        }
        try (InputStream in = zip.getInputStream(entry)) {
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
        ZipEntry entry = parts.get(partName(path));
        if (entry == null) {
            throw new UnreadableFileException(FileRules.UNREADABLE, "OOXML");
        }
        return zip.getInputStream(entry);
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
            boolean cellFormats = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "numFmt" ->
                            formats.put(Integer.parseInt(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
                        case "cellXfs" -> cellFormats = true;
                        case "xf" -> {
                            if (cellFormats) {
                                String id = attribute(xml, "numFmtId");
                                dateStyles.add(id != null && isDate(Integer.parseInt(id), formats));
                            }
                        }
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    cellFormats = false;
                }
            }
        }
    }

    private static boolean isDate(int format, Map<Integer, String> formats) {
        return isDate(format, formats.getOrDefault(format, ""));
    }

    /** Whether a number format shows a date. 27 to 36 and 50 to 58 are built-in Chinese ones, which POI leaves out. */
    static boolean isDate(int format, String code) {
        return format >= 27 && format <= 36
                || format >= 50 && format <= 58
                || DateUtil.isADateFormat(format, code == null ? "" : code);
    }

    private Sheet readSheet(String name, int number, boolean date1904, String path)
            throws IOException, XMLStreamException, UnreadableFileException {
        List<GridRow> rows = new ArrayList<>();
        List<Merge> merges = new ArrayList<>();
        try (InputStream in = open(path)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            GridRow row = null;
            int column = -1;
            int rowNumber = 0;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "row" -> {
                        String r = attribute(xml, "r");
                        rowNumber = r == null ? rowNumber + 1 : Integer.parseInt(r);
                        row = new GridRow(rowNumber);
                        rows.add(row);
                        column = -1;
                    }
                    case "c" -> {
                        String reference = attribute(xml, "r");
                        column = reference == null ? column + 1 : CellReferences.column(reference);
                        Cell cell = readCell(xml);
                        if (cell != null && row != null) {
                            row.cells().put(column, cell);
                        }
                    }
                    case "mergeCell" -> merges.add(CellReferences.merge(attribute(xml, "ref")));
                    default -> {}
                }
            }
        }
        return new Sheet(name, number, date1904, rows, merges);
    }

    private Cell readCell(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "t");
        String style = attribute(xml, "s");
        String value = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("v")) {
                    value = xml.getElementText();
                } else if (xml.getLocalName().equals("is")) {
                    value = richText(xml, "is");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (value == null) {
            return null;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> Cell.text(sharedStrings.get(Integer.parseInt(value.trim())));
            case "str", "inlineStr" -> Cell.text(unescape(value));
            case "b" -> new Cell(Cell.Kind.BOOLEAN, value.trim());
            case "e" -> new Cell(Cell.Kind.ERROR, value.trim());
            case "d" -> Cell.text(value.trim());
            default -> number(value.trim(), style);
        };
    }

    private Cell number(String value, String style) {
        if (value.isEmpty()) {
            return null;
        }
        int index = style == null ? 0 : Integer.parseInt(style);
        boolean date = index < dateStyles.size() && dateStyles.get(index);
        return new Cell(date ? Cell.Kind.DATE : Cell.Kind.NUMBER, plain(shortest(new BigDecimal(value))));
    }

    /** 1234.5600000000001 is how a file keeps 1234.56: the fewest digits that give the same binary number. */
    private static BigDecimal shortest(BigDecimal stored) {
        return stored.precision() <= 15 ? stored : BigDecimal.valueOf(stored.doubleValue());
    }

    /** The digits of a number without exponent and without zeros after the decimals that count. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
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
