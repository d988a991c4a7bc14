package jindu.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The months that the samples report on, and when each report is due. */
final class Months {

    static final List<YearMonth> REPORTED = List.of(
            YearMonth.of(2020, 5),
            YearMonth.of(2020, 6),
            YearMonth.of(2020, 7),
            YearMonth.of(2020, 8),
            YearMonth.of(2020, 9));

    /** The month whose deadline calendar.csv moves. */
    static final YearMonth MOVED = YearMonth.of(2020, 6);

    static final LocalDate MOVED_DUE_DATE = LocalDate.of(2020, 6, 30);

    static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter WITH_SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private Months() {}

    /** The instant as a clock there shows it, always with seconds. */
    static String text(Instant instant, ZoneOffset offset) {
        return instant.atOffset(offset).format(WITH_SECONDS);
    }

    static LocalDate dueDate(YearMonth month) {
        return month.equals(MOVED) ? MOVED_DUE_DATE : month.atDay(28);
    }
}
