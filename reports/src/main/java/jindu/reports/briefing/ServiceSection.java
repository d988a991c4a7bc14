package jindu.reports.briefing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jindu.reports.print.Figures;

/** Culture services and audio equipment by county, and the villages that lack most. */
final class ServiceSection {

    /** As many villages as a leader can push by name. */
    private static final int WORST = 10;

    /** A county, or the prefecture: villages at their target, and events of the year. */
    record County(
            String name,
            boolean isPrefecture,
            BigDecimal poorVillages,
            BigDecimal pairing,
            BigDecimal training,
            BigDecimal performances,
            BigDecimal audio,
            Integer pairingEvents,
            Integer trainingEvents,
            Integer performanceEvents) {}

    /** A line of the table. */
    record Line(
            String county,
            String poorVillages,
            String pairing,
            String pairingEvents,
            String training,
            String trainingEvents,
            String performances,
            String performanceEvents,
            String audio,
            Boolean total) {}

    /** A poor village short of a target. */
    record Village(
            String county,
            String name,
            BigDecimal pairing,
            BigDecimal pairingTarget,
            BigDecimal training,
            BigDecimal trainingTarget,
            BigDecimal performances,
            BigDecimal performancesTarget) {}

    /** A line of the list of villages: done of due. */
    record VillageLine(String county, String village, String pairing, String training, String performances) {}

    private final List<County> counties;
    private final List<Village> villages;
    private final boolean hasTargets;

    ServiceSection(Query query) {
        counties = query.rows(
                "services",
                r -> new County(
                        r.getBoolean("is_prefecture") ? "全州" : r.getString("county_name"),
                        r.getBoolean("is_prefecture"),
                        r.getBigDecimal("poor_villages"),
                        r.getBigDecimal("pairing"),
                        r.getBigDecimal("training"),
                        r.getBigDecimal("performances"),
                        r.getBigDecimal("audio"),
                        Query.integer(r, "pairing_events"),
                        Query.integer(r, "training_events"),
                        Query.integer(r, "performance_events")));
        villages = query.rows(
                "villages",
                r -> new Village(
                        Objects.requireNonNullElse(r.getString("county_name"), Figures.NONE),
                        Objects.requireNonNullElse(r.getString("township_name"), "") + r.getString("village_name"),
                        r.getBigDecimal("pairing"),
                        r.getBigDecimal("pairing_target"),
                        r.getBigDecimal("training"),
                        r.getBigDecimal("training_target"),
                        r.getBigDecimal("performances"),
                        r.getBigDecimal("performances_target")));
        hasTargets = counties.stream()
                .filter(County::isPrefecture)
                .anyMatch(c -> c.poorVillages() != null && c.poorVillages().signum() > 0);
    }

    private boolean hasData() {
        return counties.stream()
                .anyMatch(c -> c.pairing() != null
                        || c.training() != null
                        || c.performances() != null
                        || c.audio() != null
                        || (!c.isPrefecture() && c.pairingEvents() != null));
    }

    List<Line> lines() {
        return hasData() ? counties.stream().map(ServiceSection::line).toList() : List.of();
    }

    private static Line line(County c) {
        return new Line(
                c.name(),
                Figures.number(c.poorVillages()),
                Figures.number(c.pairing()),
                events(c.pairing(), c.pairingEvents()),
                Figures.number(c.training()),
                events(c.training(), c.trainingEvents()),
                Figures.number(c.performances()),
                events(c.performances(), c.performanceEvents()),
                Figures.number(c.audio()),
                c.isPrefecture());
    }

    /** A county that has no event has 0 of them where events are known at all. */
    private static String events(BigDecimal villages, Integer events) {
        return events == null && villages != null ? "0" : Figures.number(events);
    }

    List<VillageLine> worst() {
        return villages.stream()
                .limit(WORST)
                .map(v -> new VillageLine(
                        v.county(),
                        v.name(),
                        done(v.pairing(), v.pairingTarget()),
                        done(v.training(), v.trainingTarget()),
                        done(v.performances(), v.performancesTarget())))
                .toList();
    }

    private static String done(BigDecimal value, BigDecimal target) {
        return Figures.number(value) + " / " + Figures.number(target);
    }

    String note() {
        if (!hasData()) {
            return "本月无数据。";
        }
        String targets = "";
        if (!villages.isEmpty()) {
            targets = "（结对帮扶 " + target(Village::pairingTarget) + " 次、培训 " + target(Village::trainingTarget) + " 期、演出 "
                    + target(Village::performancesTarget) + " 场）";
        }
        return "达标村：当年活动达到每村目标" + targets + "的贫困村数。次数、期数、场次自 1 月 1 日起计；一次活动服务多个村的计一次，跨县市的在各县市分别计，故全州不等于县市之和。";
    }

    private String target(Function<Village, BigDecimal> of) {
        return villages.stream()
                .map(of)
                .filter(Objects::nonNull)
                .map(Figures::number)
                .findFirst()
                .orElse(Figures.NONE);
    }

    String villageNote() {
        if (!hasData() || !hasTargets) {
            return null;
        }
        if (villages.isEmpty()) {
            return "各贫困村三项活动均已达标。";
        }
        return "尚未三项全部达标的贫困村共 " + villages.size() + " 个"
                + (villages.size() > WORST ? "，缺口最大的 " + WORST + " 个如下（已开展 / 目标）。" : "（已开展 / 目标）。");
    }
}
