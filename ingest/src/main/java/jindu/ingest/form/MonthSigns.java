package jindu.ingest.form;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.catalog.Text;
import jindu.reference.TextNormaliser;

/** Which month a workbook is for: folder, file name, title, date of filling, in that order of trust. */
public final class MonthSigns {

    private static final Pattern FOLDER = Pattern.compile("(20\\d{2})-(0[1-9]|1[0-2])");
    private static final Pattern YEAR_MONTH =
            Pattern.compile("(?<!\\d)(20\\d{2})\\s*[年.\\-/_]\\s*(1[0-2]|0?[1-9])(?!\\d)");
    private static final Pattern DIGITS =
            Pattern.compile("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])?(?!\\d)");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?<!\\d)(1[0-2]|0?[1-9])\\s*月");
    /** 1-5月 is the state at the end of May. */
    private static final Pattern MONTHS_UP_TO = Pattern.compile(
            "(?:(20\\d{2})\\s*年\\s*|(?<![\\d.\\-/_年]))(?:1[0-2]|0?[1-9])\\s*月?\\s*[-—–~至到]\\s*(1[0-2]|0?[1-9])\\s*月");

    private static final Pattern CHINESE_MONTH = Pattern.compile("(十一|十二|十|[一二三四五六七八九])月");
    private static final String CHINESE_DIGITS = "一二三四五六七八九十";

    /** Where a sign stands. */
    public enum Place {
        FOLDER(Text.of("文件夹", "the folder")),
        FILE_NAME(Text.of("文件名", "the file name")),
        TITLE(Text.of("标题", "the title")),
        FILLED(Text.of("填报时间", "the date of filling"));

        private final Text label;

        Place(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }
    }

    /** Stands between an archive's path and that of a file in it. */
    public static final String IN_ARCHIVE = " › ";

    private final Map<Place, YearMonth> signs = new LinkedHashMap<>();

    private MonthSigns() {}

    /**
     * @param path of the file below the inbox, with forward slashes
     * @param title text above the header, the line of the reporting unit left out
     * @param filled text of the date of filling, or null
     */
    public static MonthSigns of(String path, String title, String filled, int planYear) {
        MonthSigns signs = new MonthSigns();
        signs.add(Place.FOLDER, folder(path));
        signs.add(Place.FILE_NAME, fileName(path, planYear));
        signs.add(Place.TITLE, inText(title, planYear));
        signs.add(Place.FILLED, inText(filled, planYear));
        return signs;
    }

    /** By the name of a file in an archive, or by that of the archive. */
    private static Optional<YearMonth> fileName(String path, int planYear) {
        int packed = path.indexOf(IN_ARCHIVE);
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<YearMonth> month =
                inText(name.substring(name.indexOf('›') + 1).replaceFirst("\\.[^.]*$", ""), planYear);
        return month.isPresent() || packed < 0 ? month : fileName(path.substring(0, packed), planYear);
    }

    /** The month that a path alone tells, by folder or file name. */
    public static Optional<YearMonth> ofPath(String path, int planYear) {
        return of(path, null, null, planYear).month();
    }

    private void add(Place place, Optional<YearMonth> month) {
        month.ifPresent(m -> signs.put(place, m));
    }

    /** The month of the sign most trusted. */
    public Optional<YearMonth> month() {
        return signs.values().stream().findFirst();
    }

    /** The signs that name another month than the one taken, in order of trust. */
    public Map<Place, YearMonth> disagreeing() {
        Map<Place, YearMonth> others = new LinkedHashMap<>(signs);
        month().ifPresent(taken -> others.values().removeIf(taken::equals));
        return others;
    }

    private static Optional<YearMonth> folder(String path) {
        Matcher m = FOLDER.matcher(folderOf(path));
        return m.matches() ? month(m.group(1), m.group(2)) : Optional.empty();
    }

    /** The nearest folder above a file that is named by a month; empty where none is. */
    public static String folderOf(String path) {
        String[] parts = path.split("/|" + IN_ARCHIVE);
        for (int i = parts.length - 2; i >= 0; i--) {
            if (FOLDER.matcher(parts[i]).matches()) {
                return parts[i];
            }
        }
        return "";
    }

    static Optional<YearMonth> inText(String raw, int planYear) {
        String text = TextNormaliser.normalise(raw);
        Matcher m = MONTHS_UP_TO.matcher(text);
        if (m.find()) {
            return month(m.group(1) == null ? String.valueOf(planYear) : m.group(1), m.group(2));
        }
        m = YEAR_MONTH.matcher(text);
        if (m.find()) {
            return month(m.group(1), m.group(2));
        }
        m = DIGITS.matcher(text);
        if (m.find()) {
            return month(m.group(1), m.group(2));
        }
        m = MONTH_ALONE.matcher(text);
        if (m.find()) {
            return month(String.valueOf(planYear), m.group(1));
        }
        m = CHINESE_MONTH.matcher(text);
        if (m.find()) {
            String name = m.group(1);
            int month = name.length() == 2
                    ? 10 + CHINESE_DIGITS.indexOf(name.charAt(1)) + 1
                    : CHINESE_DIGITS.indexOf(name.charAt(0)) + 1;
            return Optional.of(YearMonth.of(planYear, month));
        }
        return Optional.empty();
    }

    private static Optional<YearMonth> month(String year, String month) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
