package jindu.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the versions of villages, free of overlaps, from the lines of divisions.csv and villages.csv. */
final class VillageVersions {
    /** A piece of time with what holds in it; to is null where it has no end. */
    private record Period<T>(T value, LocalDate from, LocalDate to) {}

    private VillageVersions() {}

    static List<VillageVersion> of(Collection<Division> divisions, Collection<Designation> designations) {
        Map<String, List<Period<Division>>> divisionPeriods =
                byCode(divisions, Division::villageCode, d -> new Period<>(d, d.validFrom(), d.validTo()));
        Map<String, List<Period<Designation>>> designationPeriods =
                byCode(designations, Designation::villageCode, d -> new Period<>(d, d.validFrom(), d.validTo()));
        List<VillageVersion> versions = new ArrayList<>();
        divisionPeriods.forEach((code, periods) -> {
            for (Period<Division> period : periods) {
                cut(period, designationPeriods.getOrDefault(code, List.of()), versions);
            }
        });
        return List.copyOf(versions);
    }

    /** The first day that any line names; what has no first day was there at all times. */
    static LocalDate listBegins(Collection<VillageVersion> versions) {
        return versions.stream()
                .map(VillageVersion::validFrom)
                .filter(from -> !from.equals(ReferenceReader.SINCE_EVER))
                .min(Comparator.naturalOrder())
                .orElse(ReferenceReader.SINCE_EVER);
    }

    private static <T> Map<String, List<Period<T>>> byCode(
            Collection<T> lines, Function<T, String> code, Function<T, Period<T>> period) {
        Map<String, List<Period<T>>> byCode = new TreeMap<>();
        for (T line : lines) {
            byCode.computeIfAbsent(code.apply(line), key -> new ArrayList<>()).add(period.apply(line));
        }
        byCode.replaceAll((key, periods) -> withoutOverlaps(periods));
        return byCode;
    }

    /** The period that begins later wins from its beginning on; of two that begin on one day, the line that stands later. */
    private static <T> List<Period<T>> withoutOverlaps(List<Period<T>> periods) {
        List<Period<T>> sorted = new ArrayList<>(periods);
        sorted.sort(Comparator.comparing(Period::from));
        List<Period<T>> result = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Period<T> period = sorted.get(i);
            LocalDate to = period.to();
            if (i + 1 < sorted.size()) {
                LocalDate dayBeforeNext = sorted.get(i + 1).from().minusDays(1);
                to = to == null || to.isAfter(dayBeforeNext) ? dayBeforeNext : to;
            }
            if (to == null || !to.isBefore(period.from())) {
                result.add(new Period<>(period.value(), period.from(), to));
            }
        }
        return result;
    }

    private static void cut(
            Period<Division> period, List<Period<Designation>> designations, List<VillageVersion> versions) {
        // The first days of the pieces, each with what is designated from then on.
        TreeMap<LocalDate, Designation> beginnings = new TreeMap<>();
        Map<LocalDate, Designation> starts = new HashMap<>();
        beginnings.put(period.from(), null);
        for (Period<Designation> designation : designations) {
            boolean isOver = designation.to() != null && designation.to().isBefore(period.from());
            boolean isLater = period.to() != null && designation.from().isAfter(period.to());
            if (isOver || isLater) {
                continue;
            }
            LocalDate from = designation.from().isBefore(period.from()) ? period.from() : designation.from();
            starts.put(from, designation.value());
            if (designation.to() != null
                    && (period.to() == null || designation.to().isBefore(period.to()))) {
                beginnings.putIfAbsent(designation.to().plusDays(1), null);
            }
        }
        beginnings.putAll(starts);
        List<LocalDate> days = List.copyOf(beginnings.keySet());
        LocalDate from = days.get(0);
        for (int i = 0; i < days.size(); i++) {
            Designation here = beginnings.get(days.get(i));
            boolean isLast = i + 1 == days.size();
            if (!isLast && isSame(here, beginnings.get(days.get(i + 1)))) {
                continue;
            }
            LocalDate to = isLast ? period.to() : days.get(i + 1).minusDays(1);
            versions.add(version(period.value(), here, from, to));
            from = isLast ? from : days.get(i + 1);
        }
    }

    private static boolean isSame(Designation a, Designation b) {
        return isPoor(a) == isPoor(b) && isRegionLevel(a) == isRegionLevel(b);
    }

    private static boolean isPoor(Designation designation) {
        return designation != null && designation.isPoorVillage();
    }

    private static boolean isRegionLevel(Designation designation) {
        return designation != null && designation.isRegionLevel();
    }

    private static VillageVersion version(Division division, Designation designation, LocalDate from, LocalDate to) {
        return new VillageVersion(
                division.villageCode(),
                division.villageName(),
                division.townshipCode(),
                division.townshipName(),
                division.countyCode(),
                division.countyName(),
                isPoor(designation),
                isRegionLevel(designation),
                from,
                to,
                to == null);
    }
}
