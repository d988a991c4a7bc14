package jindu.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * An invented designation: 139 poor villages, ten of them region-level, drawn by lot from the official list. It says
 * nothing about the real villages.
 */
final class PoorVillages {

    /** 玛纳斯县 has none on purpose: a county without a target is neither ahead nor behind. */
    private static final Map<County, Integer> NUMBER = new EnumMap<>(Map.of(
            County.MORI, 45,
            County.QITAI, 40,
            County.JIMSAR, 30,
            County.FUKANG, 16,
            County.CHANGJI, 5,
            County.HUTUBI, 3));

    private static final Map<County, Integer> REGION_LEVEL =
            new EnumMap<>(Map.of(County.MORI, 5, County.QITAI, 3, County.JIMSAR, 2));

    private final Map<County, List<Village>> byCounty = new EnumMap<>(County.class);
    private final Set<String> regionLevel = new TreeSet<>();

    PoorVillages(Divisions divisions) {
        Random chance = Seeds.of("designation");
        for (County county : County.values()) {
            List<Village> lots = new ArrayList<>(divisions.steadyRuralVillages(county));
            Collections.shuffle(lots, chance);
            List<Village> drawn = new ArrayList<>(lots.subList(0, NUMBER.getOrDefault(county, 0)));
            drawn.stream()
                    .limit(REGION_LEVEL.getOrDefault(county, 0))
                    .map(Village::code)
                    .forEach(regionLevel::add);
            drawn.sort(Comparator.comparing(Village::code));
            byCounty.put(county, drawn);
        }
    }

    List<Village> of(County county) {
        return byCounty.get(county);
    }

    List<Village> all() {
        return byCounty.values().stream().flatMap(List::stream).toList();
    }

    boolean isRegionLevel(String villageCode) {
        return regionLevel.contains(villageCode);
    }

    void writeTo(Workspace workspace) {
        workspace.csv(
                "workspace/reference/villages.csv",
                "village_code,is_poor_village,is_region_level,valid_from,valid_to",
                all().stream()
                        .map(village -> List.of(village.code(), true, isRegionLevel(village.code()), "2016-12-31", ""))
                        .toList());
    }
}
