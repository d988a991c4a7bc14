package jindu.samples;

import java.time.LocalDate;
import java.time.YearMonth;
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

    private Months() {}

    static LocalDate dueDate(YearMonth month) {
        return month.equals(MOVED) ? MOVED_DUE_DATE : month.atDay(28);
    }
}
