package jindu.ingest.form;

import java.util.Optional;
import java.util.regex.Pattern;
import jindu.ingest.value.Redactor;
import jindu.reference.Counties;
import jindu.reference.TextNormaliser;
import jindu.reference.VillageMatcher;

/**
 * What is kept of texts that may name anybody: the cells of logs, beside which no list of names stands, and the names of
 * files and sheets. Words of offices and places are kept, what no word explains is not.
 */
public final class PlainWords {

    /** Letters, digits and dashes of a system's own numbering, with a digit in it. */
    private static final Pattern EVENT_ID = Pattern.compile("(?=.*\\d)[A-Za-z0-9_./#:-]{1,64}");

    /** What moves a screen's cursor, colours it or turns its letters round has no place in a name that a screen shows. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern VILLAGE_END = Pattern.compile("村|社区|居委会|村委会|牧业队|连|队");
    /** 屯庄孜 of a village that no list knows; a name with 家 behind it is longer. */
    private static final int UNKNOWN_VILLAGE_LETTERS = 3;

    private final VillageMatcher villages;
    private final KnownWords words;
    private final Redactor redactor;

    public PlainWords(VillageMatcher villages, Redactor redactor) {
        this.villages = villages;
        this.words = new KnownWords(villages::isPlaceName);
        this.redactor = redactor;
    }

    /** A text that is words alone, as it is; {@value Redactor#MASK} for any other, null for an empty one. */
    public String keep(String text) {
        String plain = TextNormaliser.normalise(text);
        return plain.isEmpty() ? null : isPlain(plain) ? plain : Redactor.MASK;
    }

    /** A path or the name of a sheet, whatever may be a name in it masked; null stays null. */
    public String keepPath(String path) {
        return path == null
                ? null
                : words.mask(redactor.redact(CONTROL.matcher(path).replaceAll("?")));
    }

    /** Whether an event id is nothing but a number of a system, or words and numbers. */
    public boolean isPlainEventId(String id) {
        return redactor.redact(id).equals(id)
                && (EVENT_ID.matcher(id).matches() || id.chars().anyMatch(Character::isDigit) && words.explain(id));
    }

    /** A county cell: as read if it is words alone, the county's short name if it names one, else masked. */
    public String keepCounty(String text) {
        String kept = keep(text);
        if (!Redactor.MASK.equals(kept)) {
            return kept;
        }
        Counties counties = villages.counties();
        Optional<Counties.Found> found = counties.find(text);
        return found.map(f -> counties.shortName(f.countyCode())).orElse(kept);
    }

    /**
     * Whether a village cell may be kept for an alias to come: places and words alone, or a short name that no list
     * knows with the word for village behind it.
     */
    boolean isPlaceLike(String text) {
        if (!redactor.redact(text).equals(text)) {
            return false;
        }
        String unknown = words.unexplained(text);
        if (unknown.isEmpty()) {
            return true;
        }
        int at = text.indexOf(unknown);
        return unknown.length() <= UNKNOWN_VILLAGE_LETTERS
                && at >= 0
                && unknown.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                && VILLAGE_END.matcher(text.substring(at + unknown.length())).lookingAt();
    }

    private boolean isPlain(String text) {
        return redactor.redact(text).equals(text) && words.explain(text);
    }
}
