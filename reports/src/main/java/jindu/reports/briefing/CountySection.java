package jindu.reports.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jindu.reference.Settings;
import jindu.reports.print.Figures;

/** Persons supported by county: the chart against the guideline figures, the table, the year's line. */
final class CountySection {

    private static final String WITHHELD = "＊";

    /**
     * A county, or the prefecture; figures null where it has no list in force.
     *
     * @param incomes yuan a year by person
     */
    record County(
            String name,
            boolean isPrefecture,
            BigDecimal persons,
            BigDecimal target,
            BigDecimal targetPct,
            BigDecimal personsYtd,
            Integer joined,
            Integer left,
            Map<String, BigDecimal> incomes) {}

    /** A month of the year's line. */
    record Month(int ofYear, BigDecimal persons, BigDecimal personsYtd, BigDecimal target) {}

    /** A line of the table. */
    record Line(
            String county,
            String persons,
            String target,
            String share,
            String yearToDate,
            String joined,
            String left,
            String income,
            String perPerson,
            Boolean total) {}

    private final Settings settings;
    private final List<County> counties;
    private final List<Month> months;
    private final Suppression.Decision decision;

    CountySection(Query query, Settings settings) {
        this.settings = settings;
        Map<String, Map<String, BigDecimal>> incomes = new HashMap<>();
        Map<String, BigDecimal> everybody = new HashMap<>();
        query.rows("incomes", r -> {
            String person = r.getString("person_key");
            BigDecimal income = r.getBigDecimal("income");
            incomes.computeIfAbsent(r.getString("county_code"), c -> new HashMap<>())
                    .put(person, income);
            return everybody.merge(person, income, BigDecimal::add);
        });
        counties = query.rows(
                "counties",
                r -> new County(
                        r.getBoolean("is_prefecture") ? "全州" : r.getString("county_name"),
                        r.getBoolean("is_prefecture"),
                        r.getBigDecimal("persons"),
                        r.getBigDecimal("target"),
                        r.getBigDecimal("target_pct"),
                        r.getBigDecimal("persons_ytd"),
                        Query.integer(r, "persons_joined"),
                        Query.integer(r, "persons_left"),
                        r.getBoolean("is_prefecture")
                                ? everybody
                                : incomes.getOrDefault(r.getString("county_code"), Map.of())));
        months = query.rows(
                "months",
                r -> new Month(
                        r.getInt("month_of_year"),
                        r.getBigDecimal("persons"),
                        r.getBigDecimal("persons_ytd"),
                        r.getBigDecimal("target")));
        decision = new Suppression(settings.suppressBelow(), settings.suppressSharePct())
                .decide(parts().stream().map(County::incomes).toList());
    }

    private List<County> parts() {
        return counties.stream().filter(c -> !c.isPrefecture()).toList();
    }

    boolean hasLists() {
        return parts().stream().anyMatch(c -> c.persons() != null);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (hasLists()) {
            List<County> parts = parts();
            for (int i = 0; i < parts.size(); i++) {
                lines.add(line(parts.get(i), decision.parts().get(i)));
            }
            counties.stream().filter(County::isPrefecture).forEach(c -> lines.add(line(c, decision.total())));
        }
        return lines;
    }

    private static Line line(County c, boolean mayPrint) {
        int persons = c.incomes().size();
        BigDecimal sum = c.incomes().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Line(
                c.name(),
                Figures.number(c.persons()),
                Figures.number(c.target()),
                Figures.percent(c.targetPct()),
                Figures.number(c.personsYtd()),
                Figures.number(c.joined()),
                Figures.number(c.left()),
                income(persons, mayPrint, sum),
                income(
                        persons,
                        mayPrint,
                        persons == 0 ? sum : sum.divide(BigDecimal.valueOf(persons), 0, RoundingMode.HALF_UP)),
                c.isPrefecture());
    }

    private static String income(int persons, boolean mayPrint, BigDecimal yuan) {
        return persons == 0 ? Figures.NONE : mayPrint ? Figures.wholeYuan(yuan) : WITHHELD;
    }

    /** The chart of the counties, or null when none has a list. */
    CountyBars bars() {
        if (!hasLists()) {
            return null;
        }
        return new CountyBars(parts().stream()
                .map(c -> new CountyBars.Bar(
                        c.name(),
                        c.persons() == null ? null : c.persons().doubleValue(),
                        c.target() == null ? null : c.target().doubleValue(),
                        caption(c)))
                .toList());
    }

    private static String caption(County c) {
        String value = c.persons() == null ? "本月无名单" : Figures.number(c.persons()) + " 人";
        return c.target() == null
                ? value
                : value + " / " + Figures.number(c.target()) + " 人"
                        + (c.targetPct() == null ? "" : "  " + Figures.percent(c.targetPct()));
    }

    /** The year month by month, or null when no month has a figure. */
    MonthLines lineChart() {
        if (months.stream().allMatch(m -> m.persons() == null && m.personsYtd() == null)) {
            return null;
        }
        Double target = months.stream()
                .map(Month::target)
                .filter(Objects::nonNull)
                .map(BigDecimal::doubleValue)
                .findFirst()
                .orElse(null);
        return new MonthLines(
                months.stream()
                        .map(m ->
                                new MonthLines.Point(m.ofYear() + "月", toDouble(m.persons()), toDouble(m.personsYtd())))
                        .toList(),
                target);
    }

    private static Double toDouble(BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }

    /** Why the counties do not add up, what the incomes are, and what was withheld. */
    String note() {
        if (!hasLists()) {
            return "本月没有县市报送有效名单。";
        }
        BigDecimal sum =
                parts().stream().map(County::persons).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = counties.stream()
                .filter(County::isPrefecture)
                .map(County::persons)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        int more = sum.subtract(whole).intValue();
        StringBuilder text = new StringBuilder();
        text.append(
                more > 0
                        ? "县市合计与全州数：各县市当月人数相加为 " + Figures.number(sum) + " 人，比全州 " + Figures.number(whole) + " 人多 "
                                + more + " 人。同一人员列入两个以上县市名单的，各县市分别计数，全州只计一次。年内累计同理。"
                        : "县市合计与全州数：本月没有人员同时列入两个县市的名单，两数相等；如有，各县市分别计数，全州只计一次，年内累计同理。");
        text.append("新增、退出与上月名单相比，两月都有名单的县市才有此数。");
        text.append("预计年收入是按当月名单测算的年度收入，可以在人员之间相加，不得跨月相加。");
        if (decision.parts().contains(false) || !decision.total()) {
            text.append(WITHHELD + " 涉及不足 " + settings.suppressBelow() + " 人、一人占比超过 " + settings.suppressSharePct()
                    + "%，或可由合计推算，不予公布。");
        }
        text.append("县市目标为指导性目标，只列完成率，不作评判。");
        return text.toString();
    }
}
