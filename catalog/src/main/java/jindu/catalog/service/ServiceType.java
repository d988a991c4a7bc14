package jindu.catalog.service;

import java.util.List;
import jindu.catalog.Code;
import jindu.catalog.Codes;
import jindu.catalog.Text;
import jindu.catalog.Wording;

/** What an event of an activity log is. */
public enum ServiceType implements Code {
    PERFORMANCE("演出", "performance", Effect.SERVICE, "文艺演出", "下基层演出"),
    CULTURE_TRAINING("文化培训", "culture training", Effect.SERVICE, "文化培训班"),
    SPORTS_TRAINING("体育培训", "sports training", Effect.SERVICE, "体育培训班"),
    SKILL_TRAINING("技能培训", "skill training", Effect.SERVICE, "技能培训班"),
    PAIRING_ACTIVITY("结对帮扶", "pairing activity", Effect.SERVICE, "一对一帮扶", "结对", "结对帮扶活动"),
    FACILITY("设施", "facility", Effect.STATUS, "文化设施", "设施建设"),
    EQUIPMENT("设备", "equipment", Effect.STATUS, "设备配送"),
    BRANCH_POINT("服务点", "branch point", Effect.STATUS, "基层服务点", "总分馆服务点"),
    FUND("资金", "fund", Effect.MONEY, "专项资金", "帮扶资金"),
    TOURISM_FACILITY("旅游设施", "tourism facility", Effect.STATUS, "旅游基础设施");

    public static final Codes<ServiceType> CODES = new Codes<>(List.of(values()));

    /** Which fact an event becomes. */
    public enum Effect {
        /** A service rendered: fct_cultural_service. */
        SERVICE,
        /** Something that is planned, started, completed: fct_facility_status. */
        STATUS,
        /** Money that moved: fct_aid_fund. */
        MONEY
    }

    private final Wording wording;
    private final Effect effect;

    ServiceType(String zh, String en, Effect effect, String... spellings) {
        this.wording = Wording.of(this, Text.of(zh, en), spellings);
        this.effect = effect;
    }

    @Override
    public Wording wording() {
        return wording;
    }

    public Effect effect() {
        return effect;
    }
}
