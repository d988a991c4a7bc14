package jindu.ingest.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jindu.catalog.roster.IdNumberParts;
import jindu.reference.TextNormaliser;

/** Resident identity numbers by GB 11643-1999, with the 15-digit form before it. */
public final class ResidentId {
    /** Why a text is no valid number. */
    public enum Problem {
        NONE,
        /** Nothing, or a placeholder. */
        MISSING,
        /** A number cell kept only its first 15 digits. */
        DIGITS_LOST,
        /** Some digits are hidden. */
        MASKED,
        /** A passport, a permit or another document with letters. */
        OTHER_DOCUMENT,
        /** A letter other than a final X. */
        CHARACTERS,
        /** Neither 18 nor 15 characters. */
        LENGTH,
        /** The first two digits are no province. */
        PROVINCE,
        /** The day of birth does not exist. */
        DATE_IMPOSSIBLE,
        DATE_IN_FUTURE,
        DATE_BEFORE_1900,
        /** The last character does not follow from the others. */
        CHECKSUM
    }

    /** What is odd about a valid number. */
    public enum Warning {
        /** The 15-digit form. */
        OLD_FORM,
        /** The digits of city and county were never given out. */
        COUNTY_PART,
        /** Three zeros at the end, as of a number cell that was made a text; one check digit in eleven fits by chance. */
        THREE_ZEROS
    }

    /**
     * What a cell says.
     *
     * @param number the 18-character form, or null where there is a problem
     */
    public record Result(String number, Problem problem, Set<Warning> warnings) {
        public Result {
            warnings = Set.copyOf(warnings);
        }

        public boolean isValid() {
            return problem == Problem.NONE;
        }

        /** Never the number. */
        @Override
        public String toString() {
            return problem + " " + warnings;
        }
    }

    private static final BitSet PROVINCES =
            IdNumberParts.PROVINCES.stream().mapToInt(Integer::parseInt).collect(BitSet::new, BitSet::set, BitSet::or);
    private static final int[] WEIGHTS =
            IdNumberParts.WEIGHTS.stream().mapToInt(Integer::intValue).toArray();
    private static final String CHECK_CHARACTERS = IdNumberParts.CHECK_CHARACTERS;
    private static final Set<Warning> OLD = Set.of(Warning.OLD_FORM);
    private static final Set<Warning> ODD = Set.of(Warning.COUNTY_PART);
    private static final Set<Warning> OLD_AND_ODD = Set.of(Warning.OLD_FORM, Warning.COUNTY_PART);
    private static final Pattern QUOTE = Pattern.compile("^['’`]");
    private static final Pattern DECIMALS = Pattern.compile("(?<=\\d{15})\\.0+$");
    private static final Pattern DASH = Pattern.compile("(?<=\\d)[-‐‑–—](?=[\\dX])");
    private static final Pattern OLD_FORM = Pattern.compile("[0-9]{15}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d*)?E\\+?\\d+");
    private static final Pattern DOCUMENT = Pattern.compile("(?:[A-Z]{1,3}\\d{6,15})(?:\\(\\d\\))?");

    private ResidentId() {}

    /**
     * Checks a number.
     *
     * @param today a day of birth after it lies in the future
     */
    public static Result read(String raw, LocalDate today) {
        String compact = TextNormaliser.compact(raw);
        return isPlain(compact) ? read18(compact, today) : readAny(compact, today);
    }

    /** Whether a text has 17 digits and a digit or X. */
    static boolean isPlain(String text) {
        if (text.length() != WEIGHTS.length + 1) {
            return false;
        }
        for (int i = 0; i < WEIGHTS.length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return CHECK_CHARACTERS.indexOf(text.charAt(WEIGHTS.length)) >= 0;
    }

    /** The number in a normalised text, whatever it is. */
    static Result readAny(String compact, LocalDate today) {
        String text = QUOTE.matcher(compact.toUpperCase(Locale.ROOT)).replaceFirst("");
        if (Blank.isBlank(text)) {
            return problem(Problem.MISSING);
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return problem(Problem.DIGITS_LOST);
        }
        String number = DASH.matcher(DECIMALS.matcher(text).replaceFirst("")).replaceAll("");
        if (number.indexOf('*') >= 0 || number.indexOf('?') >= 0) {
            return problem(Problem.MASKED);
        }
        if (DOCUMENT.matcher(number).matches() && number.length() != 18) {
            return problem(Problem.OTHER_DOCUMENT);
        }
        if (number.length() != 18 && number.length() != 15) {
            return problem(Problem.LENGTH);
        }
        if (number.length() == 18) {
            return isPlain(number) ? read18(number, today) : problem(Problem.CHARACTERS);
        }
        if (!OLD_FORM.matcher(number).matches()) {
            return problem(Problem.CHARACTERS);
        }
        String body = number.substring(0, 6) + "19" + number.substring(6);
        Problem problem = body(body, today);
        return problem == Problem.NONE
                ? new Result(body + checkCharacter(body), Problem.NONE, warnings(body, true))
                : problem(problem);
    }

    private static Result read18(String number, LocalDate today) {
        Problem problem = body(number, today);
        if (problem != Problem.NONE) {
            return problem(problem);
        }
        if (number.charAt(17) != checkCharacter(number)) {
            return problem(number.endsWith("000") ? Problem.DIGITS_LOST : Problem.CHECKSUM);
        }
        Set<Warning> warnings = warnings(number, false);
        if (number.endsWith("000")) {
            Set<Warning> more = EnumSet.of(Warning.THREE_ZEROS);
            more.addAll(warnings);
            warnings = more;
        }
        return new Result(number, Problem.NONE, warnings);
    }

    /** The day of birth in a valid number of 18 characters. */
    public static LocalDate birth(String number) {
        return LocalDate.of(
                Integer.parseInt(number, 6, 10, 10),
                Integer.parseInt(number, 10, 12, 10),
                Integer.parseInt(number, 12, 14, 10));
    }

    /** The sex in a valid number of 18 characters: the last of the sequence is odd for men. */
    public static boolean isMale(String number) {
        return "13579".indexOf(number.charAt(16)) >= 0;
    }

    private static Result problem(Problem problem) {
        return new Result(null, problem, Set.of());
    }

    /** @param body at least the 17 digits before the check character */
    private static Problem body(String body, LocalDate today) {
        if (!PROVINCES.get(Integer.parseInt(body, 0, 2, 10))) {
            return Problem.PROVINCE;
        }
        LocalDate birth;
        try {
            birth = LocalDate.of(
                    Integer.parseInt(body, 6, 10, 10),
                    Integer.parseInt(body, 10, 12, 10),
                    Integer.parseInt(body, 12, 14, 10));
        } catch (DateTimeException e) {
            return Problem.DATE_IMPOSSIBLE;
        }
        if (birth.isAfter(today)) {
            return Problem.DATE_IN_FUTURE;
        }
        return birth.getYear() < 1900 ? Problem.DATE_BEFORE_1900 : Problem.NONE;
    }

    /** Cities are numbered 01 to 70, units directly under a province 90; the permits of 71 to 83 carry zeros. */
    private static Set<Warning> warnings(String body, boolean isOldForm) {
        int city = Integer.parseInt(body, 2, 4, 10);
        boolean isPermit = body.charAt(0) >= '7';
        boolean isOddCity = !isPermit && (city == 0 || city > 70 && city != 90);
        if (isOldForm) {
            return isOddCity ? OLD_AND_ODD : OLD;
        }
        return isOddCity ? ODD : Set.of();
    }

    private static char checkCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
