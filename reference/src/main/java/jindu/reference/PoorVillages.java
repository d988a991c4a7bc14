package jindu.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which villages are designated poor ones, and when. */
final class PoorVillages {

    private final Map<String, List<Designation>> byCode;

    PoorVillages(List<Designation> designations) {
        byCode = designations.stream()
                .filter(Designation::isPoorVillage)
                .collect(Collectors.groupingBy(Designation::villageCode));
    }

    /** Whether any village is; without one, nothing can be said of the others. */
    boolean areDesignated() {
        return !byCode.isEmpty();
    }

    boolean contains(String villageCode, LocalDate on) {
        return byCode.getOrDefault(villageCode, List.of()).stream()
                .anyMatch(d -> !on.isBefore(d.validFrom()) && (d.validTo() == null || !on.isAfter(d.validTo())));
    }
}
