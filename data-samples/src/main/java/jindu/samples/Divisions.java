package jindu.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * The official list of villages as it changed from 2016 to 2023, turned from yearly states into versions with a first
 * and a last day. A state holds from its own date; the first one from {@link #BEGINNING}, so that older events find
 * their village.
 */
final class Divisions {

    static final LocalDate BEGINNING = LocalDate.of(2010, 1, 1);
    private static final String SOURCE = "changji_divisions_history_2016_2023.csv";

    private final Map<String, List<Village>> versionsByCode = new TreeMap<>();

    private Divisions() {}

    static Divisions load() {
        TreeMap<LocalDate, Map<String, Village>> states = new TreeMap<>();
        try (InputStream in = Divisions.class.getResourceAsStream(SOURCE);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (CSVRecord row : Csv.WITH_HEADER.parse(reader)) {
                if (isXpcc(row.get("township_code"))) {
                    continue;
                }
                LocalDate from = LocalDate.parse(row.get("as_of"));
                Village village = new Village(
                        row.get("township_code"),
                        row.get("township_name"),
                        row.get("village_code"),
                        row.get("village_name"),
                        from,
                        null);
                states.computeIfAbsent(from, day -> new TreeMap<>()).put(village.code(), village);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + SOURCE + ": " + e.getMessage(), e);
        }
        Divisions divisions = new Divisions();
        states.forEach(divisions::apply);
        return divisions;
    }

    /** Townships numbered from 500 belong to the production corps, whose units report elsewhere. */
    private static boolean isXpcc(String townshipCode) {
        return Integer.parseInt(townshipCode.substring(6)) >= 500;
    }

    private void apply(LocalDate day, Map<String, Village> state) {
        boolean isFirst = versionsByCode.isEmpty();
        versionsByCode.values().forEach(versions -> {
            int last = versions.size() - 1;
            Village open = versions.get(last);
            Village next = state.get(open.code());
            if (open.validTo() == null && (next == null || !next.saysTheSameAs(open))) {
                versions.set(last, open.until(day.minusDays(1)));
            }
        });
        state.forEach((code, village) -> {
            List<Village> versions = versionsByCode.computeIfAbsent(code, c -> new ArrayList<>());
            boolean isOpen =
                    !versions.isEmpty() && versions.get(versions.size() - 1).validTo() == null;
            if (!isOpen) {
                versions.add(new Village(
                        village.townshipCode(),
                        village.townshipName(),
                        code,
                        village.name(),
                        isFirst ? BEGINNING : day,
                        null));
            }
        });
    }

    /** All versions, by code and first day. */
    List<Village> versions() {
        return versionsByCode.values().stream().flatMap(List::stream).toList();
    }

    Optional<Village> find(String code, LocalDate day) {
        return versionsByCode.getOrDefault(code, Collections.emptyList()).stream()
                .filter(version -> version.holdsOn(day))
                .findFirst();
    }

    Village at(String code, LocalDate day) {
        return find(code, day)
                .orElseThrow(() -> new IllegalArgumentException("Invalid village code: " + code + " on " + day));
    }

    /** Rural villages whose code has been the same from the beginning to beyond the plan year. */
    List<Village> steadyRuralVillages(County county) {
        return versionsByCode.values().stream()
                .filter(versions -> versions.get(0).validFrom().equals(BEGINNING))
                .filter(versions -> hasNoGapTo(versions, LocalDate.of(2020, 12, 31)))
                .map(versions -> at(versions.get(0).code(), LocalDate.of(2020, 6, 30)))
                .filter(village -> village.county() == county && village.isRural())
                .toList();
    }

    private static boolean hasNoGapTo(List<Village> versions, LocalDate day) {
        LocalDate reached = BEGINNING;
        for (Village version : versions) {
            if (!version.validFrom().equals(reached)) {
                return false;
            }
            if (version.validTo() == null || !version.validTo().isBefore(day)) {
                return true;
            }
            reached = version.validTo().plusDays(1);
        }
        return false;
    }

    /** True where no other code of the county ever had this name, and no township has it: the name alone suffices. */
    boolean isKnownByNameAlone(Village village) {
        String base = village.shortName().replaceFirst("村$", "");
        return base.length() > 1
                && versions().stream()
                        .filter(other -> other.county() == village.county()
                                && !other.code().equals(village.code()))
                        .noneMatch(other -> other.name().startsWith(base)
                                || other.shortName().replaceFirst("(中心)?村$", "").equals(base)
                                || other.townshipName().startsWith(base));
    }

    void writeTo(Workspace workspace) {
        List<List<?>> rows = new ArrayList<>();
        for (Village village : versions()) {
            rows.add(List.of(
                    village.county().code,
                    village.county().officialName,
                    village.townshipCode(),
                    village.townshipName(),
                    village.code(),
                    village.name(),
                    village.validFrom(),
                    village.validTo() == null ? "" : village.validTo()));
        }
        workspace.csv(
                "workspace/reference/divisions.csv",
                "county_code,county_name,township_code,township_name,village_code,village_name,valid_from,valid_to",
                rows);
    }
}
