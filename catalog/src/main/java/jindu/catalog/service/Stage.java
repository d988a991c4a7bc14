package jindu.catalog.service;

import java.util.List;
import java.util.Locale;
import jindu.catalog.Code;
import jindu.catalog.Codes;
import jindu.catalog.Text;

/** How far a facility, equipment or branch point has come. An event without a stage says completed. */
public enum Stage implements Code {
    PLANNED("计划", "planned", "规划", "拟建"),
    STARTED("开工", "started", "在建", "建设中"),
    COMPLETED("建成", "completed", "完成", "已建成", "竣工", "已完成");

    public static final Codes<Stage> CODES = new Codes<>(List.of(values()));

    private final Text label;
    private final List<String> spellings;

    Stage(String zh, String en, String... spellings) {
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
