package jindu.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.catalog.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of the desk's own as rows of named cells; every fault names file and line. */
public record CsvTable(String name, byte[] bytes, List<CsvTable.Row> rows) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");

    private static final String REFERENCE = "reference/";

    /** The named reference file, which has to have the columns in its first line, in any order and among others. */
    static CsvTable read(Path folder, String name, String... columns) {
        CsvTable table = readIfPresent(folder, name, columns);
        if (table == null) {
            throw new WorkspaceException(Text.of(
                            "无法读取 {0}：{1} 中没有这个文件。请补上，首行为 {2}",
                            "Cannot read {0}: the file is missing in {1}. Add it; its first line is {2}")
                    .with(REFERENCE + name, folder, String.join(",", columns)));
        }
        return table;
    }

    /** As {@link #read}, or null when there is no such file. */
    static CsvTable readIfPresent(Path folder, String name, String... columns) {
        return readIfPresent(folder.resolve(name), REFERENCE + name, null, columns);
    }

    /**
     * A file, or null when there is none.
     *
     * @param name by which faults call it
     * @param otherwise encoding of a file that is not UTF-8; null where there must be none
     */
    public static CsvTable readIfPresent(Path file, String name, Charset otherwise, String... columns) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new WorkspaceException(
                    Text.of(
                                    "无法读取 {0}：{1}。请让运行命令的用户能读取它。",
                                    "Cannot read {0}: {1}. Make it readable for the user who runs the command.")
                            .with(name, IoReason.of(e)),
                    e);
        }
        String text = decode(name, bytes, otherwise);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Map<String, Integer> positions = null;
            for (CSVRecord record : parser) {
                boolean isBlank = record.stream().allMatch(String::isBlank);
                if (positions == null) {
                    positions = positions(name, record, columns);
                } else if (!isBlank) {
                    rows.add(new Row(name, line, positions, record));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (positions == null) {
                throw new WorkspaceException(
                        Text.of("无法读取 {0}：文件是空的。首行应为 {1}", "Cannot read {0}: the file is empty. Its first line is {1}")
                                .with(name, String.join(",", columns)));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new WorkspaceException(
                    Text.of(
                                    "无法读取 {0} 第 {1} 行：引号没有成对，或出现在单元格中间。请改正这一行。",
                                    "Cannot read {0} line {1}: a quotation mark is not closed or stands inside a"
                                            + " cell. Correct the line.")
                            .with(name, line),
                    e);
        }
        return new CsvTable(name, bytes, List.copyOf(rows));
    }

    /** The file's own name, without its folder. */
    String file() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String decode(String name, byte[] bytes, Charset otherwise) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            if (otherwise != null) {
                return new String(bytes, otherwise);
            }
            throw new WorkspaceException(
                    Text.of(
                                    "无法读取 {0}：文件不是 UTF-8 编码。请在 WPS 或 Excel 中另存为“CSV UTF-8”。",
                                    "Cannot read {0}: it is not UTF-8. Save it again as `CSV UTF-8`.")
                            .with(name),
                    e);
        }
    }

    private static Map<String, Integer> positions(String name, CSVRecord header, String... columns) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String column = TextNormaliser.normalise(header.get(i)).toLowerCase(Locale.ROOT);
            if (!column.isEmpty() && positions.putIfAbsent(column, i) != null) {
                throw new WorkspaceException(Text.of(
                                "无法读取 {0} 第 1 行：{1} 栏出现了两次。请去掉其一。",
                                "Cannot read {0} line 1: the column {1} stands twice. Remove one of the two.")
                        .with(name, column));
            }
        }
        List<String> missing = Arrays.stream(columns)
                .filter(column -> !positions.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new WorkspaceException(Text.of(
                            "无法读取 {0} 第 1 行：缺少 {1} 栏。首行写各栏名称：{2}",
                            "Cannot read {0} line 1: missing {3|column|columns} {1}. The first line names the"
                                    + " columns: {2}")
                    .with(name, Text.listing(missing), String.join(",", columns), missing.size()));
        }
        return positions;
    }

    /** One line below the header. Getters throw a {@link WorkspaceException} that names file, line and column. */
    public record Row(String file, long line, Map<String, Integer> positions, CSVRecord cells) {

        public WorkspaceException fault(Text reason) {
            return new WorkspaceException(Text.of("无法读取 {0} 第 {1} 行：{2}", "Cannot read {0} line {1}: {2}")
                    .with(file, line, reason));
        }

        private WorkspaceException unexpected(String column, String got, Text expected) {
            return fault(
                    Text.of("{0} 是 {1}；应为{2}。", "{0} is {1}; expected {2}.").with(column, got, expected));
        }

        public String optionalText(String column, String preset) {
            Integer position = positions.get(column);
            String text =
                    position == null || position >= cells.size() ? "" : TextNormaliser.normalise(cells.get(position));
            return text.isEmpty() ? preset : text;
        }

        String text(String column) {
            String text = optionalText(column, null);
            if (text == null) {
                throw fault(Text.of("{0} 是空的，请填写。", "{0} is empty. Fill it in.").with(column));
            }
            return text;
        }

        /** A text that is printed as it is written: an official name, a clause. Only the white space around it goes. */
        public String written(String column) {
            text(column);
            return cells.get(positions.get(column)).strip();
        }

        /** As {@link #written}, for a column that may be empty. */
        public String optionallyWritten(String column, String preset) {
            return optionalText(column, null) == null ? preset : written(column);
        }

        String code(String column, int digits) {
            return checkedCode(column, text(column), digits);
        }

        String optionalCode(String column, int digits) {
            String text = optionalText(column, null);
            return text == null ? null : checkedCode(column, text, digits);
        }

        private String checkedCode(String column, String text, int digits) {
            if (text.length() != digits || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw fault(Text.of(
                                "{0} 是 {1}；应为 {2} 位代码。可能被表格软件当作数字：请把该栏设为文本格式。",
                                "{0} is {1}; expected a code of {2} digits. A spreadsheet may have turned it into a"
                                        + " number: format the column as text.")
                        .with(column, text, digits));
            }
            return text;
        }

        LocalDate date(String column) {
            return parsedDate(column, text(column));
        }

        LocalDate optionalDate(String column, LocalDate preset) {
            String text = optionalText(column, null);
            return text == null ? preset : parsedDate(column, text);
        }

        private LocalDate parsedDate(String column, String text) {
            Matcher matcher = DATE.matcher(text);
            try {
                if (matcher.matches()) {
                    return LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(4)));
                }
            } catch (DateTimeException e) {
                throw fault(Text.of(
                                "{0} 是 {1}，没有这一天。请写成 2020-05-28 的样子。",
                                "{0} is {1}, a day that does not exist. Write it as 2020-05-28.")
                        .with(column, text));
            }
            throw unexpected(column, text, Text.of("日期，如 2020-05-28", "a date such as 2020-05-28"));
        }

        YearMonth month(String column) {
            String text = text(column);
            Matcher matcher = MONTH.matcher(text);
            if (matcher.matches()) {
                int month = Integer.parseInt(matcher.group(2));
                if (month >= 1 && month <= 12) {
                    return YearMonth.of(Integer.parseInt(matcher.group(1)), month);
                }
            }
            throw unexpected(column, text, Text.of("月份，如 2020-05", "a month such as 2020-05"));
        }

        boolean flag(String column) {
            String text = text(column);
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "1", "是" -> true;
                case "false", "0", "否" -> false;
                default -> throw unexpected(column, text, Text.of(" true 或 false", "true or false"));
            };
        }

        int integer(String column) {
            String text = text(column);
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw unexpected(column, text, Text.of("整数", "a whole number"));
            }
        }

        BigDecimal optionalNumber(String column) {
            String text = optionalText(column, null);
            if (text == null) {
                return null;
            }
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw unexpected(column, text, Text.of("数字，如 320，或留空", "a number such as 320, or an empty cell"));
            }
        }

        String choice(String column, String preset, String... choices) {
            String text = preset == null ? text(column) : optionalText(column, preset);
            if (!Arrays.asList(choices).contains(text)) {
                throw unexpected(
                        column, text, Text.of(" " + String.join(" 或 ", choices), String.join(" or ", choices)));
            }
            return text;
        }
    }
}
