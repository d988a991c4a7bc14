package jindu.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the lists received holds for a county and month: the newest. */
final class ListsInForce {

    private final List<RosterFile> files;

    ListsInForce(List<RosterFile> files) {
        this.files = files;
    }

    /** In order of receipt. */
    List<RosterFile> received(County county, int month) {
        return files.stream()
                .filter(file -> file.month() == month && file.counties().contains(county))
                .sorted(Comparator.comparing(RosterFile::receivedAt))
                .toList();
    }

    Optional<RosterFile> inForce(County county, int month) {
        List<RosterFile> received = received(county, month);
        return received.isEmpty() ? Optional.empty() : Optional.of(received.get(received.size() - 1));
    }

    boolean has(County county, int month) {
        return month >= 0 && inForce(county, month).isPresent();
    }

    List<Support> supports(County county, int month) {
        return inForce(county, month)
                .map(file -> file.rowsOf(county).stream()
                        .filter(RosterRow::isAccepted)
                        .map(RosterRow::meant)
                        .toList())
                .orElse(List.of());
    }

    /** ID numbers of those with an income above 0; of the whole list where {@code isAnyIncome}. */
    Set<String> persons(List<County> counties, int month, boolean isAnyIncome) {
        Set<String> ids = new LinkedHashSet<>();
        for (County county : counties) {
            supports(county, month).stream()
                    .filter(support -> isAnyIncome || support.income().signum() > 0)
                    .forEach(support -> ids.add(support.person().id()));
        }
        return ids;
    }

    /** The counties that have a list for the month. */
    List<County> counties(int month) {
        List<County> counties = new ArrayList<>();
        for (County county : County.values()) {
            if (has(county, month)) {
                counties.add(county);
            }
        }
        return counties;
    }
}
