package jindu.ingest.grid;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import jindu.catalog.submission.FileLimit;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FormSheets;
import jindu.ingest.content.Content;
import jindu.ingest.content.ZipDirectory;

/** The parts of an .xlsx, and which of them are its sheets. Nothing outside the archive is ever followed. */
final class XlsxPackage implements Closeable {

    private static final long RELATIONSHIP = XmlScanner.key("Relationship");
    private static final long TARGET_MODE = XmlScanner.key("TargetMode");
    private static final long TARGET = XmlScanner.key("Target");
    private static final long TYPE = XmlScanner.key("Type");
    private static final long RELATION_ID = XmlScanner.key("Id");
    private static final long WORKBOOK_PROPERTIES = XmlScanner.key("workbookPr");
    private static final long DATE_1904 = XmlScanner.key("date1904");
    private static final long SHEET = XmlScanner.key("sheet");
    private static final long SHEET_NAME = XmlScanner.key("name");
    private static final long SHEET_STATE = XmlScanner.key("state");
    private static final long SHEET_RELATION = XmlScanner.key("id");

    /** From here on a thread of its own is worth its while. */
    static final long LARGE_PART_BYTES = 1L << 20;

    /** A sheet and where it lies. */
    record SheetPart(Sheet sheet, String path) {}

    private record Target(String id, String type, String path) {}

    private final ZipDirectory zip;
    private final ReadLimits limits;
    private final Deadline deadline;
    private final PartStream.Meter meter;
    /** Part names do not tell case apart, and some writers part folders by a backslash. */
    private final Map<String, ZipDirectory.Entry> entries = new HashMap<>();

    private XlsxPackage(ZipDirectory zip, ReadLimits limits, Deadline deadline) {
        this.zip = zip;
        this.limits = limits;
        this.deadline = deadline;
        this.meter = new PartStream.Meter(limits, deadline);
        zip.entries().forEach(entry -> entries.putIfAbsent(partName(entry.name()), entry));
    }

    static XlsxPackage open(Content content, ReadLimits limits, Deadline deadline)
            throws IOException, UnreadableFileException {
        try {
            return new XlsxPackage(ZipDirectory.of(content, limits.entries()), limits, deadline);
        } catch (ZipDirectory.TooManyEntriesException e) {
            throw UnreadableFileException.beyond(FileLimit.ENTRIES);
        } catch (ZipException e) {
            throw new UnreadableFileException(FileRules.UNREADABLE, "ZIP");
        }
    }

    private static String partName(String name) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : unescaped(name).replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps).toLowerCase(Locale.ROOT);
    }

    /** Relations name parts by URIs, in which a space is %20; archives name them either way. */
    private static String unescaped(String name) {
        if (name.indexOf('%') < 0) {
            return name;
        }
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    boolean has(String path) {
        return entries.containsKey(partName(path));
    }

    /** How large a part says it is when inflated; 0 where it does not. */
    long size(String path) {
        ZipDirectory.Entry entry = entries.get(partName(path));
        return entry == null ? 0 : Math.max(0, entry.unpackedBytes());
    }

    /** @throws BrokenXmlException if there is no such part */
    XmlScanner open(String path) throws IOException {
        ZipDirectory.Entry entry = entries.get(partName(path));
        if (entry == null) {
            throw new BrokenXmlException();
        }
        InputStream part = new PartStream(zip, entry, meter);
        InputStream ahead = entry.unpackedBytes() < LARGE_PART_BYTES ? part : new ReadAhead(part, deadline);
        try {
            return new XmlScanner(ahead, limits);
        } catch (IOException | RuntimeException e) {
            ahead.close();
            throw e;
        }
    }

    /** Begins another time through the parts. */
    void restart() {
        meter.restart();
    }

    /** Where the workbook's own parts lie: its sheets, its texts and styles, null where it has none. */
    record Workbook(List<SheetPart> sheets, String sharedTexts, String styles) {}

    Workbook workbook() throws IOException, UnreadableFileException {
        String path = targets("", "_rels/.rels").stream()
                .filter(t -> t.type().endsWith("/officeDocument"))
                .map(Target::path)
                .findFirst()
                .orElse("xl/workbook.xml");
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        List<Target> targets = targets(folder, folder + "_rels/" + path.substring(folder.length()) + ".rels");
        return new Workbook(sheets(path, targets), first(targets, "/sharedStrings"), first(targets, "/styles"));
    }

    /** Some writers name parts that they leave out. */
    private String first(List<Target> targets, String type) {
        return targets.stream()
                .filter(t -> t.type().endsWith(type) && has(t.path()))
                .map(Target::path)
                .findFirst()
                .orElse(null);
    }

    private List<Target> targets(String folder, String path) throws IOException, UnreadableFileException {
        List<Target> targets = new ArrayList<>();
        if (!has(path)) {
            return targets;
        }
        try (XmlScanner xml = open(path)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.OVER; event = xml.next()) {
                if (event != XmlScanner.Event.START
                        || !xml.is(RELATIONSHIP)
                        || "External".equals(xml.attribute(TARGET_MODE))) {
                    continue;
                }
                String target = xml.attribute(TARGET);
                String type = xml.attribute(TYPE);
                if (target != null && type != null) {
                    String whole = target.startsWith("/") ? target.substring(1) : folder + target;
                    targets.add(new Target(xml.attribute(RELATION_ID), type, whole));
                }
                if (targets.size() > limits.entries()) {
                    throw UnreadableFileException.beyond(FileLimit.ENTRIES);
                }
            }
        }
        return targets;
    }

    private List<SheetPart> sheets(String workbook, List<Target> targets) throws IOException, UnreadableFileException {
        // Chart and dialog sheets have no cells.
        Map<String, String> worksheets = new HashMap<>();
        targets.stream().filter(t -> t.type().endsWith("/worksheet")).forEach(t -> worksheets.put(t.id(), t.path()));
        List<SheetPart> sheets = new ArrayList<>();
        boolean date1904 = false;
        try (XmlScanner xml = open(workbook)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.OVER; event = xml.next()) {
                if (event != XmlScanner.Event.START) {
                    continue;
                }
                if (xml.is(WORKBOOK_PROPERTIES)) {
                    date1904 = xml.isTrue(DATE_1904, false);
                } else if (xml.is(SHEET)) {
                    String name = xml.attribute(SHEET_NAME);
                    String path = worksheets.get(xml.attribute(SHEET_RELATION));
                    if (path != null && !FormSheets.FINDINGS.equals(name)) {
                        sheets.add(new SheetPart(
                                new Sheet(name == null ? "" : name, sheets.size() + 1, date1904, visibility(xml)),
                                path));
                    }
                    if (sheets.size() > limits.sheets()) {
                        throw UnreadableFileException.beyond(FileLimit.SHEETS);
                    }
                }
            }
        }
        return sheets;
    }

    private static Sheet.Visibility visibility(XmlScanner xml) throws BrokenXmlException {
        String state = xml.attribute(SHEET_STATE);
        if ("veryHidden".equals(state)) {
            return Sheet.Visibility.VERY_HIDDEN;
        }
        return "hidden".equals(state) ? Sheet.Visibility.HIDDEN : Sheet.Visibility.VISIBLE;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
