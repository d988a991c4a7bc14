package jindu.ingest.value;

import java.util.regex.Pattern;
import jindu.ingest.value.Reading.Reason;
import jindu.reference.TextNormaliser;

/** Names of persons: the dot of a Uyghur or Kazakh name as U+00B7, no spaces between characters, no note in brackets. */
public final class NameText {
    /** Every dot that stands for U+00B7 in names; the full stops come out of full-width forms too. */
    static final String DOTS = "·•・∙⋅‧･．.●";

    private static final int LONG_NAME = 6;
    private static final Pattern DOT = Pattern.compile(" ?[" + DOTS + "] ?");
    private static final Pattern NOTE = Pattern.compile("(?<=.)[(\\[][^()\\[\\]]*[)\\]]?$");
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?:小计|合计|总计|共计|累计|姓名|备注|说明|注|汇总|本页.*|总.*人|填.{1,4}人|审核.*|负责人.*|制表.*|联系.*|单位.*|盖章.*|填报.*|日期.*)(?::.*)?|.*:");
    private static final Pattern MASKED = Pattern.compile(".*\\*.*|.*某某.*|\\p{IsHan}+[×xX]+\\p{IsHan}?");
    private static final Pattern FORM = Pattern.compile("[\\p{IsHan}·?□\uFFFD]{2,40}|[\\p{L}·' ?\\-]{2,60}");

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}·' \\-]+");
    private static final Pattern CHARACTER_LOST = Pattern.compile(".*[?□\uFFFD].*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    /** What no plain name begins with: words of a form, of nothing, and of the same as above. */
    private static final String NO_PLAIN_START = "小合总共累姓备说注汇本填审负制联单盖日无暂没未不空缺同";

    private static final int LONGEST_PLAIN = 40;

    private NameText() {}

    /** The name in a cell. */
    public static Reading<String> read(String raw) {
        String text = TextNormaliser.normalise(raw);
        return isPlain(text) ? Reading.ok(text) : readAny(text);
    }

    /** Whether a text is a name beyond doubt: a few Chinese characters, with a dot if they are many. */
    static boolean isPlain(String text) {
        int length = text.length();
        if (length < 2 || length > LONGEST_PLAIN || NO_PLAIN_START.indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        boolean hasDot = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean isDot = c == '·' && i > 0;
            if (!isDot && (c < 0x4E00 || c > 0x9FA5 || c == '某')) {
                return false;
            }
            hasDot |= isDot;
        }
        return hasDot || length < LONG_NAME;
    }

    /** The name in a normalised text, whatever it is. */
    static Reading<String> readAny(String text) {
        if (Blank.isBlank(text)) {
            return Reading.empty();
        }
        if (Blank.isDitto(text)) {
            return Reading.reject(Reason.DITTO);
        }
        if (Blank.isFormulaError(text)) {
            return Reading.reject(Reason.FORMULA_ERROR);
        }
        if (MASKED.matcher(text).matches()) {
            return Reading.reject(Reason.MASKED);
        }
        boolean hasWrongDot = text.indexOf('。') > 0;
        String name = DOT.matcher(NOTE.matcher(text).replaceFirst("").replace('。', '·'))
                .replaceAll("·");
        boolean isLatin = LATIN.matcher(name).matches();
        name = isLatin ? name : name.replace(" ", "");
        if (NOT_A_NAME.matcher(name).matches() || name.codePoints().noneMatch(Character::isLetter)) {
            return Reading.reject(Reason.NOT_A_NAME);
        }
        if (!FORM.matcher(name).matches()) {
            return Reading.review(name, Reason.ODD_NAME);
        }
        if (CHARACTER_LOST.matcher(name).matches()) {
            return Reading.review(name, Reason.CHARACTER_LOST);
        }
        // So long a name is a given and a father's name; the same person may stand elsewhere with the dot.
        if (name.length() >= LONG_NAME && HAN.matcher(name).matches()) {
            return Reading.review(name, Reason.DOT_MISSING);
        }
        return hasWrongDot ? Reading.review(name, Reason.WRONG_DOT) : Reading.ok(name);
    }
}
