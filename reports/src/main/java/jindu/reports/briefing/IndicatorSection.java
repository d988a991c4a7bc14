package jindu.reports.briefing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jindu.catalog.Indicator;
import jindu.catalog.IndicatorStatus;
import jindu.catalog.Indicators;
import jindu.reports.print.Figures;

/** The main figures of the prefecture, and in words where they stand. */
final class IndicatorSection {

    private static final String AREAS = "县市和州：";

    /** A row of rpt_indicator; label, formula, value, target and status are printed from it and never worked out anew. */
    record Figure(
            String id,
            String name,
            BigDecimal value,
            BigDecimal target,
            String unit,
            BigDecimal targetPct,
            BigDecimal yearSharePct,
            String status,
            String clause) {}

    /** A line of the table. */
    record Line(
            String label,
            String formula,
            String target,
            String value,
            String share,
            ProgressBar bar,
            String verdict,
            String tone) {}

    /** A line of the table of definitions. */
    record Definition(String label, String numerator, String denominator, String clause) {}

    private final List<Figure> figures = new ArrayList<>();

    IndicatorSection(Query query) {
        Map<String, Figure> byId = query
                .rows(
                        "indicators",
                        r -> new Figure(
                                r.getString("indicator_id"),
                                r.getString("indicator_name"),
                                r.getBigDecimal("value"),
                                r.getBigDecimal("target"),
                                r.getString("unit"),
                                r.getBigDecimal("target_pct"),
                                r.getBigDecimal("year_share_pct"),
                                r.getString("status"),
                                r.getString("clause")))
                .stream()
                .collect(Collectors.toMap(Figure::id, Function.identity()));
        for (Indicator indicator : Indicators.ALL) {
            if (byId.containsKey(indicator.id())) {
                figures.add(byId.get(indicator.id()));
            }
        }
    }

    List<Line> lines() {
        return figures.stream().map(IndicatorSection::line).toList();
    }

    private static Line line(Figure f) {
        boolean paced = isPaced(f);
        Verdict verdict = paced ? Verdict.of(f.status()) : Verdict.ofTimeliness(f.value(), f.target());
        return new Line(
                f.name(),
                areaClause(indicator(f).numerator().zh()),
                Figures.number(f.target(), f.unit()),
                Figures.number(f.value(), f.unit()),
                Figures.percent(f.targetPct()),
                new ProgressBar(f.targetPct(), paced ? f.yearSharePct() : null),
                verdict.text(),
                verdict.tone());
    }

    /** What each figure counts, and what its target rests on. */
    List<Definition> definitions() {
        return figures.stream()
                .map(f -> new Definition(
                        f.name(),
                        areaClause(indicator(f).numerator().zh()),
                        areaClause(indicator(f).denominator().zh()),
                        f.clause() == null ? Figures.NONE : f.clause()))
                .toList();
    }

    /** Whether the share of the year is a measure for it: not for reports on time, of which only those due count. */
    private static boolean isPaced(Figure f) {
        return indicator(f).source() != Indicator.Source.TIMELINESS;
    }

    private static Indicator indicator(Figure f) {
        return Indicators.ALL.stream()
                .filter(i -> i.id().equals(f.id()))
                .findFirst()
                .orElseThrow();
    }

    /** A formula that differs by level names the levels; the part for counties and the prefecture is what is printed. */
    private static String areaClause(String formula) {
        int start = formula.lastIndexOf(AREAS);
        return start < 0 ? formula : formula.substring(start + AREAS.length());
    }

    /** How to read the table, or that there is none. */
    String pace() {
        return figures.isEmpty()
                ? "本月无数据。"
                : "竖线为序时进度（月份 ÷ 12）。完成率与序时进度相差 5 个百分点以内为符合，超出为快于或慢于，达到 100% 为已完成。按时报送只看应报的各次，不比序时进度。";
    }

    /** One sentence: how many targets are done, ahead, in line, behind, and which are behind. */
    String standing(YearMonth month) {
        if (figures.isEmpty()) {
            return "截至" + Figures.month(month) + "末：本月无数据。";
        }
        Map<IndicatorStatus, List<String>> byStatus = new EnumMap<>(IndicatorStatus.class);
        List<Figure> paced = figures.stream().filter(IndicatorSection::isPaced).toList();
        for (Figure f : paced) {
            byStatus.computeIfAbsent(Verdict.status(f.status()), s -> new ArrayList<>())
                    .add(f.name());
        }
        List<String> parts = new ArrayList<>();
        for (IndicatorStatus status : List.of(
                IndicatorStatus.ACHIEVED,
                IndicatorStatus.AHEAD,
                IndicatorStatus.ON_PACE,
                IndicatorStatus.BEHIND,
                IndicatorStatus.NO_DATA,
                IndicatorStatus.NOT_DUE)) {
            List<String> names = byStatus.getOrDefault(status, List.of());
            if (!names.isEmpty()) {
                boolean named = status == IndicatorStatus.BEHIND || status == IndicatorStatus.NO_DATA;
                parts.add(status.label().zh() + " " + names.size() + " 项"
                        + (named ? "（" + String.join("、", names) + "）" : ""));
            }
        }
        return "截至" + Figures.month(month) + "末，序时进度为 "
                + Figures.percent(figures.get(0).yearSharePct()) + "。主要指标 " + paced.size() + " 项："
                + String.join("，", parts) + "。";
    }

    /** One sentence on persons supported, which is what the plan is first about. */
    String persons() {
        Figure month = figure(Indicators.PERSONS_SUPPORTED);
        Figure year = figure(Indicators.PERSONS_SUPPORTED_YTD);
        if (month == null || year == null || (month.value() == null && year.value() == null)) {
            return "带动建档立卡贫困人口增收：本月无数据。";
        }
        String now = month.value() == null
                ? "本月没有名单"
                : "当月带动建档立卡贫困人口增收 " + Figures.number(month.value(), month.unit()) + share(month);
        String soFar =
                year.value() == null ? "" : "；年内累计（去重）" + Figures.number(year.value(), year.unit()) + share(year);
        return now + soFar + "。";
    }

    private static String share(Figure f) {
        return f.targetPct() == null
                ? ""
                : "，为目标 " + Figures.number(f.target(), f.unit()) + "的 " + Figures.percent(f.targetPct());
    }

    Figure figure(Indicator indicator) {
        return figures.stream()
                .filter(f -> f.id().equals(indicator.id()))
                .findFirst()
                .orElse(null);
    }
}
