package jindu.ingest.grid;

import java.math.BigDecimal;

/** Numbers as plain decimal digits. */
final class NumberText {

    /** Reading digits takes the square of their number: a million of them half a minute. */
    private static final int LONGEST = 1_000;

    private NumberText() {}

    /** The digits of a number without exponent and without zeros after the decimals that count. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /**
     * The digits of a number as OOXML stores it. 1234.5600000000001 is how a file keeps 1234.56: the fewest digits that
     * give the same binary number.
     *
     * @throws NumberFormatException if it is none
     */
    static String ofStored(String value) {
        if (isPlainInteger(value)) {
            return value;
        }
        if (value.length() > LONGEST) {
            throw new NumberFormatException("longer than any writer makes it");
        }
        BigDecimal stored = new BigDecimal(value);
        if (Math.abs((long) stored.precision() - stored.scale()) > 400) {
            throw new NumberFormatException("beyond what a cell can hold");
        }
        return plain(stored.precision() <= 15 ? stored : BigDecimal.valueOf(stored.doubleValue()));
    }

    private static boolean isPlainInteger(String value) {
        int length = value.length();
        if (length == 0 || length > 15 || value.charAt(0) == '0' && length > 1) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
