package jindu.ingest.grid;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import jindu.catalog.submission.FileRules;
import jindu.ingest.content.Content;

/**
 * An .xlsx as its XML streams by. POI's user model takes a second to load and 2.85 GB for 100,000 rows, and streaming
 * libraries give no merged regions, which the form needs. No entity, link or macro is ever followed.
 */
final class XlsxGrid implements Grid {

    private static final long ITEM = XmlScanner.key("si");

    /** Rows that are kept need not be parsed again; 100,000 take half of this. */
    private static final long MOST_KEPT_BYTES = 96L << 20;

    private static final int KEPT_PART = 5;

    private final XlsxPackage parts;
    private final ReadLimits limits;
    private final Map<Integer, String> paths = new HashMap<>();
    private final Map<Integer, Merges> merges = new HashMap<>();
    private final Map<Integer, KeptRows> kept = new HashMap<>();
    private final KeptRows.Budget budget;
    private final Deadline deadline;
    private final SharedTexts texts;
    private List<Sheet> sheets = List.of();
    private XlsxStyles styles = new XlsxStyles();

    private XlsxGrid(XlsxPackage parts, ReadLimits limits, Deadline deadline) {
        this.parts = parts;
        this.limits = limits;
        this.deadline = deadline;
        this.budget = new KeptRows.Budget(
                Math.min(MOST_KEPT_BYTES, Runtime.getRuntime().maxMemory() / KEPT_PART));
        this.texts = new SharedTexts(limits.sharedTextBytes());
    }

    /** @throws UnreadableFileException if it is no whole workbook */
    static Grid open(Content content, ReadLimits limits, Deadline deadline)
            throws IOException, UnreadableFileException {
        XlsxPackage parts = XlsxPackage.open(content, limits, deadline);
        XlsxGrid grid = new XlsxGrid(parts, limits, deadline);
        try {
            guarded(grid::readWorkbook);
            return grid;
        } catch (IOException | UnreadableFileException | RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    private interface Reading {
        void run() throws IOException, UnreadableFileException;
    }

    /** Broken content shows in one of several ways; a failing disk shows in other IOExceptions. */
    private static void guarded(Reading reading) throws IOException, UnreadableFileException {
        try {
            reading.run();
        } catch (PartStream.LimitReachedException e) {
            throw e.limit();
        } catch (BrokenXmlException | ZipException | EOFException | CharConversionException e) {
            throw new UnreadableFileException(FileRules.UNREADABLE, "OOXML");
        }
    }

    private void readWorkbook() throws IOException, UnreadableFileException {
        XlsxPackage.Workbook workbook = parts.workbook();
        workbook.sheets().forEach(s -> paths.put(s.sheet().number(), s.path()));
        sheets = workbook.sheets().stream().map(XlsxPackage.SheetPart::sheet).toList();
        if (workbook.styles() != null) {
            try (XmlScanner xml = parts.open(workbook.styles())) {
                styles = XlsxStyles.read(xml);
            }
        }
        if (workbook.sharedTexts() != null) {
            readTexts(workbook.sharedTexts());
        }
    }

    private void readTexts(String path) throws IOException, UnreadableFileException {
        RichText rich = new RichText(limits);
        try (XmlScanner xml = parts.open(path)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.OVER; event = xml.next()) {
                if (event == XmlScanner.Event.START && xml.is(ITEM)) {
                    rich.read(xml, ITEM);
                    texts.add(rich.bytes(), 0, rich.length(), rich.isStruck());
                }
            }
        }
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void rows(Sheet sheet, RowVisitor visitor) throws IOException, UnreadableFileException {
        deadline.check();
        KeptRows known = kept.get(sheet.number());
        if (known != null && known.isWhole()) {
            known.replay(visitor, deadline);
            return;
        }
        guarded(() -> {
            parts.restart();
            KeptRows keeping = new KeptRows(budget);
            long bytes = parts.size(paths.get(sheet.number()));
            if (known != null || bytes > 2 * MOST_KEPT_BYTES) {
                keeping.forget();
            }
            if (bytes < XlsxPackage.LARGE_PART_BYTES) {
                read(sheet, keeping, visitor);
            } else {
                RowPipe.run(rows -> read(sheet, keeping, rows), deadline, visitor);
            }
            kept.put(sheet.number(), keeping);
        });
    }

    private void read(Sheet sheet, KeptRows keeping, RowVisitor visitor) throws IOException, UnreadableFileException {
        try (XmlScanner xml = parts.open(paths.get(sheet.number()))) {
            XlsxSheetReader reader = new XlsxSheetReader(xml, styles, texts, limits);
            long[] made = {reader.madeBytes()};
            reader.read(row -> {
                long now = reader.madeBytes();
                keeping.add(row, now - made[0]);
                made[0] = now;
                visitor.row(row);
            });
            merges.put(sheet.number(), reader.merges());
        }
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
        parts.close();
    }
}
