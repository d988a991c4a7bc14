package jindu.ingest.text;

/**
 * A line of a text.
 *
 * @param number from 1; a lone carriage return ends a line too
 * @param text without its end, byte order marks, NUL bytes and what is no character
 * @param otherEncoding the name of its encoding where that is not the one of most lines; else null
 * @param lost places whose bytes are no characters
 * @param hasNul whether it holds NUL bytes
 * @param isTooLong whether it is longer than a line may be; the text is empty then
 */
public record Line(int number, String text, String otherEncoding, int lost, boolean hasNul, boolean isTooLong) {

    /** A line of which so much is lost that the rest means nothing. */
    public boolean isBroken() {
        return isTooLong || lost * 4L > text.length();
    }

    /** The number alone: a line may hold personal data. */
    @Override
    public String toString() {
        return "Line[" + number + "]";
    }
}
