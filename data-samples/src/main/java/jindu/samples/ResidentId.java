package jindu.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Resident ID numbers after GB 11643 in a region that was never assigned, so that none can be anybody's. */
final class ResidentId {

    private static final String NEVER_ASSIGNED = "659999";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private ResidentId() {}

    /** @param sequence up to three digits; odd for men, even for women */
    static String of(LocalDate birth, int sequence) {
        return withDate(birth.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
    }

    /** As {@link #of}, for dates that do not exist; the check digit is right all the same. */
    static String withDate(String yyyyMMdd, int sequence) {
        String body = NEVER_ASSIGNED + yyyyMMdd + String.format(Locale.ROOT, "%03d", sequence);
        return body + checkDigit(body);
    }

    /** The form in use before 1999: no century, no check digit. Only for births in the 1900s. */
    static String oldForm(String id) {
        return id.substring(0, 6) + id.substring(8, 17);
    }

    static boolean isOldFormPossible(String id) {
        return id.startsWith("19", 6);
    }

    static String withWrongCheckDigit(String id) {
        char check = id.charAt(17);
        char other = CHECK.charAt((CHECK.indexOf(check) + 3) % CHECK.length());
        return id.substring(0, 17) + other;
    }

    static boolean isRight(String id) {
        return id.length() == 18 && checkDigit(id.substring(0, 17)) == id.charAt(17);
    }

    private static char checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11);
    }
}
