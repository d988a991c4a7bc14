package jindu.catalog.service;

import java.util.List;
import jindu.catalog.Code;
import jindu.catalog.Codes;
import jindu.catalog.Text;
import jindu.catalog.Wording;

/** How far a facility, equipment or branch point has come. An event without a stage says completed. */
public enum Stage implements Code {
    PLANNED("计划", "planned", "规划", "拟建"),
    STARTED("开工", "started", "在建", "建设中"),
    COMPLETED("建成", "completed", "完成", "已建成", "竣工", "已完成");

    public static final Codes<Stage> CODES = new Codes<>(List.of(values()));

    private final Wording wording;

    Stage(String zh, String en, String... spellings) {
        this.wording = Wording.of(this, Text.of(zh, en), spellings);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
