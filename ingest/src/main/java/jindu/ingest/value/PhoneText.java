package jindu.ingest.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.ingest.value.Reading.Reason;
import jindu.reference.TextNormaliser;

/** Telephone numbers: mobiles as 11 digits, landlines as area-number, an extension after " ext ", several joined by ";". */
public final class PhoneText {
    /** The prefecture's area code, for local numbers written without one. */
    private static final String AREA_CODE = "0994";

    private static final int MOBILE_DIGITS = 11;
    private static final Pattern SEPARATOR = Pattern.compile("[、;,/]");
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−_]");
    private static final Pattern DECIMALS = Pattern.compile("(?<=\\d)\\.0+$");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?0{0,2}86-?)?(1[3-9]\\d{9})");
    private static final Pattern LANDLINE = Pattern.compile(
            "(?:\\+?86-?)?\\(?(0?(?:10|2\\d|[3-9]\\d{2}))\\)?-?(\\d{7,8})(?:(?:-|转|ext\\.?)(\\d{1,6}))?");
    private static final Pattern LOCAL = Pattern.compile("([2-8]\\d{6,7})(?:(?:-|转|ext\\.?)(\\d{1,6}))?");

    private PhoneText() {}

    /** The numbers in a cell. */
    public static Reading<String> read(String raw) {
        String text = TextNormaliser.normalise(raw);
        return isPlainMobile(text) ? Reading.ok(text) : readAny(text);
    }

    /** Whether a text is the eleven digits of one mobile. */
    static boolean isPlainMobile(String text) {
        if (text.length() != MOBILE_DIGITS || text.charAt(0) != '1' || text.charAt(1) < '3') {
            return false;
        }
        for (int i = 0; i < MOBILE_DIGITS; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The numbers in a normalised text, whatever it is. */
    static Reading<String> readAny(String text) {
        if (Blank.isBlank(text)) {
            return Reading.empty();
        }
        List<String> numbers = new ArrayList<>();
        Reason doubt = Reason.NONE;
        for (String part : SEPARATOR.split(text)) {
            Reading<String> number = one(part.strip());
            if (!number.hasValue()) {
                return number;
            }
            numbers.add(number.value());
            doubt = number.reason() == Reason.NONE ? doubt : number.reason();
        }
        String joined = String.join(";", numbers);
        return doubt == Reason.NONE ? Reading.ok(joined) : Reading.review(joined, doubt);
    }

    private static Reading<String> one(String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            return Reading.reject(Reason.DIGITS_LOST);
        }
        String dashed = DASH.matcher(text.replace(" ", "")).replaceAll("-");
        String compact = DECIMALS.matcher(dashed).replaceFirst("");
        Matcher mobile = MOBILE.matcher(compact.replace("-", ""));
        if (mobile.matches()) {
            return Reading.ok(mobile.group(1));
        }
        Matcher landline = LANDLINE.matcher(compact);
        boolean isLandline = landline.matches()
                && (landline.group(1).startsWith("0") || compact.startsWith("+") || compact.startsWith("86"));
        if (isLandline) {
            String area = landline.group(1).startsWith("0") ? landline.group(1) : "0" + landline.group(1);
            return Reading.ok(area + "-" + landline.group(2) + extension(landline.group(3)));
        }
        Matcher local = LOCAL.matcher(compact);
        if (local.matches()) {
            String number = AREA_CODE + "-" + local.group(1) + extension(local.group(2));
            return Reading.review(number, Reason.AREA_CODE_INFERRED);
        }
        return Reading.reject(Reason.NOT_A_PHONE);
    }

    private static String extension(String digits) {
        return digits == null ? "" : " ext " + digits;
    }
}
