package jindu.reports.print;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures are written in Chinese reports. A value that is not there is a dash, never 0. */
public final class Figures {

    public static final String NONE = "—";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT);

    private Figures() {}

    /** Thousands apart; two decimals where there are any. */
    public static String number(Number value) {
        if (value == null) {
            return NONE;
        }
        boolean isWhole = new BigDecimal(value.toString()).stripTrailingZeros().scale() <= 0;
        return format(isWhole ? "#,##0" : "#,##0.00", value);
    }

    public static String number(Number value, String unit) {
        return value == null ? NONE : number(value) + " " + unit;
    }

    /** Two decimals, so that a printed share can be worked out again from what stands beside it. */
    public static String percent(BigDecimal value) {
        return value == null ? NONE : format("0.00", value) + "%";
    }

    public static String wholeYuan(BigDecimal value) {
        return value == null ? NONE : format("#,##0", value);
    }

    public static String date(LocalDate date) {
        return date == null ? NONE : DATE.format(date);
    }

    /** A date in a table whose title gives the year. */
    public static String day(LocalDate date) {
        return date == null ? NONE : DAY.format(date);
    }

    public static String minute(LocalDateTime time) {
        return time == null ? NONE : MINUTE.format(time);
    }

    public static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static String format(String pattern, Number value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
