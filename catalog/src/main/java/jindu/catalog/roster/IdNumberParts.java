package jindu.catalog.roster;

import java.util.List;

/** What GB 11643 says of an 18-digit ID number; the check of what comes in and the blank form's own both rest on it. */
public final class IdNumberParts {

    /** The first two digits that were ever given out: provinces, and the permits of residents of 71, 81 to 83. */
    public static final List<String> PROVINCES = List.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** What each of the first 17 digits counts in the check sum. */
    public static final List<Integer> WEIGHTS = List.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);

    /** The last character, by the check sum's remainder of 11. */
    public static final String CHECK_CHARACTERS = "10X98765432";

    private IdNumberParts() {}
}
