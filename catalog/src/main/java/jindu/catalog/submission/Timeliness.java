package jindu.catalog.submission;

import java.util.Locale;
import jindu.catalog.Text;

/** Where a county stands with a month's report. */
public enum Timeliness {
    ON_TIME(Text.of("按时", "on time")),
    LATE(Text.of("迟报", "late")),
    /** Due, and nothing accepted by the due date or since. */
    MISSING(Text.of("未报", "missing")),
    NOT_YET_DUE(Text.of("未到期", "not yet due")),
    /** Sent though nobody had to. */
    VOLUNTARY(Text.of("自愿报送", "voluntary")),
    NOT_DUE(Text.of("不须报送", "not due"));

    private final Text label;

    Timeliness(Text label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text label() {
        return label;
    }
}
