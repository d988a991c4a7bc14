package jindu.ingest.value;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jindu.reference.EthnicGroups;
import jindu.reference.TextNormaliser;

/**
 * Takes what is personal out of texts that are kept (village and business as written): the names and numbers of a list,
 * whatever looks like an ID or phone number, and an ethnic group that slipped into another column. A masked stretch
 * becomes {@value #MASK}, whatever its length. A list repeats few such texts many times: each is worked out once. For one
 * thread.
 */
public final class Redactor {
    /** What stands for a masked stretch. */
    public static final String MASK = "＊＊";

    private static final int MIN_NUMBER = 6;
    private static final Set<String> ETHNIC_GROUPS = ethnicGroups();
    private static final Pattern ID_LIKE = Pattern.compile(
            "(?<!\\d)(?:\\d{15,}[Xx]?|\\d(?:[ \\-]?\\d){13}(?:[ \\-]?\\d){0,3}[ \\-]?[\\dXx])(?![\\dXx])");
    private static final Pattern PHONE_LIKE = Pattern.compile("(?<!\\d)(?:(?:\\+?86[ \\-]?)?1[3-9]\\d(?:[ \\-]?\\d){8}"
            + "|\\(?0\\d{2,3}\\)?[ \\-]?\\d{7,8}(?:-\\d{1,6})?)(?!\\d)");
    private static final Pattern LABELLED_PHONE =
            Pattern.compile("(?:电话|手机|联系方式|tel|phone)[:. ]*(\\d(?:[ \\-]?\\d){5,12})", Pattern.CASE_INSENSITIVE);
    /** Gives nothing back, so that a long run of digits takes no stack. */
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ \\-]?\\d)*+[Xx]?");

    private static final String DOT = "·";
    private static final Pattern PARTS = Pattern.compile("[、,;/ ]+");

    private final NameIndex names = new NameIndex();
    private final LongSet numbers = new LongSet();
    private final Once<String> redacted = new Once<>(this::worked);
    private final Once<Boolean> named = new Once<>(this::holdsName);

    private Redactor() {}

    /** A redactor whose persons are told one by one. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A redactor for the persons of a list.
     *
     * @param names as the cells have them; those of one character are left out, because they would mask half of a text
     * @param numbers IDs and phones as the cells have them; those of fewer than six digits are left out
     */
    public static Redactor of(Collection<String> names, Collection<String> numbers) {
        Builder builder = new Builder();
        names.forEach(builder::name);
        numbers.forEach(builder::number);
        return builder.build();
    }

    /** Takes in the persons of a list. */
    public static final class Builder {
        private final Redactor redactor = new Redactor();

        private Builder() {}

        /** @param text a name as its cell has it */
        public void name(String text) {
            if (isHan(text)) {
                redactor.names.add(text.indexOf(DOT) < 0 ? text : text.replace(DOT, ""));
                return;
            }
            Reading<String> name = NameText.read(text);
            redactor.names.add(bare(name.hasValue() ? name.value() : text));
        }

        /** @param text an ID or phone number as its cell has it */
        public void number(String text) {
            String digits = isAscii(text) ? digits(text) : digits(TextNormaliser.normalise(text));
            if (digits.length() >= MIN_NUMBER) {
                redactor.numbers.add(TextHash.of(digits));
            }
        }

        public Redactor build() {
            return redactor;
        }
    }

    /** Whether a text has nothing but characters that stand for themselves, and dots: nearly every name. */
    private static boolean isHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 0x4E00 || c > 0x9FFF) && c != '·') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The text without what is personal; null stays null. */
    public String redact(String text) {
        return text == null || text.isEmpty() ? text : redacted.of(text);
    }

    private String worked(String text) {
        if (isEthnicGroup(text)) {
            return MASK;
        }
        Plain plain = Plain.of(text);
        BitSet masked = new BitSet();
        maskNames(plain, masked);
        mask(ID_LIKE, 0, plain, masked);
        mask(PHONE_LIKE, 0, plain, masked);
        mask(LABELLED_PHONE, 1, plain, masked);
        maskNumbers(plain, masked);
        return masked.isEmpty() ? text : replaced(text, masked);
    }

    /** True where a listed name stands in the text, dots and spaces left aside. */
    public boolean containsName(String text) {
        return text != null && !text.isEmpty() && named.of(text);
    }

    private boolean holdsName(String text) {
        BitSet masked = new BitSet();
        maskNames(Plain.of(text), masked);
        return !masked.isEmpty();
    }

    private void maskNames(Plain plain, BitSet masked) {
        if (names.isEmpty()) {
            return;
        }
        Plain bare = plain.withoutDotsAndSpaces();
        String text = bare.text();
        for (int i = 0; i + NameIndex.SHORTEST <= text.length(); i++) {
            int end = names.endOfNameAt(text, i);
            if (end > i) {
                masked.set(bare.from(i), bare.to(end - 1));
            }
        }
    }

    private static void mask(Pattern pattern, int group, Plain plain, BitSet masked) {
        Matcher matcher = pattern.matcher(plain.text());
        while (matcher.find()) {
            masked.set(plain.from(matcher.start(group)), plain.to(matcher.end(group) - 1));
        }
    }

    private void maskNumbers(Plain plain, BitSet masked) {
        if (numbers.isEmpty()) {
            return;
        }
        Matcher matcher = DIGITS.matcher(plain.text());
        while (matcher.find()) {
            if (numbers.contains(TextHash.of(digits(matcher.group())))) {
                masked.set(plain.from(matcher.start()), plain.to(matcher.end() - 1));
            }
        }
    }

    private static String replaced(String text, BitSet masked) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int start = masked.nextSetBit(0); start >= 0; start = masked.nextSetBit(from)) {
            out.append(text, from, start).append(MASK);
            from = masked.nextClearBit(start);
        }
        return out.append(text.substring(from)).toString();
    }

    /** A cell that holds nothing but ethnic groups; a place name that contains one is none. */
    private static boolean isEthnicGroup(String text) {
        String[] parts = PARTS.split(TextNormaliser.normalise(text));
        for (String part : parts) {
            if (!ETHNIC_GROUPS.contains(part)) {
                return false;
            }
        }
        return parts.length > 0;
    }

    private static Set<String> ethnicGroups() {
        Set<String> groups = new HashSet<>();
        for (String name : EthnicGroups.names()) {
            groups.add(name);
            groups.add(name + "族");
        }
        return Set.copyOf(groups);
    }

    private static String digits(String text) {
        if (isDigits(text)) {
            return text;
        }
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == 'x' || c == 'X') {
                digits.append('X');
            }
        }
        return digits.toString();
    }

    /** Nearly every number, which is its own digits then. */
    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != 'X') {
                return false;
            }
        }
        return true;
    }

    private static String bare(String name) {
        return Plain.of(name == null ? "" : name).withoutDotsAndSpaces().text();
    }

    /**
     * A text in NFKC with, for each of its characters, where the original one begins and ends.
     *
     * @param begins for each character
     * @param ends for each character, exclusive
     */
    private record Plain(String text, int[] begins, int[] ends) {
        static Plain of(String original) {
            StringBuilder text = new StringBuilder(original.length());
            int[] begins = new int[original.length() * 2 + 16];
            int[] ends = new int[begins.length];
            for (int i = 0; i < original.length(); ) {
                int codePoint = original.codePointAt(i);
                int next = i + Character.charCount(codePoint);
                String composed = codePoint < 0x80 || (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
                        ? original.substring(i, next)
                        : Normalizer.normalize(original.substring(i, next), Normalizer.Form.NFKC);
                if (text.length() + composed.length() > begins.length) {
                    begins = Arrays.copyOf(begins, 2 * begins.length + composed.length());
                    ends = Arrays.copyOf(ends, begins.length);
                }
                for (int k = 0; k < composed.length(); k++) {
                    char c = composed.charAt(k);
                    if (Character.getType(c) != Character.FORMAT) {
                        begins[text.length()] = i;
                        ends[text.length()] = next;
                        text.append(Character.isWhitespace(c) ? ' ' : dash(c));
                    }
                }
                i = next;
            }
            return new Plain(text.toString(), begins, ends);
        }

        private static char dash(char c) {
            return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ? '-' : c;
        }

        Plain withoutDotsAndSpaces() {
            StringBuilder kept = new StringBuilder(text.length());
            int[] keptBegins = new int[text.length()];
            int[] keptEnds = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != ' ' && c != '。' && NameText.DOTS.indexOf(c) < 0) {
                    keptBegins[kept.length()] = begins[i];
                    keptEnds[kept.length()] = ends[i];
                    kept.append(Character.toLowerCase(c));
                }
            }
            return new Plain(kept.toString(), keptBegins, keptEnds);
        }

        int from(int at) {
            return begins[at];
        }

        int to(int at) {
            return ends[at];
        }
    }
}
