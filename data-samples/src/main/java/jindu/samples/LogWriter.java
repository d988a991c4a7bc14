package jindu.samples;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jindu.samples.LogEntry.Channel;
import jindu.samples.LogEntry.Fault;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Exports each log in the format that its keeper uses: CSV in several encodings, JSON lines, a sheet. */
final class LogWriter {

    private static final List<String> CHINESE_HEADS =
            List.of("事件编号", "日期", "县市", "村", "机构", "服务类型", "项目", "进度", "名称", "参加人数", "数量", "金额（元）", "版本", "状态", "备注");
    private static final List<String> ENGLISH_HEADS = List.of(
            "event_id",
            "date",
            "county",
            "village",
            "institution",
            "service_type",
            "item",
            "stage",
            "title",
            "participants",
            "quantity",
            "amount_yuan",
            "revision",
            "status",
            "note");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Handwriting hand;

    LogWriter(Divisions divisions) {
        this.hand = new Handwriting(Seeds.of("log dates"), divisions);
    }

    /** One file for each keeper and month that has anything to say. */
    List<LogFile> write(List<LogEntry> entries) {
        List<LogFile> files = new ArrayList<>();
        for (int month = 0; month < Months.REPORTED.size(); month++) {
            for (Channel channel : Channel.values()) {
                int number = month;
                List<LogEntry> own = entries.stream()
                        .filter(entry -> entry.month() == number && entry.channel() == channel)
                        .sorted(Comparator.comparing((LogEntry entry) -> entry.fault() == Fault.HALF_A_LINE)
                                .thenComparing(entry -> entry.event().date())
                                .thenComparing(entry -> entry.event().id()))
                        .toList();
                if (!own.isEmpty()) {
                    files.add(write(channel, month, own));
                }
            }
        }
        return files;
    }

    private LogFile write(Channel channel, int month, List<LogEntry> entries) {
        YearMonth yearMonth = Months.REPORTED.get(month);
        String folder = yearMonth + "/活动台账/";
        Instant received = yearMonth.atDay(27).atTime(17, 5 * channel.ordinal()).toInstant(Months.SHANGHAI);
        return switch (channel) {
            case CULTURE_CENTRE -> {
                boolean isEnglish = month == 1;
                String mark = month == 4 ? "" : BYTE_ORDER_MARK;
                String text = csv(entries, isEnglish);
                if (month == 4) {
                    text = withUnknownColumn(text);
                }
                byte[] bytes = (mark + text).getBytes(StandardCharsets.UTF_8);
                yield log(folder + "州文化馆活动台账.csv", "", received, entries, 2, bytes);
            }
            case THEATRE -> {
                String name = month == 3 ? "艺术剧院演出.txt" : "艺术剧院演出.jsonl";
                byte[] bytes = jsonLines(entries, month % 2 != 0).getBytes(StandardCharsets.UTF_8);
                yield log(folder + name, "", received, entries, 1, bytes);
            }
            case COUNTIES ->
                log(
                        folder + "各县市设施与培训.csv",
                        "",
                        received,
                        entries,
                        2,
                        csv(entries, false).getBytes(GB18030));
            case LIBRARY -> {
                byte[] bytes = (BYTE_ORDER_MARK + csv(entries, false)).getBytes(StandardCharsets.UTF_16LE);
                yield log(folder + "图书馆服务点.csv", "", received, entries, 2, bytes);
            }
            case OFFICE -> {
                boolean isXls = month == 3;
                boolean hasTitle = month == 2;
                String name = isXls ? "资金与设备.xls" : "资金与设备.xlsx";
                byte[] bytes = sheet(entries, isXls, hasTitle);
                yield log(folder + name, "台账", received, entries, hasTitle ? 3 : 2, bytes);
            }
        };
    }

    private static LogFile log(
            String path, String sheet, Instant received, List<LogEntry> entries, int firstRow, byte[] bytes) {
        List<Integer> rows =
                IntStream.range(firstRow, firstRow + entries.size()).boxed().toList();
        return new LogFile(path, sheet, received, entries, rows, bytes);
    }

    private String csv(List<LogEntry> entries, boolean isEnglish) {
        StringBuilder text = new StringBuilder(Csv.line(isEnglish ? ENGLISH_HEADS : CHINESE_HEADS)).append("\r\n");
        for (LogEntry entry : entries) {
            text.append(Csv.line(cells(entry, isEnglish))).append("\r\n");
        }
        return text.toString();
    }

    /** A column that no form asks for, with a name in it. */
    private static String withUnknownColumn(String csv) {
        return csv.replace("\r\n", ",样经办\r\n").replaceFirst(",样经办", ",登记人");
    }

    private String jsonLines(List<LogEntry> entries, boolean isEnglish) {
        StringBuilder text = new StringBuilder();
        for (LogEntry entry : entries) {
            List<?> cells = cells(entry, isEnglish);
            StringBuilder line = new StringBuilder("{");
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i) == null || cells.get(i).toString().isEmpty()) {
                    continue;
                }
                line.append(line.length() > 1 ? "," : "")
                        .append(quoted(ENGLISH_HEADS.get(i)))
                        .append(':')
                        .append(cells.get(i) instanceof Number ? cells.get(i) : quoted(cells.get(i)));
            }
            line.append("}\n");
            text.append(entry.fault() == Fault.HALF_A_LINE ? line.substring(0, line.length() / 2) : line);
        }
        return text.toString();
    }

    private static String quoted(Object value) {
        return '"'
                + value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                + '"';
    }

    private byte[] sheet(List<LogEntry> entries, boolean isXls, boolean hasTitle) {
        Workbooks.Book book = Workbooks.create(isXls);
        Sheet sheet = book.sheet("台账");
        Workbooks.Looks looks = book.looks();
        int at = 0;
        if (hasTitle) {
            Cell title = sheet.createRow(at++).createCell(0);
            title.setCellValue("2020年文化扶贫资金与设备台账（样例）");
            title.setCellStyle(looks.title());
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, CHINESE_HEADS.size() - 1));
        }
        Row head = sheet.createRow(at++);
        for (int i = 0; i < CHINESE_HEADS.size(); i++) {
            Cell cell = head.createCell(i);
            cell.setCellValue(CHINESE_HEADS.get(i));
            cell.setCellStyle(looks.head());
            sheet.setColumnWidth(i, 256 * (i == 3 || i == 4 || i == 8 ? 30 : 13));
        }
        for (LogEntry entry : entries) {
            Row row = sheet.createRow(at++);
            List<?> cells = cells(entry, false);
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = row.createCell(i);
                cell.setCellStyle(looks.centred());
                if (i == 1) {
                    cell.setCellValue(entry.event().date());
                    cell.setCellStyle(looks.date());
                } else if (cells.get(i) instanceof Number number) {
                    Workbooks.setNumber(cell, number.doubleValue());
                } else if (cells.get(i) != null) {
                    cell.setCellValue(cells.get(i).toString());
                }
            }
        }
        looks.forPrinting(sheet);
        return book.toBytes();
    }

    private List<Object> cells(LogEntry entry, boolean isEnglish) {
        Event event = entry.event();
        List<Object> cells = new ArrayList<>();
        cells.add(event.id());
        cells.add(entry.fault() == Fault.UNREADABLE_DATE ? "5月中旬" : dateText(event.date()));
        cells.add(countyText(event));
        cells.add(event.villageText());
        cells.add(event.institution());
        cells.add(
                entry.fault() == Fault.NO_SERVICE_TYPE ? "" : isEnglish ? event.service().code : event.service().label);
        cells.add(isEnglish ? event.item().code : event.item().label);
        cells.add(isEnglish ? event.stage().code : event.stage().label);
        cells.add(event.title());
        cells.add(event.participants());
        cells.add(event.service() == Service.EQUIPMENT ? Integer.valueOf(1) : null);
        cells.add(event.amount() == null ? null : amountText(event.amount()));
        cells.add(event.revision());
        cells.add(event.isActive() ? (isEnglish ? "active" : "有效") : (isEnglish ? "cancelled" : "作废"));
        cells.add(event.note());
        return cells;
    }

    private String dateText(LocalDate day) {
        return hand.date(day);
    }

    /** Some leave the county out where the one village's cell already names it. */
    private static String countyText(Event event) {
        if (event.county() == null) {
            return "";
        }
        boolean isSaidInVillage =
                event.villages().size() == 1 && event.villageText().startsWith(event.county().usualName);
        return isSaidInVillage && event.id().endsWith("3") ? "" : event.county().usualName;
    }

    private static Object amountText(BigDecimal yuan) {
        boolean isWholeTenThousands = yuan.remainder(new BigDecimal(10000)).signum() == 0;
        return isWholeTenThousands && yuan.movePointLeft(4).intValue() % 3 == 0
                ? yuan.movePointLeft(4).stripTrailingZeros().toPlainString() + "万元"
                : yuan;
    }
}
