package jindu.ingest.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers in Chinese numerals, everyday (两千五百) and financial (贰仟伍佰), colloquial endings included (一万二). */
final class ChineseNumeral {
    private static final Pattern NUMERAL = Pattern.compile("[零〇○一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟貳陸萬億廿]+");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FROM = "〇○两壹贰叁肆伍陆柒捌玖拾佰仟貳陸萬億";
    private static final String TO = "零零二一二三四五六七八九十百千二六万亿";

    private ChineseNumeral() {}

    static boolean isNumeral(String text) {
        return NUMERAL.matcher(text).matches();
    }

    /** The digits of a year written digit by digit (二〇二〇), or null. */
    static String digits(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : plain(text).toCharArray()) {
            int digit = DIGITS.indexOf(c);
            if (digit < 0) {
                return null;
            }
            out.append(digit);
        }
        return out.toString();
    }

    /** The number, or null where the text is none. */
    static BigDecimal value(String text) {
        if (!isNumeral(text)) {
            return null;
        }
        String plain = plain(text);
        long total = 0;
        long section = 0;
        long digit = -1;
        long lastUnit = 1;
        boolean zeroBefore = false;
        for (char c : plain.toCharArray()) {
            int value = DIGITS.indexOf(c);
            if (value >= 0) {
                if (digit > 0) {
                    return null;
                }
                digit = value == 0 ? -1 : value;
                zeroBefore = value == 0 || zeroBefore;
                continue;
            }
            long unit = unit(c);
            if (unit >= 10_000) {
                section = (section + Math.max(digit, 0)) * unit;
                if (section == 0) {
                    return null;
                }
                total += section;
                section = 0;
            } else {
                // 十二 has no leading 一.
                section += (digit < 0 ? 1 : digit) * unit;
            }
            digit = -1;
            lastUnit = unit;
            zeroBefore = false;
        }
        if (digit > 0) {
            // 一万二 is 12000: a last digit without unit counts the next smaller unit, unless a zero stands before it.
            boolean isColloquial = !zeroBefore && lastUnit >= 100;
            section += isColloquial ? digit * lastUnit / 10 : digit;
        }
        return BigDecimal.valueOf(total + section);
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            default -> 100_000_000;
        };
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.replace("廿", "二十").toCharArray()) {
            int at = FROM.indexOf(c);
            out.append(at < 0 ? c : TO.charAt(at));
        }
        return out.toString();
    }
}
