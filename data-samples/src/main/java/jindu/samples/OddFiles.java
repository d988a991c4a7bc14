package jindu.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** What else lies in an inbox: traces of programs, and files that are no list and no log. */
final class OddFiles {

    /** A file that must be rejected, and why. */
    record Unusable(String path, String receivedAt, byte[] bytes, String reason) {}

    private OddFiles() {}

    static List<Unusable> unusable() {
        return List.of(
                new Unusable(
                        "2020-06/阜康市说明.doc",
                        "2020-06-30T18:05:00+08:00",
                        "阜康市文旅局：本月统计表已另行发送，请查收。（样例）\r\n".getBytes(StandardCharsets.UTF_8),
                        "一段文字，不是工作簿也不是台账 plain text, neither a workbook nor a log"),
                new Unusable(
                        "2020-07/玛纳斯县扫描件.xlsx",
                        "2020-07-29T09:00:00+08:00",
                        emptyPdf(),
                        "实为PDF，不是工作簿 a PDF renamed to .xlsx"),
                new Unusable(
                        "2020-09/各县市联系表.xlsx",
                        "2020-09-02T09:00:00+08:00",
                        directory(),
                        "工作簿中找不到统计表或台账的表头 a workbook without the head of a list or log"));
    }

    static void writeTracesTo(Workspace workspace) {
        byte[] lock = new byte[165];
        System.arraycopy("\u0006yangli".getBytes(StandardCharsets.US_ASCII), 0, lock, 0, 7);
        workspace.bytes("workspace/inbox/2020-05/~$木垒县-5月.xlsx", lock);
        workspace.bytes("workspace/inbox/2020-05/.DS_Store", new byte[] {0, 0, 0, 1, 'B', 'u', 'd', '1'});
        workspace.bytes("workspace/inbox/2020-08/Thumbs.db", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    }

    private static byte[] emptyPdf() {
        return """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] directory() {
        Workbooks.Book book = Workbooks.create(false);
        Sheet sheet = book.sheet("联系表");
        List<List<String>> lines = List.of(
                List.of("单位", "科室", "值班室"),
                List.of("木垒县文旅局", "产业科", "0994-0000001"),
                List.of("奇台县文旅局", "产业科", "0994-0000002"));
        for (int i = 0; i < lines.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < lines.get(i).size(); j++) {
                row.createCell(j).setCellValue(lines.get(i).get(j));
            }
        }
        return book.toBytes();
    }
}
