package jindu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workspace full of unmistakable personal data in every place where people have been seen to put it. All of it is
 * invented: no region has the code 659999.
 */
final class PersonalWorkspace {

    private static final List<String> HEADER = List.of(
            "序号",
            "县市",
            "乡镇、村",
            "名称（企业、合作社、\n景区景点酒店等经营主体）",
            "带动方式",
            "吸纳建档立卡贫困人口姓名",
            "民族",
            "性别",
            "身份证号",
            "联系电话",
            "产业带动收入（元/年）",
            "备注");

    private final Path home;
    private final Set<String> values = new TreeSet<>();
    private int persons;

    /** An invented person; every text of it is one that must not come out. */
    private record Person(String name, String ethnicGroup, String id, String phone) {}

    private PersonalWorkspace(Path home) {
        this.home = home;
    }

    /** Fills the inbox of a workspace that has the samples' settings and reference data. */
    static Set<String> fill(Path home) throws IOException {
        PersonalWorkspace workspace = new PersonalWorkspace(home);
        for (String month : List.of("2020-05", "2020-06")) {
            workspace.persons = 0;
            workspace.roster(month, "木垒县", "西吉尔镇屯庄子村", new XSSFWorkbook(), ".xlsx");
            workspace.roster(month, "奇台县", "奇台镇", new HSSFWorkbook(), ".xls");
        }
        workspace.logs();
        return workspace.values;
    }

    private Person person() {
        int number = ++persons;
        String[] names = {"闫样魏", "尉样迟", "古丽样巴·测试汗", "哈样提·米试拉", "鞠样樊"};
        String[] groups = {"鄂伦春族", "门巴族", "珞巴族"};
        String name = names[number % names.length];
        name = name.contains("·")
                ? name + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉".charAt(number % 20)
                : name + "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许".charAt(number % 20);
        String id = withCheckDigit(
                String.format("659999%04d%02d%02d%03d", 1950 + number, 1 + number % 12, 1 + number % 28, 100 + number));
        Person person = new Person(name, groups[number % groups.length], id, String.format("1399988%04d", number));
        remember(
                person.name(),
                person.ethnicGroup(),
                person.ethnicGroup().replace("族", ""),
                id,
                id.substring(0, 14),
                person.phone());
        remember(person.name().replace("·", ""));
        return person;
    }

    private void remember(String... texts) {
        values.addAll(List.of(texts));
    }

    static String withCheckDigit(String seventeen) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (seventeen.charAt(i) - '0') * weights[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    private void roster(String month, String county, String village, Workbook book, String ending) throws IOException {
        Person first = person();
        Person filler = person();
        Sheet sheet = book.createSheet(first.name().replace("·", "") + "等名单");
        List<List<Object>> rows = new ArrayList<>();
        Person p = first;
        rows.add(row(
                county, village, "样例酒店", "就业", p, p.id(), 12000, "旅游业，" + p.name() + " " + p.phone() + " " + p.id()));
        p = person();
        rows.add(row(county, village, p.name() + "农家乐", "自办农家乐/民宿", p, p.id(), 30000, p.ethnicGroup()));
        p = person();
        rows.add(row(county, village, p.name() + "的牧家乐（" + p.phone() + "）", "自办", p, p.id(), 30000, ""));
        p = person();
        rows.add(row(county, village + p.name() + "家", "样例民宿" + p.id(), "分红", p, p.id(), "1.2万元", ""));
        p = person();
        rows.add(row(county, p.name(), p.id(), p.phone(), p, p.ethnicGroup(), p.id(), p.name()));
        p = person();
        rows.add(row(county, p.id(), p.ethnicGroup(), p.name() + "代办", p, wrong(p.id()), 900, p.name()));
        p = person();
        rows.add(row(
                county,
                p.phone(),
                "样例合作社",
                p.ethnicGroup(),
                p,
                Double.valueOf(p.id().substring(0, 15) + "000"),
                p.phone(),
                ""));
        p = person();
        rows.add(row(p.name(), village, "样例景区", "就业", p, p.id().replaceAll("(.{6})(.{8})", "$1 $2 "), p.name(), ""));
        p = person();
        rows.add(row(
                county,
                village,
                p.ethnicGroup(),
                "公益岗位",
                p,
                p.id().substring(0, 6) + p.id().substring(8, 17),
                "￥1,200元",
                p.id()));
        remember(p.id().substring(0, 6) + p.id().substring(8, 17));
        p = person();
        rows.add(row(county, village, "", "", p, "", "", p.name() + p.id()));
        Person merged = person();
        rows.add(row(county, village, "样例度假村", "就业", merged, merged.id(), 5000, ""));
        rows.add(row("", "", "", "", null, "", 4000, merged.name()));

        int line = 0;
        sheet.createRow(line++).createCell(0).setCellValue("自治州各旅游景区(点)、农(牧)家乐、民宿、酒店等企业吸纳带动");
        sheet.createRow(line++).createCell(0).setCellValue("建档立卡贫困人口就业增收情况统计表（" + filler.name() + "审核）");
        sheet.createRow(line++)
                .createCell(0)
                .setCellValue("填报单位：" + county + "文旅局  填报人：" + filler.name() + "  联系电话：" + filler.phone() + "  填报时间："
                        + month + "-20");
        Row head = sheet.createRow(line++);
        for (int i = 0; i < HEADER.size(); i++) {
            head.createCell(i).setCellValue(HEADER.get(i));
        }
        head.createCell(HEADER.size()).setCellValue(first.name() + "核对");
        for (List<Object> values : rows) {
            Row row = sheet.createRow(line++);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Number number) {
                    row.createCell(i).setCellValue(number.doubleValue());
                } else if (!values.get(i).toString().isEmpty()) {
                    row.createCell(i).setCellValue(values.get(i).toString());
                }
            }
        }
        for (int column : new int[] {1, 2, 3, 4, 5, 8}) {
            sheet.addMergedRegion(new CellRangeAddress(line - 2, line - 1, column, column));
        }
        sheet.createRow(line++).createCell(0).setCellValue("合计");
        sheet.createRow(line)
                .createCell(0)
                .setCellValue("注：" + first.name() + "（" + first.id() + "）电话" + first.phone());
        book.createSheet(first.name().replace("·", "") + first.phone())
                .createRow(0)
                .createCell(0)
                .setCellValue(first.id());
        Path file = home.resolve("inbox")
                .resolve(month)
                .resolve(county + "-" + first.name() + "-" + first.id() + "-" + first.phone() + ending);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                book) {
            book.write(out);
        }
    }

    private List<Object> row(
            String county,
            String village,
            String business,
            String mode,
            Person p,
            Object id,
            Object income,
            String remark) {
        return List.of(
                1,
                county,
                village,
                business,
                mode,
                p == null ? "" : p.name(),
                p == null ? "" : p.ethnicGroup(),
                "男",
                id,
                p == null ? "" : p.phone(),
                income,
                remark);
    }

    private String wrong(String id) {
        String wrong = id.substring(0, 17) + (id.endsWith("1") ? "2" : "1");
        remember(wrong);
        return wrong;
    }

    private void logs() throws IOException {
        Person p = person();
        Person q = person();
        String csv = "事件编号,日期,县市,村,机构,服务类型,项目,进度,名称,参加人数,数量,金额（元）,版本,状态,备注\r\n"
                + "S1,2020-05-10,木垒县,屯庄子村,昌吉州样例艺术剧院,演出,,," + p.name() + "家门口演出,50,,,1,有效," + p.id() + "\r\n"
                + "S2," + p.id() + ",木垒县,屯庄子村,昌吉州样例图书馆,文化培训,,," + q.name() + "," + q.phone() + ",,,1,有效," + p.phone()
                + "\r\n"
                + "S3,2020-05-12,木垒县,屯庄子村 " + p.phone() + ",昌吉州样例图书馆,文化培训,,,,,,,1,有效," + p.ethnicGroup() + "\r\n"
                + "S4,2020-05-13,木垒县,屯庄子村," + q.id() + ",体育培训," + q.ethnicGroup() + ",,,,,,1,有效,\r\n"
                + "S5,2020-05-13,木垒县," + q.id() + "," + q.phone() + "," + q.id() + "," + q.id() + "," + q.phone()
                + ",,,,,1," + q.ethnicGroup() + ",\r\n";
        Path folder = home.resolve("inbox").resolve("台账");
        Files.createDirectories(folder);
        Files.write(folder.resolve("活动" + p.phone() + ".csv"), csv.getBytes(Charset.forName("GB18030")));
        Files.writeString(
                folder.resolve("设施.jsonl"),
                """
                {"event_id":"J1","date":"2020-06-02","county":"木垒县","village":"屯庄子村","service_type":"performance","title":"%s 和 %s","note":"%s"}
                {"event_id":"J2","date":"2020-06-03","county":"木垒县","village":"屯庄子村","service_type":"performance","title":"%s"
                {"event_id":"J3","date":"2020-06-03","county":"木垒县","village":"屯庄子村","service_type":"skill_training","participants":"%s","note":"%s"}
                """.formatted(p.name(), q.name(), p.id(), q.id(), q.phone(), q.ethnicGroup()),
                StandardCharsets.UTF_8);
    }
}
