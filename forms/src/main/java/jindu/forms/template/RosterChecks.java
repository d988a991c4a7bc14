package jindu.forms.template;

import static jindu.forms.feedback.MarkColour.NOTE;
import static jindu.forms.feedback.MarkColour.REJECT;
import static jindu.forms.feedback.MarkColour.WARN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jindu.catalog.roster.IdNumberParts;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.RosterThresholds;
import jindu.catalog.roster.SupportMode;
import jindu.forms.feedback.MarkColour;
import org.apache.poi.ss.util.CellReference;

/** What the sheet itself finds wrong in a row of the roster, as formulas for the row it begins with. */
final class RosterChecks {

    /** Names of lists that the formulas use. */
    static final String COUNTIES = "县市名单";

    static final String VILLAGES = "村名单";
    static final String MODES = "方式名单";
    static final String GROUPS = "民族名单";
    static final String SEXES = "性别名单";
    static final String BUSINESSES = "经营主体名单";
    static final String PROVINCES = "省代码";
    static final String PLACES = "证号位次";
    static final String WEIGHTS = "证号权数";

    private final int first;
    private final int last;
    private final String county;
    private final String monthEnd;

    /**
     * @param county short name of the county whose list it is
     * @param month of the list, at whose end ages count
     */
    RosterChecks(int firstRow, int lastRow, String county, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        this.monthEnd = "DATE(" + end.getYear() + "," + end.getMonthValue() + "," + end.getDayOfMonth() + ")";
        this.first = firstRow;
        this.last = lastRow;
        this.county = county;
    }

    private String cell(RosterColumn column) {
        return "$" + letters(column) + first;
    }

    private String all(RosterColumn column) {
        return "$" + letters(column) + "$" + first + ":$" + letters(column) + "$" + last;
    }

    private static String letters(RosterColumn column) {
        return CellReference.convertNumToColString(column.ordinal());
    }

    /** Whether the row has anything in a required column. */
    String begun() {
        return "LEN("
                + Arrays.stream(RosterColumn.values())
                        .filter(RosterColumn::required)
                        .map(this::cell)
                        .collect(Collectors.joining("&"))
                + ")>0";
    }

    /** Whether the last character is what the first 17 make it, given their sum. */
    private String checksum(String sum) {
        String id = cell(RosterColumn.ID_NUMBER);
        return "MID(\"" + IdNumberParts.CHECK_CHARACTERS + "\",MOD(" + sum + ",11)+1,1)=UPPER(RIGHT(" + id + ",1))";
    }

    /** Term by term, which every program can work out. */
    private String longSum() {
        return IntStream.range(0, IdNumberParts.WEIGHTS.size())
                .mapToObj(i ->
                        "MID(" + cell(RosterColumn.ID_NUMBER) + "," + (i + 1) + ",1)*" + IdNumberParts.WEIGHTS.get(i))
                .collect(Collectors.joining("+"));
    }

    /** A validation has room for 255 characters. */
    private String shortSum() {
        return "SUMPRODUCT(MID(" + cell(RosterColumn.ID_NUMBER) + "," + PLACES + ",1)*" + WEIGHTS + ")";
    }

    private String idIsGood() {
        String id = cell(RosterColumn.ID_NUMBER);
        String date = "DATE(VALUE(MID(" + id + ",7,4)),VALUE(MID(" + id + ",11,2)),VALUE(MID(" + id + ",13,2)))";
        return "AND(LEN(" + id + ")=18,ISTEXT(" + id + "),ISNUMBER(MATCH(VALUE(LEFT(" + id + ",2))," + PROVINCES
                + ",0)),VALUE(MID(" + id + ",7,4))>=1900,MONTH(" + date + ")=VALUE(MID(" + id + ",11,2))," + date
                + "<=TODAY()," + checksum(longSum()) + ")";
    }

    /** Whether the person is below the age of work at the month's end; an error where the ID number gives no date. */
    private String isYoung() {
        return birthdayAt(RosterThresholds.YOUNGEST.value().intValueExact()) + ">" + monthEnd;
    }

    private String isOldAge() {
        return birthdayAt(RosterThresholds.OLDEST.value().intValueExact() + 1) + "<=" + monthEnd;
    }

    private String birthdayAt(int age) {
        String id = cell(RosterColumn.ID_NUMBER);
        return "IF(LEN(" + id + ")=18,DATE(VALUE(MID(" + id + ",7,4))+" + age + ",VALUE(MID(" + id
                + ",11,2)),VALUE(MID(" + id + ",13,2))),NA())";
    }

    /** What the ID column may take, short enough for a validation (255 characters). */
    String idMayBe() {
        String id = cell(RosterColumn.ID_NUMBER);
        // An error on one side of OR would refuse the old form, too.
        return "IF(LEN(" + id + ")=18,IFERROR(" + checksum(shortSum()) + ",FALSE),LEN(" + id + ")=15)";
    }

    String phoneMayBe() {
        String phone = cell(RosterColumn.PHONE);
        String digits = "SUBSTITUTE(" + phone + ",\"-\",\"\")";
        return "IFERROR(AND(VALUE(" + digits + ")>0,OR(AND(LEFT(" + phone + ",1)=\"1\",LEN(" + digits
                + ")=11),AND(LEFT(" + phone + ",1)=\"0\",LEN(" + digits + ")>=10,LEN(" + digits + ")<=12))),FALSE)";
    }

    /** All checks, those that reject a row first. */
    List<SheetCheck> all() {
        List<SheetCheck> checks = new ArrayList<>();
        for (RosterColumn column : RosterColumn.values()) {
            if (column.required()) {
                add(checks, column, REJECT, "AND(LEN(TRIM(" + cell(column) + "))=0," + begun() + ")");
            }
        }
        String id = cell(RosterColumn.ID_NUMBER);
        String isOld = "AND(LEN(" + id + ")=15,ISTEXT(" + id + "),ISNUMBER(VALUE(" + id + ")))";
        add(checks, RosterColumn.ID_NUMBER, NOTE, "IFERROR(" + isOld + ",FALSE)");
        add(
                checks,
                RosterColumn.ID_NUMBER,
                REJECT,
                "AND(LEN(" + id + ")>0,NOT(IFERROR(" + isOld + ",FALSE)),NOT(IFERROR(" + idIsGood() + ",FALSE)))");
        add(checks, RosterColumn.ID_NUMBER, WARN, twice());
        String isEmployed = "OR("
                + Arrays.stream(SupportMode.values())
                        .filter(SupportMode::isEmployment)
                        .map(m -> cell(RosterColumn.SUPPORT_MODE) + "=\""
                                + m.label().zh() + "\"")
                        .collect(Collectors.joining(","))
                + ")";
        add(checks, RosterColumn.ID_NUMBER, WARN, "IFERROR(AND(" + isEmployed + "," + isYoung() + "),FALSE)");
        add(checks, RosterColumn.ID_NUMBER, NOTE, "IFERROR(OR(" + isYoung() + "," + isOldAge() + "),FALSE)");
        income(checks);
        contacts(checks);
        places(checks);
        return checks;
    }

    private static void add(List<SheetCheck> checks, RosterColumn column, MarkColour colour, String formula) {
        checks.add(new SheetCheck(column.ordinal(), colour, formula));
    }

    /** The same person for the same business and mode; the star makes the ID number a text, of which all digits count. */
    private String twice() {
        String id = cell(RosterColumn.ID_NUMBER);
        return "AND(LEN(" + id + ")=18,COUNTIFS(" + all(RosterColumn.ID_NUMBER) + "," + id + "&\"*\","
                + same(RosterColumn.ENTERPRISE) + "," + same(RosterColumn.SUPPORT_MODE) + ")>1)";
    }

    private String same(RosterColumn column) {
        return all(column) + "," + cell(column) + "&\"\"";
    }

    private void income(List<SheetCheck> checks) {
        String income = cell(RosterColumn.INCOME);
        String given = "LEN(" + income + ")>0";
        add(
                checks,
                RosterColumn.INCOME,
                REJECT,
                "AND(" + given + ",IF(ISNUMBER(" + income + ")," + income + "<0,TRUE))");
        add(
                checks,
                RosterColumn.INCOME,
                WARN,
                "AND(ISNUMBER(" + income + "),OR(" + income + ">" + RosterThresholds.INCOME_ABOVE.value() + ",AND("
                        + income + ">0," + income + "<" + RosterThresholds.INCOME_BELOW.value() + ")))");
        add(checks, RosterColumn.INCOME, NOTE, "AND(ISNUMBER(" + income + ")," + income + "=0)");
    }

    private void contacts(List<SheetCheck> checks) {
        String id = cell(RosterColumn.ID_NUMBER);
        String sex = cell(RosterColumn.SEX);
        add(
                checks,
                RosterColumn.SEX,
                WARN,
                "IFERROR(AND(LEN(" + id + ")=18,LEN(" + sex + ")>0," + sex + "<>IF(MOD(VALUE(MID(" + id
                        + ",17,1)),2)=1,\"男\",\"女\")),FALSE)");
        add(checks, RosterColumn.SEX, WARN, "AND(LEN(TRIM(" + sex + "))=0," + begun() + ")");
        add(checks, RosterColumn.PHONE, WARN, "AND(" + begun() + ",NOT(" + phoneMayBe() + "))");
        add(checks, RosterColumn.ETHNIC_GROUP, WARN, notIn(RosterColumn.ETHNIC_GROUP, GROUPS));
        add(
                checks,
                RosterColumn.SUPPORT_MODE,
                WARN,
                "AND(LEN(" + cell(RosterColumn.SUPPORT_MODE) + ")>0," + notIn(RosterColumn.SUPPORT_MODE, MODES) + ")");
    }

    private void places(List<SheetCheck> checks) {
        add(checks, RosterColumn.VILLAGE, WARN, notIn(RosterColumn.VILLAGE, VILLAGES));
        String named = cell(RosterColumn.COUNTY);
        add(checks, RosterColumn.COUNTY, WARN, "AND(LEN(" + named + ")>0," + named + "<>\"" + county + "\")");
    }

    /** A begun row whose cell is not of a list. */
    private String notIn(RosterColumn column, String list) {
        return "AND(" + begun() + ",ISNA(MATCH(" + cell(column) + "," + list + ",0)))";
    }
}
