package jindu.ingest.value;

/**
 * What a cell says, and how sure that is.
 *
 * @param value the value; null where the status is empty or rejected, and in a review that found none
 * @param status what to make of it
 * @param reason why it is no plain value
 */
public record Reading<T>(T value, Status status, Reason reason) {
    /** What to make of a cell. */
    public enum Status {
        /** The value, without doubt. */
        OK,
        /** Nothing is given. */
        NULL,
        /** With a value: take it and warn. Without one: no value, somebody has to say what was meant. */
        REVIEW,
        /** No value. */
        REJECT
    }

    /** Why a cell is no plain value. */
    public enum Reason {
        NONE,
        EMPTY,
        NOT_A_NUMBER,
        FORMULA_ERROR,
        DITTO,
        OTHER_CURRENCY,
        PERIOD_PER_MONTH,
        APPROXIMATE,
        RANGE,
        INEQUALITY,
        SUM_AS_TEXT,
        NUMBER_FORMAT,
        PROBABLY_IN_YUAN,
        NOT_A_DATE,
        IMPOSSIBLE_DATE,
        WEEKDAY_DISAGREES,
        YEAR_INFERRED,
        TWO_DIGIT_YEAR,
        DAY_OR_MONTH,
        MONTH_MAY_HAVE_LOST_A_ZERO,
        FOREIGN_FORMAT,
        NOT_A_DAY,
        DIGITS_LOST,
        AREA_CODE_INFERRED,
        NOT_A_PHONE,
        UNKNOWN_SEX,
        NOT_A_SEX,
        CHARACTER_LOST,
        WRONG_DOT,
        DOT_MISSING,
        MASKED,
        NOT_A_NAME,
        ODD_NAME,
        FRACTION,
        VAGUE,
        TICK,
        NEGATIVE
    }

    static <T> Reading<T> ok(T value) {
        return new Reading<>(value, Status.OK, Reason.NONE);
    }

    static <T> Reading<T> empty() {
        return new Reading<>(null, Status.NULL, Reason.EMPTY);
    }

    static <T> Reading<T> review(T value, Reason reason) {
        return new Reading<>(value, Status.REVIEW, reason);
    }

    static <T> Reading<T> reject(Reason reason) {
        return new Reading<>(null, Status.REJECT, reason);
    }

    /** True where there is a value to take, with or without a warning. */
    public boolean hasValue() {
        return value != null;
    }

    /** Status and reason only: the value may be personal. */
    @Override
    public String toString() {
        return status + " " + reason;
    }
}
