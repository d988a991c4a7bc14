package jindu.catalog.submission;

import static jindu.catalog.Severity.REJECT_FILE;
import static jindu.catalog.submission.FileRules.GOOD;

import java.util.List;
import jindu.catalog.Rule;
import jindu.catalog.Text;

/** Workbooks that open with a password only. A text cannot show one: none of these rules has a caught example. */
public final class PasswordRules {

    public static final Rule MISSING = rule(
            "FILE-PASSWORD-001",
            Text.of("工作簿有打开密码，而没有给出密码", "the workbook has a password and none was given"),
            Text.of("工作簿有打开密码。", "the workbook has a password."),
            Text.of(
                    "请电话告知州局密码（由操作员写入密码文件，以 --passwords 或 JINDU_PASSWORDS_FILE 指定），或去掉密码后重发。",
                    "Tell the desk the password by phone (the operator adds it to the file named by --passwords or JINDU_PASSWORDS_FILE), or remove it and send the workbook again."));
    public static final Rule WRONG = rule(
            "FILE-PASSWORD-002",
            Text.of("密码文件中没有一个密码能打开工作簿", "no password of the passwords file opens the workbook"),
            Text.of(
                    "密码文件中的 {got} 个密码都打不开这个工作簿。",
                    "the passwords file holds {got} {got|password|passwords}; none opens this workbook."),
            Text.of(
                    "请核对密码（区分大小写与全角半角），补入密码文件后重新运行；或去掉密码后重发。",
                    "Check the password (case and full-width forms count), add it to the passwords file and run again; or remove it and send the workbook anew."));
    public static final Rule UNSUPPORTED = rule(
            "FILE-PASSWORD-003",
            Text.of("工作簿的加密方式不支持", "the workbook is encrypted in a way that is not supported"),
            Text.of("工作簿的加密方式不支持：{got}。", "the workbook is encrypted in a way that is not supported: {got}."),
            Text.of(
                    "请在 WPS 或 Excel 中改用打开密码，或去掉加密后重发。",
                    "In WPS or Excel protect it by a password to open instead, or remove the encryption, and send it again."));

    /** All, in order of the page. */
    public static final List<Rule> ALL = List.of(MISSING, WRONG, UNSUPPORTED);

    private PasswordRules() {}

    private static Rule rule(String id, Text condition, Text message, Text remedy) {
        return new Rule(id, REJECT_FILE, List.of(), condition, message, remedy, GOOD, null);
    }
}
