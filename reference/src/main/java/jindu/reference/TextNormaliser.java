package jindu.reference;

import java.text.Normalizer;

/** The one way in which texts from people are made comparable before anything is read from them. */
public final class TextNormaliser {
    private TextNormaliser() {}

    /**
     * Returns the text in Unicode form NFKC (full-width letters, digits and brackets become plain ones), without
     * zero-width and direction characters, with every run of white space or control characters as one space and none at
     * the ends. Null becomes the empty text.
     */
    public static String normalise(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return isPlain(text) ? text : normalised(text);
    }

    /** Whether a text is of Chinese and ASCII characters and dots alone, which stand for themselves, with no space to lose. */
    private static boolean isPlain(String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isItself =
                    c > ' ' && c < 0x7F || c == '·' || c >= 0x4E00 && c <= 0x9FA5 || c == ' ' && previous != ' ';
            if (!isItself) {
                return false;
            }
            previous = c;
        }
        return previous != ' ';
    }

    /** {@link #normalise} of any text that is not empty. */
    static String normalised(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (isClean(composed)) {
            return composed;
        }
        StringBuilder out = new StringBuilder(composed.length());
        boolean pendingSpace = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isSpace(c)) {
                pendingSpace = out.length() > 0;
            } else if (!isInvisible(c)) {
                if (pendingSpace) {
                    out.append(' ');
                    pendingSpace = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** {@link #normalise} with the inner white space removed too: for names and codes, where it only aligns. */
    public static String compact(String text) {
        return normalise(text).replace(" ", "");
    }

    private static boolean isClean(String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c) || (isSpace(c) && (c != ' ' || previous == ' '))) {
                return false;
            }
            previous = c;
        }
        return previous != ' ';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c >= 0x7F && c <= 0xA0) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFE00 && c <= 0xFE0F);
    }
}
