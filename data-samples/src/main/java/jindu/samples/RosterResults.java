package jindu.samples;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What follows from the lists, counted from what was meant and not from what was written. */
final class RosterResults {

    private final ListsInForce lists;

    RosterResults(ListsInForce lists) {
        this.lists = lists;
    }

    void writeTo(Workspace workspace) {
        workspace.csv(
                "expected/fct_submission.csv",
                "month,county_code,form,due_date,first_received_at,is_on_time,revisions,rows_accepted,rows_rejected",
                submissions());
        workspace.csv(
                "expected/fct_income.csv",
                "month,county_code,rows,persons,enterprise_count,income_yuan_per_year",
                incomes());
        workspace.csv(
                "expected/rpt_county_month.csv",
                "month,county_code,persons_supported,income_yuan_per_year,persons_joined,persons_left,rows_accepted,rows_rejected",
                countyMonths());
        workspace.csv(
                "expected/village_persons.csv",
                "month,county_code,village_code,persons,income_yuan_per_year",
                villagePersons());
    }

    /** Reports due up to the month's end, and those of them that came in time. */
    int due(int month) {
        return month + 1;
    }

    int onTime(County county, int month) {
        int count = 0;
        for (int m = 0; m <= month; m++) {
            count += isOnTime(county, m) ? 1 : 0;
        }
        return count;
    }

    private boolean isOnTime(County county, int month) {
        List<RosterFile> received = lists.received(county, month);
        if (received.isEmpty()) {
            return false;
        }
        LocalDate day = received.get(0).receivedAt().atOffset(Months.SHANGHAI).toLocalDate();
        return !day.isAfter(Months.dueDate(Months.REPORTED.get(month)));
    }

    private List<List<?>> submissions() {
        List<List<?>> rows = new ArrayList<>();
        forEachCountyMonth((county, month) -> {
            List<RosterFile> received = lists.received(county, month);
            if (received.isEmpty() && !county.mustReport()) {
                return;
            }
            Optional<RosterFile> inForce = lists.inForce(county, month);
            Instant first = received.isEmpty() ? null : received.get(0).receivedAt();
            rows.add(Arrays.asList(
                    Months.REPORTED.get(month),
                    county.code,
                    "roster",
                    county.mustReport() ? Months.dueDate(Months.REPORTED.get(month)) : null,
                    first == null ? null : Months.text(first, Months.SHANGHAI),
                    county.mustReport() ? isOnTime(county, month) : null,
                    received.size(),
                    inForce.map(file -> count(file, county, true)).orElse(null),
                    inForce.map(file -> count(file, county, false)).orElse(null)));
        });
        return rows;
    }

    private static long count(RosterFile file, County county, boolean isAccepted) {
        return file.rowsOf(county).stream()
                .filter(row -> row.isAccepted() == isAccepted)
                .count();
    }

    private List<List<?>> incomes() {
        List<List<?>> rows = new ArrayList<>();
        forEachCountyMonth((county, month) -> {
            List<Support> supports = lists.supports(county, month);
            if (supports.isEmpty()) {
                return;
            }
            long grains = supports.stream()
                    .map(s -> List.of(s.person().id(), s.business().name(), s.mode()))
                    .distinct()
                    .count();
            long businesses =
                    supports.stream().map(s -> s.business().name()).distinct().count();
            int persons = lists.persons(List.of(county), month, true).size();
            rows.add(List.of(
                    Months.REPORTED.get(month), county.code, grains, persons, businesses, money(income(supports))));
        });
        return rows;
    }

    private List<List<?>> countyMonths() {
        List<List<?>> rows = new ArrayList<>();
        for (int month = 0; month < Months.REPORTED.size(); month++) {
            for (County county : County.values()) {
                rows.add(countyMonth(county.code, List.of(county), month));
            }
            rows.add(countyMonth(County.PREFECTURE, List.of(County.values()), month));
        }
        return rows;
    }

    private List<?> countyMonth(String code, List<County> area, int month) {
        List<County> reporting =
                area.stream().filter(county -> lists.has(county, month)).toList();
        if (reporting.isEmpty()) {
            return Arrays.asList(Months.REPORTED.get(month), code, null, null, null, null, null, null);
        }
        BigDecimal income = BigDecimal.ZERO;
        long accepted = 0;
        long rejected = 0;
        for (County county : reporting) {
            RosterFile file = lists.inForce(county, month).orElseThrow();
            income = income.add(income(lists.supports(county, month)));
            accepted += count(file, county, true);
            rejected += count(file, county, false);
        }
        List<County> both = reporting.stream()
                .filter(county -> lists.has(county, month - 1))
                .toList();
        Integer joined = null;
        Integer left = null;
        if (!both.isEmpty()) {
            Set<String> present = lists.persons(both, month, true);
            Set<String> before = lists.persons(both, month - 1, true);
            joined = without(present, before);
            left = without(before, present);
        }
        return Arrays.asList(
                Months.REPORTED.get(month),
                code,
                lists.persons(reporting, month, false).size(),
                money(income),
                joined,
                left,
                accepted,
                rejected);
    }

    private static int without(Set<String> all, Set<String> others) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest.size();
    }

    private List<List<?>> villagePersons() {
        List<List<?>> rows = new ArrayList<>();
        forEachCountyMonth((county, month) -> {
            Map<String, List<Support>> byVillage = lists.supports(county, month).stream()
                    .collect(Collectors.groupingBy(
                            s -> s.home().villageCode() == null
                                    ? county.code + "-unknown"
                                    : s.home().villageCode(),
                            TreeMap::new,
                            Collectors.toList()));
            byVillage.forEach((village, supports) -> rows.add(List.of(
                    Months.REPORTED.get(month),
                    county.code,
                    village,
                    supports.stream().map(s -> s.person().id()).distinct().count(),
                    money(income(supports)))));
        });
        return rows;
    }

    private static BigDecimal income(List<Support> supports) {
        return supports.stream().map(Support::income).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String money(BigDecimal yuan) {
        return yuan.setScale(2).toPlainString();
    }

    private static void forEachCountyMonth(CountyMonth action) {
        for (int month = 0; month < Months.REPORTED.size(); month++) {
            for (County county : County.values()) {
                action.accept(county, month);
            }
        }
    }

    private interface CountyMonth {
        void accept(County county, int month);
    }
}
