package jindu.catalog.submission;

import jindu.catalog.Text;

/**
 * How much a file may ask of the machine before it is refused. Each lies far beyond what a list of persons needs, and
 * within what one machine reads in seconds.
 */
public enum FileLimit {
    SECONDS(
            16,
            Text.of("核对一个文件所用的处理器时间（秒）", "processor seconds to check a file"),
            Text.of(
                    "一个处理器空闲时不超过 20 秒即有结果；机器再忙，也不因此退回好文件",
                    "with one processor free it ends within 20 seconds; a busy machine refuses no good file")),
    INGEST_SECONDS(
            60,
            Text.of("收件时读取一个文件所用的处理器时间（秒）", "processor seconds to read a file at ingest"),
            Text.of("无人等待", "nobody waits for it")),
    WAIT_SECONDS(
            600,
            Text.of("等待一个文件读完（秒）", "seconds that a file is waited for"),
            Text.of(
                    "只在机器不堪重负或磁盘无响应时达到；文件不因此退回，下次再读",
                    "reached only where the machine is overloaded or its disk does not answer; the file is not refused for it, and is read another time")),
    INFLATED_MEBIBYTES(
            4096,
            Text.of("解压后大小（MiB）", "size when inflated, MiB"),
            Text.of("一百万行、12 栏约 800 MiB", "a million rows of 12 columns are about 800 MiB")),
    ENTRIES(
            20_000,
            Text.of("压缩包内的条目数", "entries in the archive"),
            Text.of("工作簿每张表一至三个条目", "a workbook has one to three a sheet")),
    SHEETS(
            5_000,
            Text.of("工作表数", "sheets"),
            Text.of("全国 2,800 个县一县一张也够", "enough for one of each of the country's 2,800 counties")),
    SHEET_NAME_CHARACTERS(
            100,
            Text.of("工作表名称中用于核对的字符数", "characters of a sheet's name that are looked at"),
            Text.of("Excel 的工作表名称最多 31 个字符", "a name in Excel has 31 at most")),
    ROW_NUMBER(
            1_048_576,
            Text.of("行号", "row number"),
            Text.of(".xlsx 一张表的最后一行", "the last row that an .xlsx sheet can have")),
    CELL_CHARACTERS(
            1_000_000,
            Text.of("一个单元格的字符数", "characters in a cell"),
            Text.of("Excel 的单元格最多 32,767 个", "a cell of Excel holds 32,767")),
    CELL_READ_CHARACTERS(
            1_000,
            Text.of("一个单元格中用于核对的字符数", "characters of a cell that are looked at"),
            Text.of(
                    "其后的内容不看，也不保存；姓名、村、经营主体都远短于此",
                    "what follows is neither looked at nor kept; names, villages and businesses are far shorter")),
    TAG_BYTES(
            1 << 20,
            Text.of("一个 XML 标记的字节数", "bytes in an XML tag"),
            Text.of("最长的标记不过几百字节", "the longest has a few hundred")),
    SHARED_TEXT_MEBIBYTES(
            160,
            Text.of("共享文本大小（MiB）", "size of the shared texts, MiB"),
            Text.of(
                    "须存于内存；一百万人各不相同的姓名、身份证号、电话约 60 MiB",
                    "they stay in memory; names, ID numbers and phones of a million persons are about 60 MiB")),
    LINE_BYTES(
            1 << 20,
            Text.of("文本一行的字节数", "bytes in a line of text"),
            Text.of("最长的台账行不过几千字节", "the longest line of a log has a few thousand")),
    LINE_CELLS(
            16_384,
            Text.of("文本一行的栏数", "cells in a line of text"),
            Text.of(".xlsx 一张表的栏数上限", "the columns that an .xlsx sheet can have")),
    TEXT_MEBIBYTES(
            256,
            Text.of("文本文件大小（MiB）", "size of a text file, MiB"),
            Text.of("一百万条台账约 150 MiB", "a million events are about 150 MiB")),
    ARCHIVE_FILES(
            500,
            Text.of("压缩包内的文件数", "files in an archive"),
            Text.of("一州各县一年的月报和台账也够", "enough for a year of a prefecture's rosters and logs")),
    ARCHIVE_MEBIBYTES(
            512,
            Text.of("压缩包内各文件解压后的总大小（MiB）", "size of all files of an archive when inflated, MiB"),
            Text.of("每个名单不足 1 MiB", "a roster has less than 1 MiB")),
    MEMORY_MEBIBYTES(
            64,
            Text.of("加密文件或压缩包内一个文件的大小（MiB）", "size of an encrypted file, or of one in an archive, MiB"),
            Text.of("须存于内存：解密、解压的内容不写入磁盘", "it stays in memory: nothing deciphered or unpacked is written to disk")),
    CHILD_MEBIBYTES(
            256,
            Text.of("解析进程的堆（MiB）", "heap of the parsing process, MiB"),
            Text.of("与主进程合计不足 1 GB", "with the main process less than 1 GB")),
    MARKING_SECONDS(
            60,
            Text.of("制作一份标注副本所用的处理器时间（秒）", "processor seconds to make a marked copy"),
            Text.of("一百万行的名单约用 20 秒", "a list of a million rows takes about 20")),
    MARKING_MEBIBYTES(
            256,
            Text.of("标注进程的堆（MiB）", "heap of the marking process, MiB"),
            Text.of(
                    ".xls 须整个存于内存；65,536 行、12 栏约 200 MiB",
                    "an .xls stays in memory whole; 65,536 rows of 12 columns are about 200 MiB")),
    SPIN_COUNT(
            1_000_000,
            Text.of("工作簿密码的迭代次数", "iterations over a workbook's password"),
            Text.of("Excel 与 WPS 用 100,000 次；更多是为拖垮程序", "Excel and WPS use 100,000; more is there to take long")),
    PASSWORDS(
            100,
            Text.of("密码文件中的密码数", "passwords in the passwords file"),
            Text.of("每个都要试，每次约 0.1 秒", "each is tried, and takes about 0.1 s")),
    MERGED_REGIONS(
            1_000_000,
            Text.of("合并单元格数", "merged regions"),
            Text.of("须存于内存；每人一处也够", "they stay in memory; enough for one a person"));

    private final long value;
    private final Text label;
    private final Text reason;

    FileLimit(long value, Text label, Text reason) {
        this.value = value;
        this.label = label;
        this.reason = reason;
    }

    public long value() {
        return value;
    }

    /** What is counted, and in what unit. */
    public Text label() {
        return label;
    }

    /** That more was asked for, as a finding keeps it. */
    public String exceeded() {
        return label.inline() + " > " + value;
    }

    /** Why it is this much. */
    public Text reason() {
        return reason;
    }
}
