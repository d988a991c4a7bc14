package jindu.ingest.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.ingest.value.Reading.Reason;
import jindu.reference.TextNormaliser;

/** Whole numbers of persons, sets, places and the like. */
public final class CountText {
    private static final Pattern NUMBER = Pattern.compile(
            "([+\\-]?)(\\d{1,3}(?:[, ]\\d{3})+|\\d+)(\\.\\d*)?(万)?(?:人次|人|名|个|套|台|场|次|户|处|座|件|支|块|间|条|期|册|辆|天)?");
    private static final Pattern NUMERAL = Pattern.compile("(.+?)(?:人次|人|名|个|套|台|场|次|户|处|座|件|支|块|间|条|期|册|辆|天)?");
    private static final Pattern VAGUE = Pattern.compile(
            "若干|多|许多|很多|大量|一些|几.*|.*(?:几|余|多|左右|上下|以上|以下|以内|不到).*|(?:约|近|大约|大概|[<>≤≥~≈]).*|.*\\d\\s*[-~—至到]\\s*\\d.*");
    private static final Pattern TICK = Pattern.compile("[√✓✔☑]");

    private CountText() {}

    /** The count in a cell. */
    public static Reading<Long> read(String raw) {
        String text = TextNormaliser.normalise(raw);
        if (Blank.isBlank(text)) {
            return Reading.empty();
        }
        if (Blank.isFormulaError(text)) {
            return Reading.reject(Reason.FORMULA_ERROR);
        }
        if (Blank.isDitto(text)) {
            return Reading.reject(Reason.DITTO);
        }
        if (TICK.matcher(text).matches()) {
            return Reading.review(null, Reason.TICK);
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return number(number);
        }
        if (VAGUE.matcher(text).matches()) {
            return Reading.review(null, Reason.VAGUE);
        }
        Matcher numeral = NUMERAL.matcher(text);
        BigDecimal value = numeral.matches() ? ChineseNumeral.value(numeral.group(1)) : null;
        return value == null || value.precision() > 18
                ? Reading.reject(Reason.NOT_A_NUMBER)
                : Reading.ok(value.longValueExact());
    }

    private static Reading<Long> number(Matcher number) {
        if (number.group(1).equals("-")) {
            return Reading.reject(Reason.NEGATIVE);
        }
        String digits = number.group(2).replaceAll("[, ]", "");
        if (digits.length() > 12) {
            return Reading.reject(Reason.NOT_A_NUMBER);
        }
        BigDecimal value = new BigDecimal(digits + (number.group(3) == null ? "" : number.group(3) + "0"));
        if (number.group(4) != null) {
            value = value.movePointRight(4);
        }
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        return isWhole ? Reading.ok(value.longValueExact()) : Reading.reject(Reason.FRACTION);
    }
}
