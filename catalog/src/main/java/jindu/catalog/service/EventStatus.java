package jindu.catalog.service;

import java.util.List;
import java.util.Locale;
import jindu.catalog.Code;
import jindu.catalog.Codes;
import jindu.catalog.Text;

/** Whether a revision of an event stands. A cancelled one counts for nothing. */
public enum EventStatus implements Code {
    ACTIVE("有效", "active", "正常"),
    CANCELLED("作废", "cancelled", "取消", "已取消", "canceled", "已作废");

    public static final Codes<EventStatus> CODES = new Codes<>(List.of(values()));

    private final Text label;
    private final List<String> spellings;

    EventStatus(String zh, String en, String... spellings) {
        this.label = Text.of(zh, en);
        this.spellings = List.of(spellings);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Text label() {
        return label;
    }

    @Override
    public List<String> spellings() {
        return spellings;
    }
}
