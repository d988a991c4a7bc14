package jindu.catalog;

/** Where a value stands against its target and the share of the year gone (序时进度). */
public enum IndicatorStatus implements Code {
    ACHIEVED(Text.of("已完成", "achieved"), Text.of("达到目标的 100 % 及以上", "at or above 100 % of the target")),
    AHEAD(
            Text.of("快于序时进度", "ahead of pace"),
            Text.of("完成率比序时进度高出 5 个百分点以上", "share of target more than 5 points above the share of the year")),
    ON_PACE(
            Text.of("符合序时进度", "on pace"),
            Text.of("完成率与序时进度相差不超过 5 个百分点", "share of target within 5 points of the share of the year")),
    BEHIND(
            Text.of("慢于序时进度", "behind pace"),
            Text.of("完成率比序时进度低 5 个百分点以上", "share of target more than 5 points below the share of the year")),
    NOT_DUE(Text.of("无目标", "not due"), Text.of("该地区没有此项目标", "no target for this area")),
    NO_DATA(Text.of("无数据", "no data"), Text.of("尚无报送", "nobody reported")),
    GUIDELINE(
            Text.of("指导性", "guideline"),
            Text.of("指导性指标，只列完成率，不作评判", "a guideline figure: its share is shown, never a verdict"));

    private final Wording wording;
    private final Text meaning;

    IndicatorStatus(Text label, Text meaning) {
        this.wording = Wording.of(this, label);
        this.meaning = meaning;
    }

    @Override
    public Wording wording() {
        return wording;
    }

    public Text meaning() {
        return meaning;
    }
}
