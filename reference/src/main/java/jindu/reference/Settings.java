package jindu.reference;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of a workspace, jindu.yaml.
 *
 * @param planYear the year of the plan, the only setting without a default
 * @param timeZone in which days begin and deadlines end
 * @param deadlineDay day of the month on which reports are due, that day included; the last day of a shorter month
 * @param prefecture the area that the counties make up
 * @param mustReport codes of the counties that have to report each month
 * @param firstReportMonth nothing is due before
 * @param suppressBelow persons behind a published income, below which it is not printed
 * @param suppressQuartilesBelow persons behind published quartiles, below which they are not printed
 * @param suppressSharePct share of one person in a sum, in percent, above which it is not printed
 * @param sample true marks every report as sample data
 * @param fonts role (title, heading, body) to font file or family, in the order of the roles' names
 */
public record Settings(
        int planYear,
        ZoneId timeZone,
        int deadlineDay,
        Prefecture prefecture,
        List<String> mustReport,
        YearMonth firstReportMonth,
        int suppressBelow,
        int suppressQuartilesBelow,
        int suppressSharePct,
        boolean sample,
        Map<String, String> fonts)
        implements Serializable {

    /** The area at the top: its six-digit code and the short name used in reports. */
    public record Prefecture(String code, String name) implements Serializable {}

    public Settings {
        mustReport = List.copyOf(mustReport);
        fonts = Collections.unmodifiableMap(new TreeMap<>(fonts));
    }

    /**
     * Whether a report of a month is due from those who have to report: in the plan's year, from the first report month
     * on. The closing report of January has no form of its own and is none.
     */
    public boolean isReportDue(YearMonth month) {
        return month.getYear() == planYear && !month.isBefore(firstReportMonth);
    }

    /** The defaults of every setting, for a plan year. */
    public static Settings defaults(int planYear) {
        return new Settings(
                planYear,
                ZoneId.of("Asia/Shanghai"),
                28,
                new Prefecture("652300", "昌吉州"),
                List.of("652328", "652325", "652327", "652302"),
                YearMonth.of(2020, 5),
                5,
                20,
                85,
                false,
                Map.of());
    }

    /**
     * Reads a settings file.
     *
     * @throws WorkspaceException when it cannot be read, has an unknown key or a value of the wrong type; the message
     *     names file, line and key
     */
    public static Settings read(Path file) {
        return SettingsReader.read(file);
    }
}
