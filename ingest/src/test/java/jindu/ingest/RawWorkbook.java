package jindu.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx part by part, with whatever stands in them: what no library would write. */
final class RawWorkbook {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String HEAD = inline(1, "填报单位：木垒县文旅局", "填报时间：2020年5月26日")
            + inline(2, "序号", "县市", "乡镇、村", "名称", "带动方式", "姓名", "民族", "性别", "身份证号", "联系电话", "产业带动收入（元/年）", "备注");

    /** What writes a part. */
    interface Content {
        void write(OutputStream to) throws IOException;
    }

    private final Map<String, Content> parts = new LinkedHashMap<>();

    RawWorkbook() {
        part("[Content_Types].xml", "<Types/>");
        part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        sheets(1);
    }

    /** A workbook with a sheet of these rows below the head of the list. */
    static RawWorkbook of(String rows) {
        return new RawWorkbook().sheet("<sheetData>" + HEAD + rows + "</sheetData>");
    }

    /** Names as many sheets, all of them the same part. */
    RawWorkbook sheets(int count) {
        StringBuilder sheets = new StringBuilder("<workbook><sheets>");
        for (int n = 1; n <= count; n++) {
            sheets.append("<sheet name=\"s" + n + "\" sheetId=\"" + n + "\" id=\"r1\"/>");
        }
        part("xl/workbook.xml", sheets.append("</sheets></workbook>").toString());
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + relation("r1", "worksheet", "worksheets/sheet1.xml")
                        + relation("r2", "sharedStrings", "sharedStrings.xml") + relation("r3", "styles", "styles.xml")
                        + "</Relationships>");
        return this;
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    RawWorkbook sheet(String content) {
        return part("xl/worksheets/sheet1.xml", "<worksheet>" + content + "</worksheet>");
    }

    RawWorkbook part(String name, String content) {
        return part(name, to -> to.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    RawWorkbook part(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    /** A row of inline texts; null leaves a cell out. */
    static String inline(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append(
                    "<c r=\"" + (char) ('A' + i) + number + "\" t=\"inlineStr\"><is><t>" + texts[i] + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /** A good row of the list. */
    static String person(int number) {
        return inline(
                number,
                "1",
                "木垒县",
                "西吉尔镇屯庄村",
                "样例度假村",
                "就业",
                "样一",
                "汉族",
                "男",
                "659999198001010013",
                "13800000001",
                "12000",
                "");
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        }
        return file;
    }
}
