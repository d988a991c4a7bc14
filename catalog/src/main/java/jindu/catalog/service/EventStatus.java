package jindu.catalog.service;

import java.util.List;
import jindu.catalog.Code;
import jindu.catalog.Codes;
import jindu.catalog.Text;
import jindu.catalog.Wording;

/** Whether a revision of an event stands. A cancelled one counts for nothing. */
public enum EventStatus implements Code {
    ACTIVE("有效", "active", "正常"),
    CANCELLED("作废", "cancelled", "取消", "已取消", "canceled", "已作废");

    public static final Codes<EventStatus> CODES = new Codes<>(List.of(values()));

    private final Wording wording;

    EventStatus(String zh, String en, String... spellings) {
        this.wording = Wording.of(this, Text.of(zh, en), spellings);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
