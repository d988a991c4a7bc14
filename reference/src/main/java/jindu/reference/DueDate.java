package jindu.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/** One line of calendar.csv: another due date for a month's report; countyCode is null where it holds for all. */
public record DueDate(YearMonth month, String countyCode, LocalDate dueDate, String reason) implements Serializable {}
