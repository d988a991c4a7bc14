package jindu.ingest.value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.ingest.value.Reading.Reason;
import jindu.reference.TextNormaliser;

/** Days and months. A time of day is left off; an interval is its first day. */
public final class DateText {
    /**
     * What a cell does not say itself.
     *
     * @param defaultYear the year of a date without one, or null where there is none to take
     * @param is1904 whether the workbook counts days from 1904
     * @param zone in which a moment becomes a day
     */
    public record Context(Integer defaultYear, boolean is1904, ZoneId zone) {}

    private static final Pattern NUMERAL = Pattern.compile("([零〇○一二三四五六七八九十廿]+)(?=年|月|日|号)");
    private static final String TIME =
            "(?:[T ]?(?:上午|下午|中午|晚上|凌晨|早上|晚)? ?\\d{1,2}(?::|点|时).*|[T ]?(?:上午|下午|中午|晚上|凌晨|早上))?";
    private static final String WEEKDAY = "(?: ?[(]?(?:星期|周|礼拜)([一二三四五六日天])[)]?)?";
    private static final String UNTIL = "(?: ?[-~～—–至到]+ ?(?:\\d{4}[年./\\-])?(?:\\d{1,2}[月./\\-])?\\d{1,2}[日号]?)?";
    private static final Pattern FULL = Pattern.compile(
            "(\\d{4}) ?(?:年|[./、\\-]) ?(\\d{1,2}) ?(?:月|[./、\\-]) ?(\\d{1,2})[日号]?" + UNTIL + WEEKDAY + TIME);
    private static final Pattern ROC = Pattern.compile("民国(\\d{1,3})年(\\d{1,2})月(\\d{1,2})[日号]?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\.0+)?");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("'?(\\d{2})(?:年|[./\\-])(\\d{1,2})(?:月|[./\\-])(\\d{1,2})[日号]?");
    private static final Pattern NO_YEAR =
            Pattern.compile("(\\d{1,2})(?:月|[./\\-])(\\d{1,2})[日号]?" + UNTIL + WEEKDAY + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[./\\-](\\d{1,2})[./\\-](\\d{4})");
    private static final Pattern ENGLISH =
            Pattern.compile("(\\d{1,2})[ \\-]([A-Za-z]{3})[a-z]*[ \\-,]+(\\d{2}|\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4}) ?(?:年|[./\\-]) ?(\\d{1,2}) ?月?(?:份)?");
    private static final Pattern COMPACT_MONTH = Pattern.compile("(20\\d{2})(\\d{2})");
    private static final Pattern MONTH_ALONE = Pattern.compile("(\\d{1,2})月(?:份)?");
    private static final Pattern NOT_A_DAY =
            Pattern.compile(".*(?:季度|旬|月初|月底|月末|年初|年底|月份?|年)|\\d{4}|\\d{4}[./\\-]\\d{1,2}|20\\d{4}|.*Q[1-4]");
    private static final Pattern NO_END = Pattern.compile("至今|长期|1900[-/]0?1[-/]0?0.*|0{4}[-/]0?0[-/]0?0.*");
    private static final Pattern SERIAL = Pattern.compile("(\\d{1,5})(?:\\.\\d+)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String WEEKDAYS = "一二三四五六日";

    private DateText() {}

    /** The day in a cell. */
    public static Reading<LocalDate> read(String raw, Context context) {
        String text = TextNormaliser.normalise(raw);
        if (Blank.isBlank(text) || NO_END.matcher(text).matches()) {
            return Reading.empty();
        }
        if (Blank.isFormulaError(text)) {
            return Reading.reject(Reason.FORMULA_ERROR);
        }
        if (Blank.isDitto(text)) {
            return Reading.reject(Reason.DITTO);
        }
        try {
            return day(withDigits(text), context);
        } catch (DateTimeException e) {
            return Reading.reject(Reason.IMPOSSIBLE_DATE);
        }
    }

    /** The month in a cell that names a month, or a day of it. */
    public static Reading<YearMonth> readMonth(String raw, Context context) {
        String text = withDigits(TextNormaliser.normalise(raw));
        Matcher month = MONTH.matcher(text);
        Matcher compact = COMPACT_MONTH.matcher(text);
        Matcher alone = MONTH_ALONE.matcher(text);
        try {
            if (month.matches()) {
                YearMonth value = YearMonth.of(number(month, 1), number(month, 2));
                // A number cell drops the last zero of 2020.10.
                return text.matches("\\d{4}\\.1")
                        ? Reading.review(value, Reason.MONTH_MAY_HAVE_LOST_A_ZERO)
                        : Reading.ok(value);
            }
            if (compact.matches()) {
                return Reading.ok(YearMonth.of(number(compact, 1), number(compact, 2)));
            }
            if (alone.matches() && context.defaultYear() != null) {
                return Reading.review(YearMonth.of(context.defaultYear(), number(alone, 1)), Reason.YEAR_INFERRED);
            }
        } catch (DateTimeException e) {
            return Reading.reject(Reason.IMPOSSIBLE_DATE);
        }
        Reading<LocalDate> day = read(raw, context);
        return new Reading<>(day.hasValue() ? YearMonth.from(day.value()) : null, day.status(), day.reason());
    }

    private static Reading<LocalDate> day(String text, Context context) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*(?:Z|[+\\-]\\d{2}:\\d{2})")) {
            return Reading.ok(
                    OffsetDateTime.parse(text).atZoneSameInstant(context.zone()).toLocalDate());
        }
        Matcher full = FULL.matcher(text);
        if (full.matches()) {
            return withWeekday(date(full, 1, 2, 3), full.group(4), Reason.NONE);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Reading.ok(date(compact, 1, 2, 3));
        }
        Matcher epoch = Pattern.compile("(\\d{13})|(\\d{10})").matcher(text);
        if (epoch.matches()) {
            Instant instant = epoch.group(1) != null
                    ? Instant.ofEpochMilli(Long.parseLong(text))
                    : Instant.ofEpochSecond(Long.parseLong(text));
            return Reading.ok(instant.atZone(context.zone()).toLocalDate());
        }
        if (MONTH.matcher(text).matches() || NOT_A_DAY.matcher(text).matches()) {
            return Reading.review(null, Reason.NOT_A_DAY);
        }
        return otherForm(text, context);
    }

    private static Reading<LocalDate> otherForm(String text, Context context) {
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (shortYear.matches()) {
            LocalDate day = LocalDate.of(2000 + number(shortYear, 1), number(shortYear, 2), number(shortYear, 3));
            return Reading.review(day, Reason.TWO_DIGIT_YEAR);
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return yearLast(number(yearLast, 1), number(yearLast, 2), number(yearLast, 3));
        }
        Matcher english = ENGLISH.matcher(text);
        if (english.matches()) {
            int month = MONTHS.indexOf(english.group(2).toLowerCase(Locale.ROOT)) + 1;
            int year = number(english, 3) + (english.group(3).length() == 2 ? 2000 : 0);
            return Reading.review(LocalDate.of(year, month, number(english, 1)), Reason.FOREIGN_FORMAT);
        }
        Matcher roc = ROC.matcher(text);
        if (roc.matches()) {
            LocalDate day = LocalDate.of(1911 + number(roc, 1), number(roc, 2), number(roc, 3));
            return Reading.review(day, Reason.FOREIGN_FORMAT);
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches() && (serial.group(1).length() == 5 || !text.contains("."))) {
            return serial(number(serial, 1), context);
        }
        Matcher noYear = NO_YEAR.matcher(text);
        if (noYear.matches() && context.defaultYear() != null) {
            LocalDate day = LocalDate.of(context.defaultYear(), number(noYear, 1), number(noYear, 2));
            return withWeekday(day, noYear.group(3), Reason.YEAR_INFERRED);
        }
        return Reading.reject(Reason.NOT_A_DATE);
    }

    private static Reading<LocalDate> yearLast(int first, int second, int year) {
        if (first <= 12 && second <= 12 && first != second) {
            return Reading.review(null, Reason.DAY_OR_MONTH);
        }
        LocalDate day = first > 12 ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
        return Reading.review(day, Reason.FOREIGN_FORMAT);
    }

    /** A spreadsheet's day count, of which only five-digit ones (from 1927 on) can be dates of the forms. */
    private static Reading<LocalDate> serial(int serial, Context context) {
        if (serial < 10_000) {
            // 60 stands for 29 February 1900, a day that was not.
            return Reading.reject(serial == 60 ? Reason.IMPOSSIBLE_DATE : Reason.NOT_A_DATE);
        }
        LocalDate start = context.is1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return Reading.ok(start.plusDays(serial));
    }

    private static Reading<LocalDate> withWeekday(LocalDate day, String weekday, Reason doubt) {
        if (weekday != null) {
            DayOfWeek said = DayOfWeek.of(WEEKDAYS.indexOf(weekday.replace('天', '日')) + 1);
            if (said != day.getDayOfWeek()) {
                return Reading.review(day, Reason.WEEKDAY_DISAGREES);
            }
        }
        return doubt == Reason.NONE ? Reading.ok(day) : Reading.review(day, doubt);
    }

    private static String withDigits(String text) {
        return NUMERAL.matcher(text).replaceAll(match -> {
            String numeral = match.group(1);
            String digits = ChineseNumeral.digits(numeral);
            if (digits == null) {
                var value = ChineseNumeral.value(numeral);
                digits = value == null ? numeral : value.toPlainString();
            }
            return digits;
        });
    }

    private static LocalDate date(Matcher matcher, int year, int month, int day) {
        return LocalDate.of(number(matcher, year), number(matcher, month), number(matcher, day));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
