package jindu.catalog.submission;

import static jindu.catalog.Severity.REJECT_FILE;
import static jindu.catalog.submission.FileRules.GOOD;

import java.util.List;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Text;

/** Files that are something else than a workbook or a log: what each is, and what to send instead. */
public final class FileTypeRules {

    public static final Rule OTHER_SPREADSHEET = rule(
            "FILE-TYPE-002",
            Text.of("文件是其他格式的电子表格", "the file is a spreadsheet of another format"),
            Text.of("这是其他格式的电子表格（{got}），无法读取。", "this is a spreadsheet of another format ({got}), which is not read."),
            Text.of(
                    "请用 WPS 或 Excel 打开，“另存为” Excel 工作簿（.xlsx）后重发；只改扩展名没有用。",
                    "Open it in WPS or Excel, save it as an Excel workbook (.xlsx) and send that; changing the extension alone does not help."),
            Example.archive(
                    "2020-05/a.xlsx",
                    "=== mimetype\napplication/vnd.oasis.opendocument.spreadsheet\n=== content.xml\n<office:document/>\n"));
    public static final Rule MARKUP = rule(
            "FILE-TYPE-003",
            Text.of("文件是网页或 XML，即使扩展名是 .xls", "the file is a web page or XML, even if it is named .xls"),
            Text.of("这是网页或 XML（{got}），不是工作簿。", "this is a web page or XML ({got}), not a workbook."),
            Text.of(
                    "请用 WPS 或 Excel 打开，“另存为” Excel 工作簿（.xlsx）后重发；只改扩展名没有用。",
                    "Open it in WPS or Excel, save it as an Excel workbook (.xlsx) and send that; changing the extension alone does not help."),
            Example.file("2020-05/a.xls", "<html><body><table><tr><td>姓名</td></tr></table></body></html>\n"));
    public static final Rule DOCUMENT = rule(
            "FILE-TYPE-004",
            Text.of("文件是文字文稿或演示文稿", "the file is a text document or a presentation"),
            Text.of("这是文稿（{got}），不是工作簿。", "this is a document ({got}), not a workbook."),
            Text.of(
                    "请把其中的名单粘贴到空白的附件1（.xlsx）中重发；文字说明请填入“进展情况”表。",
                    "Paste its list into a blank Annex 1 (.xlsx) and send that; words belong on the sheet 进展情况."),
            Example.archive(
                    "2020-05/a.xlsx", "=== [Content_Types].xml\n<Types/>\n=== word/document.xml\n<document/>\n"));
    public static final Rule PRINT = rule(
            "FILE-TYPE-005",
            Text.of("文件是版式文件或扫描件", "the file is made for print, or a scan"),
            Text.of(
                    "这是版式文件或扫描件（{got}），其中的名单无法读取。",
                    "this is made for print, or a scan ({got}); its list cannot be read."),
            Text.of(
                    "请发送制作它的原工作簿（.xlsx 或 .xls）；盖章的扫描件可另行存档。",
                    "Send the workbook it was made from (.xlsx or .xls); a stamped scan may be filed apart."),
            Example.file("2020-05/a.xlsx", "%PDF-1.4 scanned list"));
    public static final Rule IMAGE = rule(
            "FILE-TYPE-006",
            Text.of("文件是照片或图片", "the file is a photo or picture"),
            Text.of("这是图片（{got}），其中的名单无法读取。", "this is a picture ({got}); its list cannot be read."),
            Text.of(
                    "请发送原工作簿（.xlsx 或 .xls），不要发照片或截图。",
                    "Send the workbook itself (.xlsx or .xls), not a photo or screenshot."),
            Example.file("2020-05/a.xlsx", "GIF89a photo"));
    public static final Rule ARCHIVE = rule(
            "FILE-TYPE-007",
            Text.of("文件是 .zip 以外的压缩包", "the file is an archive other than .zip"),
            Text.of("这是压缩包（{got}），无法打开。", "this is an archive ({got}), which is not opened."),
            Text.of(
                    "请解压后直接发送其中的工作簿，或改用 .zip 压缩。",
                    "Unpack it and send the workbooks themselves, or pack them as .zip."),
            Example.file("2020-05/a.zip", "Rar!\u001A\u0007\u0000 packed"));
    public static final Rule MAIL = rule(
            "FILE-TYPE-008",
            Text.of("文件是一封邮件", "the file is a mail"),
            Text.of("这是邮件（{got}），其附件没有读取。", "this is a mail ({got}); what is attached to it was not read."),
            Text.of("请把邮件中的附件另存为文件后，放入收件箱。", "Save what is attached to the mail as files and put those in."),
            Example.file(
                    "2020-05/a.eml",
                    "Received: from example.invalid\nMIME-Version: 1.0\nSubject: roster\nContent-Type: text/plain\n\nAttached.\n"));
    public static final Rule PROGRAM = rule(
            "FILE-TYPE-009",
            Text.of("文件是程序或快捷方式", "the file is a program or a shortcut"),
            Text.of("这是程序或快捷方式（{got}），没有打开。", "this is a program or a shortcut ({got}); it was not opened."),
            Text.of(
                    "请勿打开它，向发送人核实并查毒；名单请发送 .xlsx 或 .xls 工作簿。",
                    "Do not open it; ask who sent it and scan for viruses. Send lists as .xlsx or .xls workbooks."),
            Example.file("2020-05/a.xlsx", "#!/bin/sh\nexit\n"));
    public static final Rule RECORDING = rule(
            "FILE-TYPE-010",
            Text.of("文件是录音或录像", "the file is a sound or video recording"),
            Text.of("这是录音或录像（{got}），不是工作簿。", "this is a sound or video recording ({got}), not a workbook."),
            Text.of("请发送 .xlsx、.xls 工作簿或台账。", "Send an .xlsx or .xls workbook, or a log."),
            Example.file("2020-05/a.xlsx", "#!AMR\nsound"));
    public static final Rule DATABASE = rule(
            "FILE-TYPE-011",
            Text.of("文件是数据库", "the file is a database"),
            Text.of("这是数据库文件（{got}），无法读取。", "this is a database file ({got}), which is not read."),
            Text.of("请从中导出 .xlsx 工作簿或 CSV 台账后重发。", "Export an .xlsx workbook or a CSV log from it and send that."),
            Example.file("2020-05/a.xlsx", "SQLite format 3\u0000"));
    public static final Rule BLANK = rule(
            "FILE-EMPTY-003",
            Text.of("文件内容全是同一个字节", "the file holds nothing but one byte repeated"),
            Text.of("文件只有大小而没有内容（全部字节相同）。", "the file has a size but no content: all of its bytes are the same."),
            Text.of("多为传输或存盘中断所致，请重发。", "A broken transfer or disk leaves such files: send it again."),
            Example.file("2020-05/a.xlsx", "\0".repeat(64)));
    public static final Rule ARCHIVE_EMPTY = rule(
            "FILE-ZIP-001",
            Text.of("压缩包中没有文件", "there is no file in the archive"),
            Text.of("压缩包是空的。", "the archive is empty."),
            Text.of("请重新压缩后重发，或直接发送工作簿。", "Pack it anew and send it again, or send the workbooks themselves."),
            Example.archive("2020-05/a.zip", "=== 各县/\n"));
    public static final Rule ARCHIVE_IN_ARCHIVE = rule(
            "FILE-ZIP-002",
            Text.of("压缩包里还有压缩包", "there is an archive within the archive"),
            Text.of("压缩包里的压缩包没有打开。", "an archive within the archive was not opened."),
            Text.of("请解压一层后重发，或直接发送工作簿。", "Unpack one layer and send it again, or send the workbooks themselves."),
            Example.archive("2020-05/a.zip", "=== inner.zip\nPK\u0005\u0006" + "\0".repeat(18)));
    public static final Rule ARCHIVE_ENCRYPTED = rule(
            "FILE-ZIP-003",
            Text.of("压缩包加了密码", "the archive has a password"),
            Text.of("压缩包中的这个文件有密码，无法取出。", "this file of the archive has a password and cannot be taken out."),
            Text.of(
                    "请直接发送加了打开密码的工作簿，密码另行告知；不要给压缩包加密码。",
                    "Send the workbook itself with a password to open it, told apart, and leave the archive without one."),
            null);
    public static final Rule ARCHIVE_METHOD = rule(
            "FILE-ZIP-004",
            Text.of("压缩包用了不支持的压缩方法", "the archive is packed by a method that is not supported"),
            Text.of("压缩包中的这个文件用了不支持的压缩方法。", "this file of the archive is packed by a method that is not supported."),
            Text.of(
                    "请用系统自带的“压缩为 ZIP”重新压缩，或直接发送工作簿。",
                    "Pack it with the system's own ZIP, or send the workbook itself."),
            null);

    /** All, in order of the page. */
    public static final List<Rule> ALL = List.of(
            OTHER_SPREADSHEET,
            MARKUP,
            DOCUMENT,
            PRINT,
            IMAGE,
            ARCHIVE,
            MAIL,
            PROGRAM,
            RECORDING,
            DATABASE,
            BLANK,
            ARCHIVE_EMPTY,
            ARCHIVE_IN_ARCHIVE,
            ARCHIVE_ENCRYPTED,
            ARCHIVE_METHOD);

    private FileTypeRules() {}

    private static Rule rule(String id, Text condition, Text message, Text remedy, Example caught) {
        return new Rule(id, REJECT_FILE, List.of(), condition, message, remedy, GOOD, caught);
    }
}
