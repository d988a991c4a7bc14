package jindu.ingest.value;

import java.util.Locale;
import jindu.ingest.value.Reading.Reason;
import jindu.reference.TextNormaliser;

/** Sex as words, letters or codes of GB/T 2261.1. */
public final class SexText {
    /** What a form can say of a sex. */
    public enum Sex {
        MALE("男"),
        FEMALE("女"),
        UNKNOWN("未知"),
        NOT_STATED("未说明");

        private final String label;

        Sex(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }
    }

    private SexText() {}

    /** The sex in a cell. */
    public static Reading<Sex> read(String raw) {
        String text = TextNormaliser.compact(raw).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "男", "男性", "男人", "1", "1.0", "m", "male" -> Reading.ok(Sex.MALE);
            case "女", "女性", "女人", "2", "2.0", "f", "female" -> Reading.ok(Sex.FEMALE);
            case "9", "9.0", "未说明" -> Reading.ok(Sex.NOT_STATED);
            // Some systems write 0 for a woman; nothing is guessed.
            case "0", "0.0", "未知" -> Reading.review(Sex.UNKNOWN, Reason.UNKNOWN_SEX);
            default -> Blank.isBlank(text) ? Reading.empty() : Reading.reject(Reason.NOT_A_SEX);
        };
    }
}
