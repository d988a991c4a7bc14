package jindu.catalog.submission;

import static jindu.catalog.Severity.WARN;

import java.util.List;
import jindu.catalog.Example;
import jindu.catalog.Rule;
import jindu.catalog.Text;

/** Checks on the lines of a text, before what they say is looked at. */
public final class TextRules {

    private static final String HEADER = "事件编号,日期,县市,村,机构,服务类型,名称\n";
    private static final String LINE = "S-1,2020-05-12,木垒县,西吉尔镇屯庄村,样例艺术剧院,演出,样例演出\n";
    private static final Example GOOD = Example.file("2020-05/log.csv", HEADER + LINE);

    public static final Rule OTHER_ENCODING = rule(
            "TEXT-CODE-001",
            Text.of("这一行的文字编码与其他行不同", "the line is in another encoding than the others"),
            Text.of(
                    "这一行的编码与其他行不同，已按 {got} 读取。",
                    "the line is in another encoding than the others and was read as {got}."),
            Text.of(
                    "多为几个文件拼接而成；请核对汉字是否正确，并用同一编码（UTF-8）重新导出。",
                    "Files were probably joined; check the characters, and export all of it in one encoding (UTF-8)."),
            Example.bytes("2020-05/log.csv", "UTF-8", HEADER + LINE + LINE, "GB18030", LINE));
    public static final Rule LOST_CHARACTERS = rule(
            "TEXT-CODE-002",
            Text.of("这一行有字节不成文字", "bytes of the line are no characters"),
            Text.of(
                    "这一行有 {got} 处字节不成文字，已略去。",
                    "{got} {got|place of the line is no character and was|places of the line are no characters and were} left out."),
            Text.of("请核对这一行，重新导出并重发。", "Check the line, export the log again and send it anew."),
            Example.bytes("2020-05/log.csv", "UTF-8", HEADER, "ISO-8859-1", "S-1,2020-05-12,\u00FF,,,performance,\n"));
    public static final Rule NUL = rule(
            "TEXT-CODE-003",
            Text.of("这一行有空字节（NUL）", "the line holds NUL bytes"),
            Text.of("这一行有空字节，已略去。", "the line holds NUL bytes, which were left out."),
            Text.of(
                    "存盘或传输可能中断过；请核对这一行，重新导出并重发。",
                    "Saving or sending may have broken off: check the line, export the log again."),
            Example.file("2020-05/log.csv", HEADER + LINE.replace("样例演出", "样例\0演出")));
    public static final Rule TOO_FEW_CELLS = rule(
            "TEXT-CELL-001",
            Text.of("这一行的栏数比表头少", "the line has fewer cells than the header"),
            Text.of(
                    "这一行只有 {got} 栏，表头有 {hint} 栏；缺的按空计。",
                    "the line has {got} {got|cell|cells}, the header {hint}; the missing ones count as empty."),
            Text.of("请核对各栏有无错位，重新导出并重发。", "Check that no cell slipped, export the log again and send it anew."),
            Example.file("2020-05/log.csv", HEADER + LINE.replace(",样例演出", "")));
    public static final Rule TOO_MANY_CELLS = rule(
            "TEXT-CELL-002",
            Text.of("这一行的栏数比表头多", "the line has more cells than the header"),
            Text.of(
                    "这一行有 {got} 栏，表头只有 {hint} 栏；多出的未读。",
                    "the line has {got} {got|cell|cells}, the header {hint}; the rest was not read."),
            Text.of(
                    "文字中有逗号的格要加英文双引号；请核对各栏有无错位，重新导出并重发。",
                    "A text that holds a comma needs double quotes; check that no cell slipped, export the log again."),
            Example.file("2020-05/log.csv", HEADER + LINE.replace("样例演出", "样例,演出")));

    /** All, in order of the page. */
    public static final List<Rule> ALL = List.of(OTHER_ENCODING, LOST_CHARACTERS, NUL, TOO_FEW_CELLS, TOO_MANY_CELLS);

    private TextRules() {}

    private static Rule rule(String id, Text condition, Text message, Text remedy, Example caught) {
        return new Rule(id, WARN, List.of(), condition, message, remedy, GOOD, caught);
    }
}
