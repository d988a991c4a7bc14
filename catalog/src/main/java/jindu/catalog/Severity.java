package jindu.catalog;

import java.util.Locale;

/** What a finding does. Worst first, the order in which people read them. */
public enum Severity {
    REJECT_FILE(Text.of("退回文件", "file rejected")),
    REJECT_ROW(Text.of("退回该行", "row rejected")),
    WARN(Text.of("提醒", "warning")),
    NOTE(Text.of("说明", "note"));

    private final Text label;

    Severity(Text label) {
        this.label = label;
    }

    /** As it is stored and written for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text label() {
        return label;
    }

    public boolean rejects() {
        return this == REJECT_FILE || this == REJECT_ROW;
    }
}
