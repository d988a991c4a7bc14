package jindu.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jindu.catalog.Example;
import jindu.catalog.FormColumn;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.service.ServiceColumn;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes real files of the catalog's examples and of sheets written as text. */
final class Examples {

    private static final String HIDDEN = "[hidden]";
    private static final String HIDDEN_COLUMNS = "[hidden columns]";

    private Examples() {}

    /** Writes an example below an inbox and returns its path relative to it. */
    static String write(Example example, Path inbox) throws IOException {
        return switch (example.kind()) {
            case ROSTER_ROW ->
                sheet(
                        inbox,
                        "2020-05/roster.xlsx",
                        "填报单位：木垒县文旅局 | 填报时间：2020年5月26日\n" + line(RosterColumn.values(), rosterRow(), example.cells()));
            case SERVICE_ROW ->
                file(
                        inbox,
                        "2020-05/log.csv",
                        line(ServiceColumn.values(), serviceRow(), example.cells())
                                .replace(" | ", ","));
            case SHEET -> sheet(inbox, example.fileName(), example.content());
            case FILE -> file(inbox, example.fileName(), example.content());
            case BYTES -> bytes(inbox, example.fileName(), example.parts());
            case ARCHIVE -> archive(inbox, example.fileName(), example.content());
            case FILES -> throw new IllegalArgumentException("several files: see writeAll");
        };
    }

    /** Writes the files of an example below an inbox, registered as received one day after another. */
    static void writeAll(Example example, Path inbox) throws IOException {
        StringBuilder received = new StringBuilder("file,received_at\n");
        LocalDate day = LocalDate.of(2020, 5, 20);
        for (String part : example.content().split(">>> ")) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                String path = sheet(inbox, part.substring(0, end).strip(), part.substring(end + 1));
                received.append(path).append(',').append(day).append("T10:00\n");
                day = day.plusDays(1);
            }
        }
        file(inbox, "received.csv", received.toString());
    }

    private static Map<String, String> rosterRow() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("sequence", "1");
        row.put("county", "木垒县");
        row.put("village", "西吉尔镇屯庄村");
        row.put("enterprise", "样例度假村");
        row.put("support_mode", "就业");
        row.put("name", "样一");
        row.put("ethnic_group", "汉族");
        row.put("sex", "男");
        row.put("id_number", "659999198001010013");
        row.put("phone", "13800000001");
        row.put("income", "12000");
        row.put("remark", "旅游业");
        return row;
    }

    private static Map<String, String> serviceRow() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("event_id", "S-1");
        row.put("date", "2020-05-12");
        row.put("county", "木垒县");
        row.put("village", "西吉尔镇屯庄村");
        row.put("institution", "昌吉州样例文化馆");
        row.put("service_type", "演出");
        row.put("participants", "120");
        row.put("revision", "1");
        row.put("status", "有效");
        return row;
    }

    private static String line(FormColumn[] columns, Map<String, String> row, Map<String, String> changed) {
        StringBuilder header = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (FormColumn column : columns) {
            String separator = header.isEmpty() ? "" : " | ";
            header.append(separator).append(column.header().zh());
            cells.append(separator)
                    .append(changed.getOrDefault(column.columnName(), row.getOrDefault(column.columnName(), "")));
        }
        if (!columnNames(columns).containsAll(changed.keySet())) {
            throw new IllegalArgumentException("Invalid example: it names a column that the form does not have");
        }
        return header + "\n" + cells + "\n";
    }

    private static java.util.Set<String> columnNames(FormColumn[] columns) {
        return java.util.Arrays.stream(columns)
                .map(FormColumn::columnName)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Writes lines of cells parted by {@code |} as a workbook; {@link Example.Kind#SHEET} says how the rest is marked. */
    static String sheet(Path inbox, String path, String content) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        try (Workbook workbook = path.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = null;
            int rowNumber = 0;
            Font struck = workbook.createFont();
            struck.setStrikeout(true);
            CellStyle struckThrough = workbook.createCellStyle();
            struckThrough.setFont(struck);
            String hiddenColumns = "";
            for (String line : content.split("\n")) {
                if (line.startsWith(HIDDEN_COLUMNS)) {
                    hiddenColumns = line.substring(HIDDEN_COLUMNS.length()).strip();
                    continue;
                }
                if (line.startsWith("===") || sheet == null) {
                    String name = line.startsWith("===") ? line.substring(3).strip() : "附件1";
                    sheet = workbook.createSheet(name.replace(HIDDEN, "").strip());
                    if (name.endsWith(HIDDEN)) {
                        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
                    }
                    if (!hiddenColumns.isEmpty()) {
                        sheet.setColumnHidden(Integer.parseInt(hiddenColumns) - 1, true);
                    }
                    rowNumber = 0;
                    if (line.startsWith("===")) {
                        continue;
                    }
                }
                Row row = sheet.createRow(rowNumber++);
                row.setZeroHeight(line.startsWith(HIDDEN));
                String[] cells = line.replace(HIDDEN, "").split("\\|", -1);
                for (int i = 0; i < cells.length; i++) {
                    if (!cells[i].isBlank()) {
                        fill(row.createCell(i), cells[i].strip().replace("\\n", "\n"), struckThrough);
                    }
                }
            }
            workbook.write(out);
        }
        return path;
    }

    private static void fill(Cell cell, String text, CellStyle struckThrough) {
        if (text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
        } else if (text.startsWith("~~")) {
            cell.setCellValue(text.substring(2, text.length() - 2));
            cell.setCellStyle(struckThrough);
        } else {
            cell.setCellValue(text);
        }
    }

    static String file(Path inbox, String path, String content) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return path;
    }

    private static String bytes(Path inbox, String path, List<Example.Part> parts) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Example.Part part : parts) {
                out.write(part.text().getBytes(Charset.forName(part.encoding())));
            }
        }
        return path;
    }

    private static String archive(Path inbox, String path, String content) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : content.split("(?m)^=== ")) {
                if (!entry.isEmpty()) {
                    int end = entry.indexOf('\n');
                    zip.putNextEntry(new ZipEntry(entry.substring(0, end)));
                    zip.write(entry.substring(end + 1).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return path;
    }
}
