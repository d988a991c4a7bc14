package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What holds for every workbook, whatever its order of columns, gaps, merges and mistakes. */
class GeneratedWorkbooksTest {

    private static final List<String> COLUMNS =
            List.of("序号", "县市", "乡镇、村", "名称\n（企业、合作社）", "带动方式", "姓名", "民族", "性别", "身份证号", "联系电话", "产业带动收入（元/年）", "备注");
    private static final List<String> GOOD = List.of(
            "1", "木垒县", "西吉尔镇屯庄村", "样例度假村", "就业", "样一", "汉族", "男", "659999198001010013", "13800000001", "12000", "");
    private static final List<String> WRONG =
            List.of("", "无", "#REF!", "张三", "6.5E+17", "-1", "1.2万元", "＊", "=1", "99999999999999999999");

    private record Made(List<List<Object>> rows, List<int[]> merges, int dataRows) {}

    @Property(tries = 60, seed = "2020")
    void everyRowIsAcceptedOrRejectedAndBothFormatsStageTheSame(@ForAll long seed) throws IOException {
        Made made = make(new Random(seed));
        Path folder = Files.createTempDirectory("generated");
        try {
            List<TestSubmission> xlsx = read(folder.resolve("a.xlsx"), made, new XSSFWorkbook());
            List<TestSubmission> xls = read(folder.resolve("a.xls"), made, new HSSFWorkbook());

            assertThat(xlsx).hasSize(1).allSatisfy(s -> {
                assertThat(s.rejectRule()).isNull();
                assertThat(s.rowsAccepted() + s.rowsRejected()).isEqualTo(made.dataRows());
                assertThat(s.rows()).hasSize(made.dataRows());
            });
            assertThat(xls.get(0).rows().stream().map(Arrays::asList).toList())
                    .isEqualTo(xlsx.get(0).rows().stream().map(Arrays::asList).toList());
            assertThat(xls.get(0).findings()).isEqualTo(xlsx.get(0).findings());
        } finally {
            for (String name : List.of("a.xlsx", "a.xls")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private static Made make(Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            order.add(i);
        }
        order.add(-1);
        Collections.shuffle(order, random);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            rows.add(List.of());
        }
        rows.add(List.of("就业增收情况统计表"));
        rows.add(List.of("填报单位：木垒县文旅局", "填报时间：2020年5月26日"));
        rows.add(order.stream()
                .map(i -> (Object) (i < 0 ? "星级" : COLUMNS.get(i)))
                .toList());
        List<int[]> merges = new ArrayList<>();
        int dataRows = 0;
        int groups = 1 + random.nextInt(4);
        for (int g = 0; g < groups; g++) {
            int size = 1 + random.nextInt(3);
            // County, village, business: what is filled down.
            int merged = 1 + random.nextInt(3);
            if (random.nextInt(4) == 0) {
                merges.add(new int[] {rows.size(), rows.size(), 0, 3});
                rows.add(List.of("（" + "一二三四".charAt(g) + "）样例乡镇"));
            }
            if (size > 1) {
                merges.add(
                        new int[] {rows.size(), rows.size() + size - 1, order.indexOf(merged), order.indexOf(merged)});
            }
            for (int r = 0; r < size; r++) {
                rows.add(row(order, random, r > 0 ? merged : -1));
                dataRows++;
            }
            if (random.nextBoolean()) {
                rows.add(List.of());
            }
        }
        List<Object> total = new ArrayList<>(Collections.nCopies(order.size(), ""));
        total.set(order.indexOf(10), 24000.0);
        total.set(order.indexOf(0), "合 计");
        rows.add(total);
        rows.add(List.of("注：本表每月28日前报送"));
        return new Made(rows, merges, dataRows);
    }

    /** A row with up to four wrong cells; the mode stays, so that however wrong it is, it is a row. */
    private static List<Object> row(List<Integer> order, Random random, int mergedInto) {
        List<Object> cells = new ArrayList<>(GOOD);
        if (random.nextBoolean()) {
            cells.set(10, random.nextInt(2_000_000) / 100.0);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(cells.size());
            if (at > 4) {
                cells.set(at, WRONG.get(random.nextInt(WRONG.size())));
            }
        }
        if (mergedInto >= 0) {
            cells.set(mergedInto, "");
        }
        return order.stream().map(i -> i < 0 ? (Object) "三星" : cells.get(i)).toList();
    }

    private static List<TestSubmission> read(Path file, Made made, Workbook empty) throws IOException {
        try (Workbook workbook = empty;
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("附件1");
            for (int r = 0; r < made.rows().size(); r++) {
                List<Object> cells = made.rows().get(r);
                Row row = cells.isEmpty() ? null : sheet.createRow(r);
                for (int c = 0; c < cells.size(); c++) {
                    if (cells.get(c) instanceof Double number) {
                        row.createCell(c).setCellValue(number);
                    } else if (!cells.get(c).equals("")) {
                        Cell cell = row.createCell(c);
                        cell.setCellValue((String) cells.get(c));
                    }
                }
            }
            made.merges().forEach(m -> sheet.addMergedRegion(new CellRangeAddress(m[0], m[1], m[2], m[3])));
            workbook.write(out);
        }
        return TestSubmission.read(file, TestReference.context("2020-05/a"));
    }
}
