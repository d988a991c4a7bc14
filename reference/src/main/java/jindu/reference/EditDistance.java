package jindu.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Number of single-character insertions, deletions, substitutions and swaps of neighbours between two texts. */
public final class EditDistance {
    private EditDistance() {}

    static int between(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    /** The candidate that a text was probably meant to be: one slip off, or one more for every three letters. */
    public static Optional<String> meant(String text, Collection<String> candidates) {
        return nearest(text, candidates).filter(near -> between(text, near) <= Math.max(1, text.length() / 3));
    }

    static Optional<String> nearest(String text, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt((String candidate) -> between(text, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
