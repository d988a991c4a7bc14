package jindu.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every indicator of every area and month, with its target and where it stands. */
final class IndicatorResults {

    private static final Map<County, Integer> SUPPORT_TARGETS =
            Map.of(County.MORI, 320, County.QITAI, 180, County.JIMSAR, 80, County.FUKANG, 20);
    private static final Map<String, Set<Service>> VILLAGE_INDICATORS = new LinkedHashMap<>();
    private static final Map<String, Integer> VILLAGE_TARGETS =
            Map.of("pairing_activities", 2, "training_courses", 2, "performances", 3);

    static {
        VILLAGE_INDICATORS.put("pairing_activities", Set.of(Service.PAIRING_ACTIVITY));
        VILLAGE_INDICATORS.put("training_courses", Set.of(Service.CULTURE_TRAINING, Service.SPORTS_TRAINING));
        VILLAGE_INDICATORS.put("performances", Set.of(Service.PERFORMANCE));
    }

    private final PoorVillages poorVillages;
    private final ListsInForce lists;
    private final RosterResults rosters;
    private final EventsInForce events;
    private final List<List<?>> rows = new ArrayList<>();

    IndicatorResults(PoorVillages poorVillages, ListsInForce lists, RosterResults rosters, EventsInForce events) {
        this.poorVillages = poorVillages;
        this.lists = lists;
        this.rosters = rosters;
        this.events = events;
        for (int month = 0; month < Months.REPORTED.size(); month++) {
            area("prefecture", County.PREFECTURE, List.of(County.values()), month);
            for (County county : County.values()) {
                area("county", county.code, List.of(county), month);
            }
            villages(month);
        }
    }

    void writeTo(Workspace workspace) {
        workspace.csv(
                "expected/rpt_indicator.csv",
                "month,area_level,area_code,indicator_id,value,target,target_pct,year_share_pct,status",
                rows);
    }

    private void area(String level, String code, List<County> counties, int month) {
        YearMonth yearMonth = Months.REPORTED.get(month);
        boolean isPrefecture = level.equals("prefecture");
        List<County> reporting =
                counties.stream().filter(county -> lists.has(county, month)).toList();
        Integer supportTarget = isPrefecture ? Integer.valueOf(600) : SUPPORT_TARGETS.get(counties.get(0));
        Integer supported = reporting.isEmpty()
                ? null
                : lists.persons(reporting, month, false).size();
        add(month, level, code, "persons_supported", number(supported), number(supportTarget), !isPrefecture);
        add(month, level, code, "persons_supported_ytd", soFar(counties, month), number(supportTarget), !isPrefecture);

        List<Village> poor =
                counties.stream().flatMap(c -> poorVillages.of(c).stream()).toList();
        long complete = poor.stream()
                .filter(village -> poorVillages.isRegionLevel(village.code()))
                .filter(village -> events.inPlace(village.code(), yearMonth).containsAll(Service.Item.SEVEN_ONES))
                .count();
        long withPoints = poor.stream()
                .filter(village -> poorVillages.isRegionLevel(village.code()))
                .filter(village -> events.inPlace(village.code(), yearMonth)
                        .containsAll(Set.of(Service.Item.CULTURE_CENTRE_POINT, Service.Item.LIBRARY_POINT)))
                .count();
        long withAudio = poor.stream()
                .filter(village -> events.inPlace(village.code(), yearMonth).contains(Service.Item.AUDIO_SET))
                .count();
        add(month, level, code, "seven_ones_villages", number(complete), number(isPrefecture ? 10 : null), false);
        add(month, level, code, "branch_service_points", number(withPoints), number(isPrefecture ? 10 : null), false);
        add(month, level, code, "audio_villages", number(withAudio), number(isPrefecture ? 139 : null), false);

        VILLAGE_INDICATORS.forEach((id, services) -> {
            long there = poor.stream()
                    .filter(village ->
                            events.countInYear(village.code(), yearMonth, services) >= VILLAGE_TARGETS.get(id))
                    .count();
            add(month, level, code, id, number(there), number(poor.size()), false);
        });

        BigDecimal fundTarget = number(isPrefecture ? 300_000 : 100_000);
        add(
                month,
                level,
                code,
                "aid_fund",
                allocated(isPrefecture ? null : counties.get(0), yearMonth),
                fundTarget,
                false);

        List<County> obliged = counties.stream().filter(County::mustReport).toList();
        BigDecimal due = obliged.isEmpty() ? null : number(rosters.due(month) * obliged.size());
        BigDecimal onTime = obliged.isEmpty()
                ? null
                : number(
                        obliged.stream().mapToInt(c -> rosters.onTime(c, month)).sum());
        add(month, level, code, "submission_on_time", onTime, due, false);
    }

    private BigDecimal soFar(List<County> counties, int month) {
        Set<String> ids = new HashSet<>();
        boolean isKnown = false;
        for (int m = 0; m <= month; m++) {
            for (County county : counties) {
                isKnown |= lists.has(county, m);
            }
            ids.addAll(lists.persons(counties, m, false));
        }
        return isKnown ? number(ids.size()) : null;
    }

    private BigDecimal allocated(County county, YearMonth month) {
        return events.inYear(month).stream()
                .filter(event -> event.item() == Service.Item.ALLOCATED && event.county() == county)
                .map(Event::amount)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private void villages(int month) {
        for (Village village : poorVillages.all()) {
            VILLAGE_INDICATORS.forEach((id, services) -> {
                long value = events.countInYear(village.code(), Months.REPORTED.get(month), services);
                add(month, "village", village.code(), id, number(value), number(VILLAGE_TARGETS.get(id)), false);
            });
        }
    }

    private void add(
            int month, String level, String code, String id, BigDecimal value, BigDecimal target, boolean isGuideline) {
        int monthOfYear = Months.REPORTED.get(month).getMonthValue();
        boolean hasShare = value != null && target != null && target.signum() > 0;
        rows.add(Arrays.asList(
                Months.REPORTED.get(month),
                level,
                code,
                id,
                value == null ? null : value.toPlainString(),
                target == null ? null : target.toPlainString(),
                hasShare ? percent(value, target) : null,
                percent(number(monthOfYear), number(12)),
                status(value, target, monthOfYear, isGuideline)));
    }

    /** Compared as products, because a rounded share could fall on the wrong side. */
    static String status(BigDecimal value, BigDecimal target, int monthOfYear, boolean isGuideline) {
        if (target == null || target.signum() == 0) {
            return "not_due";
        }
        if (value == null) {
            return "no_data";
        }
        if (isGuideline) {
            return "guideline";
        }
        if (value.compareTo(target) >= 0) {
            return "achieved";
        }
        BigDecimal points = value.multiply(number(1200)).subtract(target.multiply(number(100 * monthOfYear)));
        BigDecimal fivePoints = target.multiply(number(60));
        if (points.compareTo(fivePoints) > 0) {
            return "ahead";
        }
        return points.compareTo(fivePoints.negate()) < 0 ? "behind" : "on_pace";
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(number(100)).divide(whole, 2, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal number(Number number) {
        return number == null ? null : BigDecimal.valueOf(number.longValue());
    }
}
