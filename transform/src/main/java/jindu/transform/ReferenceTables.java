package jindu.transform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jindu.catalog.Indicator;
import jindu.catalog.Indicators;
import jindu.catalog.Text;
import jindu.catalog.Units;
import jindu.catalog.roster.EnterpriseKind;
import jindu.catalog.roster.SupportMode;
import jindu.catalog.service.ServiceItem;
import jindu.catalog.service.ServiceType;
import jindu.reference.Counties;
import jindu.reference.Institution;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import jindu.reference.Target;
import jindu.reference.VillageVersion;
import jindu.reference.WorkspaceException;

/** The reference data, the settings and the catalog's code lists as tables for the queries. */
final class ReferenceTables {

    private final Settings settings;
    private final ReferenceData reference;
    private final Counties counties;
    private final LocalDate asOf;

    ReferenceTables(Settings settings, ReferenceData reference, Counties counties, Instant asOf) {
        this.settings = settings;
        this.reference = reference;
        this.counties = counties;
        this.asOf = asOf.atZone(settings.timeZone()).toLocalDate();
    }

    /**
     * @param first the earliest month that a list or event stands in
     * @param last the latest
     */
    List<LocalTable> all(YearMonth first, YearMonth last) {
        List<LocalTable> tables = new ArrayList<>(codeLists());
        tables.add(counties());
        tables.add(villageVersions());
        tables.add(institutions());
        tables.addAll(targets());
        tables.addAll(months(
                min(first, YearMonth.of(settings.planYear(), 1)), max(last, YearMonth.of(settings.planYear(), 12))));
        return tables;
    }

    /** The months of the plan year that have begun by the as-of moment: those the reports cover. */
    static List<YearMonth> reported(Settings settings, Instant asOf) {
        YearMonth now = YearMonth.from(asOf.atZone(settings.timeZone()));
        List<YearMonth> months = new ArrayList<>();
        for (int m = 1; m <= 12; m++) {
            YearMonth month = YearMonth.of(settings.planYear(), m);
            if (!month.isAfter(now)) {
                months.add(month);
            }
        }
        return months;
    }

    private static YearMonth min(YearMonth a, YearMonth b) {
        return a.isBefore(b) ? a : b;
    }

    private static YearMonth max(YearMonth a, YearMonth b) {
        return a.isAfter(b) ? a : b;
    }

    private List<LocalTable> codeLists() {
        LocalTable modes = LocalTable.of(
                "ref_support_mode",
                "support_mode_key STRING, support_mode_name STRING, support_mode_name_en STRING, is_employment BOOLEAN");
        for (SupportMode mode : SupportMode.values()) {
            modes.add(mode.code(), mode.label().zh(), mode.label().en(), mode.isEmployment());
        }
        LocalTable kinds = LocalTable.of("ref_enterprise_kind", "enterprise_kind STRING, enterprise_kind_name STRING");
        for (EnterpriseKind kind : EnterpriseKind.values()) {
            kinds.add(kind.code(), kind.label().zh());
        }
        LocalTable types = LocalTable.of(
                "ref_service_type", "service_type_key STRING, service_type_name STRING, service_type_name_en STRING");
        for (ServiceType type : ServiceType.values()) {
            types.add(type.code(), type.label().zh(), type.label().en());
        }
        LocalTable items = LocalTable.of(
                "ref_facility_item",
                "facility_item_key STRING, service_type_key STRING, facility_item_name STRING,"
                        + " facility_item_name_en STRING, facility_item_order INT, is_seven_ones BOOLEAN");
        for (ServiceItem item : ServiceItem.values()) {
            if (item.type().effect() == ServiceType.Effect.STATUS) {
                items.add(
                        item.code(),
                        item.type().code(),
                        item.label().zh(),
                        item.label().en(),
                        item.ordinal() + 1,
                        item.type() == ServiceType.FACILITY);
            }
        }
        LocalTable indicators = LocalTable.of(
                "ref_indicator",
                "indicator_id STRING, indicator_name STRING, unit STRING, village_unit STRING,"
                        + " has_village_level BOOLEAN");
        for (Indicator indicator : Indicators.ALL) {
            indicators.add(
                    indicator.id(),
                    indicator.label().zh(),
                    indicator.unit().zh(),
                    Units.EVENTS.zh(),
                    indicator.levels().contains(Indicator.AreaLevel.VILLAGE));
        }
        return List.of(modes, kinds, types, items, indicators);
    }

    private LocalTable counties() {
        LocalTable table = LocalTable.of(
                "ref_county",
                "county_code STRING, county_name STRING, county_short_name STRING, is_prefecture BOOLEAN,"
                        + " is_must_report BOOLEAN");
        for (String code : counties.codes()) {
            table.add(
                    code,
                    counties.name(code),
                    counties.shortName(code),
                    false,
                    settings.mustReport().contains(code));
        }
        Settings.Prefecture prefecture = settings.prefecture();
        return table.add(prefecture.code(), prefecture.name(), prefecture.name(), true, false);
    }

    private LocalTable villageVersions() {
        LocalTable table = LocalTable.of(
                "ref_village_version",
                "village_key STRING, village_code STRING, village_name STRING, township_code STRING,"
                        + " township_name STRING, county_code STRING, county_name STRING, is_poor_village BOOLEAN,"
                        + " is_region_level BOOLEAN, valid_from DATE, valid_to DATE, is_current BOOLEAN");
        for (VillageVersion v : reference.villageVersions()) {
            table.add(
                    v.villageKey(),
                    v.villageCode(),
                    v.villageName(),
                    v.townshipCode(),
                    v.townshipName(),
                    v.countyCode(),
                    v.countyName(),
                    v.isPoorVillage(),
                    v.isRegionLevel(),
                    Date.valueOf(v.validFrom()),
                    v.validTo() == null ? null : Date.valueOf(v.validTo()),
                    v.isCurrent());
        }
        return table;
    }

    private LocalTable institutions() {
        LocalTable table = LocalTable.of(
                "ref_institution",
                "institution_id STRING, institution_name STRING, institution_level STRING,"
                        + " institution_county_code STRING");
        for (Institution i : reference.institutions()) {
            table.add(i.institutionId(), i.name(), i.level(), i.countyCode());
        }
        return table;
    }

    private List<LocalTable> targets() {
        LocalTable all = LocalTable.of(
                "ref_target",
                "indicator_id STRING, year INT, area_level STRING, area_code STRING, target DECIMAL(18,2),"
                        + " unit STRING, clause STRING, nature STRING");
        Map<String, Target> byArea = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Target t : reference.targets()) {
            String key = t.indicatorId() + " " + t.year() + " " + t.areaLevel() + " " + t.areaCode();
            if (!seen.add(key)) {
                throw new WorkspaceException(Text.of(
                                "无法使用 reference/targets.csv：{0} 有两个目标。请只留有效的一个。",
                                "Cannot use reference/targets.csv: two targets for {0}. Keep the one that holds.")
                        .with(key));
            }
            all.add(
                    t.indicatorId(),
                    t.year(),
                    t.areaLevel(),
                    t.areaCode(),
                    money(t.target()),
                    t.unit(),
                    t.clause(),
                    nature(t));
            if (!t.areaLevel().equals(Indicator.AreaLevel.VILLAGE.code())) {
                List<String> areas =
                        t.areaCode().equals(Target.EVERY_AREA) ? List.copyOf(counties.codes()) : List.of(t.areaCode());
                for (String area : areas) {
                    String place = t.indicatorId() + " " + t.year() + " " + area;
                    // A target of one county's own comes before that of every county.
                    if (!t.areaCode().equals(Target.EVERY_AREA)) {
                        byArea.put(place, t);
                    } else {
                        byArea.putIfAbsent(place, t);
                    }
                }
            }
        }
        LocalTable areas = LocalTable.of(
                "ref_area_target",
                "indicator_id STRING, year INT, area_code STRING, target DECIMAL(18,2), unit STRING, clause STRING,"
                        + " nature STRING");
        byArea.forEach((place, t) -> areas.add(
                t.indicatorId(),
                t.year(),
                place.substring(place.lastIndexOf(' ') + 1),
                money(t.target()),
                t.unit(),
                t.clause(),
                nature(t)));
        return List.of(all, areas);
    }

    private static String nature(Target target) {
        return target.isGuideline() ? "guideline" : "binding";
    }

    private static BigDecimal money(BigDecimal value) {
        return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
    }

    private List<LocalTable> months(YearMonth first, YearMonth last) {
        LocalTable months = LocalTable.of(
                "ref_month",
                "month STRING, previous_month STRING, month_start_date DATE, month_end_date DATE, calendar_year INT,"
                        + " month_of_year INT, due_date DATE, is_reported BOOLEAN");
        LocalTable dates = LocalTable.of(
                "ref_date",
                "calendar_date DATE, month STRING, calendar_year INT, quarter_of_year INT, month_of_year INT,"
                        + " day_of_week INT");
        LocalTable due = LocalTable.of(
                "ref_due", "month STRING, county_code STRING, due_date DATE, due_day INT, is_over BOOLEAN");
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            boolean planned = month.getYear() == settings.planYear();
            boolean reported = planned && !month.atDay(1).isAfter(asOf);
            boolean somethingDue = settings.isReportDue(month);
            LocalDate common = reference.dueDate(month, "", settings.deadlineDay());
            months.add(
                    month.toString(),
                    month.minusMonths(1).toString(),
                    Date.valueOf(month.atDay(1)),
                    Date.valueOf(month.atEndOfMonth()),
                    month.getYear(),
                    month.getMonthValue(),
                    somethingDue ? Date.valueOf(common) : null,
                    reported);
            for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
                dates.add(
                        Date.valueOf(day),
                        month.toString(),
                        month.getYear(),
                        (month.getMonthValue() + 2) / 3,
                        month.getMonthValue(),
                        day.getDayOfWeek().getValue());
            }
            if (reported && somethingDue) {
                for (String county : settings.mustReport()) {
                    LocalDate dueDate = reference.dueDate(month, county, settings.deadlineDay());
                    due.add(
                            month.toString(),
                            county,
                            Date.valueOf(dueDate),
                            (int) dueDate.toEpochDay(),
                            asOf.isAfter(dueDate));
                }
            }
        }
        return List.of(months, dates, due);
    }
}
