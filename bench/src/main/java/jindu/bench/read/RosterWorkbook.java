package jindu.bench.read;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jindu.catalog.roster.RosterColumn;
import jindu.reference.Division;
import jindu.reference.ReferenceData;

/**
 * Writes a roster of any size as Excel writes one: the dimension right, every text a shared string, cells with their
 * references and styles, empty cells with a style alone. The same number of rows gives the same cells, whenever.
 */
public final class RosterWorkbook {

    /** Rows above the first person: two of title, the reporting unit, the header. */
    static final int HEAD_ROWS = 4;

    private static final String COUNTY = "652328";
    private static final LocalDate MONTH_END = LocalDate.of(2020, 5, 31);
    private static final int PERSONS_OF_A_BUSINESS = 20;
    private static final List<String> MODES = List.of("就业", "公益岗位", "分红", "资源入股", "销售农副产品");
    private static final List<String> WORDS = List.of("胡杨", "天山", "鸣沙", "雪莲", "马兰", "红柳", "松树", "草原");
    private static final List<String> KINDS = List.of("农家乐", "度假村", "民宿", "酒店", "旅游合作社", "刺绣厂", "房车营地");
    private static final int STYLE_TITLE = 1;
    private static final int STYLE_CELL = 2;
    private static final int STYLE_TEXT = 3;

    private final int rows;
    private final List<String> villages;
    private final Map<String, Integer> shared = new LinkedHashMap<>();
    private long sharedUses;

    private RosterWorkbook(int rows, List<String> villages) {
        this.rows = rows;
        this.villages = villages;
    }

    /**
     * Writes one.
     *
     * @param args number of persons; folder of reference data, for the villages; file to write
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("Usage: RosterWorkbook <rows> <reference folder> <file.xlsx>");
            System.exit(2);
        }
        List<String> villages = ReferenceData.read(Path.of(args[1])).divisions().stream()
                .filter(d -> d.countyCode().equals(COUNTY) && isValid(d))
                .map(d -> d.townshipName() + d.villageName())
                .toList();
        Path file = Path.of(args[2]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        new RosterWorkbook(Integer.parseInt(args[0]), villages).write(file);
    }

    private static boolean isValid(Division division) {
        return !division.validFrom().isAfter(MONTH_END)
                && (division.validTo() == null || !division.validTo().isBefore(MONTH_END));
    }

    private void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", Parts.CONTENT_TYPES);
            part(zip, "_rels/.rels", Parts.PACKAGE_RELATIONS);
            part(zip, "xl/workbook.xml", Parts.WORKBOOK);
            part(zip, "xl/_rels/workbook.xml.rels", Parts.WORKBOOK_RELATIONS);
            part(zip, "xl/styles.xml", Parts.STYLES);
            part(zip, "xl/worksheets/sheet1.xml", this::sheet);
            part(zip, "xl/sharedStrings.xml", this::sharedStrings);
        }
    }

    private interface Content {
        void write(Writer to) throws IOException;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        part(zip, name, writer -> writer.write(content));
    }

    private static void part(ZipOutputStream zip, String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        content.write(writer);
        writer.flush();
        zip.closeEntry();
    }

    private void sheet(Writer to) throws IOException {
        int columns = RosterColumn.values().length;
        char last = (char) ('A' + columns - 1);
        to.write(Parts.SHEET_START.replace("{dimension}", "A1:" + last + (rows + HEAD_ROWS)));
        head(to, 1, "自治州各旅游景区(点)、农(牧)家乐、民宿、酒店等企业吸纳带动");
        head(to, 2, "建档立卡贫困人口就业增收情况统计表");
        head(to, 3, "填报单位：木垒县文旅局    填报人：样一    联系电话：13800000000    填报时间：2020年5月26日");
        startRow(to, HEAD_ROWS);
        for (RosterColumn column : RosterColumn.values()) {
            text(to, column, HEAD_ROWS, STYLE_TITLE, column.header().zh());
        }
        to.write("</row>");
        for (int person = 0; person < rows; person++) {
            row(to, person);
        }
        to.write(Parts.SHEET_END);
        for (int row = 1; row < HEAD_ROWS; row++) {
            to.write("<mergeCell ref=\"A" + row + ":" + last + row + "\"/>");
        }
        to.write(Parts.SHEET_LAST);
    }

    private void head(Writer to, int row, String text) throws IOException {
        startRow(to, row);
        text(to, RosterColumn.SEQUENCE, row, STYLE_TITLE, text);
        to.write("</row>");
    }

    private void row(Writer to, int number) throws IOException {
        int row = HEAD_ROWS + 1 + number;
        int business = number / PERSONS_OF_A_BUSINESS;
        MadeUpPerson person = MadeUpPerson.of(number);
        startRow(to, row);
        number(to, RosterColumn.SEQUENCE, row, number + 1);
        text(to, RosterColumn.COUNTY, row, STYLE_CELL, "木垒县");
        text(to, RosterColumn.VILLAGE, row, STYLE_CELL, villages.get(number * 31 % villages.size()));
        text(
                to,
                RosterColumn.ENTERPRISE,
                row,
                STYLE_CELL,
                "样例" + WORDS.get(business % WORDS.size()) + KINDS.get(business % KINDS.size()) + (business + 1) + "号");
        text(to, RosterColumn.SUPPORT_MODE, row, STYLE_CELL, MODES.get(number % MODES.size()));
        text(to, RosterColumn.NAME, row, STYLE_CELL, person.name());
        text(to, RosterColumn.ETHNIC_GROUP, row, STYLE_CELL, person.ethnicGroup());
        text(to, RosterColumn.SEX, row, STYLE_CELL, person.sex());
        text(to, RosterColumn.ID_NUMBER, row, STYLE_TEXT, person.idNumber());
        text(to, RosterColumn.PHONE, row, STYLE_TEXT, person.phone());
        number(to, RosterColumn.INCOME, row, 2_000 + number * 37 % 380 * 100);
        if (number % 3 == 0) {
            text(to, RosterColumn.REMARK, row, STYLE_CELL, number % 2 == 0 ? "旅游业" : "企业就业");
        } else {
            to.write("<c r=\"" + reference(RosterColumn.REMARK, row) + "\" s=\"" + STYLE_CELL + "\"/>");
        }
        to.write("</row>");
    }

    private static void startRow(Writer to, int row) throws IOException {
        to.write("<row r=\"" + row + "\" spans=\"1:" + RosterColumn.values().length
                + "\" ht=\"18\" customHeight=\"1\" x14ac:dyDescent=\"0.25\">");
    }

    private void text(Writer to, RosterColumn column, int row, int style, String text) throws IOException {
        sharedUses++;
        int index = shared.computeIfAbsent(text, t -> shared.size());
        to.write("<c r=\"" + reference(column, row) + "\" s=\"" + style + "\" t=\"s\"><v>" + index + "</v></c>");
    }

    private static void number(Writer to, RosterColumn column, int row, int value) throws IOException {
        to.write("<c r=\"" + reference(column, row) + "\" s=\"" + STYLE_CELL + "\"><v>" + value + "</v></c>");
    }

    private static String reference(RosterColumn column, int row) {
        return (char) ('A' + column.ordinal()) + Integer.toString(row);
    }

    private void sharedStrings(Writer to) throws IOException {
        to.write(Parts.SHARED_START
                .replace("{uses}", String.valueOf(sharedUses))
                .replace("{texts}", String.valueOf(shared.size())));
        for (String text : shared.keySet()) {
            to.write(text.contains("  ") ? "<si><t xml:space=\"preserve\">" : "<si><t>");
            to.write(text);
            to.write("</t><phoneticPr fontId=\"1\" type=\"noConversion\"/></si>");
        }
        to.write("</sst>");
    }
}
