package jindu.ingest.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.catalog.roster.RosterThresholds;
import jindu.ingest.value.Reading.Reason;
import jindu.reference.TextNormaliser;

/** Amounts of money in yuan with two decimals, rounded half up. */
public final class MoneyText {
    /** The unit that a column's head gives to figures without one of their own. */
    public enum ColumnUnit {
        YUAN,
        TEN_THOUSAND_YUAN
    }

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "", BigDecimal.ONE,
            "十", BigDecimal.TEN,
            "百", BigDecimal.valueOf(100),
            "千", BigDecimal.valueOf(1_000),
            "万", TEN_THOUSAND,
            "w", TEN_THOUSAND,
            "百万", BigDecimal.valueOf(1_000_000),
            "千万", BigDecimal.valueOf(10_000_000),
            "亿", BigDecimal.valueOf(100_000_000));
    private static final int LONGEST_PLAIN = 18;
    /** No amount is so long with all its words; reading digits takes the square of their number. */
    private static final int LONGEST = 200;

    private static final Pattern SPACE = Pattern.compile(" (?=\\D)|(?<=\\D) |^'");
    private static final Pattern BRACKETED = Pattern.compile("\\(\\s*[0-9.,]+\\s*\\)");
    private static final Pattern MINUS = Pattern.compile("^[−–—]");
    private static final Pattern THOUSANDS = Pattern.compile("[, ]");
    private static final Pattern COMMA_DECIMALS = Pattern.compile("[0-9.]+,\\d{1,2}");
    private static final Pattern ODD_POINTS = Pattern.compile("[0-9.,。 ]*\\d[。.,]\\d[0-9.,。 ]*(?:万|亿|千)?元?");
    private static final Pattern SUM = Pattern.compile("[0-9.,万元]+(?:[+*×xX][0-9.,万元]+)+(?:=.*)?");
    private static final Pattern FRAME =
            Pattern.compile("^(?:人民币|RMB|CNY)?[:]?[¥￥]?(.*?)(?:整|正)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERIOD =
            Pattern.compile("(?:/|每|一)(年|月|季度|季|天|日)$|[(](年|月)[)]$|^(?:每|一)?(年|月)(?=[0-9¥￥])");
    private static final Pattern NUMBER = Pattern.compile(
            "([+\\-]?)((?:\\d{1,3}(?:[, ]\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+)(?:[eE]([+\\-]?\\d{1,2}))?(百万|千万|亿|万|千|百|十|[wW])?(元|块钱|块|圆)?");
    private static final Pattern NUMERAL =
            Pattern.compile("(负)?([^元圆块角分]+)(?:(?:元|圆|块钱|块)(?:([^角分]{1,2})角)?零?(?:([^角分]{1,2})分)?)?");
    private static final Pattern MIXED = Pattern.compile("(\\d{1,6})万(\\d(?=[千百元]|$)|\\d{4})(千|百)?(?:元)?");
    private static final Pattern ABOUT = Pattern.compile("^(?:约|大约|大概|近|将近|左右|≈|~)|(?:左右|上下|多|余|以上|许)(?=元?$)");
    private static final Pattern RANGE = Pattern.compile("[0-9万千元]\\s*[-~～—–至到]+\\s*[0-9].*");
    private static final Pattern INEQUALITY =
            Pattern.compile("^(?:[<>≤≥≦≧]|不低于|不少于|不超过|大于|小于|超过|高于|低于).*|.*(?:以上|以下|以内)元?$");
    private static final Pattern OTHER_CURRENCY =
            Pattern.compile(".*(?:美元|美金|欧元|港币|港元|日元|英镑|卢布|坚戈|USD|EUR|HKD|\\$|€|£).*", Pattern.CASE_INSENSITIVE);

    private MoneyText() {}

    /** The amount in a cell; a unit in the cell wins over the column's. */
    public static Reading<BigDecimal> read(String raw, ColumnUnit columnUnit) {
        String normalised = TextNormaliser.normalise(raw);
        return isPlainNumber(normalised)
                ? inColumnUnit(new BigDecimal(normalised), columnUnit, Reason.NONE)
                : readAny(normalised, columnUnit);
    }

    /** Whether a text is a number beyond doubt: some digits, with decimals or without. */
    static boolean isPlainNumber(String text) {
        int point = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_PLAIN && point < text.length() - 1;
    }

    /** The amount in a normalised text, whatever it is. */
    static Reading<BigDecimal> readAny(String normalised, ColumnUnit columnUnit) {
        if (normalised.length() > LONGEST) {
            return Reading.reject(Reason.NOT_A_NUMBER);
        }
        // Between digits a space may part thousands; elsewhere it only sets out.
        String text = SPACE.matcher(normalised).replaceAll("");
        if (Blank.isBlank(text)) {
            return Reading.empty();
        }
        if (Blank.isFormulaError(text)) {
            return Reading.reject(Reason.FORMULA_ERROR);
        }
        if (Blank.isDitto(text)) {
            return Reading.reject(Reason.DITTO);
        }
        if (OTHER_CURRENCY.matcher(text).matches()) {
            return Reading.reject(Reason.OTHER_CURRENCY);
        }
        if (INEQUALITY.matcher(text).matches()) {
            return Reading.review(null, Reason.INEQUALITY);
        }
        if (RANGE.matcher(text).find()) {
            return Reading.review(null, Reason.RANGE);
        }
        Reason doubt = Reason.NONE;
        String amount = text;
        if (BRACKETED.matcher(amount).matches()) {
            amount = "-" + amount.substring(1, amount.length() - 1).strip();
        }
        Matcher about = ABOUT.matcher(amount);
        if (about.find()) {
            doubt = Reason.APPROXIMATE;
            amount = about.replaceAll("");
        }
        Matcher period = PERIOD.matcher(amount);
        if (period.find()) {
            doubt = period.group().contains("年") ? doubt : Reason.PERIOD_PER_MONTH;
            amount = period.replaceAll("");
        }
        Matcher frame = FRAME.matcher(amount.strip());
        String figure = frame.matches() ? frame.group(1).strip() : amount;
        return amount(MINUS.matcher(figure).replaceFirst("-"), columnUnit, doubt);
    }

    private static Reading<BigDecimal> amount(String figure, ColumnUnit columnUnit, Reason doubt) {
        Matcher number = NUMBER.matcher(figure);
        if (!number.matches()) {
            BigDecimal numeral = mixed(figure);
            return numeral == null ? refuse(figure) : settle(numeral, doubt);
        }
        BigDecimal value = new BigDecimal(THOUSANDS.matcher(number.group(2)).replaceAll(""));
        if (number.group(3) != null) {
            value = value.scaleByPowerOfTen(Integer.parseInt(number.group(3).replace("+", "")));
        }
        value = number.group(1).equals("-") ? value.negate() : value;
        String unit = number.group(4) == null ? "" : number.group(4).toLowerCase(Locale.ROOT);
        boolean hasOwnUnit = !unit.isEmpty() || number.group(5) != null;
        return hasOwnUnit ? settle(value.multiply(UNITS.get(unit)), doubt) : inColumnUnit(value, columnUnit, doubt);
    }

    private static Reading<BigDecimal> inColumnUnit(BigDecimal value, ColumnUnit columnUnit, Reason doubt) {
        if (columnUnit == ColumnUnit.YUAN) {
            return settle(value, doubt);
        }
        boolean isImplausible = value.abs().compareTo(RosterThresholds.TEN_THOUSANDS.value()) >= 0;
        return settle(value.multiply(TEN_THOUSAND), isImplausible ? Reason.PROBABLY_IN_YUAN : doubt);
    }

    private static Reading<BigDecimal> settle(BigDecimal value, Reason doubt) {
        BigDecimal yuan = value.setScale(2, RoundingMode.HALF_UP);
        return doubt == Reason.NONE ? Reading.ok(yuan) : Reading.review(yuan, doubt);
    }

    private static Reading<BigDecimal> refuse(String figure) {
        if (COMMA_DECIMALS.matcher(figure).matches()) {
            // 1.200,50 is written so in other countries; here it may be anything.
            return Reading.reject(Reason.NUMBER_FORMAT);
        }
        if (ODD_POINTS.matcher(figure).matches()) {
            return Reading.review(null, Reason.NUMBER_FORMAT);
        }
        if (SUM.matcher(figure).matches()) {
            return Reading.review(null, Reason.SUM_AS_TEXT);
        }
        return Reading.reject(Reason.NOT_A_NUMBER);
    }

    /** 1万2, 1万2千 and 1万2000, or Chinese numerals only; null for anything else. */
    private static BigDecimal mixed(String figure) {
        Matcher matcher = MIXED.matcher(figure);
        if (!matcher.matches()) {
            return numeral(figure);
        }
        String rest = matcher.group(2);
        BigDecimal unit = BigDecimal.ONE;
        if (matcher.group(3) != null) {
            unit = UNITS.get(matcher.group(3));
        } else if (rest.length() == 1) {
            unit = UNITS.get("千");
        }
        return new BigDecimal(matcher.group(1)).multiply(TEN_THOUSAND).add(new BigDecimal(rest).multiply(unit));
    }

    private static BigDecimal numeral(String figure) {
        Matcher matcher = NUMERAL.matcher(figure);
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal yuan = ChineseNumeral.value(matcher.group(2));
        BigDecimal tenths = part(matcher.group(3));
        BigDecimal cents = part(matcher.group(4));
        if (yuan == null || tenths == null || cents == null) {
            return null;
        }
        BigDecimal value = yuan.add(tenths.movePointLeft(1)).add(cents.movePointLeft(2));
        return matcher.group(1) == null ? value : value.negate();
    }

    private static BigDecimal part(String numeral) {
        return numeral == null ? BigDecimal.ZERO : ChineseNumeral.value(numeral);
    }
}
