package jindu.reports.briefing;

import java.math.BigDecimal;
import java.util.List;
import jindu.reports.print.Figures;

/** The special fund for culture aid, the prefecture's own and each county's. */
final class FundSection {

    /** An area and its money of the year; null where nothing was reported. */
    record Area(
            String name,
            boolean isPrefecture,
            BigDecimal allocated,
            BigDecimal target,
            BigDecimal targetPct,
            String status,
            BigDecimal disbursed,
            BigDecimal spent) {}

    /** A line of the table. */
    record Line(
            String area,
            String target,
            String allocated,
            String share,
            String disbursed,
            String spent,
            String verdict,
            String tone,
            Boolean total) {}

    private final List<Area> areas;

    FundSection(Query query) {
        areas = query.rows(
                "funds",
                r -> new Area(
                        r.getBoolean("is_prefecture")
                                ? r.getString("county_name") + "（州本级）"
                                : r.getString("county_name"),
                        r.getBoolean("is_prefecture"),
                        r.getBigDecimal("value"),
                        r.getBigDecimal("target"),
                        r.getBigDecimal("target_pct"),
                        r.getString("status"),
                        r.getBigDecimal("disbursed"),
                        r.getBigDecimal("spent")));
    }

    private boolean hasData() {
        return areas.stream().anyMatch(a -> a.allocated() != null || a.disbursed() != null || a.spent() != null);
    }

    List<Line> lines() {
        return hasData() ? areas.stream().map(FundSection::line).toList() : List.of();
    }

    private static Line line(Area a) {
        Verdict verdict = Verdict.of(a.status());
        return new Line(
                a.name(),
                Figures.number(a.target()),
                Figures.number(a.allocated()),
                Figures.percent(a.targetPct()),
                Figures.number(a.disbursed()),
                Figures.number(a.spent()),
                verdict.text(),
                verdict.tone(),
                a.isPrefecture());
    }

    String note() {
        return hasData() ? "完成率按已安排金额计，自 1 月 1 日起。州本级为州自身安排的资金，不是各县市之和；未报数据的地区不视为落后。" : "本月无数据。";
    }
}
