package jindu.catalog.submission;

import static jindu.catalog.Severity.REJECT_FILE;
import static jindu.catalog.submission.FileRules.GOOD;

import java.util.List;
import jindu.catalog.Rule;
import jindu.catalog.Text;

/**
 * What lies where files are looked for and cannot be read as one. It enters no ledger: each run says so anew, until it is
 * put right.
 */
public final class PlaceRules {

    public static final Rule BROKEN_LINK = rule(
            "FILE-PLACE-001",
            Text.of("链接所指的文件不存在", "a link leads to nothing"),
            Text.of("这是一个链接，所指的文件不存在。", "this is a link, and what it leads to is not there."),
            Text.of("请放入文件本身；不需要的链接请删除。", "Put the file itself in its place, or remove the link."));
    public static final Rule LINK_ELSEWHERE = rule(
            "FILE-PLACE-002",
            Text.of("链接指向收件箱以外，或指向文件夹", "a link leads out of the inbox, or to a folder"),
            Text.of(
                    "这是一个链接，指向收件箱（或所查文件夹）以外，或指向一个文件夹，没有跟随。",
                    "this is a link that leads out of the inbox (or the folder that is checked), or to a folder; it was not followed."),
            Text.of("请把文件本身复制到这里。", "Copy the files themselves there."));
    public static final Rule NO_FILE = rule(
            "FILE-PLACE-003",
            Text.of("是管道、设备之类，不是文件", "a pipe or device, and no file"),
            Text.of("这是管道、套接字或设备，不是文件，没有打开。", "this is a pipe, socket or device and no file; it was not opened."),
            Text.of("请放入文件；它若不该在这里，请删除。", "Put a file in its place, or remove it."));
    public static final Rule NOT_OPENED = rule(
            "FILE-PLACE-004",
            Text.of("无法打开", "it cannot be opened"),
            Text.of("打不开：{got}。", "it cannot be opened: {got}."),
            Text.of(
                    "请检查运行本程序的用户有无读取权限、磁盘是否正常，然后重新运行。",
                    "Check that the user who runs this may read it, and that the disk is sound; then run again."));
    public static final Rule EMPTY_FOLDER = rule(
            "FILE-PLACE-005",
            Text.of("名字像文件的空文件夹", "an empty folder named as a file"),
            Text.of("这是一个空文件夹，不是文件。", "this is an empty folder, and no file."),
            Text.of("请放入文件本身。", "Put the file itself in its place."));
    public static final Rule NOT_FINISHED = rule(
            "FILE-PLACE-006",
            Text.of("机器太忙或磁盘无响应，等不到读完", "the machine is overloaded or its disk does not answer"),
            Text.of(
                    "等了 {got} 秒仍未读完：机器太忙，或磁盘无响应；文件未被退回。",
                    "it was not read in {got} seconds: the machine is overloaded or its disk does not answer. The file is not refused."),
            Text.of("请稍后重新运行。", "Run again later."));

    /** All, in order of the page. */
    public static final List<Rule> ALL =
            List.of(BROKEN_LINK, LINK_ELSEWHERE, NO_FILE, NOT_OPENED, EMPTY_FOLDER, NOT_FINISHED);

    private PlaceRules() {}

    private static Rule rule(String id, Text condition, Text message, Text remedy) {
        return new Rule(id, REJECT_FILE, List.of(), condition, message, remedy, GOOD, null);
    }
}
