package jindu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/**
 * A county's list of thirty invented persons, with one of each fault, each in a cell of its own and each with what mends
 * it. All persons' IDs have the region 659999, which is nobody's: of that region alone every row is warned.
 */
final class FaultyWorkbook {

    static final String SHEET = "附件1";
    static final String REGION_RULE = "ROSTER-ID-008";

    private static final List<String> HEADER = List.of(
            "序号",
            "县市",
            "乡镇、村",
            "名称（企业、合作社、景区景点酒店等经营主体）",
            "带动方式",
            "吸纳建档立卡贫困人口姓名",
            "民族",
            "性别",
            "身份证号",
            "联系电话",
            "产业带动收入（元/年）",
            "备注");
    private static final int FIRST_ROW = 3;
    private static final int PERSONS = 30;

    /** What stands in a cell instead of what is right. */
    private static final Map<String, Object> FAULTS = new TreeMap<>(Map.ofEntries(
            Map.entry("D4", ""),
            Map.entry("E5", ""),
            Map.entry("F6", ""),
            Map.entry("I7", "659999198001010000"),
            Map.entry("I8", ""),
            Map.entry("I9", 6.59999198001E17),
            Map.entry("K10", ""),
            Map.entry("K11", -5),
            Map.entry("K12", "不详"),
            Map.entry("C13", "西吉尔镇没有村"),
            Map.entry("E14", "飞天"),
            Map.entry("H15", "女"),
            Map.entry("J16", "123"),
            Map.entry("K17", 900_000),
            Map.entry("B18", "奇台县"),
            Map.entry("I19", PersonalWorkspace.withCheckDigit("65999920900101101")),
            Map.entry("G20", "火星族")));

    private FaultyWorkbook() {}

    static List<String> faultyCells() {
        return List.copyOf(FAULTS.keySet());
    }

    static void write(Workbook workbook, Path file) throws IOException {
        Sheet sheet = workbook.createSheet(SHEET);
        sheet.createRow(0).createCell(0).setCellValue("填报单位：木垒县文旅局　填报时间：2020年5月20日");
        Row header = sheet.createRow(1);
        for (int i = 0; i < HEADER.size(); i++) {
            header.createCell(i).setCellValue(HEADER.get(i));
        }
        CellStyle plain = workbook.createCellStyle();
        for (int person = 0; person < PERSONS; person++) {
            Row row = sheet.createRow(FIRST_ROW - 1 + person);
            List<Object> right = right(person);
            for (int i = 0; i < right.size(); i++) {
                Cell cell = row.createCell(i);
                cell.setCellStyle(plain);
                set(cell, FAULTS.getOrDefault(new CellReference(row.getRowNum(), i).formatAsString(), right.get(i)));
            }
        }
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    /** Puts what is right into the faulty cells of a copy, and leaves everything else as it is. */
    static void mend(Path copy, Path mended) throws IOException {
        try (InputStream in = Files.newInputStream(copy);
                Workbook workbook = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(mended)) {
            for (String name : FAULTS.keySet()) {
                Cell cell = cell(workbook, name);
                set(cell, right(cell.getRowIndex() - FIRST_ROW + 1).get(cell.getColumnIndex()));
            }
            workbook.write(out);
        }
    }

    static Cell cell(Workbook workbook, String name) {
        CellReference at = new CellReference(name);
        return workbook.getSheet(SHEET).getRow(at.getRow()).getCell(at.getCol());
    }

    private static List<Object> right(int person) {
        List<Object> row = new ArrayList<>();
        row.add(person + 1);
        row.add("木垒县");
        row.add("西吉尔镇屯庄村");
        row.add("样例农家乐");
        row.add("就业");
        row.add("样例" + "甲乙丙丁戊己庚辛壬癸".charAt(person % 10) + "甲乙丙".charAt(person / 10));
        row.add("汉族");
        row.add("男");
        row.add(PersonalWorkspace.withCheckDigit(
                String.format("6599991980%02d%02d%03d", 1 + person % 12, 10, 101 + 2 * person)));
        row.add("139" + String.format("%08d", 1000 + person));
        row.add(12_000 + 10 * person);
        row.add("");
        return row;
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value.toString().isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
