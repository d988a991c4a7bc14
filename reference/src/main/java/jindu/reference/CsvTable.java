package jindu.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A reference file as rows of named cells; every fault names file and line. */
record CsvTable(String name, byte[] bytes, List<CsvTable.Row> rows) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");

    /** The named file, which has to have the columns in its first line, in any order and among others. */
    static CsvTable read(Path folder, String name, String... columns) {
        CsvTable table = readIfPresent(folder, name, columns);
        if (table == null) {
            throw new WorkspaceException("Cannot read reference/" + name + ": the file is missing in " + folder
                    + ". Add it; its first line is " + String.join(",", columns));
        }
        return table;
    }

    /** As {@link #read}, or null when there is no such file. */
    static CsvTable readIfPresent(Path folder, String name, String... columns) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(folder.resolve(name));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new WorkspaceException("Cannot read reference/" + name + ": " + e.getMessage(), e);
        }
        String text = decode(name, bytes);
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
                throw new WorkspaceException("Cannot read reference/" + name + ": the file is empty. Its first line is "
                        + String.join(",", columns));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new WorkspaceException(
                    "Cannot read reference/" + name + " line " + line
                            + ": a quotation mark is not closed or stands inside a cell. Correct the line.",
                    e);
        }
        return new CsvTable(name, bytes, List.copyOf(rows));
    }

    private static String decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new WorkspaceException(
                    "Cannot read reference/" + name + ": it is not UTF-8. Save it again as `CSV UTF-8`.", e);
        }
    }

    private static Map<String, Integer> positions(String name, CSVRecord header, String... columns) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String column = TextNormaliser.normalise(header.get(i)).toLowerCase(Locale.ROOT);
            if (!column.isEmpty() && positions.putIfAbsent(column, i) != null) {
                throw new WorkspaceException("Cannot read reference/" + name + " line 1: the column " + column
                        + " stands twice. Remove one of the two.");
            }
        }
        List<String> missing = Arrays.stream(columns)
                .filter(column -> !positions.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new WorkspaceException("Cannot read reference/" + name + " line 1: missing "
                    + (missing.size() == 1 ? "column " : "columns ") + String.join(", ", missing)
                    + ". The first line names the columns: " + String.join(",", columns));
        }
        return positions;
    }

    /** One line below the header. Getters throw a {@link WorkspaceException} that names file, line and column. */
    record Row(String file, long line, Map<String, Integer> positions, CSVRecord cells) {

        WorkspaceException fault(String reason) {
            return new WorkspaceException("Cannot read reference/" + file + " line " + line + ": " + reason);
        }

        String optionalText(String column, String preset) {
            Integer position = positions.get(column);
            String text =
                    position == null || position >= cells.size() ? "" : TextNormaliser.normalise(cells.get(position));
            return text.isEmpty() ? preset : text;
        }

        String text(String column) {
            String text = optionalText(column, null);
            if (text == null) {
                throw fault(column + " is empty. Fill it in.");
            }
            return text;
        }

        /** A text that is printed as it is written: an official name, a clause. Only the white space around it goes. */
        String written(String column) {
            text(column);
            return cells.get(positions.get(column)).strip();
        }

        /** As {@link #written}, for a column that may be empty. */
        String optionallyWritten(String column, String preset) {
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
                throw fault(column + " is " + text + "; expected a code of " + digits
                        + " digits. A spreadsheet may have turned it into a number: format the column as text.");
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
                throw fault(column + " is " + text + ", a day that does not exist. Write it as 2020-05-28.");
            }
            throw fault(column + " is " + text + "; expected a date such as 2020-05-28.");
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
            throw fault(column + " is " + text + "; expected a month such as 2020-05.");
        }

        boolean flag(String column) {
            String text = text(column);
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "1", "是" -> true;
                case "false", "0", "否" -> false;
                default -> throw fault(column + " is " + text + "; expected true or false.");
            };
        }

        int integer(String column) {
            String text = text(column);
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw fault(column + " is " + text + "; expected a whole number.");
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
                throw fault(column + " is " + text + "; expected a number such as 320, or an empty cell.");
            }
        }

        String choice(String column, String preset, String... choices) {
            String text = preset == null ? text(column) : optionalText(column, preset);
            if (!Arrays.asList(choices).contains(text)) {
                throw fault(column + " is " + text + "; expected " + String.join(" or ", choices) + ".");
            }
            return text;
        }
    }
}
